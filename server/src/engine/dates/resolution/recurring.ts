import type { Step, Tense } from '../pattern';
import { choose, readingOf, yearOf } from './choose';
import type { Found, Open, TimexContext } from './context';
import { yearInterval } from './intervals';
import type { Interval } from './intervals';

interface Yearly {
  readonly year: number | null;
  readonly years: number | null;
  readonly step: Step;
}

/** What comes back every year. */
export function yearly(
  make: (year: number) => Interval | null,
  { year, years, step }: Yearly,
  open: Open,
  context: TimexContext,
  habit: 'past' | 'nearest',
): Found | null {
  if (year !== null) return stated(make(year));
  const { header } = context;
  if (years !== null) return from(header, 'header', (day) => make(yearOf(day) + years));
  const { yearBefore } = open;
  if (yearBefore !== null && step === null && context.rangeStart === null && open.tense?.direction !== 1) {
    const interval = inTime(make(yearBefore), open.tense, header);
    const anchorDate = yearInterval(yearBefore)?.start ?? null;
    if (interval)
      return {
        interval,
        anchor: 'text',
        anchorDate,
        reading: readingOf(interval, header ?? interval.start, 'context', null),
      };
  }
  return recurring((cycle) => make(yearOf(header ?? '') + cycle), step, open, context, habit);
}

/** What a past verb speaks of has begun. */
function inTime(interval: Interval | null, tense: Tense | null, header: string | null): Interval | null {
  const ahead = interval !== null && header !== null && interval.start > header;
  return tense?.direction === -1 && ahead ? null : interval;
}

/** What comes back in every cycle from the header's own, year or week. */
export function recurring(
  make: (cycle: number) => Interval | null,
  step: Step,
  { tense }: Open,
  { header, rangeStart }: TimexContext,
  habit: 'past' | 'nearest',
): Found | null {
  if (header === null) return null;
  if (rangeStart !== null && step === null) {
    const choice = choose(make, { anchor: rangeStart, step: null, tense: { direction: 1, cue: '' }, habit });
    if (choice && choice.interval.start >= rangeStart)
      return {
        interval: choice.interval,
        anchor: 'text',
        anchorDate: rangeStart,
        reading: readingOf(choice.interval, header, 'context', null),
      };
  }
  const choice = choose(make, { anchor: header, step, tense, habit });
  return choice && { ...choice, anchor: 'header', anchorDate: header };
}

/** What is counted from a known day. */
export function from(
  day: string | null,
  anchor: 'header' | 'text',
  make: (day: string) => Interval | null,
): Found | null {
  const interval = day === null ? null : make(day);
  return (
    interval && {
      interval,
      anchor,
      anchorDate: day,
      reading: day === null ? null : readingOf(interval, day, 'words', null),
    }
  );
}

/** What the words state in full. */
export function stated(interval: Interval | null): Found | null {
  return interval && { interval, anchor: 'none', anchorDate: null, reading: null };
}
