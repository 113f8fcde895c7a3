import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair } from 'yaml';
import type { Span } from '../text/span';
import { sliceOf, span } from '../text/span';
import { lineEnd, trimEnd } from './characters';
import { dateProblem } from './dateProblem';
import { readDate } from './dateReading';
import type { HeaderField, HeaderProblem, HeaderValue } from './facts';
import { readYaml } from './yaml';

export interface Fields {
  readonly fields: readonly HeaderField[];
  readonly date: string | null;
  /** Whether there is a date, be it badly written, or an excuse: a block that could not be read. */
  readonly hasDate: boolean;
  readonly problems: readonly HeaderProblem[];
}

/** Aliases repeat what they stand for; so few lines can mean billions of values. This many may come from aliases. */
const MOST_VALUES = 2000;

/** How many aliases may lead from one to the next. */
const DEEPEST_ALIAS = 16;

/** Reads the keys and values of a YAML block at a span of the text. The first of two equal keys counts. */
export function readFields(text: string, block: Span): Fields {
  const problems: HeaderProblem[] = [];
  const { document, refused } = readYaml(text, block, problems);
  if (!document || refused) return { fields: [], date: null, hasDate: refused, problems };
  const contents = document.contents;
  const reader = new ValueReader(text, block.start, problems);
  if (!isMap(contents)) {
    if (contents && !(isScalar(contents) && contents.value === null) && problems.length === 0) {
      const message = 'Front matter is a list of `key: value` lines, with a space behind the colon.';
      problems.push(syntax(reader.spanOf(contents) ?? block, message));
    }
    return withDate(text, block, [], problems);
  }
  const fields: HeaderField[] = [];
  const seen = new Set<string>();
  for (const pair of contents.items as Pair<Node | null, Node | null>[]) {
    const field = reader.field(pair);
    if (!field) continue;
    if (seen.has(field.key)) problems.push(duplicate(field));
    seen.add(field.key);
    fields.push(field);
  }
  return withDate(text, block, fields, problems);
}

function withDate(text: string, block: Span, fields: HeaderField[], problems: HeaderProblem[]): Fields {
  const found = fields.find(({ key }) => key === 'date') ?? fields.find(({ key }) => /^date$/i.test(key));
  const dateField = found ?? (problems.length > 0 ? dateLine(text, block) : null);
  if (!dateField) return { fields, date: null, hasDate: false, problems };
  if (!found) addRecovered(text, fields, dateField);
  if (dateField.value === null) return { fields, date: null, hasDate: false, problems };
  return { fields, date: readDateField(text, dateField, problems), hasDate: true, problems };
}

/** An error above can swallow the date, as in `title: Breaking: news`; it is still on a line of its own. */
function dateLine(text: string, block: Span): HeaderField | null {
  const match = /^date[ \t]{0,8}:[ \t]{0,8}([^\s#][^\r\n]{0,63})/m.exec(sliceOf(text, block));
  const value = match?.[1]?.trimEnd();
  if (!match || value === undefined) return null;
  const start = block.start + match.index;
  const valueStart = start + match[0].length - (match[1]?.length ?? 0);
  return {
    key: 'date',
    value,
    keySpan: span(start, start + 'date'.length),
    valueSpan: span(valueStart, valueStart + value.length),
  };
}

/** Puts the field in its place and takes its line back from the value that had swallowed it. */
function addRecovered(text: string, fields: HeaderField[], field: HeaderField): void {
  const before = fields.filter(({ keySpan }) => keySpan.start < field.keySpan.start).length;
  const swallower = fields[before - 1];
  if (swallower && swallower.valueSpan.end > field.keySpan.start) {
    const { start } = swallower.valueSpan;
    const valueSpan = span(start, trimEnd(text, start, lineEnd(text, start)));
    fields[before - 1] = { ...swallower, value: sliceOf(text, valueSpan), valueSpan };
  }
  fields.splice(before, 0, field);
}

function readDateField(text: string, field: HeaderField, problems: HeaderProblem[]): string | null {
  // A number such as 20221213 is read as it is written.
  const written = typeof field.value === 'string' ? field.value : sliceOf(text, field.valueSpan);
  const reading = readDate(written.trim());
  const problem = dateProblem(text, field.valueSpan, reading);
  if (problem) problems.push(problem);
  return reading?.kind === 'iso' || reading?.kind === 'impossible' ? reading.date : null;
}

/** Turns nodes into plain values and keeps count of them. */
class ValueReader {
  readonly #anchors = new Map<string, Node>();
  #left = MOST_VALUES;
  /** The place of a value whose aliases repeat too much. */
  #refused: Span | null = null;

  readonly #text: string;
  readonly #offset: number;
  readonly #problems: HeaderProblem[];

  constructor(text: string, offset: number, problems: HeaderProblem[]) {
    this.#text = text;
    this.#offset = offset;
    this.#problems = problems;
  }

  field(pair: Pair<Node | null, Node | null>): HeaderField | null {
    const { key, value } = pair;
    const keySpan = this.spanOf(key);
    const name = isScalar(key) ? plain(key.value) : null;
    if (!key || !keySpan || name === null) {
      if (keySpan) this.#problems.push(syntax(keySpan, 'A key is a single word, like `date`.'));
      return null;
    }
    this.#remember(key);
    // A key without a value still has a place for one: right behind its colon.
    const valueSpan = this.#valueSpan(value, keySpan);
    const read = this.#value(value, valueSpan, 0);
    const refused = this.#takeRefused();
    if (refused) this.#problems.push(refusal(refused));
    return { key: String(name), value: refused ? null : read, keySpan, valueSpan };
  }

  #value(node: Node | null, place: Span, aliases: number): HeaderValue {
    if (aliases > DEEPEST_ALIAS || (aliases > 0 && this.#left-- <= 0)) this.#refused = place;
    if (this.#refused) return null;
    if (isAlias(node)) {
      const target = this.#anchors.get(node.source);
      if (target) return this.#value(target, place, aliases + 1);
      const message = `No anchor \`&${node.source.slice(0, 40)}\` stands before this alias.`;
      this.#problems.push(syntax(this.spanOf(node) ?? place, message));
      return null;
    }
    if (isSeq(node)) {
      const values = node.items.map((item) => this.#value(item as Node | null, place, aliases));
      this.#remember(node);
      return values;
    }
    if (node) this.#remember(node);
    if (isScalar(node)) return plain(node.value);
    // A map inside a value has no place among the header's values: its text stands for it.
    return node ? sliceOf(this.#text, this.spanOf(node) ?? place) : null;
  }

  #takeRefused(): Span | null {
    const place = this.#refused;
    this.#refused = null;
    return place;
  }

  /** After its content was read, so that no value can contain itself. */
  #remember(node: Node): void {
    const anchor = 'anchor' in node ? node.anchor : undefined;
    if (typeof anchor === 'string') this.#anchors.set(anchor, node);
  }

  #valueSpan(value: Node | null, keySpan: Span): Span {
    const found = this.spanOf(value);
    if (found && found.end > found.start) return found;
    const colon = this.#text.indexOf(':', keySpan.end);
    const at = colon === -1 || found === null ? keySpan.end : colon + 1;
    return span(at, at);
  }

  /** A node's place in the text; its anchor and tag are not part of it. */
  spanOf(node: Node | null): Span | null {
    if (!node?.range) return null;
    const start = node.range[0] + this.#offset;
    // The library counts the line end behind a list or map to it.
    return span(start, trimEnd(this.#text, start, node.range[1] + this.#offset));
  }
}

function plain(value: unknown): HeaderValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function duplicate({ key, keySpan }: HeaderField): HeaderProblem {
  const message = `The key \`${key.slice(0, 40)}\` stands twice. The first one counts; remove the other.`;
  return { code: 'header-key-duplicate', span: keySpan, message };
}

function syntax(range: Span, message: string): HeaderProblem {
  return { code: 'header-yaml-syntax', span: range, message };
}

function refusal(range: Span): HeaderProblem {
  const message = 'This value was not read: its aliases repeat too much.';
  return { code: 'header-too-large', span: range, message };
}
