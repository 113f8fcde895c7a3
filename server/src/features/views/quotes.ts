import { foldName } from '../../engine/index';
import type { QuoteKind } from '../../engine/index';
import type { ViewNode } from '../../protocol/index';
import { compare } from '../../workspace/index';
import type { FileRecord, WorkspaceIndex } from '../../workspace/index';
import { counted } from '../hover/words';
import { listedQuotes, NOBODY, quotesOfFile } from './listedQuotes';
import type { ListedQuote, ListedSpeaker } from './listedQuotes';
import { fileName, sorted, viewList, viewNode } from './viewList';
import type { ListQuery, ViewList } from './viewList';

/**
 * The tree of quotes: who speaks, and below what they say, in the order of the text, in a view of the workspace the latest article first. Those
 * who are not named stand by the words that the text has for them. Quotes of nobody stand last, whatever the order.
 */
export function quoteList(index: WorkspaceIndex, query: ListQuery): ViewList {
  const quotes = listedQuotes(index, query);
  const isWorkspace = query.file === null;
  const counts = {
    items: quotes.length,
    unattributed: quotes.filter(({ speaker }) => speaker.id === NOBODY.id).length,
  };
  if (query.parent === null) {
    const all = speakerRows(quotes, isWorkspace);
    const [nobody, named] = [all.filter(isNobody), all.filter((row) => !isNobody(row))];
    const things = [...sorted(named, query.sort), ...nobody];
    return viewList({ things, idOf: ({ id }) => id, nodeOf: (row) => speakerNode(row, isWorkspace), ...counts });
  }
  const things = quotes.filter(({ speaker }) => speaker.id === query.parent);
  if (isWorkspace) things.sort(latestFirst);
  return viewList({ things, idOf: quoteId, nodeOf: (quote) => quoteNode(quote, isWorkspace), ...counts });
}

/** The ids of the node of a quote and of the one above; `undefined` for one that is not shown. */
export function quoteIds(record: FileRecord, number: number): [speaker: string, quote: string] | undefined {
  const found = quotesOfFile(record).find((one) => one.number === number);
  return found && [found.speaker.id, quoteId(found)];
}

interface SpeakerRow extends ListedSpeaker {
  readonly first: ListedQuote;
  readonly sortName: string;
  /** Quotes. */
  readonly count: number;
  readonly files: number;
  readonly place: number;
}

function speakerRows(quotes: readonly ListedQuote[], isWorkspace: boolean): SpeakerRow[] {
  const groups = new Map<string, ListedQuote[]>();
  for (const quote of quotes) {
    const known = groups.get(quote.speaker.id);
    if (known) known.push(quote);
    else groups.set(quote.speaker.id, [quote]);
  }
  return [...groups.values()].flatMap((group) => {
    const first = isWorkspace ? group.reduce((a, b) => (latestFirst(b, a) < 0 ? b : a)) : group[0];
    if (!first) return [];
    const place = isWorkspace ? -Number((first.record.date ?? '0').replaceAll('-', '')) : first.number;
    const files = new Set(group.map(({ record }) => record)).size;
    return [{ ...first.speaker, first, sortName: foldName(first.speaker.name), count: group.length, files, place }];
  });
}

function isNobody({ id }: ListedSpeaker): boolean {
  return id === NOBODY.id;
}

function speakerNode(row: SpeakerRow, isWorkspace: boolean): ViewNode {
  const { id, type, count, files, isRegistered, first } = row;
  const label = isNobody(row) ? 'No speaker found' : row.name;
  const quotes = counted(count, 'quote');
  const unnamed = type === null && !isNobody(row);
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
    place: { uri: first.record.uri, range: first.quote.range },
  });
}

function quoteNode(listed: ListedQuote, isWorkspace: boolean): ViewNode {
  const { record, quote, words, speaker } = listed;
  const line = quote.range.start.line + 1;
  const name = fileName(record.uri);
  const article = [record.title ?? name, ...(record.date === null ? [] : [record.date])].join(', ');
  const by = isNobody(speaker) ? 'nobody found' : speaker.name;
  return viewNode({
    id: quoteId(listed),
    kind: 'quote',
    icon: quote.kind === 'scare' ? 'partial' : quote.kind,
    label: words,
    description: isWorkspace ? article : String(line),
    tooltip: `${words} · ${KINDS[quote.kind]}, speaker: ${by} · ${article}, line ${line}`,
    spoken: `${words}, ${KINDS[quote.kind]}, ${isWorkspace ? article : `line ${line}`}`,
    place: { uri: record.uri, range: quote.range },
    copied: [...(isNobody(speaker) ? [] : [speaker.name]), `${name}:${line}`].join(', '),
  });
}

function quoteId({ record, number }: ListedQuote): string {
  return `quote:${record.uri}\n${number}`;
}

function latestFirst(a: ListedQuote, b: ListedQuote): number {
  return (
    compare(b.record.date ?? '', a.record.date ?? '') || compare(a.record.uri, b.record.uri) || a.number - b.number
  );
}

const KINDS: Readonly<Record<QuoteKind, string>> = {
  direct: 'direct quote',
  partial: 'partial quote',
  indirect: 'reported speech',
  post: 'words of a post',
  scare: 'words in quotation marks',
};
