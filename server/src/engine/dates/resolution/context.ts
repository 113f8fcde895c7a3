import type { NumericDates, TimexReading } from '../facts';
import type { TimexCandidate } from '../pattern';
import type { Interval } from './intervals';

/** What a temporal expression is read against. */
export interface TimexContext {
  /** The header's day, or that of the post; `null` where none is known. */
  readonly header: string | null;
  /** The day that the text spoke of last. */
  readonly day: string | null;
  /** The day of this paragraph that the text spoke of last. */
  readonly paragraphDay: string | null;
  /** The clock time that the text spoke of last, in minutes of `day`; `null` once another day was named. */
  readonly clock: { readonly day: string; readonly minutes: number } | null;
  /** The first day of the date that the text spoke of last, of whatever length. */
  readonly date: string | null;
  /** The first day of the quarter that the text spoke of last. */
  readonly quarter: string | null;
  /** Where a range begins that the expression ends. */
  readonly rangeStart: string | null;
  readonly numericDates: NumericDates;
}

/** No anchor at all. */
export const NO_CONTEXT: TimexContext = {
  header: null,
  day: null,
  paragraphDay: null,
  clock: null,
  date: null,
  quarter: null,
  rangeStart: null,
  numericDates: 'month-first',
};

/** What resolving needs of a candidate. */
export type Open = Pick<TimexCandidate, 'pattern' | 'tense' | 'yearBefore'>;

/** What was found for a pattern: an interval, and how it was found. */
export interface Found {
  readonly interval: Interval;
  readonly anchor: 'header' | 'text' | 'none';
  readonly anchorDate: string | null;
  readonly reading: TimexReading | null;
}
