import type { Document } from '../analysis';
import { daysInMonth, isRealDate, MONTHS } from '../dates/calendar';
import type { Timex } from '../dates/facts';
import { dayIn, possibleYears, writtenDay } from './datesInText';
import type { WrittenDay } from './datesInText';
import type { Check, Problem } from './facts';

export const dateImpossible: Check = {
  code: 'date-impossible',
  severity: 'warning',
  what: 'The text names a day that does not exist.',
  why: 'There is no 30 February, and 29 February in leap years only. The right day is known to you alone, so there is no fix. “In April 31 people died” is not taken for a date.',
  example: ' date 2019-03-28 The harbour was closed until February 30, 2019.\n',
  run: (document) => [
    ...document.dates.flatMap((timex) => problemOf(document, timex)),
    ...figureProblems(document),
    ...namedProblems(document),
  ],
};

function problemOf({ text, header }: Document, timex: Timex): Problem[] {
  const written = writtenDay(timex);
  if (!written || FIGURES.test(timex.text) || !isCertainDate(text, timex, written)) return [];
  const { year, month, day } = written;
  const years = possibleYears(written, header);
  // Without a year a day is wrong only where it is so every year.
  const isReal =
    years.length === 0 ? day <= daysInMonth(2024, month) : years.some((one) => isRealDate(dayIn(written, one)));
  if (isReal || (year === null && day <= daysInMonth(2024, month))) return [];
  return [{ span: timex.span, message: `There is no such day: ${whyNot(written)}.`, fixes: [] }];
}

/** "In April 31 people died" has a month and a number too: without a year, what stands around must show that it is a date. */
function isCertainDate(text: string, { span }: Timex, { year }: WrittenDay): boolean {
  const words = text.slice(span.start, span.end);
  if (year !== null || /\d(?:st|nd|rd|th)\b/.test(words) || /^\d/.test(words)) return true;
  return (
    /\b(?:on|by|until|since|from|to|dated|through|before|after) $/i.test(
      text.slice(Math.max(0, span.start - 8), span.start),
    ) &&
    !/^ ?(?!(?:at|in|on|and|or|to|from|by|for|with|when|where|that|which|as|but|the|a|an|after|before|until)\b)[a-z%]/.test(
      text.slice(span.end, span.end + 10),
    )
  );
}

/** Dates of figures with a month above 12 or a day that the month does not have: `2019-13-05`, `31/02/2019`. */
function figureProblems({ text, header, paragraphs }: Document): Problem[] {
  return paragraphs.flatMap(({ span }) =>
    [...text.slice(span.start, span.end).matchAll(FIGURE_DATES)].flatMap((match) => {
      const start = span.start + match.index;
      if (header && start < header.span.end) return [];
      const [whole, yearFirst, second = '', third = '', first = '', middle = '', yearLast = ''] = match;
      const year = Number(yearFirst ?? yearLast);
      const [a, b] = yearFirst === undefined ? [Number(first), Number(middle)] : [Number(second), Number(third)];
      const dayFirst = { year, month: b, day: a };
      const monthFirst = { year, month: a, day: b };
      // In `2019-03-05` the month comes first; in `05/03/2019` either may.
      if (isRealDate(monthFirst) || (yearFirst === undefined && isRealDate(dayFirst))) return [];
      const reason =
        a > 12 && (b > 12 || yearFirst !== undefined)
          ? `there is no month ${b > 12 && yearFirst === undefined ? Math.min(a, b) : a}`
          : whyNot(a > 12 ? dayFirst : monthFirst);
      return [{ span: { start, end: start + whole.length }, message: `There is no such day: ${reason}.`, fixes: [] }];
    }),
  );
}

/** Days 0 and 32, and years that are none, which no reader of dates takes for part of one: "May 32, 2019", "March 5, 99999". */
function namedProblems({ text, paragraphs }: Document): Problem[] {
  return paragraphs.flatMap(({ span }) =>
    [...text.slice(span.start, span.end).matchAll(NAMED_DATES)].flatMap((match): Problem[] => {
      const [whole, name = '', behind = '', yearBehind = '', before = '', nameBehind = '', yearLast = ''] = match;
      const day = Number(behind || before);
      const year = yearBehind || yearLast;
      const isDay = day >= 1 && day <= 31;
      const isYear = /^[1-9]\d{0,3}$/.test(year);
      if ((isDay && isYear) || (!isDay && !/^\d{4}$/.test(year))) return [];
      const reason = isDay
        ? `there is no year ${year}`
        : whyNot({ year: Number(year), month: monthNumber(name || nameBehind), day });
      const start = span.start + match.index;
      return [{ span: { start, end: start + whole.length }, message: `There is no such day: ${reason}.`, fixes: [] }];
    }),
  );
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month === name) + 1;
}

function whyNot({ year, month, day }: WrittenDay): string {
  if (year === 0) return 'there is no year 0';
  const name = MONTHS[month - 1];
  if (name === undefined) return `there is no month ${month}`;
  if (day < 1) return 'days count from 1';
  const days = daysInMonth(year ?? 2024, month);
  return `${name}${year === null || month !== 2 ? '' : ` ${year}`} has ${days} days`;
}

const MONTH = MONTHS.join('|');
/** Months in full, with a year that ends the clause: "On May 5, 10000 people" has none. */
const NAMED_DATES = new RegExp(
  `(?:\\b(${MONTH}) (\\d{1,2}), (\\d{1,9})|(?<![\\d.,:/-])(\\d{1,2}) (${MONTH}) (\\d{1,9}))(?=[.;:)”"]|,? ?$|, )`,
  'gm',
);
const FIGURES = /^\d{4}-\d|^\d{1,2}[/.]/;
const FIGURE_DATES =
  /(?<![\d./:-])(?:(1[5-9]\d\d|20\d\d|0000)-(\d\d)-(\d\d)|(\d{1,2})\/(\d{1,2})\/(1[5-9]\d\d|20\d\d|0000))(?![\d/:-]|\.\d)/g;
