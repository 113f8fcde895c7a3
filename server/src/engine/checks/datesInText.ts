import type { Document } from '../analysis';
import type { CivilDate } from '../dates/calendar';
import type { Timex } from '../dates/facts';
import { overlaps } from '../text/span';
import type { Span } from '../text/span';

/** A day as its own words give it; the year is `null` where they leave it out. The day need not exist. */
export interface WrittenDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** The day that an expression names with month and day, from its words alone; `null` for every other expression. */
export function writtenDay({ type, known }: Timex): WrittenDay | null {
  const match = type === 'date' && known !== null ? /^(\d{4}|XXXX)-(\d{2})-(\d{2})$/.exec(known) : null;
  if (!match) return null;
  return { year: match[1] === 'XXXX' ? null : Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** The years in which a day without a year can lie: that of the article and those beside it; the one given where it is given. */
export function possibleYears({ year }: WrittenDay, header: Document['header']): number[] {
  if (year !== null) return [year];
  const own = Number(header?.date?.slice(0, 4) ?? NaN);
  return Number.isNaN(own) ? [] : [own - 1, own, own + 1];
}

/** The day in a year, whether it exists or not. */
export function dayIn({ month, day }: WrittenDay, year: number): CivilDate {
  return { year, month, day };
}

/**
 * Tells whether a span lies in quotation marks or in a post: words of somebody else, with a time of their own, that nothing may change. Made once
 * a document, so that many dates and many quotes stay fast.
 */
export function quotedIn({ quotes, posts }: Document): (span: Span) => boolean {
  const marked = quotes.filter(({ kind }) => kind !== 'indirect');
  const spans = merged([...marked, ...posts].map(({ span }) => span));
  return (span) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.end ?? 0) > span.start) high = middle;
      else low = middle + 1;
    }
    const found = spans[low];
    return found !== undefined && overlaps(found, span);
  };
}

/** The spans in order, those that overlap as one. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}
