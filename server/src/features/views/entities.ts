import { foldName, parseHeader } from '../../engine/index';
import type { EntityType } from '../../engine/index';
import type { ViewNode, ViewSort } from '../../protocol/index';
import { mentionAt, mentionCount, mentionCounts } from '../../workspace/index';
import type { Appearance, FilePlace, FileRecord, WorkspaceIndex } from '../../workspace/index';
import type { SourceDocument } from '../document';
import { counted } from '../hover/words';
import { ENTITY_TYPE_LIST, TYPE_TITLES } from '../typeTitles';
import { snippetAt } from './snippet';
import { EMPTY_LIST, fileName, sorted, viewList, viewNode } from './viewList';
import type { ListQuery, ViewList } from './viewList';

/** The address of a file's record, and of the text it was made of where that is at hand. */
export interface ViewSource {
  readonly index: WorkspaceIndex;
  /** The open document of a view of one file. */
  readonly document?: SourceDocument | undefined;
}

/**
 * The tree of names: types, below them the entities, and below these the mentions in a view of one file, the files in a view of the
 * workspace. Types stand in one order always, mentions in that of the text, files with the latest first; the rest as the query wants it.
 */
export function entityList(source: ViewSource, query: ListQuery): ViewList {
  const { parent } = query;
  const rows = entityRows(source.index, query);
  if (parent === null) return typeList(rows);
  if (parent.startsWith(TYPE)) {
    const type = parent.slice(TYPE.length);
    const things = sorted(
      rows.filter((row) => row.type === type).map((row) => ({ ...row, sortName: foldName(row.name) })),
      query.sort,
    );
    return viewList({
      things,
      idOf: ({ id }) => id,
      nodeOf: (row) => entityNode(source, query, row),
      items: rows.length,
    });
  }
  if (!parent.startsWith(ENTITY)) return EMPTY_LIST;
  const key = parent.slice(ENTITY.length);
  return query.file === null
    ? fileList(source.index, key, rows.length)
    : mentionList(source, query.file, key, rows.length);
}

export function typeId(type: EntityType): string {
  return TYPE + type;
}

export function entityId(key: string): string {
  return ENTITY + key;
}

interface EntityRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: EntityType;
  /** Mentions. */
  readonly count: number;
  readonly files: number;
  readonly place: number;
}

function entityRows(index: WorkspaceIndex, { file, filter, sort }: ListQuery): EntityRow[] {
  if (file === null) return workspaceRows(index, filter, sort);
  const record = index.file(file);
  return record ? fileRows(record, filter) : [];
}

function workspaceRows(index: WorkspaceIndex, filter: string, sort: ViewSort): EntityRow[] {
  const wanted = filter === '' ? null : index.keysWith(filter);
  const latest = sort === 'place' ? latestDates(index) : null;
  const rows: EntityRow[] = [];
  for (const { key, name, type, files, mentions } of index.entities()) {
    if (wanted && !wanted.has(key)) continue;
    const place = -(latest?.get(key) ?? 0);
    rows.push({ id: entityId(key), key, name, type, count: mentions, files, place });
  }
  return rows;
}

/** When each entity was last spoken of, as a number that grows with the date; nothing for those in files without a date. Reads all files. */
function latestDates(index: WorkspaceIndex): Map<string, number> {
  const latest = new Map<string, number>();
  for (const { date, entities } of index.records) {
    if (date === null) continue;
    const time = Number(date.replaceAll('-', ''));
    for (const { key } of entities) if (time > (latest.get(key) ?? 0)) latest.set(key, time);
  }
  return latest;
}

function fileRows(record: FileRecord, filter: string): EntityRow[] {
  const folded = foldName(filter);
  const counts = mentionCounts(record);
  const rows = new Map<string, EntityRow>();
  const wanted = new Set<string>();
  for (const [number, { key, name, type, forms, handle, first }] of record.entities.entries()) {
    if ([name, ...forms, handle ?? ''].some((form) => foldName(form).includes(folded))) wanted.add(key);
    const count = counts[number] ?? 0;
    const known = rows.get(key);
    if (known) rows.set(key, { ...known, count: known.count + count, place: Math.min(known.place, first) });
    else rows.set(key, { id: entityId(key), key, name, type, count, files: 1, place: first });
  }
  return [...rows.values()].filter(({ key }) => wanted.has(key));
}

function typeList(rows: readonly EntityRow[]): ViewList {
  const counts = new Map<EntityType, number>();
  for (const { type } of rows) counts.set(type, (counts.get(type) ?? 0) + 1);
  return viewList({
    things: ENTITY_TYPE_LIST.filter((type) => counts.has(type)),
    idOf: typeId,
    nodeOf: (type): ViewNode => {
      const count = counts.get(type) ?? 0;
      const label = TYPE_TITLES[type];
      return viewNode({
        id: typeId(type),
        kind: 'type',
        icon: type,
        label,
        description: String(count),
        tooltip: `${label}: ${counted(count, 'name')}`,
        spoken: `${label}, ${counted(count, 'name')}`,
        isParent: true,
      });
    },
    items: rows.length,
  });
}

function entityNode({ index }: ViewSource, { file }: ListQuery, row: EntityRow): ViewNode {
  const { id, key, name, type, count, files } = row;
  const record = file === null ? undefined : index.file(file);
  // To find the best of many files means to read them all; who wants one finds them below.
  const only = files === 1 ? index.bestPlace(key) : undefined;
  const place = record ? { uri: record.uri, range: mentionAt(record, row.place).range } : only;
  const mentions = counted(count, 'mention');
  const isRegistered = key.startsWith('registry|');
  return viewNode({
    id,
    kind: 'entity',
    icon: type,
    label: name,
    description: file === null && files > 1 ? `${mentions}, ${counted(files, 'file')}` : mentions,
    tooltip: [
      name,
      type,
      mentions,
      ...(file === null ? [counted(files, 'file')] : []),
      ...(isRegistered ? ['in the registry'] : []),
    ].join(' · '),
    isParent: file === null ? files > 1 : count > 1,
    place,
    isRegistered,
  });
}

function fileList(index: WorkspaceIndex, key: string, items: number): ViewList {
  const idOf = ({ uri }: Appearance) => `file:${key}\n${uri}`;
  return viewList({
    things: index.appearances(key),
    idOf,
    nodeOf: (appearance) => {
      const { uri, title, date, mentions } = appearance;
      const label = title ?? fileName(uri);
      return viewNode({
        id: idOf(appearance),
        kind: 'file',
        icon: 'file',
        label,
        description: [...(date === null ? [] : [date]), counted(mentions, 'mention')].join(', '),
        tooltip: [label, ...(title === null ? [] : [fileName(uri)])].join(' · '),
        place: firstMention(index.file(uri), key),
      });
    },
    items,
  });
}

function firstMention(record: FileRecord | undefined, key: string): FilePlace | undefined {
  const number = record ? mentionNumbers(record, key).next().value : undefined;
  return record && number !== undefined ? { uri: record.uri, range: mentionAt(record, number).range } : undefined;
}

/** The numbers of an entity's mentions in document order. */
function* mentionNumbers(record: FileRecord, key: string): Generator<number, undefined> {
  const isMeant = record.entities.map((entity) => entity.key === key);
  for (let number = 0; number < mentionCount(record); number++)
    if (isMeant[mentionAt(record, number).entity]) yield number;
  return undefined;
}

function mentionList({ index, document }: ViewSource, file: string, key: string, items: number): ViewList {
  const record = index.file(file);
  if (!record) return EMPTY_LIST;
  const bodyStart = document ? (parseHeader(document.text)?.bodyStart ?? 0) : 0;
  const idOf = (number: number) => `mention:${key}\n${number}`;
  return viewList({
    things: [...mentionNumbers(record, key)],
    idOf,
    nodeOf: (number) => {
      const { entity, form, range } = mentionAt(record, number);
      const owner = record.entities[entity];
      const snippet = document && snippetAt(document, bodyStart, range);
      const label = snippet?.text ?? owner?.forms[form] ?? owner?.name ?? '';
      return viewNode({
        id: idOf(number),
        kind: 'mention',
        icon: 'mention',
        label,
        highlight: snippet?.highlight ?? null,
        description: String(range.start.line + 1),
        spoken: `${label}, line ${range.start.line + 1}`,
        place: { uri: file, range },
        copied: owner?.name ?? label,
      });
    },
    items,
  });
}

const TYPE = 'type:';
const ENTITY = 'entity:';
