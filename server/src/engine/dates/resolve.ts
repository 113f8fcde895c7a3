import { addDays, daysBetween, daysInMonth, formatCivil, isRealDate, parseCivil, weekdayOf } from './calendar';
import type { CivilDate } from './calendar';
import type { Timex, TimexType } from './facts';
import type { Unit } from './lexicon';
import type { TimexPattern } from './pattern';

/** A value, the days it covers, and whether the text states it. */
export interface TimexValue extends Pick<Timex, 'value' | 'start' | 'end' | 'stated' | 'anchor'> {
  readonly type: TimexType;
}

/**
 * Says what a pattern means on the day of its anchor (the header's date, or a post's own). Without an anchor, relative patterns stay unresolved.
 * Days without a year, months and weekdays are read as the last ones up to the anchor: news reports what has happened.
 */
export function resolveTimex(pattern: TimexPattern, anchor: string | null): TimexValue {
  const day = anchor === null ? null : parseCivil(anchor);
  switch (pattern.kind) {
    case 'calendar':
      return calendar(pattern, day);
    case 'month':
      return day ? month(pattern, day) : unresolved('date');
    case 'weekday':
      return anchor !== null ? weekday(pattern.weekday, pattern.direction, anchor) : unresolved('date');
    case 'decade':
      return stated(String(pattern.year).slice(0, 3), yearStart(pattern.year), yearStart(pattern.year + 10));
    case 'days':
      return dayFrom(anchor, pattern.days);
    case 'unit':
      return anchor !== null && day ? unitFrom(pattern.unit, pattern.offset, anchor, day) : unresolved('date');
    case 'ago':
      return anchor !== null && day ? ago(pattern.unit, pattern.count, anchor, day) : unresolved('date');
    case 'duration':
      return {
        type: 'duration',
        value: period(pattern.unit, pattern.count),
        start: null,
        end: null,
        stated: true,
        anchor: 'none',
      };
  }
}

function calendar(
  { year, month: monthNumber, day }: Extract<TimexPattern, { kind: 'calendar' }>,
  anchor: CivilDate | null,
): TimexValue {
  if (year !== null && monthNumber === null) return stated(padded(year), yearStart(year), yearStart(year + 1));
  if (monthNumber === null) return unresolved('date');
  if (year !== null) return { ...dayOrMonth(year, monthNumber, day), stated: true, anchor: 'none' };
  if (!anchor) return unresolved('date');
  const candidate = { year: anchor.year, month: monthNumber, day: day ?? 1 };
  const past = formatCivil(candidate) <= formatCivil(anchor);
  // A day within the next half year is as likely to be ahead: "The election is scheduled for March 24".
  const ahead = monthNumber - anchor.month >= 0 && monthNumber - anchor.month <= 5;
  return inferred(dayOrMonth(past || ahead ? anchor.year : anchor.year - 1, monthNumber, day));
}

function dayOrMonth(year: number, monthNumber: number, day: number | null): TimexValue {
  if (day === null) return monthOfYear(year, monthNumber);
  const civil = { year, month: monthNumber, day };
  if (!isRealDate(civil)) return unresolved('date');
  return inferred(stated(formatCivil(civil), formatCivil(civil), addDays(civil, 1)));
}

function month(
  { month: target, years, direction }: Extract<TimexPattern, { kind: 'month' }>,
  day: CivilDate,
): TimexValue {
  const back = target > day.month || (direction === -1 && target === day.month) ? -1 : 0;
  const ahead = target > day.month ? 0 : 1;
  return inferred(monthOfYear(day.year + (years ?? (direction === 1 ? ahead : back)), target));
}

function weekday(target: number, direction: -1 | 0 | 1, anchor: string): TimexValue {
  const today = weekdayOf(anchor) ?? 1;
  const back = (today - target + 7) % 7;
  const days = direction === 1 ? 7 - back : direction === -1 && back === 0 ? -7 : -back;
  return dayFrom(anchor, days);
}

function dayFrom(anchor: string | null, days: number): TimexValue {
  const value = anchor === null ? null : addDays(anchor, days);
  return value === null ? unresolved('date') : inferred(stated(value, value, addDays(value, 1)));
}

function unitFrom(unit: Unit, offset: number, anchor: string, day: CivilDate): TimexValue {
  switch (unit) {
    case 'day':
      return dayFrom(anchor, offset);
    case 'week': {
      const monday = addDays(anchor, 1 - (weekdayOf(anchor) ?? 1) + 7 * offset);
      return monday === null ? unresolved('date') : inferred(stated(isoWeek(monday), monday, addDays(monday, 7)));
    }
    case 'month': {
      const index = day.year * 12 + day.month - 1 + offset;
      return inferred(monthOfYear(Math.floor(index / 12), (index % 12) + 1));
    }
    case 'year':
      return inferred(
        stated(padded(day.year + offset), yearStart(day.year + offset), yearStart(day.year + offset + 1)),
      );
    case 'decade': {
      const first = (Math.floor(day.year / 10) + offset) * 10;
      return inferred(stated(padded(first).slice(0, 3), yearStart(first), yearStart(first + 10)));
    }
    default:
      return unresolved('time');
  }
}

function ago(unit: Unit, count: number, anchor: string, day: CivilDate): TimexValue {
  if (unit === 'day') return dayFrom(anchor, -count);
  if (unit === 'decade') return unitFrom('year', -10 * count, anchor, day);
  return unitFrom(unit, -count, anchor, day);
}

function monthOfYear(year: number, monthNumber: number): TimexValue {
  const first = { year, month: monthNumber, day: 1 };
  if (!isRealDate(first)) return unresolved('date');
  const start = formatCivil(first);
  return inferred(stated(start.slice(0, 7), start, addDays(start, daysInMonth(year, monthNumber))));
}

/** ISO 8601 duration as in TIMEX3: `P2M`, `PT3H`, `PXM` for an unknown count. */
function period(unit: Unit, count: number | null): string {
  const number = count === null ? 'X' : String(count);
  if (unit === 'hour' || unit === 'minute') return `PT${number}${unit === 'hour' ? 'H' : 'M'}`;
  return `P${number}${unit === 'decade' ? 'DE' : unit.charAt(0).toUpperCase()}`;
}

/** ISO week of a Monday: its Thursday's year, and the weeks since that year began. */
function isoWeek(monday: string): string {
  const thursday = addDays(monday, 3) ?? monday;
  const year = thursday.slice(0, 4);
  const week = Math.floor((daysBetween(`${year}-01-01`, thursday) ?? 0) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

function yearStart(year: number): string | null {
  const first = { year, month: 1, day: 1 };
  return isRealDate(first) ? formatCivil(first) : null;
}

function padded(year: number): string {
  return String(year).padStart(4, '0');
}

function stated(value: string, start: string | null, end: string | null): TimexValue {
  return { type: 'date', value, start, end, stated: true, anchor: 'none' };
}

function inferred(value: TimexValue): TimexValue {
  return value.value === null ? value : { ...value, stated: false, anchor: 'header' };
}

function unresolved(type: TimexType): TimexValue {
  return { type, value: null, start: null, end: null, stated: false, anchor: 'none' };
}
