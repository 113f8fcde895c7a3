// The notations of dates that can stand in a header. All start at the start and have bounded repetitions.

// People paste hyphens that are none: non-breaking hyphens, dashes, the minus sign.
const SEPARATOR = String.raw`[-\u2010-\u2015\u2212/.]`;
const GAP = String.raw`[ \t\u00a0]{1,4}`;
const MONTH = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const WEEKDAY = String.raw`(?:(?<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\.?,?${GAP})?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?<year>\d{4})`;

/** `2022-12-13`, `2022-12-13T10:05`, `2022-12-13T10:05:30.5+01:00`. */
export const ISO =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[Tt](?<time>\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)(?<zone>[Zz]|[+-]\d{2}(?::?\d{2})?)?)?/;

/** Days written in numbers otherwise; both separators must be the same. */
export const NUMERIC = {
  /** `2022/12/13`, `2022-1-5` */
  yearFirst: new RegExp(`^${YEAR}(?<separator>${SEPARATOR})(?<month>\\d{1,2})\\k<separator>(?<day>\\d{1,2})`),
  /** `13/12/2022`, `12.13.2022` */
  yearLast: new RegExp(`^(?<first>\\d{1,2})(?<separator>${SEPARATOR})(?<second>\\d{1,2})\\k<separator>${YEAR}`),
  /** `20221213` */
  compact: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})/,
  /** `2022-W50-2` */
  week: /^(?<year>\d{4})-?W(?<week>\d{2})-?(?<weekday>[1-7])/,
  /** `2022-347` */
  ordinal: /^(?<year>\d{4})-(?<number>\d{3})/,
} as const;

/** Days with the name of the month in English. */
export const NAMED: readonly RegExp[] = [
  // "Tuesday, 13th of December 2022", "13-Dec-2022"
  new RegExp(`^${WEEKDAY}${DAY}(?:${GAP}of${GAP}|${GAP}|[-/])${MONTH}(?:,?${GAP}|[-/])${YEAR}`, 'i'),
  // "Tuesday, December 13, 2022"
  new RegExp(`^${WEEKDAY}${MONTH}${GAP}${DAY}(?:,${GAP}|,|${GAP})${YEAR}`, 'i'),
  // "2022 December 13", "2022-Dec-13"
  new RegExp(`^${YEAR}(?:,?${GAP}|[-/])${MONTH}(?:${GAP}|[-/])${DAY}`, 'i'),
];

/** Dates that lack a part, with what they lack. */
export const PARTIAL: readonly { readonly pattern: RegExp; readonly missing: string }[] = [
  { pattern: /^\d{4}[-/](?<number>\d{1,2})/, missing: 'the day' },
  { pattern: /^\d{4}-?W\d{2}/, missing: 'the day of the week' },
  { pattern: new RegExp(`^${MONTH},?${GAP}${YEAR}`, 'i'), missing: 'the day' },
  { pattern: new RegExp(`^${YEAR}${GAP}${MONTH}`, 'i'), missing: 'the day' },
  { pattern: new RegExp(`^${WEEKDAY}${DAY}${GAP}${MONTH}`, 'i'), missing: 'the year' },
  { pattern: new RegExp(`^${WEEKDAY}${MONTH}${GAP}${DAY}`, 'i'), missing: 'the year' },
  { pattern: new RegExp(`^\\d{1,2}(${SEPARATOR})\\d{1,2}\\1\\d{2}`), missing: 'the century' },
  { pattern: /^[12]\d{3}/, missing: 'the month and the day' },
];

/** Whether a date can end here: neither in a word or number, nor before a separator that carries on with one. */
export function atBoundary(text: string, end: number): boolean {
  return !/^(?:[\p{L}\p{N}_]|[-/.:\u2010-\u2015\u2212][\p{L}\p{N}])/u.test(text.slice(end, end + 4));
}
