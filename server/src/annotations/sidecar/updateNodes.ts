import { isMap, isPair, isScalar, isSeq, Scalar, visit, YAMLSeq } from 'yaml';
import type { Document, Node, YAMLMap } from 'yaml';
import { MOST_ALIASES } from './document';
import type { Fields } from './fields';
import { ANNOTATION_KEYS } from './readAnnotation';

/** Makes a list hold the wanted entries in the wanted order, and touches as little of it as that needs. */
export function updateList(
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
export function updateEntry(document: Document, entry: YAMLMap, wanted: Fields): void {
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
