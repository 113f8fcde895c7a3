import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { endOf, leafEnd, startOf } from './nodes';
import { scalarText } from './scalars';
import { readYamlDocument } from './yaml';

/** A registry's nodes; they keep their places in the text, which this changes without writing the rest anew. */
export interface OpenRegistry {
  readonly root: Node | null;
  readonly entities: Node | null;
  readonly never: Node | null;
}

export function openRegistry(text: string): OpenRegistry {
  const root = readYamlDocument(text.replace(/\r(?!\n)/g, '\n'), [])?.contents ?? null;
  if (!isMap(root)) return { root, entities: root, never: null };
  return { root, entities: valueOf(root, 'entities'), never: valueOf(root, 'never') };
}

export function entryOf({ entities }: OpenRegistry, id: string): YAMLMap | null {
  if (!isSeq(entities)) return null;
  return entities.items.filter(isMap).find((item) => textOf(valueOf(item, 'id')) === id) ?? null;
}

/** With one more item, a text or an entry's fields, in the list of a key of the registry; both are made where they are missing. */
export function appended(
  text: string,
  { root }: OpenRegistry,
  key: 'entities' | 'never',
  list: Node | null,
  item: string | readonly (readonly [string, string])[],
): string | null {
  const lines = (dash: string) => itemLines(item, dash);
  if (isSeq(list) && list.items.length > 0) {
    if (list.flow === true) return appendedFlow(text, list, flowItem(item));
    const last = list.items.at(-1) as Node;
    const dash = dashBefore(text, startOf(last));
    if (dash === null) return null;
    const apart = /\n[ \t]*\r?\n[ \t]*$/.test(text.slice(0, lineStart(text, startOf(last)))) && list.items.length > 1;
    return insertLines(text, leafEnd(last), [...(apart ? [''] : []), ...lines(dash)]);
  }
  if (isMap(root)) {
    const pair = pairOf(root, key);
    if (!pair) return root.flow === true ? null : insertLines(text, text.length, [`${key}:`, ...lines('  - ')]);
    if (isSeq(list)) return replaced(text, startOf(list), leafEnd(list), `[${flowItem(item)}]`);
    return insertLines(text, endOf(pair.key as Node), lines('  - '));
  }
  const isEmpty = root === null || (isScalar(root) && root.value === null);
  return isEmpty ? insertLines(text, text.length, [`${key}:`, ...lines('  - ')]) : null;
}

/** With one more text in a list of an entry, which is made where it is missing. */
export function insertedKey(text: string, entry: YAMLMap, key: string, value: string): string | null {
  const pair = pairOf(entry, key);
  const item = scalarText(value, true);
  if (!pair) {
    const behind = pairOf(entry, 'aliases') ?? pairOf(entry, 'type') ?? entry.items.at(-1);
    if (!behind) return null;
    const at = leafEnd((behind.value ?? behind.key) as Node);
    if (entry.flow === true) return replaced(text, at, at, `, ${key}: [${item}]`);
    const start = startOf(entry);
    return insertLines(text, at, [`${' '.repeat(start - lineStart(text, start))}${key}: [${item}]`]);
  }
  const list = pair.value as Node | null;
  if (isSeq(list) && list.items.length > 0) {
    if (list.flow === true) return appendedFlow(text, list, item);
    const last = list.items.at(-1) as Node;
    const dash = dashBefore(text, startOf(last));
    return dash === null ? null : insertLines(text, leafEnd(last), [dash + scalarText(value, false)]);
  }
  if (isSeq(list)) return replaced(text, startOf(list), leafEnd(list), `[${item}]`);
  const old = textOf(list);
  if (old === null || old === '') {
    const colon = text.indexOf(':', endOf(pair.key as Node));
    return colon < 0 ? null : replaced(text, colon + 1, colon + 1, ` [${item}]`);
  }
  return list && isScalar(list)
    ? replaced(text, startOf(list), endOf(list), `[${scalarText(old, true)}, ${item}]`)
    : null;
}

/** With another text for a key of an entry. */
export function replacedText(text: string, entry: YAMLMap, key: string, value: string): string | null {
  const node = valueOf(entry, key);
  return isScalar(node) ? replaced(text, startOf(node), endOf(node), scalarText(value, entry.flow === true)) : null;
}

/** Without an entry; what stands between the others stays. */
export function removedEntry(text: string, entry: YAMLMap): string | null {
  return removedLines(text, entry);
}

/** Without a text in a list of an entry. */
export function removedItem(text: string, entry: YAMLMap, key: string, value: string): string | null {
  const list = valueOf(entry, key);
  if (!isSeq(list)) return null;
  const at = list.items.findIndex((one) => textOf(one) === value);
  const item = list.items[at] as Node | undefined;
  if (!item) return null;
  if (list.flow !== true) return list.items.length === 1 ? null : removedLines(text, item);
  const next = list.items[at + 1] as Node | undefined;
  const before = list.items[at - 1] as Node | undefined;
  if (next) return replaced(text, startOf(item), startOf(next), '');
  return replaced(text, before ? endOf(before) : startOf(item), endOf(item), '');
}

function removedLines(text: string, node: Node): string | null {
  const start = startOf(node);
  if (dashBefore(text, start) === null) return null;
  return replaced(text, lineStart(text, start), nextLine(text, leafEnd(node)), '');
}

function appendedFlow(text: string, list: YAMLSeq, item: string): string {
  const end = leafEnd(list.items.at(-1) as Node);
  return replaced(text, end, end, `, ${item}`);
}

function flowItem(item: string | readonly (readonly [string, string])[]): string {
  return typeof item === 'string' ? scalarText(item, true) : `{ ${item.map((field) => field.join(': ')).join(', ')} }`;
}

function itemLines(item: string | readonly (readonly [string, string])[], dash: string): string[] {
  if (typeof item === 'string') return [dash + scalarText(item, false)];
  return item.map(([key, value], at) => `${at === 0 ? dash : ' '.repeat(dash.length)}${key}: ${value}`);
}

/** Lines behind the line of an offset; all with the text's own line ends. */
function insertLines(text: string, offset: number, lines: readonly string[]): string {
  const newLine = /\r\n/.test(text) ? '\r\n' : '\n';
  const at = nextLine(text, offset);
  const before = at > 0 && !/[\r\n]$/.test(text.slice(0, at)) ? newLine : '';
  return replaced(text, at, at, before + lines.map((line) => line + newLine).join(''));
}

function replaced(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** What stands before an item on its line, when that is white space, a hyphen and blanks; else `null`. */
function dashBefore(text: string, start: number): string | null {
  const before = text.slice(lineStart(text, start), start);
  return /^ {0,40}- {1,20}$/.test(before) ? before : null;
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The start of the line behind that of an offset; an offset at the start of a line, behind a block of text, is one. */
function nextLine(text: string, offset: number): number {
  if (offset > 0 && /[\r\n]/.test(text.charAt(offset - 1))) return offset;
  const end = text.slice(offset).search(/[\r\n]/);
  if (end < 0) return text.length;
  return offset + end + (text.startsWith('\r\n', offset + end) ? 2 : 1);
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => textOf(pair.key) === key);
}

function valueOf(map: YAMLMap, key: string): Node | null {
  return (pairOf(map, key)?.value ?? null) as Node | null;
}

function textOf(node: unknown): string | null {
  if (!isScalar(node)) return null;
  return typeof node.value === 'string' ? node.value : (node.source ?? null);
}
