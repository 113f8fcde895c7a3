import type { YAMLMap } from 'yaml';
import type { EntityType, TextChange } from '../../engine/index';
import { span } from '../../engine/index';
import { parseRegistry } from './parse';
import type { RegistryFile, WrittenEntry } from './facts';
import { appended, entryOf, insertedKey, openRegistry, removedEntry, removedItem, replacedText } from './write';
import { aroundEntries, inEntry } from './pieces';
import { scalarText } from './scalars';

/** What a new entry says. */
export interface NewEntry {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases?: readonly string[];
}

/** A change of a registry; with `id: null` a string is nobody's name. */
export type RegistryEdit =
  | { readonly kind: 'add'; readonly entry: NewEntry }
  | { readonly kind: 'alias'; readonly id: string; readonly alias: string }
  | { readonly kind: 'never'; readonly id: string | null; readonly text: string }
  | { readonly kind: 'type'; readonly id: string; readonly type: EntityType }
  | { readonly kind: 'merge'; readonly keep: string; readonly drop: string }
  | { readonly kind: 'split'; readonly id: string; readonly alias: string; readonly entry: NewEntry };

/**
 * The change that makes an edit; everything outside its span stays as it is, comments and order included. `null` where the registry is written in a
 * way that this cannot change, or says it already; what comes out is read again before it is given. `file` is what the text says, where that is known.
 */
export function editRegistry(text: string, edit: RegistryEdit, file = parseRegistry(text)): TextChange | null {
  if (file.broken && text.trim() !== '') return null;
  const after = edited(text, edit, file);
  if (after === null || after === text) return null;
  const { entries, never, broken } = parseRegistry(after, file);
  return broken || !isDone(entries, never, edit) ? null : changeBetween(text, after);
}

/** An id for a name that no entry has: `Inês Duarte` gives `ines-duarte`, and `ines-duarte-2` where that is taken. */
export function newId(name: string, taken: ReadonlySet<string>): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().slice(0, 80);
  const id = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'entry';
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

function edited(text: string, edit: RegistryEdit, { entries }: RegistryFile): string | null {
  switch (edit.kind) {
    case 'add':
      return withEntry(text, edit.entry);
    case 'alias':
      return withItem(text, entries, edit.id, 'aliases', edit.alias);
    case 'never':
      return edit.id === null ? withNobody(text, edit.text) : withItem(text, entries, edit.id, 'never', edit.text);
    case 'type':
      return inEntry(text, entries, edit.id, (part, node) => replacedText(part, node, 'type', edit.type));
    case 'merge':
      return merged(text, entries, edit.keep, edit.drop);
    case 'split': {
      const without = inEntry(text, entries, edit.id, (part, node) => removedItem(part, node, 'aliases', edit.alias));
      return without === null ? null : withEntry(without, edit.entry);
    }
  }
}

function withEntry(text: string, { id, name, type, aliases = [] }: NewEntry): string | null {
  const fields = [
    ['id', scalarText(id, true)],
    ['name', scalarText(name, true)],
    ['type', type],
    ...(aliases.length === 0 ? [] : [['aliases', `[${aliases.map((alias) => scalarText(alias, true)).join(', ')}]`]]),
  ] as [string, string][];
  return aroundEntries(text, (part) => {
    const root = openRegistry(part);
    return appended(part, root, 'entities', root.entities, fields);
  });
}

function withItem(
  text: string,
  entries: readonly WrittenEntry[],
  id: string,
  key: 'aliases' | 'never',
  value: string,
): string | null {
  return inEntry(text, entries, id, (part, node) => insertedKey(part, node, key, value));
}

function withNobody(text: string, value: string): string | null {
  return aroundEntries(text, (part) => {
    const root = openRegistry(part);
    return appended(part, root, 'never', root.never, value);
  });
}

/** The one entry with the names and exclusions of both. */
function merged(text: string, entries: readonly WrittenEntry[], keep: string, drop: string): string | null {
  const [kept, dropped] = [keep, drop].map((id) => entries.find(({ entry }) => entry.id === id)?.entry);
  if (!kept || !dropped || keep === drop) return null;
  const known = new Set([kept.name, ...kept.aliases]);
  const aliases = [...new Set([dropped.name, ...dropped.aliases])].filter((alias) => !known.has(alias));
  const nevers = dropped.never.filter((never) => !kept.never.includes(never));
  const items = [...aliases.map((one) => ['aliases', one] as const), ...nevers.map((one) => ['never', one] as const)];
  const joined = (part: string): string | null =>
    items.reduce<string | null>((result, [key, value]) => {
      const node = result === null ? null : entryOf(openRegistry(result), keep);
      return result !== null && node ? insertedKey(result, node, key, value) : null;
    }, part);
  // The one further down first, so that the places of the other stay as they are.
  const steps: readonly [string, (part: string, node: YAMLMap) => string | null][] = [
    [keep, joined],
    [drop, removedEntry],
  ];
  const place = (id: string) => entries.find(({ entry }) => entry.id === id)?.span.start ?? 0;
  return [...steps]
    .sort(([a], [b]) => place(b) - place(a))
    .reduce<string | null>(
      (result, [id, change]) => (result === null ? null : inEntry(result, entries, id, change)),
      text,
    );
}

/** Whether a registry says what the edit was meant to make it say. */
function isDone(entries: readonly WrittenEntry[], never: readonly string[], edit: RegistryEdit): boolean {
  const of = (id: string) => entries.find(({ entry }) => entry.id === id)?.entry;
  switch (edit.kind) {
    case 'add':
      return of(edit.entry.id)?.name === edit.entry.name;
    case 'alias':
      return of(edit.id)?.aliases.includes(edit.alias) === true;
    case 'never':
      return (edit.id === null ? never : (of(edit.id)?.never ?? [])).includes(edit.text);
    case 'type':
      return of(edit.id)?.type === edit.type;
    case 'merge':
      return of(edit.keep) !== undefined && of(edit.drop) === undefined;
    case 'split':
      return of(edit.id)?.aliases.includes(edit.alias) === false && of(edit.entry.id)?.name === edit.entry.name;
  }
}

/** The one change that turns a text into another; it neither parts a surrogate pair nor CR from LF. */
function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  if (start > 0 && /[\r\uD800-\uDBFF]/.test(before.charAt(start - 1))) start--;
  if (same > 0 && /[\n\uDC00-\uDFFF]/.test(before.charAt(before.length - same))) same--;
  return { span: span(start, before.length - same), text: after.slice(start, after.length - same) };
}
