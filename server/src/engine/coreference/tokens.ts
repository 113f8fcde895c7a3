import type { NameCandidate } from '../entities/candidate';
import type { Words } from '../text/words';
import type { Place } from './facts';

/** The tokens of a paragraph with the sentence, quote and name that each belongs to; -1 where there is none. */
export interface Tokens {
  readonly words: Words;
  readonly names: readonly NameCandidate[];
  /** First and last token of each name. */
  readonly spans: readonly { readonly first: number; readonly last: number }[];
  readonly sentence: readonly number[];
  readonly quote: readonly number[];
  readonly name: readonly number[];
}

export function placeOf({ sentence, quote }: Tokens, at: number): Place {
  return { sentence: sentence[at] ?? 0, quote: quote[at] ?? -1 };
}

/** Whether a token stands in the same sentence as another, and exists. */
export function isBeside({ words, sentence }: Tokens, at: number, other: number): boolean {
  return at >= 0 && at < words.tokens.length && sentence[at] === sentence[other];
}
