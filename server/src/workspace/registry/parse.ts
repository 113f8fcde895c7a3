import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair } from 'yaml';
import { span } from '../../engine/index';
import type { RegistryLink, RegistryRole, Span } from '../../engine/index';
import { checkEntries } from './check';
import type { Placed, RegistryFile, RegistryProblem, RegistryProblemCode, WrittenEntry } from './facts';
import { readRole } from './roles';
import { ENTITY_TYPES, ENTRY_KEYS, isEntityType } from './types';
import type { EntryKey } from './types';
import { readYamlDocument } from './yaml';

/**
 * Reads a registry: a list of entries, or a map with the list under `entries` and strings that are nobody's name under `never`. Never throws; what
 * cannot be used is left out and told with its place. Aliases of YAML are refused, so no text is larger than it looks.
 */
export function parseRegistry(text: string): RegistryFile {
  const problems: RegistryProblem[] = [];
  const document = readYamlDocument(text, problems);
  const reader = new Reader(text, problems);
  const root = document?.contents ?? null;
  let [list, never]: [Node | null, Placed[]] = [null, []];
  if (isMap(root))
    for (const { key, value, node } of reader.pairs(root)) {
      if (key.text === 'entities') list = node;
      else if (key.text === 'never') never = reader.texts(value);
      else reader.report('registry-key', key.span, `A registry has the keys entities and never, not ${key.text}.`);
    }
  else list = root;
  const entries = list === null ? [] : reader.list(list, 'The entries are a list: each begins with a hyphen.');
  const written = entries.flatMap((node) => readEntry(reader, node) ?? []);
  const broken = document === null || problems.some(({ code }) => code === 'registry-syntax');
  problems.push(...checkEntries(written));
  return { entries: written, never: never.map((one) => one.text), problems: sorted(problems), broken };
}

function readEntry(reader: Reader, node: Node): WrittenEntry | undefined {
  const at = reader.spanOf(node);
  if (!isMap(node)) {
    reader.report('registry-shape', at, 'An entry is a map with id, name and type.');
    return undefined;
  }
  const found = new Map<EntryKey, Node | null>();
  for (const { key, value } of reader.pairs(node)) {
    if (!isEntryKey(key.text))
      reader.report(
        'registry-key',
        key.span,
        `An entry has no ${key.text}. It has ${Object.keys(ENTRY_KEYS).join(', ')}.`,
        'warning',
      );
    else if (found.has(key.text))
      reader.report('registry-key', key.span, `${key.text} is there twice; the first counts.`);
    else found.set(key.text, value);
  }
  const one = (key: EntryKey): Placed | null => reader.text(found.get(key) ?? null);
  const many = (key: EntryKey): Placed[] => reader.texts(found.get(key) ?? null);
  const [id, name, type] = [one('id'), one('name'), one('type')];
  for (const [key, value] of [
    ['id', id],
    ['name', name],
    ['type', type],
  ] as const)
    if (value === null || value.text === '')
      reader.report('registry-missing', span(at.start, Math.min(at.end, at.start + 1)), `This entry has no ${key}.`);
  if (type !== null && !isEntityType(type.text))
    reader.report(
      'registry-type',
      type.span,
      `${type.text} is no type: write ${Object.keys(ENTITY_TYPES).join(', ')}.`,
    );
  if (!id || !name || !type || id.text === '' || name.text === '' || !isEntityType(type.text)) return undefined;
  const aliases = many('aliases');
  return {
    span: at,
    id,
    names: [name, ...aliases],
    type,
    entry: {
      id: id.text,
      name: name.text,
      type: type.text,
      aliases: aliases.map(({ text }) => text),
      handles: many('handle').map(({ text }) => (text.startsWith('@') ? text : `@${text}`)),
      roles: many('role').flatMap((role) => roleOf(reader, role)),
      description: one('description')?.text ?? null,
      notes: one('notes')?.text ?? null,
      links: [...wikidata(reader, one('wikidata')), ...linksOf(reader, found.get('links') ?? null)],
      never: many('never').map(({ text }) => text),
    },
  };
}

function roleOf(reader: Reader, { text, span: at }: Placed): RegistryRole[] {
  const read = readRole(text);
  if ('role' in read) return [read.role];
  reader.report('registry-date', at, read.problem);
  return [];
}

function wikidata(reader: Reader, item: Placed | null): RegistryLink[] {
  if (item === null) return [];
  if (/^Q[1-9]\d{0,12}$/.test(item.text))
    return [{ label: `Wikidata ${item.text}`, url: `https://www.wikidata.org/wiki/${item.text}` }];
  reader.report('registry-shape', item.span, 'An item of Wikidata is Q and a number: Q42.', 'warning');
  return [];
}

/** A list of addresses, or a map of labels and addresses. */
function linksOf(reader: Reader, node: Node | null): RegistryLink[] {
  const labelled: (readonly [string | null, Placed | null])[] = isMap(node)
    ? reader.pairs(node).map(({ key, value }) => [key.text, reader.text(value)] as const)
    : reader.texts(node).map((url) => [null, url] as const);
  return labelled.flatMap(([label, url]) => {
    if (url === null) return [];
    if (/^https?:\/\/[^\s<>"\\^`{|}]{1,2000}$/i.test(url.text)) return [{ label: label ?? url.text, url: url.text }];
    reader.report('registry-shape', url.span, 'An address begins with https:// and has no blanks.', 'warning');
    return [];
  });
}

function isEntryKey(text: string): text is EntryKey {
  return Object.hasOwn(ENTRY_KEYS, text);
}

function sorted(problems: readonly RegistryProblem[]): RegistryProblem[] {
  return [...problems].sort((a, b) => a.span.start - b.span.start);
}

/** Reads nodes as the values that are expected, and takes note of what is something else. */
class Reader {
  readonly #length: number;
  readonly #problems: RegistryProblem[];

  constructor(text: string, problems: RegistryProblem[]) {
    this.#length = text.length;
    this.#problems = problems;
  }

  report(code: RegistryProblemCode, at: Span, message: string, severity: RegistryProblem['severity'] = 'error'): void {
    this.#problems.push({ code, severity, span: at, message });
  }

  spanOf(node: Node): Span {
    const [start, end] = node.range ?? [0, 0];
    return span(Math.min(start, this.#length), Math.min(Math.max(start, end), this.#length));
  }

  pairs(node: {
    readonly items: readonly Pair[];
  }): { readonly key: Placed; readonly value: Node | null; readonly node: Node | null }[] {
    return node.items.flatMap(({ key, value }) => {
      const name = isNode(key) ? this.text(key) : null;
      const held = isNode(value) ? value : null;
      return name === null ? [] : [{ key: name, value: held, node: held }];
    });
  }

  list(node: Node, problem: string): Node[] {
    if (isSeq(node)) return node.items.filter(isNode);
    if (!(isScalar(node) && node.value === null)) this.report('registry-shape', this.spanOf(node), problem);
    return [];
  }

  /** One text; numbers count as they are written. */
  text(node: Node | null): Placed | null {
    if (node === null) return null;
    const at = this.spanOf(node);
    if (isAlias(node)) this.report('registry-refused', at, 'A registry has no aliases of YAML: write the value out.');
    else if (!isScalar(node)) this.report('registry-shape', at, 'A text stands here.');
    else if (typeof node.value === 'string') return { text: node.value.replace(/\s+/g, ' ').trim(), span: at };
    else if (node.value !== null) return { text: node.source ?? '', span: at };
    return null;
  }

  /** A list of texts; one text alone is a list of one. */
  texts(node: Node | null): Placed[] {
    if (!isSeq(node)) return [this.text(node)].filter((one) => one !== null && one.text !== '') as Placed[];
    return node.items.flatMap((item) => {
      const read = isNode(item) ? this.text(item) : null;
      return read && read.text !== '' ? [read] : [];
    });
  }
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);
}
