import { overlaps } from '../../../server/src/engine/index';
import type { Span } from '../../../server/src/engine/index';
import type { FoundQuote, QuoteFinder } from './found';
import type { GoldQuote, QuotesDocument } from './gold';

/** Counts over all stretches between marks. */
export interface MarkedScore {
  readonly marked: number;
  readonly found: number;
  /** Marked stretches that a found one covers by more than half, and that cover it by more than half. */
  readonly detected: number;
  readonly rightKind: number;
  readonly withSpeaker: number;
  readonly rightSpeaker: number;
  readonly withCue: number;
  readonly rightCue: number;
  readonly withoutSpeaker: number;
  /** Of those without a speaker, how many were given one. */
  readonly given: number;
}

export interface IndirectScore {
  readonly marked: number;
  readonly found: number;
  readonly right: number;
  /** Of the right ones, those with the right speaker. */
  readonly rightSpeaker: number;
}

/** The stretches of `direct`, `partial` and `scare`. */
export function scoreMarked(documents: readonly QuotesDocument[], find: QuoteFinder): MarkedScore {
  const score = {
    marked: 0,
    found: 0,
    detected: 0,
    rightKind: 0,
    withSpeaker: 0,
    rightSpeaker: 0,
    withCue: 0,
    rightCue: 0,
    withoutSpeaker: 0,
    given: 0,
  };
  for (const { text, gold } of documents) {
    const found = find(text).filter(({ kind }) => kind !== 'indirect' && kind !== 'post');
    score.found += found.length;
    for (const quote of gold) {
      if (quote.kind === 'indirect' || quote.kind === 'post') continue;
      const twin = twinOf(quote.content, found);
      score.marked++;
      if (twin) score.detected++;
      if (twin?.kind === quote.kind) score.rightKind++;
      if (quote.cue) score.withCue++;
      if (quote.cue && twin?.cue && overlaps(quote.cue, twin.cue)) score.rightCue++;
      if (quote.speaker) score.withSpeaker++;
      else score.withoutSpeaker++;
      if (isRightSpeaker(quote, twin)) score.rightSpeaker++;
      if (!quote.speaker && twin?.speaker) score.given++;
    }
  }
  return score;
}

export function scoreIndirect(documents: readonly QuotesDocument[], find: QuoteFinder): IndirectScore {
  const score = { marked: 0, found: 0, right: 0, rightSpeaker: 0 };
  for (const { text, gold } of documents) {
    const found = find(text).filter(({ kind }) => kind === 'indirect');
    score.found += found.length;
    for (const quote of gold) {
      if (quote.kind !== 'indirect') continue;
      const twin = twinOf(quote.content, found);
      score.marked++;
      if (twin) score.right++;
      if (isRightSpeaker(quote, twin)) score.rightSpeaker++;
    }
  }
  return score;
}

/** How many of the marked spans were found, and how many were found in all. */
export function scoreSpans(
  documents: readonly { readonly text: string; readonly quotes: readonly Span[] }[],
  find: QuoteFinder,
): { readonly marked: number; readonly found: number; readonly right: number } {
  const score = { marked: 0, found: 0, right: 0 };
  for (const { text, quotes } of documents) {
    const found = find(text).filter(({ kind }) => kind !== 'indirect' && kind !== 'post');
    score.marked += quotes.length;
    score.found += found.length;
    score.right += quotes.filter((span) => twinOf(span, found) !== undefined).length;
  }
  return score;
}

function twinOf(content: Span, found: readonly FoundQuote[]): FoundQuote | undefined {
  return found.find(({ content: other }) => {
    const shared = Math.min(content.end, other.end) - Math.max(content.start, other.start);
    return 2 * shared > content.end - content.start && 2 * shared > other.end - other.start;
  });
}

/** The words overlap, or both name the same entity by what the system says of it. */
function isRightSpeaker({ speaker }: GoldQuote, twin: FoundQuote | undefined): boolean {
  if (!speaker || !twin?.speaker) return false;
  const { span, mentions } = twin.speaker;
  return overlaps(span, speaker) || mentions.some(({ start, end }) => start === speaker.start && end === speaker.end);
}
