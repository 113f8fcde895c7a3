import type { Document } from '../analysis';
import { addDays, formatCivil, MONTHS, WEEKDAYS, weekdayOf } from '../dates/calendar';
import type { CivilDate, Weekday } from '../dates/calendar';
import type { Timex } from '../dates/facts';
import { span } from '../text/span';
import type { Span } from '../text/span';
import { dayIn, possibleYears, quotedIn, writtenDay } from './datesInText';
import type { Check, Fix, Problem } from './facts';

export const dateWeekday: Check = {
  code: 'date-weekday-mismatch',
  severity: 'warning',
  what: 'A date names a weekday on which it does not fall.',
  why: 'The calendar decides: either the weekday or the day is wrong. A date without a year is reported only where the weekday fits neither the year of the article nor those beside it.',
  example: ' date 2019-03-28 The harbour was closed on Monday, March 26, 2019.\n',
  run: (document) => {
    const isQuoted = quotedIn(document);
    return document.dates.flatMap((timex) => problemOf(document, timex, isQuoted));
  },
};

function problemOf(document: Document, timex: Timex, isQuoted: (span: Span) => boolean): Problem[] {
  const written = writtenDay(timex);
  const weekday = written && weekdayBeside(document.text, timex);
  if (!weekday) return [];
  const days = possibleYears(written, document.header).map((year) => dayIn(written, year));
  const real = days.map(weekdayOf).filter((one) => one !== null);
  // A day that does not exist has no weekday, and another check says so.
  if (real.length < days.length || days.length === 0 || real.includes(weekday.number)) return [];
  const [first] = days;
  const own = days.length === 1 ? first : undefined;
  const message = own
    ? `${nameOf(own)} ${own.year} is a ${WEEKDAYS[(real[0] ?? 1) - 1] ?? ''}, not a ${weekdayName(weekday)}. One of the two is wrong.`
    : `${nameOf(dayIn(written, 0))} is a ${weekdayName(weekday)} in none of the years ${days.map(({ year }) => year).join(', ')}. One of the two is wrong.`;
  const end = Math.max(weekday.span.end, timex.span.end);
  // "(Monday)" is reported with its brackets.
  const closes = weekday.span.start > timex.span.end ? 1 : 0;
  const whole = span(Math.min(weekday.span.start, timex.span.start), end + closes);
  const day = own ?? days.find((one) => formatCivil(one) === timex.start);
  const fixes = day && !isQuoted(whole) ? fixesOf(document.text, timex, weekday, day) : [];
  return [{ span: whole, message, fixes }];
}

interface WrittenWeekday {
  readonly number: Weekday;
  readonly span: Span;
  readonly text: string;
}

/** The weekday at the start of the expression, right before it, or in brackets behind it. */
function weekdayBeside(text: string, { span: place }: Timex): WrittenWeekday | null {
  const within = FIRST.exec(text.slice(place.start, place.end));
  if (within) return weekdayAt(text, place.start, within[1] ?? '');
  const before = BEFORE.exec(text.slice(Math.max(0, place.start - 20), place.start));
  if (before) return weekdayAt(text, place.start - (before[1] ?? '').length, before[2] ?? before[3] ?? '');
  const behind = BEHIND.exec(text.slice(place.end, place.end + 14));
  return behind ? weekdayAt(text, place.end + (behind[1] ?? '').length, behind[2] ?? '') : null;
}

function weekdayAt(text: string, start: number, name: string): WrittenWeekday | null {
  const index = WEEKDAYS.findIndex((full) => full.startsWith(name.slice(0, 3)));
  const range = span(start, start + name.length);
  return index < 0 ? null : { number: (index + 1) as Weekday, span: range, text: text.slice(range.start, range.end) };
}

/** The weekday of that day, and the nearest day with that weekday; neither is likelier. */
function fixesOf(text: string, timex: Timex, weekday: WrittenWeekday, day: CivilDate): Fix[] {
  const right = WEEKDAYS[(weekdayOf(day) ?? 1) - 1] ?? '';
  const name = weekday.text.length > 4 ? right : right.slice(0, 3);
  const fixes: Fix[] = [{ title: `Write ${name}`, changes: [{ span: weekday.span, text: name }], preferred: false }];
  const distance = ((weekday.number - (weekdayOf(day) ?? 1) + 10) % 7) - 3;
  const other = addDays(day, distance);
  const place = dayPlace(text, timex, day.day);
  if (other === null || place === null || Number(other.slice(5, 7)) !== day.month) return fixes;
  const number = String(Number(other.slice(8)));
  return [
    ...fixes,
    { title: `Write the ${number}${ending(Number(number))}`, changes: [place(number)], preferred: false },
  ];
}

/** Where the number of the day stands in the expression, ending and all; `null` where that is not certain. */
function dayPlace(text: string, { span: place }: Timex, day: number) {
  const words = text.slice(place.start, place.end);
  const found = [...words.matchAll(/(?<![\d.:])0?(\d{1,2})(st|nd|rd|th)?(?![\d:])/g)].filter(
    ([, digits]) => Number(digits) === day,
  );
  const [match] = found;
  if (!match || found.length !== 1) return null;
  const start = place.start + match.index;
  return (number: string) => ({
    span: span(start, start + match[0].length),
    text:
      match[2] === undefined
        ? number.padStart(match[0].length === 2 && match[0].startsWith('0') ? 2 : 1, '0')
        : number + ending(Number(number)),
  });
}

function ending(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

function nameOf({ month, day }: CivilDate): string {
  return `${day} ${MONTHS[month - 1] ?? ''}`;
}

function weekdayName({ number }: WrittenWeekday): string {
  return WEEKDAYS[number - 1] ?? '';
}

const FULL = WEEKDAYS.join('|');
const SHORT = 'Mon|Tues|Tue|Wed|Thurs|Thu|Fri|Sat|Sun';
const FIRST = new RegExp(`^(${FULL}|${SHORT})\\b`);
const BEFORE = new RegExp(`\\b((?:(${FULL})|(${SHORT})\\.?),?\\s(?:the\\s)?)$`);
const BEHIND = new RegExp(`^(\\s?\\()(${FULL}|${SHORT})\\)`);
