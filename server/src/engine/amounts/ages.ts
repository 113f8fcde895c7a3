import { lowerAt, wordAt } from '../text/words';
import type { Words } from '../text/words';
import { EXACT, hedgeOf } from './hedges';
import type { Match } from './match';
import { numeralAt } from './numerals';
import type { Numeral } from './numerals';
import { endOfRange, isAscending, rangeOf } from './ranges';

/** "aged 78", "age 5", "the age of 95", "aged between 14 and 18". */
export function ageAt(words: Words, at: number): Match | undefined {
  const word = lowerAt(words, at);
  if (word !== 'aged' && word !== 'age') return undefined;
  const skipped = SKIPPED.has(lowerAt(words, at + 1)) ? 1 : 0;
  const numeral = numeralAt(words, at + 1 + skipped);
  if (!numeral || !isAge(numeral)) return undefined;
  const next = endOfRange(words, numeral);
  const second = next === undefined ? undefined : numeralAt(words, next);
  const range = second && isAge(second) && isAscending(numeral, second) ? second : undefined;
  const last = (range ?? numeral).last;
  if (range) return { first: at, last, kind: 'age', unit: 'year', ...rangeOf(numeral, range) };
  // "aged 6 months"
  const unit = UNITS.get(lowerAt(words, last + 1));
  const hedge = hedgeOf(words, numeral, last + 1);
  return {
    first: at,
    last: unit === undefined ? last : last + 1,
    kind: 'age',
    unit: unit ?? 'year',
    value: numeral.value,
    ...hedge,
  };
}

/** "Ann Lee, 34, said", "Ann Lee, now 34,", "Bob Roe (34)", "he is now 34": digits behind a name, between commas or in brackets. */
export function ageInApposition(words: Words, numeral: Numeral): Match | undefined {
  const { first, last, value, digits } = numeral;
  if (!digits || first !== last || value < 5 || value > OLDEST || !/^\d{1,3}$/.test(wordAt(words, first)))
    return undefined;
  const now = lowerAt(words, first - 1) === 'now' ? 1 : 0;
  const open = wordAt(words, first - now - 1);
  const close = wordAt(words, last + 1);
  if (
    now &&
    BE.has(open) &&
    PERSONS.has(lowerAt(words, first - 3)) &&
    (close === '' || NO_NOUN.has(close.toLowerCase()))
  )
    return { first, last, kind: 'age', value, unit: 'year', ...EXACT };
  const fits = (open === ',' && (close === ',' || close === '.')) || (open === '(' && close === ')');
  if (!fits || !isPersonsName(words, first - now - 2) || (open === '(' && isScorer(words, first))) return undefined;
  return { first, last, kind: 'age', value, unit: 'year', ...EXACT };
}

/** Two capitalised words, the last of them no month: "Ann Lee", not "on May". */
function isPersonsName(words: Words, at: number): boolean {
  return (
    [at, at - 1].every((one) => words.tokens[one]?.kind === 'word' && NAME.test(wordAt(words, one))) &&
    !MONTHS.has(lowerAt(words, at)) &&
    !NOT_NAMES.has(lowerAt(words, at - 1))
  );
}

/** "Harry Kane (54)" in a line that has a score or tells of goals: the minute, unless a verb makes it a sentence. */
function isScorer(words: Words, at: number): boolean {
  const last = Math.min(words.tokens.length, at + FAR);
  let [sporting, verb] = [false, false];
  for (let one = Math.max(0, at - FAR); one < last; one++) {
    const word = lowerAt(words, one);
    if (word === '.' && one > at) break;
    if (word === '.' && one < at) verb = false;
    sporting ||= GOALS.has(word) || isScore(words, one);
    verb ||= VERBS.has(word);
  }
  return sporting && !verb;
}

/** "2-1". */
function isScore(words: Words, at: number): boolean {
  return (
    /^[-–]$/.test(wordAt(words, at)) &&
    /^\d{1,2}$/.test(wordAt(words, at - 1)) &&
    /^\d{1,2}$/.test(wordAt(words, at + 1)) &&
    words.tokens[at - 1]?.end === words.tokens[at]?.start
  );
}

function isAge({ value, rest, scale }: Numeral): boolean {
  return value <= OLDEST && rest === '' && scale === 1;
}

const OLDEST = 120;
/** Tokens on either side that tell whether a line is one of scorers. */
const FAR = 40;
const GOALS: ReadonlySet<string> = new Set(
  'goals goal scorers scorer pen og subs substitutes booked attendance'.split(' '),
);
const VERBS: ReadonlySet<string> = new Set(
  'is was are were has had have said says scored won beat lost put gave made took came went will did told struck netted played'.split(
    ' ',
  ),
);
const BE: ReadonlySet<string> = new Set(['is', 'was', 'are']);
const PERSONS: ReadonlySet<string> = new Set(['he', 'she', 'who']);
const NO_NOUN: ReadonlySet<string> = new Set([
  '.',
  ',',
  ';',
  ':',
  ')',
  '!',
  '?',
  'and',
  'but',
  'or',
  'years',
  'when',
  'because',
  'with',
]);
const SKIPPED: ReadonlySet<string> = new Set(['of', 'between', 'about', 'around', 'just', 'only']);
const UNITS: ReadonlyMap<string, string> = new Map([
  ['months', 'month'],
  ['weeks', 'week'],
  ['days', 'day'],
]);
const NAME = /^\p{Lu}[\p{L}'’.-]{1,30}$/u;
const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
const NOT_NAMES: ReadonlySet<string> = new Set(
  'the in on at of by from route flight highway channel article chapter section boeing apollo no number grade'.split(
    ' ',
  ),
);
