import type { Span } from '../../engine/index';
import { reanchor } from '../anchoring/reanchor';
import { isLost } from '../facts';
import type { Annotation, AnnotationProblem, Comment, EntityLink } from '../facts';
import { isFields } from '../sidecar/fields';
import type { Fields } from '../sidecar/fields';
import { readAside, readLabel } from './aside';
import { assemble, flat, problem } from './assemble';
import type { Draft } from './assemble';
import type { FormatFile, FormatInput, Imported, Loss } from './facts';
import { readJsonItems, textIn } from './json';
import { textName } from './names';
import { dropped } from './notices';
import { spanConverter } from './offsets';
import { IRI, iriOf, linkIdOf } from './webAnnotationIri';

interface Reading {
  readonly text: string;
  readonly converter: ReturnType<typeof spanConverter>;
  readonly problems: AnnotationProblem[];
  /** How many of what was not read. */
  readonly unread: Map<string, number>;
  compared: number;
}

/**
 * Reads one annotation, a page, an array as Recogito writes it, or rows of Hypothesis. They speak of a text that has to be
 * given. Words are found at their position; where they are not there, by their context, as after any change of a text.
 */
export function readWebAnnotation({ files, text: given }: FormatInput): Imported {
  const problems: AnnotationProblem[] = [];
  const texts = files.filter(({ name }) => name.endsWith('.txt'));
  const others = files.filter(({ name }) => !name.endsWith('.txt'));
  const losses: Loss[] = [];
  const documents: Imported['documents'][number][] = [];
  let compared = 0;
  for (const file of others) {
    const items = itemsOf(file, problems);
    if (!items) continue;
    const beside = given ?? texts.find(({ name }) => name === textName(file.name));
    if (!beside) {
      const message = `${file.name} speaks of a text that it does not hold: give the text, too.`;
      problems.push(problem('format-text-missing', message));
      continue;
    }
    const converter = spanConverter(beside.content, 'codepoint');
    const reading: Reading = { text: beside.content, converter, problems, unread: new Map(), compared: 0 };
    const sources = new Set(items.flatMap((item) => targetsOf(item).flatMap(sourceOf)));
    const isHere = (source: string): boolean => sources.size <= 1 || baseName(source) === baseName(beside.name);
    const drafts = items.flatMap((item, index) => draftOf(item, index, isHere, reading));
    documents.push(assemble(beside.name, beside.content, drafts, problems));
    for (const [what, count] of reading.unread) losses.push(...dropped('web-annotation', count, what));
    compared += reading.compared;
  }
  return { documents, problems, losses, compared };
}

/** The annotations of a file; `null`, and an error, where it has no place for any. */
function itemsOf(file: FormatFile, problems: AnnotationProblem[]): Fields[] | null {
  const values = readJsonItems(file, problems).map(({ value }) => value);
  if (values.length === 0) return null;
  const items = values.flatMap((value): readonly unknown[] => {
    if (!isFields(value)) return [];
    const inner = value['items'] ?? value['rows'];
    if (Array.isArray(inner)) return inner;
    const first = value['first'];
    return isFields(first) && Array.isArray(first['items']) ? first['items'] : [value];
  });
  const found = items.filter(isFields).filter((item) => 'target' in item);
  const isPage = values.some((value) => isFields(value) && Array.isArray(value['items'] ?? value['rows']));
  if (found.length > 0 || (isPage && items.length === 0)) return found;
  problems.push(problem('format-not-annotations', `${file.name} has no annotations: nothing in it has a \`target\`.`));
  return null;
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function targetsOf(item: Fields): readonly unknown[] {
  return listOf(item['target']);
}

function sourceOf(target: unknown): string[] {
  const source = isFields(target) ? (target['source'] ?? target['id']) : target;
  return typeof source === 'string' && !source.startsWith(IRI) ? [source] : [];
}

function baseName(source: string): string {
  return source.replace(/[?#].*$/s, '').replace(/^.*\//s, '');
}

function draftOf(item: Fields, index: number, isHere: (source: string) => boolean, reading: Reading): Draft[] {
  const { problems } = reading;
  const count = (what: string): Draft[] => {
    reading.unread.set(what, (reading.unread.get(what) ?? 0) + 1);
    return [];
  };
  const said = readAside(item['seedmark'], problems);
  const key = typeof item['id'] === 'string' ? item['id'] : `annotation ${index + 1}`;
  const bodies = [...listOf(item['body']), ...hypothesisBodies(item)];
  const targets = targetsOf(item);
  const related = targets.flatMap((target) => (typeof target === 'string' && target.startsWith(IRI) ? [target] : []));
  const spans: Span[] = [];
  for (const target of targets) {
    if (!isFields(target)) continue;
    if (!sourceOf(target).every(isHere)) return count('annotations of other texts');
    const selectors = flatten(listOf(target['selector']), 0);
    const found = spanOf(selectors, key, reading);
    if (found === 'unknown') count('selectors of other types than TextQuoteSelector and TextPositionSelector');
    else if (found === null) return [];
    else spans.push(found);
  }
  const isOfText = targets.some((target) => isFields(target) && target['selector'] !== undefined);
  if (isOfText && spans.length === 0) return [];
  if (!isOfText && related.length === 0 && !targets.flatMap(sourceOf).every(isHere))
    return count('annotations of other texts');
  const tags = bodies.flatMap((body) => tagOf(body));
  const label = tags[0] ?? '';
  const ownLinks = bodies.flatMap((body) => linkOf(body, said));
  const comments = bodies.flatMap((body) => commentOf(body));
  for (const body of bodies) if (!isRead(body)) count('bodies that are no tag, comment or entry of a registry');
  const creator = nameOf(item['creator'] ?? item['user']);
  const ends = said
    ? said.ends.map((end) => ({ ...end, target: `${IRI}${encodeURIComponent(end.target)}` }))
    : related.map((target) => ({ role: 'target', target, label: null }));
  const more: Partial<Annotation> = {
    ...(said ?? {
      foreign: { 'web-annotation': { id: key } },
      ...(tags.length > 1 ? { attributes: { tags: tags.slice(1) } } : {}),
    }),
    links: ownLinks,
    comments,
    author: creator,
    created: timeOf(item['created']),
    modified: timeOf(item['modified'] ?? item['updated']),
  };
  const layer =
    said?.layer ?? (related.length > 0 ? 'relation' : tags.length > 0 && spans.length > 0 ? 'entity' : 'note');
  return [{ key, layer, label: said ? readLabel(label, said) : label, spans, ends, more }];
}

/** Selectors, and those that refine them: what is inside tells the place more exactly. */
function flatten(selectors: readonly unknown[], depth: number): Fields[] {
  return selectors.filter(isFields).flatMap((selector) => {
    const inner = depth < 8 ? flatten(listOf(selector['refinedBy']), depth + 1) : [];
    return inner.length > 0 ? inner : [selector];
  });
}

/** `null` where the words are not in the text, which is told; `unknown` where no selector can be read. */
function spanOf(selectors: readonly Fields[], key: string, reading: Reading): Span | null | 'unknown' {
  const { text, converter, problems } = reading;
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  if (!quote && !position) return 'unknown';
  const at = position ? converter.read(position['start'], position['end']) : null;
  if (!quote) {
    if (!at) problems.push(problem('format-offset-outside', `${key} is at no place in the text; left out.`));
    return at;
  }
  reading.compared += 1;
  const [exact, prefix, suffix] = ['exact', 'prefix', 'suffix'].map((name) => textIn(quote[name])) as [
    string,
    string,
    string,
  ];
  if (at && isBetween(text, at, exact, prefix, suffix)) return at;
  const found = findQuote(text, exact, prefix, suffix, at?.start ?? 0);
  if (found) {
    if (position && (at?.start !== found.start || at.end !== found.end)) {
      const message = `The offsets of ${key} are wrong; its words were found by their context.`;
      problems.push(problem('format-offset-words', message, null, 'warning'));
    }
    return found;
  }
  const words = JSON.stringify(exact.slice(0, 60));
  problems.push(
    problem(
      'format-offset-words',
      `The words of ${key}, ${words}, are not in the text, or in several places; left out.`,
    ),
  );
  return null;
}

function isBetween(text: string, { start, end }: Span, exact: string, prefix: string, suffix: string): boolean {
  const isExact =
    end - start === exact.length &&
    text.startsWith(exact, start) &&
    text.startsWith(suffix, end) &&
    start >= prefix.length &&
    text.startsWith(prefix, start - prefix.length);
  if (isExact) return true;
  // White space may be longer in the text than in the selector.
  const before = text.slice(Math.max(0, start - 2 * prefix.length - 20), start);
  const after = text.slice(end, end + 2 * suffix.length + 20);
  return (
    flat(text.slice(start, end)) === flat(exact) &&
    ` ${flat(before)}`.endsWith(flat(prefix)) &&
    flat(after).startsWith(flat(suffix))
  );
}

/** The words where they stand between what is said to be around them, if that is one place; else where the rules for a changed text find them. */
function findQuote(text: string, exact: string, prefix: string, suffix: string, near: number): Span | null {
  const whole = prefix + exact + suffix;
  const at = exact === '' ? -1 : text.indexOf(whole);
  if (at >= 0)
    return text.includes(whole, at + 1) ? null : { start: at + prefix.length, end: at + prefix.length + exact.length };
  const start = Math.min(near, text.length);
  const [anchoring] = reanchor([{ start, end: start + exact.length, exact, prefix, suffix }], text);
  if (!anchoring || exact === '' || isLost(anchoring.target)) return null;
  return { start: anchoring.target.start, end: anchoring.target.end };
}

/** Hypothesis has text and tags instead of bodies. */
function hypothesisBodies(item: Fields): unknown[] {
  const text =
    typeof item['text'] === 'string' && item['text'] !== '' ? [{ type: 'TextualBody', value: item['text'] }] : [];
  return [...text, ...listOf(item['tags']).map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }))];
}

function purposeOf(body: unknown): 'tag' | 'comment' | 'link' | null {
  if (typeof body === 'string') return null;
  if (!isFields(body)) return null;
  if (body['purpose'] === 'identifying') return typeof (body['source'] ?? body['id']) === 'string' ? 'link' : null;
  if (typeof body['value'] !== 'string') return null;
  return body['purpose'] === 'tagging' || body['purpose'] === 'classifying' ? 'tag' : 'comment';
}

function isRead(body: unknown): boolean {
  return purposeOf(body) !== null;
}

function tagOf(body: unknown): string[] {
  return purposeOf(body) === 'tag' && isFields(body) ? [String(body['value'])] : [];
}

function linkOf(body: unknown, said: Annotation | null): EntityLink[] {
  if (purposeOf(body) !== 'link' || !isFields(body)) return [];
  const iri = String(body['source'] ?? body['id']);
  const known = said?.links.find((link) => iriOf(link) === iri);
  return [known ?? { id: linkIdOf(iri), label: null }];
}

function commentOf(body: unknown): Comment[] {
  if (purposeOf(body) !== 'comment' || !isFields(body)) return [];
  return [{ author: nameOf(body['creator']), time: timeOf(body['created']), text: String(body['value']) }];
}

function nameOf(creator: unknown): string {
  const [first] = listOf(creator);
  if (typeof first === 'string') return first;
  const name = isFields(first) ? (first['name'] ?? first['nickname'] ?? first['id']) : undefined;
  return typeof name === 'string' ? name : '';
}

function timeOf(value: unknown): string | null {
  const isTime =
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/.test(value);
  return isTime ? value : null;
}
