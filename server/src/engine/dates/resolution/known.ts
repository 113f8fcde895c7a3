import { HOLIDAY_DAYS } from '../holidays';
import type { NumericDates } from '../facts';
import type { TimexPattern } from '../pattern';
import { period } from '../rules/quantity';
import { padded, yearsInterval } from './intervals';

/** What a pattern says without any anchor, as a TIMEX3 value with `X` for what is open; `null` where that is nothing. */
export function knownValue(pattern: TimexPattern, order: NumericDates): string | null {
  switch (pattern.kind) {
    case 'calendar':
      return calendarValue(pattern.year, pattern.month, pattern.day);
    case 'figures': {
      const { month, day } = monthAndDay(pattern.first, pattern.second, order);
      return calendarValue(pattern.year, month, day);
    }
    case 'dayOfMonth':
      return `XXXX-XX-${two(pattern.day)}`;
    case 'month':
      return calendarValue(pattern.year, pattern.month, null);
    case 'weekday':
      return `XXXX-WXX-${pattern.weekday}`;
    case 'yearPart':
      return `${pattern.year === null ? 'XXXX' : padded(pattern.year)}-${pattern.part}`;
    case 'years':
      return yearsInterval(pattern.first, pattern.span)?.value ?? null;
    case 'holiday': {
      const day = HOLIDAY_DAYS.get(pattern.holiday);
      return day === undefined ? null : `${pattern.year === null ? 'XXXX' : padded(pattern.year)}-${day}`;
    }
    case 'time': {
      const day = pattern.day && knownValue(pattern.day, order);
      return `${day ?? 'XXXX-XX-XX'}${pattern.time}`;
    }
    case 'window':
      return period(pattern.unit, pattern.count);
    case 'shift':
      return pattern.count === null ? (pattern.sign < 0 ? 'PAST_REF' : 'FUTURE_REF') : null;
    case 'fixed':
      return pattern.value;
    default:
      return null;
  }
}

/** Which of two numbers is the month: what only one order allows decides, else the order asked for. */
export function monthAndDay(
  first: number,
  second: number,
  order: NumericDates,
): { readonly month: number; readonly day: number } {
  const monthFirst = second > 12 || (first <= 12 && order === 'month-first');
  return monthFirst ? { month: first, day: second } : { month: second, day: first };
}

function calendarValue(year: number | null, month: number | null, day: number | null): string {
  const start = year === null ? 'XXXX' : padded(year);
  if (month === null) return start;
  return `${start}-${two(month)}${day === null ? '' : `-${two(day)}`}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
