import { foldName } from '../../engine/index';
import type { EntityType } from '../../engine/index';
import { quotesOf } from '../../workspace/index';
import type { FileRecord, QuoteRecord, WorkspaceIndex } from '../../workspace/index';
import type { ListQuery } from './viewList';

/** Who says a quote, as the tree of quotes tells speakers apart. */
export interface ListedSpeaker {
  readonly id: string;
  /** The name, or the words of the text where they name nobody known; empty for nobody at all. */
  readonly name: string;
  readonly type: EntityType | null;
  readonly isRegistered: boolean;
}

export interface ListedQuote {
  readonly record: FileRecord;
  /** Among the quotes of the file. */
  readonly number: number;
  readonly quote: QuoteRecord;
  /** Its beginning. */
  readonly words: string;
  readonly speaker: ListedSpeaker;
}

/** The speaker of the quotes that nobody is found to say. */
export const NOBODY: ListedSpeaker = { id: 'nobody', name: '', type: null, isRegistered: false };

/**
 * The quotes of a file or of all files that fit a query by their beginning or by their speaker's name, those of one file one after the other. Words
 * in marks that are no quote are left out.
 */
export function listedQuotes(index: WorkspaceIndex, { file, filter }: ListQuery): ListedQuote[] {
  const record = file === null ? undefined : index.file(file);
  const records = file === null ? index.records : record ? [record] : [];
  const folded = foldName(filter.trim());
  const all: ListedQuote[] = [];
  const speakers = folded === '' ? null : index.keysWith(folded);
  for (const one of records)
    for (const quote of quotesOfFile(one)) if (!speakers || fits(quote, folded, speakers)) all.push(quote);
  return all;
}

export function quotesOfFile(record: FileRecord): ListedQuote[] {
  const speakers = record.entities.map(({ key, name, type }): ListedSpeaker => {
    return { id: SPEAKER + key, name, type, isRegistered: key.startsWith('registry|') };
  });
  return quotesOf(record).flatMap((quote, number) => {
    if (quote.kind === 'scare') return [];
    const speaker = speakers[quote.speaker] ?? unnamed(record.speakerWords[number] ?? '');
    return [{ record, number, quote, words: record.quoteWords[number] ?? '', speaker }];
  });
}

function unnamed(words: string): ListedSpeaker {
  return words === '' ? NOBODY : { id: `words:${foldName(words)}`, name: words, type: null, isRegistered: false };
}

function fits({ speaker: { id, name }, words }: ListedQuote, folded: string, keys: ReadonlySet<string>): boolean {
  if (id.startsWith(SPEAKER) ? keys.has(id.slice(SPEAKER.length)) : foldName(name).includes(folded)) return true;
  return foldName(words).includes(folded);
}

const SPEAKER = 'speaker:';
