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
  // They come in order, so that the search can start beside the anchor and stop at the first that fits.
  const last = (fits: (interval: Interval) => boolean) => search(make, 1, -1, fits);
  const first = (fits: (interval: Interval) => boolean) => search(make, -1, 1, fits);
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
    const close = habit === 'nearest' ? nearest(make, anchor) : undefined;
    if (close && interval && isFar(interval, anchor) && !isFar(close, anchor, NEAR))
      return { interval: close, reading: readingOf(close, anchor, 'habit', null) };
    return interval ? { interval, reading: readingOf(interval, anchor, 'tense', tense.cue) } : null;
  }
  const interval = habit === 'past' ? last(hasBegun) : nearest(make, anchor);
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

/** The first that fits, from cycle `from` in steps of 1 or -1. */
function search(
  make: (cycle: number) => Interval | null,
  from: number,
  step: 1 | -1,
  fits: (interval: Interval) => boolean,
): Interval | undefined {
  for (let cycle = from; Math.abs(cycle) <= FARTHEST; cycle += step) {
    const interval = make(cycle);
    if (interval && fits(interval)) return interval;
  }
  return undefined;
}

/** The one that starts nearest to the anchor; of two, the earlier. */
function nearest(make: (cycle: number) => Interval | null, anchor: string): Interval | undefined {
  const before = search(make, 1, -1, ({ start }) => start <= anchor);
  const behind = search(make, -1, 1, ({ start }) => start > anchor);
  if (!before || !behind) return before ?? behind;
  const distance = ({ start }: Interval) => Math.abs(daysBetween(anchor, start) ?? Infinity);
  return distance(before) <= distance(behind) ? before : behind;
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

/** Cycles, far enough for 29 February. */
const FARTHEST = 8;
