import { lowerAt, wordAt } from '../../text/words';
import type { Words } from '../../text/words';
import { DAY_WORDS, MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from '../lexicon';
import type { TimeOfDay, TimexPattern } from '../pattern';
import { afterDot, isCapitalised, touches } from './rule';
import type { Match, Rule } from './rule';
import { isCounted, yearAt } from './yearBehind';

/** `13 December 2022`, `13th of December`, `December 13, 2022`, `Dec. 13`, and the further days of `Dec. 15-16`. */
export const calendarDates: Rule = {
  starts: ['#', ...MONTHS.keys()],
  match: (words, at, word) => (MONTHS.has(word) ? monthDay(words, at) : dayMonth(words, at)),
};

/** `the tenth of September`. */
export const spelledDays: Rule = {
  starts: DAY_WORDS.keys(),
  match(words, at, word) {
    if (lowerAt(words, at - 1) !== 'the' || lowerAt(words, at + 1) !== 'of') return undefined;
    const [found, day] = [monthAt(words, at + 2), DAY_WORDS.get(word)];
    if (!found || day === undefined || ADDRESS.has(wordAt(words, found.next))) return undefined;
    const year = yearAfter(words, found.next - 1);
    return {
      last: year?.last ?? at + 2,
      pattern: { kind: 'calendar', year: year?.year ?? null, month: found.month, day },
      article: true,
    };
  },
};

/** `Monday, March 26, 2018`, `Fri 4 Jan`: the date decides. */
export const weekdayDates: Rule = {
  starts: [...WEEKDAYS.keys(), ...SHORT_WEEKDAYS.keys()],
  match(words, at) {
    if (!isCapitalised(wordAt(words, at))) return undefined;
    let next = WEEKDAYS.has(lowerAt(words, at)) ? at + 1 : afterDot(words, at);
    if (wordAt(words, next) === ',') next++;
    if (lowerAt(words, next) === 'the') next++;
    return calendarDates.match(words, next, lowerAt(words, next), () => undefined);
  },
};

/** `2022-12-13`, `2022-12-13T10:00Z`, `3/4/2013`, `22.03.2013`, and `3/22` behind "on". */
export const figureDates: Rule = {
  starts: ['#'],
  match(words, at, word) {
    return isoDate(words, at, word) ?? dottedDate(words, at, word) ?? slashedDate(words, at, word);
  },
};

/** `the 15th` with nothing behind it that could be a fifteenth something. */
export const daysOfMonth: Rule = {
  starts: ['#'],
  match(words, at, word) {
    const day = dayOf(word);
    if (day === undefined || !/[a-z]$/.test(word) || lowerAt(words, at - 1) !== 'the') return undefined;
    if (!['on', 'by', 'until', 'till', 'from', 'since'].includes(lowerAt(words, at - 2))) return undefined;
    const ofMonth =
      lowerAt(words, at + 1) === 'of' &&
      ['this', 'the'].includes(lowerAt(words, at + 2)) &&
      lowerAt(words, at + 3) === 'month';
    const ends =
      at + 1 >= words.tokens.length || /^[.,;:)]$/.test(wordAt(words, at + 1)) || lowerAt(words, at + 1) === 'and';
    return ofMonth || ends
      ? { last: ofMonth ? at + 3 : at, pattern: { kind: 'dayOfMonth', day }, article: true }
      : undefined;
  },
};

/** The month at a token, and the token behind it with its dot. */
export function monthAt(words: Words, at: number): { readonly month: number; readonly next: number } | undefined {
  const word = lowerAt(words, at);
  const month = MONTHS.get(word);
  if (month === undefined || !isCapitalised(wordAt(words, at))) return undefined;
  return { month, next: isAbbreviated(word) ? afterDot(words, at) : at + 1 };
}

/** "Sept": May is a month's whole name. */
export function isAbbreviated(word: string): boolean {
  return word.length <= 4 && word !== 'may' && word !== 'june' && word !== 'july';
}

/** The day that a token names: `13`, `1st`. */
export function dayOf(word: string): number | undefined {
  if (word.length > 4) return undefined;
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word);
  const day = Number(match?.[1]);
  return day >= 1 && day <= 31 ? day : undefined;
}

function monthDay(words: Words, at: number): Match | undefined {
  const found = monthAt(words, at);
  if (!found) return undefined;
  const { month, next } = found;
  const dayAt = lowerAt(words, next) === 'the' ? next + 1 : next;
  const day =
    dayOf(lowerAt(words, dayAt)) ??
    (dayAt > next || lowerAt(words, dayAt).includes('-') ? DAY_WORDS.get(lowerAt(words, dayAt)) : undefined);
  if (day === undefined || wordAt(words, dayAt + 1) === '%' || isDecimal(words, dayAt)) return undefined;
  const further: { first: number; day: number }[] = [];
  let last = dayAt;
  while (further.length < 8) {
    const joined = joinedDay(words, last);
    if (joined === undefined) break;
    last = joined.at;
    further.push({ first: joined.at, day: joined.day });
  }
  const year = yearAfter(words, last);
  const pattern = (of: number): TimexPattern => ({ kind: 'calendar', year: year?.year ?? null, month, day: of });
  const end = year?.last ?? last;
  const also = further.map(({ first, day: of }, index): Match => ({
    first,
    last: index === further.length - 1 ? end : first,
    pattern: pattern(of),
  }));
  return { last: also.length > 0 ? dayAt : end, pattern: pattern(day), also };
}

function dayMonth(words: Words, at: number, depth = 0): Match | undefined {
  const day = dayOf(lowerAt(words, at));
  if (day === undefined) return undefined;
  const monthWord = lowerAt(words, at + 1) === 'of' ? at + 2 : at + 1;
  const found = monthAt(words, monthWord);
  // "12 May Street" is an address.
  if (found && ADDRESS.has(wordAt(words, found.next))) return undefined;
  if (found) {
    const dotted = found.next - 1;
    const year = yearAfter(words, dotted);
    return {
      last: year?.last ?? (dotted + 1 < words.tokens.length ? dotted : monthWord),
      pattern: { kind: 'calendar', year: year?.year ?? null, month: found.month, day },
      article: true,
    };
  }
  // "15-16 December": the first day takes the month of the second.
  const joined = wordAt(words, at + 1) === ',' ? undefined : joinedDay(words, at);
  const second = joined && depth < 4 ? dayMonth(words, joined.at, depth + 1) : undefined;
  if (second?.pattern.kind !== 'calendar') return undefined;
  const { year, month } = second.pattern;
  return {
    last: at,
    pattern: { kind: 'calendar', year, month, day },
    also: [{ ...second, first: joined?.at ?? at }],
    article: true,
  };
}

/** The day that a dash, "to", "and" or a comma joins to the one at a token; a comma only where another joint follows. */
function joinedDay(words: Words, at: number): { readonly at: number; readonly day: number } | undefined {
  const joint = lowerAt(words, at + 1);
  if (!JOINTS.has(joint)) return undefined;
  const day = dayOf(lowerAt(words, at + 2));
  if (day === undefined || isDecimal(words, at + 2)) return undefined;
  const behind = lowerAt(words, at + 3);
  // "March 3 and 12 people": only a noun can follow a count.
  if (
    (joint === 'and' || joint === ',') &&
    words.tokens[at + 3]?.kind === 'word' &&
    !MONTHS.has(behind) &&
    !BEHIND_DAY.has(behind)
  )
    return undefined;
  return { at: at + 2, day };
}

function yearAfter(words: Words, last: number): { readonly last: number; readonly year: number } | undefined {
  const at = wordAt(words, last + 1) === ',' || lowerAt(words, last + 1) === 'of' ? last + 2 : last + 1;
  const year = yearAt(words, at);
  return year === undefined || (at > last + 1 && isCounted(words, at)) ? undefined : { last: at, year };
}

/** "March 3.5" is no third of March. */
function isDecimal(words: Words, at: number): boolean {
  return wordAt(words, at + 1) === ':' && touches(words, at);
}

function isoDate(words: Words, at: number, word: string): Match | undefined {
  if (wordAt(words, at + 1) !== '-' || wordAt(words, at + 3) !== '-' || !/^\d{4}$/.test(word)) return undefined;
  const month = twoFigures(wordAt(words, at + 2));
  const last = wordAt(words, at + 4);
  const day = twoFigures(last.slice(0, 2));
  if (month === undefined || day === undefined) return undefined;
  const pattern: TimexPattern = { kind: 'calendar', year: Number(word), month, day };
  if (last.length === 2) return { last: at + 4, pattern };
  const clock = /^\d\dT(\d\d):(\d\d)(?::\d\d(?:\.\d{1,9})?)?(Z?)$/.exec(last);
  if (!clock) return undefined;
  const sign = wordAt(words, at + 5);
  const offset = /^[+-]$/.test(sign) && touches(words, at + 4) && /^\d\d:\d\d$/.test(wordAt(words, at + 6));
  const zone = offset ? sign + wordAt(words, at + 6) : clock[3];
  const time = `T${clock[1]}:${clock[2]}` as TimeOfDay;
  return { last: offset ? at + 6 : at + 4, pattern: { kind: 'time', time, day: pattern, ...(zone ? { zone } : {}) } };
}

function dottedDate(words: Words, at: number, word: string): Match | undefined {
  const match = word.length <= 10 ? /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(word) : null;
  if (!match || VERSION.has(lowerAt(words, at - 1))) return undefined;
  // With dots the day comes first: nobody writes them otherwise.
  const [, day, month, year] = match.map(Number);
  if (day === undefined || month === undefined || year === undefined || month > 12 || day > 31) return undefined;
  return { last: at, pattern: { kind: 'calendar', year, month, day } };
}

function slashedDate(words: Words, at: number, word: string): Match | undefined {
  if (wordAt(words, at + 1) !== '/' || !touches(words, at) || !touches(words, at + 1)) return undefined;
  if (wordAt(words, at - 1) === '/' || word.length > 4) return undefined;
  const second = Number(wordAt(words, at + 2));
  if (wordAt(words, at + 3) !== '/') {
    // The attacks of 2001 go by their day.
    if (word === '9' && second === 11 && lowerAt(words, at - 1) !== 'on')
      return { last: at + 2, pattern: { kind: 'calendar', year: 2001, month: 9, day: 11 } };
    if (lowerAt(words, at - 1) !== 'on' || !isDayMonth(Number(word), second)) return undefined;
    return { last: at + 2, pattern: { kind: 'figures', first: Number(word), second, year: null } };
  }
  const third = wordAt(words, at + 4);
  if (wordAt(words, at + 5) === '/') return undefined;
  if (/^\d{4}$/.test(word) && isDayMonth(second, Number(third)) && second <= 12)
    return { last: at + 4, pattern: { kind: 'calendar', year: Number(word), month: second, day: Number(third) } };
  if (!/^\d{1,2}$/.test(word) || !/^(?:\d{2}|\d{4})$/.test(third) || !isDayMonth(Number(word), second))
    return undefined;
  return { last: at + 4, pattern: { kind: 'figures', first: Number(word), second, year: fullYear(third) } };
}

/** Two figures are a year from 1950 to 2049. */
function fullYear(figures: string): number {
  const year = Number(figures);
  return figures.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
}

function isDayMonth(first: number, second: number): boolean {
  return first >= 1 && second >= 1 && first <= 31 && second <= 31 && Math.min(first, second) <= 12;
}

function twoFigures(word: string): number | undefined {
  return /^\d{2}$/.test(word) ? Number(word) : undefined;
}

const JOINTS: ReadonlySet<string> = new Set(['-', '–', '—', 'to', 'through', 'and', ',']);
const BEHIND_DAY: ReadonlySet<string> = new Set(
  'and in at to for with as when after before while by on the a he she it they we of was were is are has had will would'.split(
    ' ',
  ),
);
const ADDRESS: ReadonlySet<string> = new Set('Street Road Avenue Lane Square Drive'.split(' '));
const VERSION: ReadonlySet<string> = new Set('version v release build firmware'.split(' '));
