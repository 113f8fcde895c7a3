import { addDays, daysBetween, daysInMonth, formatCivil, isRealDate, parseCivil, weekdayOf } from '../calendar';
import type { CivilDate } from '../calendar';
import type { Unit } from '../lexicon';
import type { YearPart } from '../pattern';

/** A TIMEX3 value and the days it covers, half-open. */
export interface Interval {
  readonly value: string;
  readonly start: string;
  /** `null` only where it would lie behind the year 9999. */
  readonly end: string | null;
}

export function dayInterval(day: string | null): Interval | null {
  return day === null ? null : { value: day, start: day, end: addDays(day, 1) };
}

/** `(2024, 2)` is `2024-02`. */
export function monthInterval(year: number, month: number): Interval | null {
  const first = { year, month, day: 1 };
  if (!isRealDate(first)) return null;
  const start = formatCivil(first);
  return { value: start.slice(0, 7), start, end: addDays(start, daysInMonth(year, month)) };
}

export function yearInterval(year: number): Interval | null {
  return yearsInterval(year, 1, padded(year));
}

/** A decade (`199`) or a century (`19`) by its first year. */
export function yearsInterval(
  first: number,
  count: number,
  value = padded(first).slice(0, count === 10 ? 3 : 2),
): Interval | null {
  // The first century has no year 0.
  const start = yearStart(Math.max(1, first));
  return start === null || first < 0 || first + count <= 1 ? null : { value, start, end: yearStart(first + count) };
}

/** The ISO week of a day. */
export function weekInterval(day: string, weeks: number): Interval | null {
  const monday = addDays(day, 1 - (weekdayOf(day) ?? 1) + 7 * weeks);
  return monday === null ? null : { value: isoWeek(monday), start: monday, end: addDays(monday, 7) };
}

/** Saturday and Sunday of the ISO week of a day. */
export function weekendInterval(day: string, weeks: number): Interval | null {
  const week = weekInterval(day, weeks);
  const saturday = week && addDays(week.start, 5);
  return week && saturday !== null ? { value: `${week.value}-WE`, start: saturday, end: week.end } : null;
}

/** A season, quarter or half of a year. Seasons are those of weather reports, in the north; winter starts in the year it is named by. */
export function yearPartInterval(year: number, part: YearPart): Interval | null {
  const [first, months] = PARTS[part];
  const start = monthInterval(year, first);
  const last = first + months - 1;
  const end = monthInterval(year + (last > 12 ? 1 : 0), ((last - 1) % 12) + 1);
  return start && { value: `${padded(year)}-${part}`, start: start.start, end: end?.end ?? null };
}

/** The whole unit that lies `offset` units from the one that holds a day; `null` for hours and shorter ones, and outside the calendar. */
export function unitInterval(unit: Unit, day: string, offset: number): Interval | null {
  const civil = parseCivil(day);
  if (!civil || !Number.isFinite(offset)) return null;
  switch (unit) {
    case 'day':
      return dayInterval(addDays(day, offset));
    case 'week':
      return weekInterval(day, offset);
    case 'fortnight':
      return weekInterval(day, 2 * offset);
    case 'weekend':
      return weekendInterval(day, offset);
    case 'month':
      return monthFrom(civil, offset);
    case 'quarter': {
      const index = civil.year * 4 + Math.floor((civil.month - 1) / 3) + offset;
      return yearPartInterval(Math.floor(index / 4), `Q${(((index % 4) + 4) % 4) + 1}` as YearPart);
    }
    case 'year':
      return yearInterval(civil.year + offset);
    case 'decade':
      return yearsInterval((Math.floor(civil.year / 10) + offset) * 10, 10);
    case 'century':
      return yearsInterval((Math.floor(civil.year / 100) + offset) * 100, 100);
    default:
      return null;
  }
}

/** The day so many units from another, kept inside its month: 31 March and -1 month give 28 or 29 February. */
export function dayShifted(unit: Unit, day: string, count: number): string | null {
  const months = MONTHS_IN.get(unit);
  if (months === undefined) return addDays(day, Math.round(count * (DAYS_IN.get(unit) ?? 0)));
  const civil = parseCivil(day);
  const month = civil && monthFrom(civil, Math.round(count * months));
  const first = month && parseCivil(month.start);
  return civil && first
    ? formatCivil({ ...first, day: Math.min(civil.day, daysInMonth(first.year, first.month)) })
    : null;
}

export function padded(year: number): string {
  return String(year).padStart(4, '0');
}

function monthFrom(civil: CivilDate, offset: number): Interval | null {
  const index = civil.year * 12 + civil.month - 1 + offset;
  return monthInterval(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);
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

/** First month, and how many. */
const PARTS: Readonly<Record<YearPart, readonly [number, number]>> = {
  SP: [3, 3],
  SU: [6, 3],
  FA: [9, 3],
  WI: [12, 3],
  Q1: [1, 3],
  Q2: [4, 3],
  Q3: [7, 3],
  Q4: [10, 3],
  H1: [1, 6],
  H2: [7, 6],
};
const MONTHS_IN: ReadonlyMap<Unit, number> = new Map<Unit, number>([
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
  ['decade', 120],
  ['century', 1200],
]);
const DAYS_IN: ReadonlyMap<Unit, number> = new Map<Unit, number>([
  ['day', 1],
  ['week', 7],
  ['weekend', 7],
  ['fortnight', 14],
  ['hour', 1 / 24],
  ['minute', 1 / 1440],
  ['second', 1 / 86400],
]);
