import { dayOfIsoWeek, daysInMonth, formatCivil, isRealDate, MONTHS, WEEKDAYS, weekdayOf } from '../dates/calendar';
import { atBoundary, ISO, NAMED, NUMERIC, PARTIAL } from './datePatterns';

/** What a written date can mean. Every `date` is a real day, `YYYY-MM-DD`. */
export type DateReading =
  /** ISO 8601 calendar date in the long form, with or without a time. */
  | { readonly kind: 'iso'; readonly date: string; readonly time: string | null; readonly zone: string | null }
  /** Another notation that can be read in one way only. */
  | { readonly kind: 'certain'; readonly date: string }
  /** Two real days, the day-first reading before the month-first one. */
  | { readonly kind: 'ambiguous'; readonly dates: readonly [string, string] }
  /** Well written, but there is no such day or time. `date` is the day where only the time is wrong. */
  | { readonly kind: 'impossible'; readonly date: string | null; readonly reason: string }
  /** A year, a month or a week, or a day without its year. */
  | { readonly kind: 'partial'; readonly missing: string };

export interface DateMatch {
  /** Behind the last unit of the date. */
  readonly end: number;
  readonly reading: DateReading;
}

/** Longer than any date that is read here, with its weekday, time and zone. */
const LONGEST = 64;

/**
 * Reads a date that starts exactly at `start`; `null` where none does. Looks at no more than 64 units.
 * Relative words ("today") and other languages than English are not read.
 *
 * `matchDate('on 13 December 2022.', 3)` is `{ end: 19, reading: { kind: 'certain', date: '2022-12-13' } }`.
 */
export function matchDate(text: string, start: number): DateMatch | null {
  const head = text.slice(start, start + LONGEST);
  for (const match of [matchIso, matchNumeric, matchNamed, matchPartial]) {
    const found = match(head);
    if (found && atBoundary(head, found.end)) return { end: start + found.end, reading: found.reading };
  }
  return null;
}

/** Reads a whole text as one date; `null` where it is none. A time may follow the day after `T` or a space. */
export function readDate(text: string): DateReading | null {
  const joined = text.replace(/^(\d{4}-\d{2}-\d{2}) {1,4}(?=\d{2}:\d{2})/, '$1T');
  const match = matchDate(joined, 0);
  return match?.end === joined.length ? match.reading : null;
}

function matchIso(head: string): DateMatch | null {
  const match = ISO.exec(head);
  if (!match?.groups) return null;
  const {
    year = '',
    month = '',
    day = '',
    time = null,
    zone = null,
  } = match.groups as Record<string, string | undefined>;
  const reading = dayReading(Number(year), Number(month), Number(day));
  const end = match[0].length;
  if (reading.kind !== 'certain') return { end, reading };
  const wrong = wrongTime(time, zone);
  if (wrong) return { end, reading: { kind: 'impossible', date: reading.date, reason: wrong } };
  return { end, reading: { kind: 'iso', date: reading.date, time, zone } };
}

function matchNumeric(head: string): DateMatch | null {
  const { yearFirst, yearLast, compact, week, ordinal } = NUMERIC;
  let match = yearFirst.exec(head) ?? compact.exec(head);
  if (match) return { end: match[0].length, reading: dayReading(...numbers(match, 'year', 'month', 'day')) };
  match = yearLast.exec(head);
  if (match) return { end: match[0].length, reading: dayOrMonthFirst(...numbers(match, 'first', 'second', 'year')) };
  match = week.exec(head);
  if (match) {
    const [year, number, weekday] = numbers(match, 'year', 'week', 'weekday');
    const date = dayOfIsoWeek(year, number, weekday);
    const reason = `${year} has no day ${weekday} in a week ${number}`;
    return { end: match[0].length, reading: date ? { kind: 'certain', date } : { kind: 'impossible', date, reason } };
  }
  match = ordinal.exec(head);
  return (
    match && {
      end: match[0].length,
      reading: dayOfYear(Number(match.groups?.['year']), Number(match.groups?.['number'])),
    }
  );
}

function matchNamed(head: string): DateMatch | null {
  for (const pattern of NAMED) {
    const match = pattern.exec(head);
    const month = monthNumber(match?.groups?.['month']);
    if (!match?.groups || month === null) continue;
    const reading = dayReading(Number(match.groups['year']), month, Number(match.groups['day']));
    const weekday = weekdayNumber(match.groups['weekday']);
    if (reading.kind !== 'certain' || weekday === null) return { end: match[0].length, reading };
    const real = weekdayOf(reading.date);
    if (real === weekday) return { end: match[0].length, reading };
    const reason = `${reading.date} is a ${WEEKDAYS[(real ?? 1) - 1] ?? ''}, not a ${WEEKDAYS[weekday - 1] ?? ''}`;
    return { end: match[0].length, reading: { kind: 'impossible', date: null, reason } };
  }
  return null;
}

function matchPartial(head: string): DateMatch | null {
  for (const { pattern, missing } of PARTIAL) {
    const match = pattern.exec(head);
    if (!match || (match.groups?.['month'] && monthNumber(match.groups['month']) === null)) continue;
    const month = Number(match.groups?.['number'] ?? 1);
    if (month < 1 || month > 12) {
      return { end: match[0].length, reading: { kind: 'impossible', date: null, reason: noMonth(month) } };
    }
    return { end: match[0].length, reading: { kind: 'partial', missing } };
  }
  return null;
}

function dayReading(year: number, month: number, day: number): DateReading {
  if (isRealDate({ year, month, day })) return { kind: 'certain', date: formatCivil({ year, month, day }) };
  return { kind: 'impossible', date: null, reason: whyNoDay(year, month, day) };
}

/** 13/12/2022 can only be day first, 12/13/2022 only month first; 03/04/2022 can be both. */
function dayOrMonthFirst(first: number, second: number, year: number): DateReading {
  const dayFirst = dayReading(year, second, first);
  const monthFirst = dayReading(year, first, second);
  if (dayFirst.kind !== 'certain') return monthFirst.kind === 'certain' || second > 12 ? monthFirst : dayFirst;
  if (monthFirst.kind !== 'certain' || monthFirst.date === dayFirst.date) return dayFirst;
  return { kind: 'ambiguous', dates: [dayFirst.date, monthFirst.date] };
}

function dayOfYear(year: number, number: number): DateReading {
  let day = number;
  for (let month = 1; month <= 12; month++) {
    const days = daysInMonth(year, month);
    if (day <= days) return dayReading(year, month, day);
    day -= days;
  }
  return { kind: 'impossible', date: null, reason: `${year} has no day ${number}` };
}

function whyNoDay(year: number, month: number, day: number): string {
  if (year < 1) return 'there is no year 0';
  if (month < 1 || month > 12) return noMonth(month);
  const days = daysInMonth(year, month);
  return `${MONTHS[month - 1] ?? ''} ${year} has ${days} days, not ${day}`;
}

function noMonth(month: number): string {
  return `there is no month ${month}`;
}

function wrongTime(time: string | null, zone: string | null): string | null {
  if (time === null) return null;
  const [hour = 0, minute = 0, second = 0] = time.split(/[:.,]/).map(Number);
  // ISO 8601 lets a day end at 24:00; second 60 is a leap second.
  const midnight = hour === 24 && /^24:00(?::00(?:[.,]0{1,9})?)?$/.test(time);
  if ((hour > 23 && !midnight) || minute > 59 || second > 60) return `there is no time ${time}`;
  const [zoneHour = 0, zoneMinute = 0] = (zone?.slice(1).match(/\d{2}/g) ?? []).map(Number);
  return zoneHour > 23 || zoneMinute > 59 ? `there is no time zone ${zone ?? ''}` : null;
}

function numbers(match: RegExpExecArray, a: string, b: string, c: string): [number, number, number] {
  return [Number(match.groups?.[a]), Number(match.groups?.[b]), Number(match.groups?.[c])];
}

function monthNumber(name: string | undefined): number | null {
  return indexByPrefix(MONTHS, name);
}

function weekdayNumber(name: string | undefined): number | null {
  return indexByPrefix(WEEKDAYS, name);
}

/** `Dec`, `Sept` and `december` are all the twelfth and ninth of `MONTHS`; counted from 1. */
function indexByPrefix(names: readonly string[], name: string | undefined): number | null {
  if (name === undefined) return null;
  const index = names.findIndex((full) => full.toLowerCase().startsWith(name.toLowerCase()));
  return index < 0 ? null : index + 1;
}
