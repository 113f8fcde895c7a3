/** A day of the Gregorian calendar, carried back before 1582 as ISO 8601 does. Months and days count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** English names; `WEEKDAYS[weekday - 1]`. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** English names; `MONTHS[month - 1]`. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Whether a day exists in the years 0001 to 9999: `'2024-02-29'` does, `'2022-02-30'` does not. */
export function isRealDate(date: string | CivilDate): boolean {
  return civilOf(date) !== null;
}

/** Reads `YYYY-MM-DD`; `null` for any other text and for a day that does not exist. */
export function parseCivil(text: string): CivilDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  return civilOf({ year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) });
}

/** Writes `YYYY-MM-DD`: `{ year: 987, month: 6, day: 5 }` is `'0987-06-05'`. */
export function formatCivil({ year, month, day }: CivilDate): string {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** How many days a month has: 29 for `(2024, 2)`; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30;
  return Number.isInteger(month) && month >= 1 && month <= 12 ? 31 : 0;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The day of the week, 2 (Tuesday) for `'2022-12-13'`; `null` for a day that does not exist. */
export function weekdayOf(date: string | CivilDate): Weekday | null {
  const civil = civilOf(date);
  if (!civil) return null;
  // Day 0, 1 January 1970, was a Thursday. The years 0001 to 9999 stay above the offset's negative.
  return (((((dayNumber(civil) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Days from one day to another, negative where the second is earlier: 1 from `'2022-12-31'` to `'2023-01-01'`. */
export function daysBetween(from: string | CivilDate, to: string | CivilDate): number | null {
  const start = civilOf(from);
  const end = civilOf(to);
  return start && end ? dayNumber(end) - dayNumber(start) : null;
}

/** The day so many days later, `'2022-12-31'` and 1 give `'2023-01-01'`; `null` outside the years 0001 to 9999. */
export function addDays(date: string | CivilDate, days: number): string | null {
  const civil = civilOf(date);
  if (!civil || !Number.isInteger(days)) return null;
  const sum = civilOfDayNumber(dayNumber(civil) + days);
  return isRealDate(sum) ? formatCivil(sum) : null;
}

/** The day of an ISO 8601 week date: `(2022, 50, 2)` is `'2022-12-13'`; `null` where the year has no such week. */
export function dayOfIsoWeek(year: number, week: number, weekday: number): string | null {
  // 4 January is always in week 1.
  const fourth = { year, month: 1, day: 4 };
  const weekdayOfFourth = weekdayOf(fourth);
  if (weekdayOfFourth === null || !(week >= 1 && week <= 53) || !(weekday >= 1 && weekday <= 7)) return null;
  const thursday = addDays(fourth, (week - 1) * 7 + 4 - weekdayOfFourth);
  // A week belongs to the year that its Thursday is in; so a missing week 53 is seen.
  if (thursday === null || Number(thursday.slice(0, 4)) !== year) return null;
  return addDays(thursday, weekday - 4);
}

function civilOf(date: string | CivilDate): CivilDate | null {
  if (typeof date === 'string') return parseCivil(date);
  const { year, month, day } = date;
  const real =
    [year, month, day].every(Number.isInteger) &&
    year >= 1 &&
    year <= 9999 &&
    day >= 1 &&
    day <= daysInMonth(year, month);
  return real ? date : null;
}

/** Days since 1 January 1970. The year starts in March, so that the leap day is its last (Howard Hinnant's `days_from_civil`). */
function dayNumber({ year, month, day }: CivilDate): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of `dayNumber` (Howard Hinnant's `civil_from_days`). */
function civilOfDayNumber(number: number): CivilDate {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
