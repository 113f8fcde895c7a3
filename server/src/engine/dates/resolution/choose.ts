import { daysBetween, parseCivil } from '../calendar';
import type { TimexReading } from '../facts';
import type { Step, Tense } from '../pattern';
import type { Interval } from './intervals';

/** One of the dates that come back (every year, every week), and why it was taken. */
export interface Choice {
  readonly interval: Interval;
  readonly reading: TimexReading;
}

export interface Wanted {
  /** The day that is counted from. */
  readonly anchor: string;
  readonly step: Step;
  readonly tense: Tense | null;
  /** Where nothing decides: the latest up to the anchor, or the nearest. */
  readonly habit: 'past' | 'nearest';
}

/**
 * Takes one of what comes back every year or week. `make(k)` gives the one `k` cycles from the anchor's own; `null` where the calendar has
 * none. "last" is wholly over, "this" is of the same cycle, "next" has not begun; a past verb takes the latest that has begun, a future one the
 * first that is not over.
 */
export function choose(
  make: (cycle: number) => Interval | null,
  { anchor, step, tense, habit }: Wanted,
): Choice | null {
  const intervals = CYCLES.map(make).filter((interval) => interval !== null);
  const last = (fits: (interval: Interval) => boolean) => intervals.filter(fits).at(-1);
  const first = (fits: (interval: Interval) => boolean) => intervals.find(fits);
  const isOver = ({ end }: Interval) => end !== null && end <= anchor;
  const hasBegun = ({ start }: Interval) => start <= anchor;
  if (step !== null) {
    if (step === 0) return current(make, anchor, tense);
    const interval = step < 0 ? last(isOver) : first((one) => !hasBegun(one));
    return interval ? { interval, reading: readingOf(interval, anchor, 'words', null) } : null;
  }
  if (tense) {
    const interval = tense.direction < 0 ? last(hasBegun) : first((one) => !isOver(one));
    // "is to run from January 23" on the 28th: what began days ago is meant, not what comes back in a year.
    const close = habit === 'nearest' ? nearest(intervals, anchor) : undefined;
    if (close && interval && isFar(interval, anchor) && !isFar(close, anchor, NEAR))
      return { interval: close, reading: readingOf(close, anchor, 'habit', null) };
    return interval ? { interval, reading: readingOf(interval, anchor, 'tense', tense.cue) } : null;
  }
  const interval = habit === 'past' ? last(hasBegun) : nearest(intervals, anchor);
  return interval ? { interval, reading: readingOf(interval, anchor, 'habit', null) } : null;
}

/** "this weekend": the one of this week, unless the verb says that another is meant. */
function current(make: (cycle: number) => Interval | null, anchor: string, tense: Tense | null): Choice | null {
  const interval = make(0);
  if (!interval) return null;
  const reading = readingOf(interval, anchor, 'words', null);
  const against =
    tense && reading.direction === (tense.direction < 0 ? 'future' : 'past') ? make(tense.direction) : null;
  return tense && against
    ? { interval: against, reading: readingOf(against, anchor, 'tense', tense.cue) }
    : { interval, reading };
}

/** How an interval lies to the anchor. */
export function readingOf(
  interval: Interval,
  anchor: string,
  evidence: TimexReading['evidence'],
  cue: string | null,
): TimexReading {
  const over = interval.end !== null && interval.end <= anchor;
  return { direction: over ? 'past' : interval.start > anchor ? 'future' : 'same', evidence, cue };
}

/** The one that starts nearest to the anchor; of two, the earlier. */
function nearest(intervals: readonly Interval[], anchor: string): Interval | undefined {
  let best: Interval | undefined;
  let least = Infinity;
  for (const interval of intervals) {
    const distance = Math.abs(daysBetween(anchor, interval.start) ?? Infinity);
    if (distance < least) [best, least] = [interval, distance];
  }
  return best;
}

function isFar({ start }: Interval, anchor: string, days = FAR): boolean {
  return Math.abs(daysBetween(anchor, start) ?? 0) > days;
}

/** Days. */
const FAR = 300;
const NEAR = 40;

/** The year of a day. */
export function yearOf(day: string): number {
  return parseCivil(day)?.year ?? 1;
}

/** Far enough for 29 February. */
const CYCLES: readonly number[] = [-8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8];
