import type { QuoteCheck, QuoteKind } from './facts';
import { alignWords, segmentsOf } from './verification/align';
import { compare } from './verification/differences';
import type { Comparison } from './verification/differences';
import type { Passage } from './verification/passage';
import { likelyPlaces } from './verification/sourceIndex';
import type { Source, SourceIndex } from './verification/sourceIndex';

/** A quote to be compared with the sources. */
export interface Claim {
  /** Id of the quote; it is no source of itself. */
  readonly id: string;
  readonly kind: QuoteKind;
  /** Id of the entity that is said to speak. */
  readonly speaker: string | null;
  readonly passage: Passage;
  /** Whether the text says that the words were posted: "wrote on Twitter". */
  readonly posted: boolean;
}

/**
 * Looks for the words of a quote in the sources and says how they differ. `null` where no source is likely: the words may come from
 * elsewhere. Short quotes and common words count only where the same person speaks. `not-found` only where the text says that the words come
 * from a post of somebody whose post is a source.
 */
export function verifyQuote(claim: Claim, index: SourceIndex): QuoteCheck | null {
  const { words } = claim.passage;
  if (words.length < FEWEST_WORDS) return null;
  const anchor = segmentsOf(words).reduce((a, b) => (b.end - b.first > a.end - a.first ? b : a));
  const keys = words.slice(anchor.first, anchor.end).map(({ key }) => key);
  let best: Judged | undefined;
  for (const { source, start } of likelyPlaces(index, keys, claim.id)) {
    if (best?.comparison.changed === 0 && best.source.kind !== 'quote') break;
    if (!canHold(source, claim)) continue;
    const pairs = alignWords(words, source.passage.words, start, anchor);
    const comparison = compare(claim.passage, source.passage, pairs);
    const verdict = judge(claim, source, comparison);
    if (verdict && (!best || isBetter({ source, comparison, verdict }, best))) best = { source, comparison, verdict };
  }
  if (best) {
    const { source, verdict, comparison } = best;
    const passage = source.kind === 'file' ? null : comparison.passage;
    return { against: source.id, verdict, passage, differences: comparison.differences };
  }
  return missing(claim, index.sources);
}

interface Judged {
  readonly source: Source;
  readonly comparison: Comparison;
  readonly verdict: 'verbatim' | 'altered';
}

function canHold({ id, kind, passage }: Source, claim: Claim): boolean {
  return id !== claim.id && (kind !== 'quote' || passage.words.length > claim.passage.words.length);
}

/** Fewest differences first; where they are equal a post, which is nearer to what was said than another quote. */
function isBetter(one: Judged, other: Judged): boolean {
  const byChanges = one.comparison.changed - other.comparison.changed;
  return byChanges < 0 || (byChanges === 0 && one.source.kind !== 'quote' && other.source.kind === 'quote');
}

/** How much must be alike before a source is taken for the source: less where the same person speaks, more where another does. */
interface Measure {
  readonly words: number;
  /** Words that are the same and carry a meaning. */
  readonly telling: number;
  /** Share of the words that are the same. */
  readonly share: number;
}

type Relation = 'same' | 'unknown' | 'other';

const VERBATIM: Readonly<Record<Relation, Measure>> = {
  same: { words: 2, telling: 1, share: 0 },
  unknown: { words: 2, telling: 2, share: 0 },
  other: { words: 5, telling: 3, share: 0 },
};

const ALTERED: Readonly<Record<Relation, Measure>> = {
  same: { words: 4, telling: 2, share: 0.6 },
  unknown: { words: 6, telling: 3, share: 0.75 },
  other: { words: 8, telling: 4, share: 0.85 },
};

/** People repeat themselves: two quotes that are alike are not yet the same words. */
const ALTERED_QUOTE: Readonly<Record<Relation, Measure>> = {
  same: { words: 6, telling: 3, share: 0.8 },
  unknown: { words: 6, telling: 3, share: 0.8 },
  other: { words: 8, telling: 4, share: 0.85 },
};

function judge(claim: Claim, source: Source, { same, telling, changed }: Comparison): 'verbatim' | 'altered' | null {
  const relation = relationOf(claim, source);
  const verdict = changed === 0 ? 'verbatim' : 'altered';
  const table = changed === 0 ? VERBATIM : source.kind === 'quote' ? ALTERED_QUOTE : ALTERED;
  const { words, telling: fewest, share } = table[relation];
  // Titles and words as words are nobody's, and other quotes have them, too.
  const needed = claim.kind === 'scare' && source.kind === 'quote' ? Math.max(fewest, 3) : fewest;
  if (claim.kind === 'scare' && verdict === 'altered') return null;
  return same + changed >= words && telling >= needed && same >= share * (same + changed) ? verdict : null;
}

function relationOf(claim: Claim, source: Source): Relation {
  if (claim.speaker === null || source.speaker === null) return 'unknown';
  return claim.speaker === source.speaker ? 'same' : 'other';
}

/** The first post of the speaker, where the words are said to be posted and no post has them. */
function missing({ kind, posted, speaker, passage }: Claim, sources: readonly Source[]): QuoteCheck | null {
  if (kind === 'scare' || !posted || speaker === null || passage.words.length < FEWEST_WORDS_MISSED) return null;
  const post = sources.find((source) => source.kind === 'post' && source.speaker === speaker);
  return post ? { against: post.id, verdict: 'not-found', passage: null, differences: [] } : null;
}

const FEWEST_WORDS = 2;
const FEWEST_WORDS_MISSED = 4;
