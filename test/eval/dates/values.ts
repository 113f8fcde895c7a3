import { addDays, daysInMonth, weekdayOf } from '../../../server/src/engine/dates/calendar';

/** One way of writing a TIMEX3 value: seconds of zero are dropped, and decades count as ten years. */
export function normalValue(value: string): string {
  const period = /^P(\d{1,6})DE$/.exec(value);
  if (period) return `P${Number(period[1]) * 10}Y`;
  return value.replace(/(T\d{2}:\d{2}):00$/, '$1').replace(/(T\d{2})$/, '$1:00');
}

/** The TIMEX3 value of a half-open interval of days, where it is a day, an ISO week, a month, a year, a decade or a century. */
export function valueOfInterval(start: string, end: string): string | null {
  const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
  if (addDays(start, 1) === end) return start;
  if (addDays(start, 7) === end && weekdayOf(start) === 1) return weekOf(start);
  if (addDays(start, 2) === end && weekdayOf(start) === 6) return `${weekOf(start)}-WE`;
  if (day === 1 && addDays(start, daysInMonth(year, month)) === end) return start.slice(0, 7);
  if (!start.endsWith('-01-01') || !end.endsWith('-01-01')) return null;
  const years = Number(end.slice(0, 4)) - year;
  if (years === 1) return start.slice(0, 4);
  if (years === 10 && year % 10 === 0) return start.slice(0, 3);
  return years === 100 && year % 100 === 0 ? start.slice(0, 2) : null;
}

/** The ISO week of a day: `'2016-11-07'` is in `'2016-W45'`. */
export function weekOf(day: string): string {
  const thursday = addDays(day, 4 - (weekdayOf(day) ?? 4)) ?? day;
  const year = Number(thursday.slice(0, 4));
  const days =
    (Date.UTC(year, Number(thursday.slice(5, 7)) - 1, Number(thursday.slice(8))) - Date.UTC(year, 0, 1)) / DAY;
  return `${thursday.slice(0, 4)}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

const DAY = 86_400_000;
