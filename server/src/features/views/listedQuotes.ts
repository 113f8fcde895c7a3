import { foldName } from '../../engine/index';
import type { EntityType } from '../../engine/index';
import { keyOfSpeaker, NOBODY, quotesOf, speakerOf } from '../../workspace/index';
import type { FileRecord, QuoteRecord, WorkspaceIndex } from '../../workspace/index';
import type { ListQuery } from './viewList';

/** A quote of a file, with the speaker under whom it is listed. */
export interface ListedQuote {
  readonly record: FileRecord;
  /** Among the quotes of the file. */
  readonly number: number;
  readonly quote: QuoteRecord;
  /** Its beginning. */
  readonly words: string;
  readonly speaker: string;
  /** The name of the speaker, or the words of the text for somebody who is not named; empty for nobody. */
  readonly name: string;
  readonly type: EntityType | null;
}

/** The quotes of a file in its order. Words in marks that are no quote are left out. */
export function quotesOfFile(record: FileRecord): ListedQuote[] {
  return quotesOf(record).flatMap((quote, number) => {
    if (quote.kind === 'scare') return [];
    const said = quote.speaker < 0 ? (record.speakerWords[number] ?? '') : '';
    const entity = record.entities[quote.speaker];
    return [
      {
        record,
        number,
        quote,
        words: record.quoteWords[number] ?? '',
        speaker: speakerOf(record, quote, said),
        name: entity?.name ?? said,
        type: entity?.type ?? null,
      },
    ];
  });
}

/**
 * The quotes of some files that fit a filter by their beginning or by their speaker's name. To go through all files takes long, so that those who
 * answer people do it in slices.
 */
export function quotesThatFit(index: WorkspaceIndex, { filter }: ListQuery, uris: readonly string[]): ListedQuote[] {
  const folded = foldName(filter.trim());
  const keys = folded === '' ? null : index.keysWith(folded);
  const isNamed = ({ speaker, name }: ListedQuote) => {
    const key = keyOfSpeaker(speaker);
    return key === null ? foldName(name).includes(folded) : keys?.has(key) === true;
  };
  return uris.flatMap((uri) => {
    const record = index.file(uri);
    const quotes = record ? quotesOfFile(record) : [];
    return keys ? quotes.filter((quote) => isNamed(quote) || foldName(quote.words).includes(folded)) : quotes;
  });
}

/** Whether a speaker is nobody. */
export function isNobody({ speaker }: { readonly speaker: string }): boolean {
  return speaker === NOBODY;
}
