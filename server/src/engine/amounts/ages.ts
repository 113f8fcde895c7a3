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

/** "Ann Lee, 34, said", "Bob Roe (34)": digits behind a name, between commas or in brackets. */
export function ageInApposition(words: Words, numeral: Numeral): Match | undefined {
  const { first, last, value, digits } = numeral;
  if (!digits || first !== last || value < 5 || value > OLDEST || !/^\d{1,3}$/.test(wordAt(words, first)))
    return undefined;
  const open = wordAt(words, first - 1);
  const close = wordAt(words, last + 1);
  const fits = (open === ',' && (close === ',' || close === '.')) || (open === '(' && close === ')');
  if (!fits || !isPersonsName(words, first - 2)) return undefined;
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

function isAge({ value, rest, scale }: Numeral): boolean {
  return value <= OLDEST && rest === '' && scale === 1;
}

const OLDEST = 120;
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
