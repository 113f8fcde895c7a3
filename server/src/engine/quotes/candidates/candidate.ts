import type { Span } from '../../text/span';
import { spanOfTokens } from '../../text/words';
import type { Words } from '../../text/words';
import type { ParsedSentence, VerbGroup } from '../grammar/groups';
import type { Phrase } from '../grammar/phrases';
import type { Features } from './features';
import type { QuoteShape } from './quoteShape';

export type Evidence =
  | 'verb-subject'
  | 'according-to'
  | 'colon'
  | 'turn'
  | 'possessor'
  | 'noun-of-speech'
  | 'continued'
  | 'sentence-before'
  | 'nobody';

/** Somebody who may have said a quote, or that nobody did, with what speaks for it. */
export interface Candidate {
  readonly evidence: Evidence;
  readonly cue: Span | null;
  readonly speaker: Span | null;
  readonly addressee: Span | null;
  /** Whether something says that the words were spoken or written. */
  readonly cued: boolean;
  /** Whether the words are given as a name: "referred to her as 'Crooked Ann'". */
  readonly judged: boolean;
  readonly features: Features;
}

/** Where a quote stands. */
export interface QuotePlace {
  readonly words: Words;
  readonly sentences: readonly ParsedSentence[];
  /** Number of its sentence. */
  readonly sentence: number;
  /** Its item in the sentence. */
  readonly at: number;
  readonly shape: QuoteShape;
  readonly turn: Turn | null;
  readonly previous: Previous | null;
  /** Makes what takes the features of one candidate. */
  readonly collect: () => Features;
}

/** Who has the word in a paragraph of an interview or a debate: `PENCE: …`. */
export interface Turn {
  readonly speaker: Span;
  readonly colon: Span;
}

/** The quote before in the paragraph, and who said it. */
export interface Previous {
  readonly speaker: Span;
  readonly sentence: number;
  readonly at: number;
  readonly whole: boolean;
}

/** Number of the first verb behind an item. Binary search. */
export function firstGroupFrom(groups: readonly VerbGroup[], at: number): number {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((groups[middle]?.at ?? Infinity) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function spanOf(words: Words, { items }: ParsedSentence, { first, last }: Phrase): Span {
  return spanOfTokens(words, items[first]?.first ?? 0, items[last]?.last ?? 0);
}

export const NOBODY = {
  evidence: 'nobody',
  cue: null,
  speaker: null,
  addressee: null,
  cued: true,
  judged: false,
} as const;
export const LONGEST_LOOK = 60;
export const LONGEST_OWNED = 14;
export const MOST_VERBS = 8;
