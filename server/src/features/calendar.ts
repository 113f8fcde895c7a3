// Days and intervals in words. Everything comes from the text's dates: there is no clock here.
import { addDays, daysBetween, MONTHS, parseCivil, WEEKDAYS, weekdayOf } from '../engine/index';
import type { CivilDate } from '../engine/index';

/** `'2022-12-13'` is `'Tuesday, 13 December 2022'`; `null` for what is not a day that exists. */
export function dayInWords(iso: string): string | null {
  const day = parseCivil(iso);
  const weekday = weekdayOf(iso);
  return day && weekday && `${WEEKDAYS[weekday - 1] ?? ''}, ${day.day} ${MONTHS[day.month - 1] ?? ''} ${day.year}`;
}

/**
 * A half-open interval: `('2022-12-13', '2022-12-14')` is `'Tuesday, 13 December 2022'`, `('2022-08-01', '2022-09-01')`
 * is `'August 2022'`, others are `'from … to …'` with the last day included.
 */
export function intervalInWords(start: string | null, end: string | null): string | null {
  const first = start && parseCivil(start);
  const after = end && parseCivil(end);
  const last = end && addDays(end, -1);
  if (!first || !start) return last ? `until ${dayInWords(last) ?? last}` : null;
  if (!after || !last || last < start) return `from ${dayInWords(start) ?? start} on`;
  if (last === start) return dayInWords(start);
  const wholeMonths = first.day === 1 && after.day === 1 ? monthsBetween(first, after) : 0;
  if (wholeMonths === 1) return `${MONTHS[first.month - 1] ?? ''} ${first.year}`;
  if (wholeMonths === 12 && first.month === 1) return String(first.year);
  return `from ${dayInWords(start) ?? start}, to ${dayInWords(last) ?? last}`;
}

/**
 * The same in figures, which sort by time as text does: `'2022-12-13, Tuesday'`, `'2022-08'`, `'2022'`, `'2022-12-05 – 2022-12-11'`, and
 * `'2022-12-05 –'` where the end is open. `null` without a start.
 */
export function intervalInFigures(start: string | null, end: string | null): string | null {
  const first = start && parseCivil(start);
  const after = end && parseCivil(end);
  const last = end && addDays(end, -1);
  if (!first || !start) return null;
  if (!after || !last || last < start) return `${start} –`;
  const weekday = WEEKDAYS[(weekdayOf(start) ?? 0) - 1];
  if (last === start) return weekday === undefined ? start : `${start}, ${weekday}`;
  if (first.day > 1 || after.day > 1) return `${start} – ${last}`;
  const length = first.month === 1 && after.month === 1 ? 'YYYY'.length : 'YYYY-MM'.length;
  const [from, to] = [start.slice(0, length), last.slice(0, length)];
  return from === to ? from : `${from} – ${to}`;
}

/** The same without weekdays, for writing into a text: `'13 December 2022'`, `'August 2022'`, `'5 to 11 December 2022'`. */
export function plainInterval(start: string | null, end: string | null): string | null {
  return writtenInterval(start, end, 'to', (month) => MONTHS[month - 1] ?? '');
}

/** The same, as short as it can be read: `'13 Dec 2022'`, `'Aug 2022'`, `'5 – 11 Dec 2022'`. */
export function shortInterval(start: string | null, end: string | null): string | null {
  return writtenInterval(start, end, '–', (month) => (MONTHS[month - 1] ?? '').slice(0, 3));
}

/** `null` where the interval is open on a side; whole years and months are named. */
function writtenInterval(
  start: string | null,
  end: string | null,
  to: string,
  nameOf: (month: number) => string,
): string | null {
  const first = start && parseCivil(start);
  const after = end && parseCivil(end);
  const last = end && parseCivil(addDays(end, -1) ?? '');
  if (!first || !after || !last) return null;
  if (first.day === 1 && after.day === 1 && monthsBetween(first, after) > 0) {
    const years = first.month === 1 && last.month === 12;
    if (years) return first.year === last.year ? String(first.year) : `${first.year} ${to} ${last.year}`;
    const lastMonth = `${nameOf(last.month)} ${last.year}`;
    if (monthsBetween(first, after) === 1) return lastMonth;
    return `${nameOf(first.month)}${first.year === last.year ? '' : ` ${first.year}`} ${to} ${lastMonth}`;
  }
  const lastDay = `${last.day} ${nameOf(last.month)} ${last.year}`;
  const days = daysBetween(start, end) ?? 0;
  if (days <= 1) return days === 1 ? lastDay : null;
  if (first.year !== last.year) return `${first.day} ${nameOf(first.month)} ${first.year} ${to} ${lastDay}`;
  return `${first.day}${first.month === last.month ? '' : ` ${nameOf(first.month)}`} ${to} ${lastDay}`;
}

/**
 * Where an interval lies from a reference day: `'about 4 months before it'`, `'the same day'`, `'a period that
 * includes it'`. `null` where the interval has no start, or a day does not exist.
 */
export function distanceInWords(start: string | null, end: string | null, reference: string): string | null {
  const last = (end && addDays(end, -1)) || start;
  if (!start || !last) return null;
  const toStart = daysBetween(reference, start);
  const toLast = daysBetween(reference, last);
  if (toStart === null || toLast === null) return null;
  if (toStart === 0 && toLast === 0) return 'the same day';
  if (toStart > 0) return `${lengthInWords(reference, start)} after it`;
  if (toLast < 0) return `${lengthInWords(last, reference)} before it`;
  return 'a period that includes it';
}

/** `from` is the earlier day. Lengths that are not whole units say "about". */
function lengthInWords(from: string, to: string): string {
  const days = daysBetween(from, to) ?? 0;
  const start = parseCivil(from);
  const end = parseCivil(to);
  if (!start || !end || days < 14) return count(days, 'day');
  const months = monthsBetween(start, end) - (end.day < start.day ? 1 : 0);
  const sameDay = start.day === end.day;
  if (months < 2) return `${days % 7 === 0 ? '' : 'about '}${count(Math.round(days / 7), 'week')}`;
  if (months < 24) return `${sameDay ? '' : 'about '}${count(months, 'month')}`;
  return `${sameDay && months % 12 === 0 ? '' : 'about '}${count(Math.floor(months / 12), 'year')}`;
}

function monthsBetween(from: CivilDate, to: CivilDate): number {
  return (to.year - from.year) * 12 + to.month - from.month;
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
