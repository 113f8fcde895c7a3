import { lowerAt, spanOfTokens, wordAt } from '../text/words';
import type { Words } from '../text/words';
import {
  AMBIGUOUS_MONTHS,
  BEFORE_MONTH,
  MONTHS,
  NUMBERS,
  RELATIVE_DAYS,
  RELATIVE_UNITS,
  UNITS,
  WEEKDAYS,
} from './lexicon';
import type { Direction, TimexCandidate, TimexPattern } from './pattern';

/** A pattern and the tokens it covers, both ends included. */
interface Match {
  readonly first: number;
  readonly last: number;
  readonly pattern: TimexPattern;
}

type Matcher = (words: Words, at: number, word: string) => Match | undefined;

const MATCHERS: readonly Matcher[] = [
  isoDate,
  dayMonth,
  monthFirst,
  weekday,
  relativeUnit,
  relativeDay,
  ago,
  duration,
  decade,
  bareYear,
];

/** The temporal expressions of a paragraph, in order and without overlap, from its words alone. */
export function findTimexes(words: Words): TimexCandidate[] {
  const found: TimexCandidate[] = [];
  for (let at = 0; at < words.tokens.length; at++) {
    const match = matchAt(words, at);
    if (!match) continue;
    found.push({ span: spanOfTokens(words, match.first, match.last), pattern: match.pattern });
    at = match.last;
  }
  return found;
}

function matchAt(words: Words, at: number): Match | undefined {
  const kind = words.tokens[at]?.kind;
  if (kind !== 'word' && kind !== 'number') return undefined;
  const word = lowerAt(words, at);
  if (kind === 'word' && !TRIGGERS.has(word) && !isOrdinalDay(word) && !DECADE.test(word)) return undefined;
  for (const matcher of MATCHERS) {
    const match = matcher(words, at, word);
    if (match) return match;
  }
  return undefined;
}

/** `2022-12-13`. */
function isoDate(words: Words, at: number, word: string): Match | undefined {
  const month = numberAt(words, at + 2);
  const day = numberAt(words, at + 4);
  if (!/^\d{4}$/.test(word) || month === undefined || day === undefined) return undefined;
  if (wordAt(words, at + 1) !== '-' || wordAt(words, at + 3) !== '-') return undefined;
  return { first: at, last: at + 4, pattern: { kind: 'calendar', year: Number(word), month, day } };
}

/** `13 December 2022`, `13th of December`. */
function dayMonth(words: Words, at: number, word: string): Match | undefined {
  const day = dayOf(word);
  if (day === undefined) return undefined;
  const monthAt = lowerAt(words, at + 1) === 'of' ? at + 2 : at + 1;
  const month = monthOf(words, monthAt);
  if (month === undefined) return undefined;
  return withYear(words, at, skipDot(words, monthAt), month, day);
}

/** `December 13, 2022`, `Dec. 13`, `December 2022`, `February this year`, `August`. */
function monthFirst(words: Words, at: number, word: string): Match | undefined {
  const month = monthOf(words, at);
  if (month === undefined) return undefined;
  const next = skipDot(words, at) + 1;
  const day = dayOf(lowerAt(words, next));
  if (day !== undefined && wordAt(words, next + 1) !== '%') return withYear(words, at, next, month, day);
  const yearAt = lowerAt(words, next) === 'of' || wordAt(words, next) === ',' ? next + 1 : next;
  const year = yearOf(words, yearAt);
  if (year !== undefined) return { first: at, last: yearAt, pattern: { kind: 'calendar', year, month, day: null } };
  const years = RELATIVE_UNITS.get(lowerAt(words, next));
  if (years !== undefined && lowerAt(words, next + 1) === 'year')
    return { first: at, last: next + 1, pattern: { kind: 'month', month, years, direction: 0 } };
  const before = lowerAt(words, at - 1);
  if (AMBIGUOUS_MONTHS.has(word) && !BEFORE_MONTH.has(before)) return undefined;
  const first = RELATIVE_UNITS.has(before) ? at - 1 : at;
  const pattern = { kind: 'month', month, years: null, direction: directionOf(before) } as const;
  return { first, last: skipDot(words, at), pattern };
}

/** `Friday`, `last Friday`, `Friday, January 4, 2019` (the date decides). */
function weekday(words: Words, at: number, word: string): Match | undefined {
  const day = WEEKDAYS.get(word);
  if (day === undefined || !isCapitalised(wordAt(words, at))) return undefined;
  const dateAt = wordAt(words, at + 1) === ',' ? at + 2 : at + 1;
  const date = monthFirst(words, dateAt, lowerAt(words, dateAt)) ?? dayMonth(words, dateAt, lowerAt(words, dateAt));
  if (date?.pattern.kind === 'calendar' && date.pattern.day !== null) return { ...date, first: at };
  const before = lowerAt(words, at - 1);
  const first = RELATIVE_UNITS.has(before) ? at - 1 : at;
  return {
    first,
    last: at,
    pattern: { kind: 'weekday', weekday: day, direction: directionOf(before) },
  };
}

/** `last week`, `this year`, `next month`. */
function relativeUnit(words: Words, at: number, word: string): Match | undefined {
  const offset = RELATIVE_UNITS.get(word);
  const unit = UNITS.get(lowerAt(words, at + 1));
  if (offset === undefined || unit === undefined || lowerAt(words, at + 1).endsWith('s')) return undefined;
  return { first: at, last: at + 1, pattern: { kind: 'unit', unit, offset } };
}

function relativeDay(_words: Words, at: number, word: string): Match | undefined {
  const days = RELATIVE_DAYS.get(word);
  return days === undefined ? undefined : { first: at, last: at, pattern: { kind: 'days', days } };
}

/** `two years ago`, `a week ago`. */
function ago(words: Words, at: number, word: string): Match | undefined {
  const count = word === 'a' || word === 'an' ? 1 : countOf(word);
  const unit = UNITS.get(lowerAt(words, at + 1));
  if (count === undefined || unit === undefined || lowerAt(words, at + 2) !== 'ago') return undefined;
  return { first: at, last: at + 2, pattern: { kind: 'ago', unit, count } };
}

/** `two years`, `a few months`, `several weeks`. */
function duration(words: Words, at: number, word: string): Match | undefined {
  const vague = (word === 'a' && lowerAt(words, at + 1) === 'few') || word === 'several' ? null : undefined;
  const unitAt = word === 'a' && vague === null ? at + 2 : at + 1;
  const unit = UNITS.get(lowerAt(words, unitAt));
  const count = vague === null ? null : countOf(word);
  if (unit === undefined || count === undefined || wordAt(words, unitAt + 1) === 'old') return undefined;
  return { first: at, last: unitAt, pattern: { kind: 'duration', unit, count } };
}

/** `1990s`. */
function decade(_words: Words, at: number, word: string): Match | undefined {
  const match = DECADE.exec(word);
  return match ? { first: at, last: at, pattern: { kind: 'decade', year: Number(match[1]) } } : undefined;
}

/** `in 2019`, `since 1979`: a year needs its preposition. */
function bareYear(words: Words, at: number): Match | undefined {
  const year = yearOf(words, at);
  if (year === undefined || !BEFORE_MONTH.has(lowerAt(words, at - 1))) return undefined;
  const next = words.tokens[at + 1];
  if (next?.kind === 'word' && isCountNoun(lowerAt(words, at + 1))) return undefined;
  return { first: at, last: at, pattern: { kind: 'calendar', year, month: null, day: null } };
}

/** What "last", "this" and "next" say of the direction. */
function directionOf(word: string): Direction {
  const units = RELATIVE_UNITS.get(word) ?? 0;
  return units > 0 ? 1 : units < 0 ? -1 : 0;
}

function withYear(words: Words, first: number, last: number, month: number, day: number): Match {
  const yearAt = wordAt(words, last + 1) === ',' ? last + 2 : last + 1;
  const year = yearOf(words, yearAt);
  return {
    first,
    last: year === undefined ? last : yearAt,
    pattern: { kind: 'calendar', year: year ?? null, month, day },
  };
}

function monthOf(words: Words, at: number): number | undefined {
  const month = MONTHS.get(lowerAt(words, at));
  return month !== undefined && isCapitalised(wordAt(words, at)) ? month : undefined;
}

/** The dot of "Dec." belongs to the month where more follows. */
function skipDot(words: Words, at: number): number {
  const abbreviated = lowerAt(words, at).length <= 4 && lowerAt(words, at) !== 'may' && lowerAt(words, at) !== 'june';
  return abbreviated && wordAt(words, at + 1) === '.' ? at + 1 : at;
}

function yearOf(words: Words, at: number): number | undefined {
  const word = wordAt(words, at);
  return /^(?:1\d|20|21)\d{2}$/.test(word) ? Number(word) : undefined;
}

function dayOf(word: string): number | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word);
  const day = Number(match?.[1]);
  return day >= 1 && day <= 31 ? day : undefined;
}

function isOrdinalDay(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57 && dayOf(word) !== undefined;
}

function numberAt(words: Words, at: number): number | undefined {
  const word = wordAt(words, at);
  return /^\d{2}$/.test(word) ? Number(word) : undefined;
}

function countOf(word: string): number | undefined {
  return /^\d{1,4}$/.test(word) ? Number(word) : NUMBERS.get(word);
}

function isCapitalised(word: string): boolean {
  return word.charAt(0) !== word.charAt(0).toLowerCase();
}

/** "in 2000 people": a plural noun behind the number makes it a count. */
function isCountNoun(word: string): boolean {
  return (
    /^(?:people|men|women|[a-z]{3,20}[^s]s)$/.test(word) && !['was', 'has', 'is', 'does', 'says', 'as'].includes(word)
  );
}

const DECADE = /^((?:1\d|20)\d0)s$/;

/** Words at which a match can start; anything else is passed over without asking the matchers. */
const TRIGGERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...RELATIVE_DAYS.keys(),
  ...RELATIVE_UNITS.keys(),
  ...NUMBERS.keys(),
  'a',
  'an',
  'several',
]);
