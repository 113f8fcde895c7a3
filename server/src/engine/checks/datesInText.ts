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

/** Whether a span lies in quotation marks or in a post: words of somebody else, with a time of their own, that nothing may change. */
export function isQuoted({ quotes, posts }: Document, span: Span): boolean {
  return (
    quotes.some((quote) => quote.kind !== 'indirect' && overlaps(quote.span, span)) ||
    posts.some((post) => overlaps(post.span, span))
  );
}
