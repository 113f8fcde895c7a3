import { foldName } from '../../engine/index';
import type { EntityType, QuoteKind } from '../../engine/index';
import type { ViewNode } from '../../protocol/index';
import { compare, keyOfSpeaker, mentionAt } from '../../workspace/index';
import type { FilePlace, FileRecord, WorkspaceIndex } from '../../workspace/index';
import { counted } from '../hover/words';
import { isNobody, quotesOfFile, quotesThatFit } from './listedQuotes';
import type { ListedQuote } from './listedQuotes';
import { fileName, sorted, viewList, viewNode } from './viewList';
import type { ListQuery, ViewList } from './viewList';

/**
 * The tree of quotes: who speaks, and below what they say, in the order of the text, in a view of the workspace the latest article first. Those
 * who are not named stand by the words that the text has for them. Quotes of nobody stand last, whatever the order. `fitting` are the quotes
 * of `quotesThatFit`, where somebody has them already.
 */
export function quoteList(index: WorkspaceIndex, query: ListQuery, fitting?: readonly ListedQuote[]): ViewList {
  if (query.file === null && query.filter.trim() === '') return workspaceList(index, query);
  const quotes = fitting ?? quotesThatFit(index, query, query.file === null ? index.uris : [query.file]);
  const isWorkspace = query.file === null;
  const counts = { items: quotes.length, unattributed: quotes.filter(isNobody).length };
  if (query.parent === null) return speakerList(rowsOf(quotes, isWorkspace), query, counts);
  const things = quotes.filter(({ speaker }) => speaker === query.parent);
  if (isWorkspace) things.sort(latestFirst);
  return viewList({ things, idOf: quoteId, nodeOf: (quote) => quoteNode(quote, isWorkspace), ...counts });
}

/** The ids of the node of a quote and of the one above; `undefined` for one that is not shown. */
export function quoteIds(record: FileRecord, number: number): [speaker: string, quote: string] | undefined {
  const found = quotesOfFile(record).find((one) => one.number === number);
  return found && [found.speaker, quoteId(found)];
}

interface SpeakerRow {
  readonly id: string;
  readonly speaker: string;
  readonly name: string;
  readonly type: EntityType | null;
  readonly sortName: string;
  /** Quotes. */
  readonly count: number;
  readonly files: number;
  readonly place: number;
  readonly where: () => FilePlace | undefined;
}

interface Counts {
  readonly items: number;
  readonly unattributed: number;
}

/** Reads only the files of what is shown: the index counts the quotes. */
function workspaceList(index: WorkspaceIndex, query: ListQuery): ViewList {
  const speakers = index.speakers;
  const counts = speakers.reduce(
    ({ items, unattributed }, { id, quotes }) => {
      return { items: items + quotes, unattributed: unattributed + (isNobody({ speaker: id }) ? quotes : 0) };
    },
    { items: 0, unattributed: 0 },
  );
  if (query.parent === null) {
    const rows = speakers.map(({ id, key, words, quotes, files }): SpeakerRow => {
      const entity = key === null ? undefined : index.entity(key);
      const name = entity?.name ?? words;
      const latest = () => index.quotedIn(id)[0];
      return {
        id,
        speaker: id,
        name,
        type: entity?.type ?? null,
        sortName: foldName(name),
        count: quotes,
        files,
        place: query.sort === 'place' ? -Number((latest()?.date ?? '0').replaceAll('-', '')) : 0,
        where: () => {
          const record = index.file(latest()?.uri ?? '');
          const first = record && quotesOfFile(record).find(({ speaker }) => speaker === id);
          return first && placeOfSpeaker(first);
        },
      };
    });
    return speakerList(rows, query, counts);
  }
  const { parent } = query;
  const files = index.quotedIn(parent);
  const inFile = (uri: string): ListedQuote[] => {
    const record = index.file(uri);
    return record ? quotesOfFile(record).filter(({ speaker }) => speaker === parent) : [];
  };
  const total = files.reduce((sum, { quotes }) => sum + quotes, 0);
  return {
    indexOf: (id) => {
      let before = 0;
      for (const { uri, quotes } of files) {
        if (id.startsWith(`${QUOTE}${uri}\n`)) return before + inFile(uri).findIndex((quote) => quoteId(quote) === id);
        before += quotes;
      }
      return -1;
    },
    page: (offset, limit) => {
      const found: ListedQuote[] = [];
      let before = 0;
      for (const { uri, quotes } of files) {
        if (before >= offset + limit) break;
        if (before + quotes > offset) found.push(...inFile(uri).slice(Math.max(0, offset - before)));
        before += quotes;
      }
      return { nodes: found.slice(0, limit).map((quote) => quoteNode(quote, true)), total, ...counts };
    },
  };
}

function speakerList(rows: readonly SpeakerRow[], query: ListQuery, counts: Counts): ViewList {
  const named = rows.filter((row) => !isNobody(row));
  const things = [...sorted(named, query.sort), ...rows.filter(isNobody)];
  const isWorkspace = query.file === null;
  return viewList({ things, idOf: ({ id }) => id, nodeOf: (row) => speakerNode(row, isWorkspace), ...counts });
}

function rowsOf(quotes: readonly ListedQuote[], isWorkspace: boolean): SpeakerRow[] {
  const groups = new Map<string, ListedQuote[]>();
  for (const quote of quotes) {
    const known = groups.get(quote.speaker);
    if (known) known.push(quote);
    else groups.set(quote.speaker, [quote]);
  }
  return [...groups.values()].flatMap((group) => {
    const first = isWorkspace ? group.reduce((a, b) => (latestFirst(b, a) < 0 ? b : a)) : group[0];
    if (!first) return [];
    const { speaker, name, type, record, number } = first;
    const place = isWorkspace ? -Number((record.date ?? '0').replaceAll('-', '')) : number;
    const files = new Set(group.map((quote) => quote.record.uri)).size;
    const sortName = foldName(name);
    const where = () => placeOfSpeaker(first);
    return [{ id: speaker, speaker, name, type, sortName, count: group.length, files, place, where }];
  });
}

/** Where the speaker of a quote is spelt out in its file; the quote itself where nobody is named. */
function placeOfSpeaker({ record, quote }: ListedQuote): FilePlace {
  const entity = record.entities[quote.speaker];
  return { uri: record.uri, range: entity ? mentionAt(record, entity.first).range : quote.range };
}

function speakerNode(row: SpeakerRow, isWorkspace: boolean): ViewNode {
  const { id, type, count, files } = row;
  const label = isNobody(row) ? 'No speaker found' : row.name;
  const quotes = counted(count, 'quote');
  const unnamed = type === null && !isNobody(row);
  const isRegistered = keyOfSpeaker(id)?.startsWith('registry|') === true;
  return viewNode({
    id,
    kind: 'speaker',
    icon: isNobody(row) ? 'nobody' : (type ?? 'words'),
    label,
    description: isWorkspace && files > 1 ? `${quotes}, ${counted(files, 'file')}` : quotes,
    tooltip: [
      label,
      quotes,
      ...(isWorkspace ? [counted(files, 'file')] : []),
      ...(unnamed ? ['nobody is named; these are the words of the text'] : []),
      ...(isRegistered ? ['in the registry'] : []),
    ].join(' · '),
    isParent: true,
    isRegistered,
    place: row.where(),
  });
}

function quoteNode(listed: ListedQuote, isWorkspace: boolean): ViewNode {
  const { record, quote, words, name } = listed;
  const line = quote.range.start.line + 1;
  const file = fileName(record.uri);
  const article = [record.title ?? file, ...(record.date === null ? [] : [record.date])].join(', ');
  const by = isNobody(listed) ? 'nobody found' : name;
  return viewNode({
    id: quoteId(listed),
    kind: 'quote',
    icon: quote.kind === 'scare' ? 'partial' : quote.kind,
    label: words,
    description: isWorkspace ? article : String(line),
    tooltip: `${words} · ${KINDS[quote.kind]}, speaker: ${by} · ${article}, line ${line}`,
    spoken: `${words}, ${KINDS[quote.kind]}, ${isWorkspace ? article : `line ${line}`}`,
    place: { uri: record.uri, range: quote.range },
    copied: [...(isNobody(listed) ? [] : [name]), `${file}:${line}`].join(', '),
  });
}

function quoteId({ record, number }: ListedQuote): string {
  return `${QUOTE}${record.uri}\n${number}`;
}

function latestFirst(a: ListedQuote, b: ListedQuote): number {
  return (
    compare(b.record.date ?? '', a.record.date ?? '') || compare(a.record.uri, b.record.uri) || a.number - b.number
  );
}

const QUOTE = 'quote:';
const KINDS: Readonly<Record<QuoteKind, string>> = {
  direct: 'direct quote',
  partial: 'partial quote',
  indirect: 'reported speech',
  post: 'words of a post',
  scare: 'words in quotation marks',
};
