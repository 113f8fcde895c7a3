import { addDays, daysInMonth, formatCivil, isRealDate } from './calendar';
import type { Timex, TimexType } from './facts';
import { holidayIn, nthWeekday } from './holidays';
import type { CountedFrom, TimexPattern } from './pattern';
import { readingOf, yearOf } from './resolution/choose';
import type { Found, Open, TimexContext } from './resolution/context';
import {
  dayInterval,
  dayShifted,
  monthInterval,
  unitInterval,
  weekInterval,
  yearInterval,
  yearPartInterval,
  yearsInterval,
} from './resolution/intervals';
import type { Interval } from './resolution/intervals';
import { knownValue, monthAndDay } from './resolution/known';
import { from, recurring, stated, yearly } from './resolution/recurring';

/** Everything of a `Timex` but its place, modifier and zone. */
export type TimexValue = Omit<Timex, 'span' | 'text' | 'mod' | 'zone'>;

/**
 * Says what an expression means: `Friday` under "said" on Tuesday 13 December 2022 is `2022-12-09`. What needs an anchor that is not there
 * keeps what is known (`XXXX-WXX-5`), or no value at all.
 */
export function resolveTimex(open: Open, context: TimexContext): TimexValue {
  const { pattern } = open;
  const known = knownValue(pattern, context.numericDates);
  if (pattern.kind === 'fixed') return bare(pattern.type, known, true);
  if (pattern.kind === 'window') return windowValue(pattern, context, known);
  if (pattern.kind === 'time') return timeValue(open, pattern, context, known);
  if (pattern.kind === 'shift' && pattern.count === null) return bare('date', known, true);
  const moment = pattern.kind === 'shift' ? momentShifted(pattern, context) : null;
  if (moment) return moment;
  const found = find(open, context);
  if (found) {
    const { interval, anchor, anchorDate, reading } = found;
    // A business year starts on a day that nobody tells.
    const days =
      pattern.kind === 'yearPart' && pattern.fiscal === true ? { ...interval, start: null, end: null } : interval;
    return { type: 'date', ...days, stated: anchor === 'none', anchor, anchorDate, known: known ?? null, reading };
  }
  return { ...bare('date', context.header === null && isOpenValue(known) ? known : null, false), known };
}

function find(open: Open, context: TimexContext): Found | null {
  const { pattern } = open;
  switch (pattern.kind) {
    case 'calendar':
      return calendar(pattern.year, pattern.month, pattern.day, open, context);
    case 'figures': {
      const { month, day } = monthAndDay(pattern.first, pattern.second, context.numericDates);
      return calendar(pattern.year, month, day, open, context);
    }
    case 'dayOfMonth':
      return recurring((month) => dayInMonth(context.header, month, pattern.day), null, open, context, 'nearest');
    case 'month':
      return yearly((year) => monthInterval(year, pattern.month), pattern, open, context, 'past');
    case 'yearPart':
      return yearPart(pattern, open, context);
    case 'holiday':
      return yearly((year) => dayInterval(holidayIn(pattern.holiday, year)), pattern, open, context, 'nearest');
    case 'nthWeekday':
      return nthOf(pattern, open, context);
    case 'nthWeek':
      return weekOf(pattern, open, context);
    case 'weekday':
      return weekday(pattern, open, context);
    case 'years':
      return stated(yearsInterval(pattern.first, pattern.span));
    case 'days':
      return from(context.header, 'header', (day) => dayInterval(addDays(day, pattern.days)));
    case 'unit':
      return unit(pattern, open, context);
    case 'shift':
      return shift(pattern, context);
    default:
      return null;
  }
}

function yearPart(
  pattern: Extract<TimexPattern, { kind: 'yearPart' }>,
  open: Open,
  context: TimexContext,
): Found | null {
  const found = yearly((year) => yearPartInterval(year, pattern.part), pattern, open, context, 'past');
  if (pattern.fiscal !== true || !found || pattern.year !== null || pattern.years !== null || context.header === null)
    return found;
  // A business year is named by the year it is reported in.
  const interval = yearPartInterval(yearOf(context.header), pattern.part);
  return interval && { ...found, interval };
}

function calendar(
  year: number | null,
  month: number | null,
  day: number | null,
  open: Open,
  context: TimexContext,
): Found | null {
  if (month === null) return year === null ? null : stated(yearInterval(year));
  const make = (of: number) => (day === null ? monthInterval(of, month) : dayInterval(realDay(of, month, day)));
  return yearly(make, { year, years: null, step: null }, open, context, 'nearest');
}

function weekday(pattern: Extract<TimexPattern, { kind: 'weekday' }>, open: Open, context: TimexContext): Found | null {
  const { weekday: target, step, weeks } = pattern;
  const base = pattern.from === 'text' ? (context.day ?? context.header) : context.header;
  if (base === null) return null;
  const make = (cycle: number) => {
    const week = weekInterval(base, cycle);
    return week && dayInterval(addDays(week.start, target - 1));
  };
  const anchor = pattern.from === 'text' && context.day !== null ? 'text' : 'header';
  if (weeks !== null) return from(base, anchor, () => make(weeks));
  const found = recurring(make, step, open, { ...context, header: base }, 'past');
  return found && (found.anchor === 'header' ? { ...found, anchor } : found);
}

function nthOf(
  pattern: Extract<TimexPattern, { kind: 'nthWeekday' }>,
  open: Open,
  context: TimexContext,
): Found | null {
  const month = find({ ...open, pattern: pattern.month }, context);
  if (!month) return null;
  const year = yearOf(month.interval.start);
  const interval = dayInterval(
    nthWeekday(year, Number(month.interval.start.slice(5, 7)), pattern.weekday, pattern.nth),
  );
  return interval && { ...month, interval };
}

function weekOf(
  { nth, whole }: Extract<TimexPattern, { kind: 'nthWeek' }>,
  open: Open,
  context: TimexContext,
): Found | null {
  const found = find({ ...open, pattern: whole }, context);
  if (!found || found.interval.end === null) return null;
  const { start, end } = found.interval;
  // 4 days into the week that holds it, the first or last day tells whether the Thursday of that week is within.
  const edge = nth > 0 ? start : (addDays(end, -1) ?? start);
  const within = ({ start: monday }: Interval) => {
    const thursday = addDays(monday, 3) ?? '';
    return thursday >= start && thursday < end;
  };
  const first = weekInterval(edge, 0);
  const shifted = first && !within(first) ? weekInterval(edge, nth > 0 ? 1 : -1) : first;
  const week = shifted && nth > 0 ? weekInterval(shifted.start, nth - 1) : shifted;
  return week && within(week) ? { ...found, interval: week } : null;
}

function unit(pattern: Extract<TimexPattern, { kind: 'unit' }>, open: Open, context: TimexContext): Found | null {
  const { offset } = pattern;
  if (offset === null || (offset === 0 && pattern.unit === 'weekend' && pattern.from === 'header'))
    return recurring((cycle) => unitInterval(pattern.unit, context.header ?? '', cycle), offset, open, context, 'past');
  if (pattern.unit === 'quarter' && pattern.from === 'header' && offset === 0 && context.quarter !== null)
    return from(context.quarter, 'text', (day) => unitInterval('quarter', day, 0));
  const [day, anchor] = reference(pattern.from, pattern.unit === 'day' || pattern.unit === 'week', context);
  return from(day, anchor, (base) => unitInterval(pattern.unit, base, offset));
}

function shift(
  { unit: by, count, sign, from: counted }: Extract<TimexPattern, { kind: 'shift' }>,
  context: TimexContext,
): Found | null {
  if (count === null) return null;
  if (by === 'quarter' && context.quarter !== null && counted === 'text')
    return from(context.quarter, 'text', (base) => unitInterval(by, base, sign * count));
  const [day, anchor] = reference(counted, by !== 'year' && by !== 'month' && by !== 'quarter', context);
  return from(day, anchor, (base) => {
    const whole = Number.isInteger(count);
    if (by === 'hour' || by === 'minute' || by === 'second') return dayInterval(dayShifted(by, base, sign * count));
    if (!whole && by === 'year') return unitInterval('month', base, Math.round(sign * count * 12));
    if (!whole) return dayInterval(dayShifted(by, base, sign * count));
    if (by === 'decade') return unitInterval('year', base, sign * count * 10);
    if (by === 'century') return unitInterval('year', base, sign * count * 100);
    return unitInterval(by, base, sign * count);
  });
}

/** "six minutes later" behind "10:39 a.m.": a clock time; `null` where the text named none. */
function momentShifted(
  { unit: by, count, sign, from: counted }: Extract<TimexPattern, { kind: 'shift' }>,
  { clock, header }: TimexContext,
): TimexValue | null {
  const length = by === 'hour' ? 60 : by === 'minute' ? 1 : 0;
  if (clock === null || count === null || counted !== 'text' || length === 0) return null;
  const minutes = clock.minutes + Math.round(sign * count * length);
  const day = dayInterval(addDays(clock.day, Math.floor(minutes / DAY)));
  if (!day) return null;
  const ofDay = ((minutes % DAY) + DAY) % DAY;
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    type: 'time',
    ...day,
    value: `${day.value}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`,
    stated: false,
    anchor: 'text',
    anchorDate: clock.day,
    known: null,
    reading: readingOf(day, header ?? day.start, 'words', null),
  };
}

/** The day that an expression counts from: the text's own where the words ask for it and there is one. */
function reference(counted: CountedFrom, needsDay: boolean, context: TimexContext): [string | null, 'header' | 'text'] {
  const day = needsDay ? context.day : (context.date ?? context.day);
  return counted === 'text' && day !== null ? [day, 'text'] : [context.header, 'header'];
}

function timeValue(
  open: Open,
  { time, day }: Extract<TimexPattern, { kind: 'time' }>,
  context: TimexContext,
  known: string | null,
): TimexValue {
  const found = day === null ? dayOfText(time, context) : find({ ...open, pattern: day }, context);
  if (found?.interval.value.length !== 10)
    return { ...bare('time', context.header === null && isOpenValue(known) ? known : null, false), known };
  const { interval, anchor, anchorDate, reading } = found;
  return {
    type: 'time',
    ...interval,
    value: `${interval.value}${time}`,
    stated: anchor === 'none',
    anchor,
    anchorDate,
    known,
    reading,
  };
}

/** A time without a day is one of the day that its paragraph speaks of; a clock time of the one that the text spoke of last. */
function dayOfText(time: string, { paragraphDay, day, header }: TimexContext): Found | null {
  const spoken = paragraphDay ?? (/^T\d/.test(time) ? day : null);
  return from(spoken ?? header, spoken === null ? 'header' : 'text', dayInterval);
}

function windowValue(
  { unit: by, count, sign }: Extract<TimexPattern, { kind: 'window' }>,
  { header }: TimexContext,
  known: string | null,
): TimexValue {
  const other = header === null || count === null ? null : dayShifted(by, header, sign * count);
  if (header === null || other === null) return bare('duration', known, true);
  const [start, end] = sign < 0 ? [other, addDays(header, 1)] : [header, other];
  const reading = { direction: sign < 0 ? 'past' : 'future', evidence: 'words', cue: null } as const;
  return {
    type: 'duration',
    value: known,
    start,
    end,
    stated: false,
    anchor: 'header',
    anchorDate: header,
    known,
    reading,
  };
}

function bare(type: TimexType, value: string | null, isStated: boolean): TimexValue {
  return {
    type,
    value,
    start: null,
    end: null,
    stated: isStated,
    anchor: 'none',
    anchorDate: null,
    known: value,
    reading: null,
  };
}

/** Whether a value leaves something open, and can be: no April has a 31st. What leaves nothing open and was not found does not exist. */
function isOpenValue(value: string | null): boolean {
  const day = /^XXXX-(\d\d)-(\d\d)/.exec(value ?? '');
  // Any leap year will do.
  return value !== null && value.includes('X') && (day === null || Number(day[2]) <= daysInMonth(2000, Number(day[1])));
}

function realDay(year: number, month: number, day: number): string | null {
  const civil = { year, month, day };
  return isRealDate(civil) ? formatCivil(civil) : null;
}

function dayInMonth(header: string | null, months: number, day: number): Interval | null {
  const month = header === null ? null : unitInterval('month', header, months);
  return month && dayInterval(realDay(Number(month.value.slice(0, 4)), Number(month.value.slice(5, 7)), day));
}

/** Minutes. */
const DAY = 1440;
