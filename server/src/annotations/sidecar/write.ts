import { Document, isMap, isPair, isScalar, isSeq, Scalar, visit, YAMLSeq } from 'yaml';
import type { Node, YAMLMap } from 'yaml';
import type { Annotation, AnnotationProblem, Target } from '../facts';
import type { Suppression } from '../suppressions';
import { MOST_ALIASES, parseFile, YAML_OPTIONS } from './document';
import { sortByPlace } from './order';
import { readParsed, SIDECAR_SCHEMA } from './read';
import type { Sidecar } from './read';
import { ANNOTATION_KEYS } from './readAnnotation';

/** The file's new text, or why there is none. */
export type WrittenSidecar =
  | { readonly text: string; readonly problems: null }
  | { readonly text: null; readonly problems: readonly AnnotationProblem[] };

/**
 * Writes annotations into the text of their file: `''` for a new one. Entries that did not change keep their lines, comments and unknown
 * fields; a changed entry changes in the fields that changed. Entries stand in order of their places in the article.
 *
 * A file with an error is refused, because what was not understood would be lost.
 */
export function writeSidecar(source: string, sidecar: Sidecar): WrittenSidecar {
  const file = parseFile(source);
  const { isWritable, problems } = readParsed(source, file);
  if (!isWritable || !file.document)
    return { text: null, problems: problems.filter(({ severity }) => severity === 'error') };
  const document = file.document;
  if (!file.root) {
    document.contents = new Document({}, YAML_OPTIONS).contents;
    document.set('schema', SIDECAR_SCHEMA);
  } else if (!document.has('schema')) document.set('schema', SIDECAR_SCHEMA);
  const annotations = sortByPlace(sidecar.annotations);
  updateList(
    document,
    'annotations',
    annotations.map(({ id }) => id),
    annotations.map(toFields),
    (fields) => String(fields['id']),
  );
  const suppressions = [...sidecar.suppressions].sort(
    (a, b) => a.target.start - b.target.start || compare(a.code, b.code),
  );
  const names = suppressions.map(nameSuppression);
  updateList(document, 'suppressions', names, suppressions.map(suppressionFields), (fields) =>
    [fields['code'], fields['exact'], fields['prefix']].join('\n'),
  );
  return print(document);
}

/** An alias that leads nowhere can stand outside of what was read; the library refuses to write it. */
function print(document: Document): WrittenSidecar {
  try {
    const text = document.toString({
      lineWidth: 0,
      doubleQuotedMinMultiLineLength: 1_000_000_000,
      flowCollectionPadding: false,
    });
    return { text, problems: null };
  } catch (error) {
    const message = `The file cannot be written. ${error instanceof Error ? error.message : ''}`.trim();
    return { text: null, problems: [{ code: 'file-alias', message, span: null, severity: 'error' }] };
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** An annotation as the fields of its entry, in order, without those that say nothing. */
export function toFields(annotation: Annotation): Fields {
  const fields: Record<(typeof ANNOTATION_KEYS)[number], unknown> = {
    id: annotation.id,
    layer: annotation.layer,
    label: annotation.label,
    spans: annotation.targets.map(targetFields),
    ends: annotation.ends.map(({ role, target, label }) => ({ role, target, ...(label === null ? {} : { label }) })),
    attributes: annotation.attributes,
    links: annotation.links.map(({ id, label }) => ({ id, ...(label === null ? {} : { label }) })),
    status: annotation.status,
    before: annotation.statusBefore,
    confidence: annotation.confidence,
    author: annotation.author,
    created: annotation.created,
    modified: annotation.modified,
    comments: annotation.comments.map(({ author, time, text }) => ({
      author,
      ...(time === null ? {} : { time }),
      text,
    })),
    foreign: annotation.foreign,
  };
  return Object.fromEntries(
    ANNOTATION_KEYS.map((key) => [key, fields[key]] as const).filter(([, value]) => !isNothing(value)),
  );
}

function targetFields({ start, end, exact, prefix, suffix }: Target): Fields {
  return { at: [start, end], exact, prefix, suffix };
}

function suppressionFields({ code, target, reason, author, created }: Suppression): Fields {
  const fields = { code, ...targetFields(target), reason, author, created };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isNothing(value)));
}

function nameSuppression({ code, target }: Suppression): string {
  return [code, target.exact, target.prefix].join('\n');
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Makes a list hold the wanted entries in the wanted order, and touches as little of it as that needs. */
function updateList(
  document: Document,
  key: string,
  names: readonly string[],
  wanted: readonly Fields[],
  nameOf: (fields: Fields) => string,
): void {
  const node = document.get(key, true);
  const list = isSeq(node) ? node : new YAMLSeq(document.schema);
  if (!isSeq(node)) {
    if (wanted.length === 0) return;
    document.set(key, list);
  }
  list.flow = false;
  const entries = new Map<string, YAMLMap[]>();
  for (const item of list.items) {
    if (!isMap(item)) continue;
    const name = nameOf(plain(item, document) as Fields);
    entries.set(name, [...(entries.get(name) ?? []), item]);
  }
  list.items = wanted.map((fields, index) => {
    const entry = entries.get(names[index] ?? '')?.shift();
    if (entry) updateEntry(document, entry, fields);
    return entry ?? createEntry(document, fields, index > 0);
  });
}

/** Makes an entry say what is wanted. Nodes that can stay do, with their comments. */
function updateEntry(document: Document, entry: YAMLMap, wanted: Fields): void {
  updateFields(document, entry, wanted, (key) => OURS.has(key));
}

function updateFields(document: Document, entry: YAMLMap, wanted: Fields, isOurs: (key: string) => boolean): void {
  entry.items = entry.items.filter(({ key }) => {
    const name = isScalar(key) ? String(key.value) : '';
    return Object.hasOwn(wanted, name) || !isOurs(name);
  });
  for (const [key, value] of Object.entries(wanted)) {
    const pair = entry.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
    if (pair) pair.value = updateNode(document, pair.value, value, key);
    else insertInOrder(entry, key, createNode(document, { [key]: value }));
  }
}

function updateNode(document: Document, node: unknown, wanted: unknown, key: string): unknown {
  if (isMap(node) && isPlainObject(wanted)) {
    // An unknown field of a span stays; of attributes and the like, every field is ours.
    updateFields(document, node, wanted, (name) => key !== 'spans' || OURS.has(name));
    return node;
  }
  if (isSeq(node) && Array.isArray(wanted) && node.items.length === wanted.length) {
    node.items = node.items.map((item, index) => updateNode(document, item, wanted[index], key));
    return node;
  }
  if (isScalar(node) && !(typeof wanted === 'object' && wanted !== null)) {
    if (node.value !== wanted) node.value = wanted;
    return node;
  }
  return (createNode(document, { [key]: wanted }) as YAMLMap).items[0]?.value;
}

function isPlainObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const OURS: ReadonlySet<string> = new Set([...ANNOTATION_KEYS, 'code', 'at', 'exact', 'prefix', 'suffix', 'reason']);

/** A new field goes where it stands in other entries: behind the last of those that come before it. */
function insertInOrder(entry: YAMLMap, key: string, node: Node): void {
  const [pair] = (node as YAMLMap).items;
  if (!pair) return;
  const order: readonly string[] = ANNOTATION_KEYS;
  const before = new Set(order.slice(0, order.indexOf(key)));
  let at = 0;
  entry.items.forEach((item, index) => {
    if (isScalar(item.key) && before.has(String(item.key.value))) at = index + 1;
  });
  entry.items.splice(order.includes(key) ? at : entry.items.length, 0, pair);
}

function createEntry(document: Document, fields: Fields, isSpaced: boolean): YAMLMap {
  const entry = createNode(document, fields) as YAMLMap;
  entry.spaceBefore = isSpaced;
  return entry;
}

/** A value as the library writes it: offsets on one line, words from the article in double quotes, so that nothing in them is hidden. */
function createNode(document: Document, value: unknown): Node {
  const node = document.createNode(value, { aliasDuplicateObjects: false });
  visit(node, {
    Pair: (_, pair) => {
      if (!isPair(pair) || !isScalar(pair.key)) return;
      if (pair.key.value === 'at' && isSeq(pair.value)) pair.value.flow = true;
      if (isScalar(pair.value) && QUOTED.has(String(pair.key.value))) pair.value.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return node;
}

const QUOTED: ReadonlySet<string> = new Set(['exact', 'prefix', 'suffix']);

function plain(node: Node, document: Document): unknown {
  return node.toJS(document, { maxAliasCount: MOST_ALIASES });
}
