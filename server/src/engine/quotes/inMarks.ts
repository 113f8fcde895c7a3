import type { Document } from '../analysis';
import type { Span } from '../text/span';

/**
 * Tells of a span whether it shares a unit with words that are somebody else's: what stands in quotation marks, and
 * embedded posts with their signatures. Reported speech without marks is the writer's own words.
 */
export function isInMarks({ marks, quotes, posts }: Document): (span: Span) => boolean {
  const spans = [
    ...marks.pairs.map(({ open, close, paragraph }) => ({ start: open.start, end: close?.end ?? paragraph.end })),
    ...quotes.filter(({ kind }) => kind !== 'indirect').flatMap(({ content }) => content),
    ...posts.map(({ span }) => span),
  ].sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return ({ start, end }) => {
    let low = 0;
    for (let high = merged.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((merged[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (merged[low]?.start ?? end) < end;
  };
}
