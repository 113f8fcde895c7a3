import { isMap } from 'yaml';
import type { Node } from 'yaml';
import { span } from '../../engine/index';
import type { RegistryLink, RegistryRole } from '../../engine/index';
import type { Placed, WrittenEntry } from './facts';
import { leafEnd } from './nodes';
import type { Reader } from './reader';
import { readRole } from './roles';
import { ENTITY_TYPES, ENTRY_KEYS, isEntityType } from './types';
import type { EntryKey } from './types';

/** Reads an entry; tells the reader what is wrong in it. */
export function readEntry(reader: Reader, node: Node): WrittenEntry | undefined {
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
    // Collections of YAML reach over the comments behind them.
    span: span(at.start, Math.min(at.end, leafEnd(node))),
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
