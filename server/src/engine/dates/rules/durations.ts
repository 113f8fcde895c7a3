import { lowerAt, wordAt } from '../../text/words';
import type { Words } from '../../text/words';
import { NUMBERS, PLURAL_UNITS } from '../lexicon';
import { COUNT_STARTS } from '../numbers';
import { period, periodOf, quantityAt } from './quantity';
import type { Rule } from './rule';

/** `three years`, `a few months`, `half an hour`, `another week`, `43 years old`; `$5 a year` is a set. */
export const durations: Rule = {
  starts: ['#', ...NUMBERS.keys(), ...COUNT_STARTS, 'several', 'few', 'many', 'another'],
  match(words, at, word) {
    const quantity = quantityAt(words, word === 'another' ? at + 1 : at) ?? anotherUnit(words, at, word);
    if (!quantity || isNoDuration(words, at, word, quantity.last)) return undefined;
    const old = lowerAt(words, quantity.last + 1) === 'old';
    const rate = (word === 'a' || word === 'an') && isRate(words, at - 1);
    return {
      last: old ? quantity.last + 1 : quantity.last,
      pattern: { kind: 'fixed', type: rate ? 'set' : 'duration', value: periodOf(quantity) },
      article: true,
    };
  },
};

/** `for years`, `weeks of fighting`, `days after`: units without a number. */
export const bareUnits: Rule = {
  starts: PLURAL_UNITS.keys(),
  match(words, at, word) {
    const unit = PLURAL_UNITS.get(word);
    if (unit === undefined || unit === 'quarter' || unit === 'weekend' || unit === 'second') return undefined;
    const pair = lowerAt(words, at + 1) === 'and' ? PLURAL_UNITS.get(lowerAt(words, at + 2)) : undefined;
    const last = pair === undefined ? at : at + 2;
    const next = lowerAt(words, last + 1);
    const before = lowerAt(words, at - 1);
    if (next === 'ahead' || (next === 'to' && lowerAt(words, last + 2) === 'come'))
      return {
        last: next === 'to' ? last + 2 : last + 1,
        pattern: { kind: 'fixed', type: 'date', value: 'FUTURE_REF' },
        article: true,
      };
    const free =
      before === 'the'
        ? next === 'after' ||
          next === 'before' ||
          next === 'since' ||
          (BEFORE_THE.has(lowerAt(words, at - 2)) && next !== 'of')
        : BEFORE_BARE.has(before) || BEHIND_BARE.has(next);
    if (!free || words.tokens[last + 1]?.kind === 'number' || wordAt(words, at + 1) === '-' || ADJECTIVE.test(next))
      return undefined;
    return { last, pattern: { kind: 'fixed', type: 'duration', value: period(unit, null) }, article: true };
  },
};

function anotherUnit(words: Words, at: number, word: string): ReturnType<typeof quantityAt> {
  if (word !== 'another') return undefined;
  const unit = lowerAt(words, at + 1);
  const known = ['hour', 'day', 'week', 'month', 'year', 'decade', 'century'] as const;
  const found = known.find((one) => one === unit);
  return found === undefined ? undefined : { last: at + 1, unit: found, count: 1, rest: null };
}

/** "one day" means some day unless it is counted; "three quarters of" is a part; "a day" of a name has a capital. */
function isNoDuration(words: Words, at: number, word: string, last: number): boolean {
  const unit = lowerAt(words, last);
  const next = lowerAt(words, last + 1);
  if (word === 'one' && (unit === 'day' || unit === 'night' || unit === 'minute'))
    return !COUNTS_ONE.has(lowerAt(words, at - 1)) && !AFTER_ONE.has(next);
  if (unit.startsWith('quarter') && next === 'of') return true;
  return /^[A-Z]/.test(wordAt(words, last)) && wordAt(words, last) !== wordAt(words, last).toUpperCase() && at > 0;
}

/** Whether "a year" behind it is a rate: "$5 a year", "3 percent a year". */
function isRate(words: Words, at: number): boolean {
  return words.tokens[at]?.kind === 'number' || RATED.test(lowerAt(words, at));
}

const RATED =
  /^(?:%|percent|cent|million|billion|trillion|dollars?|pounds?|euros?|cents|times|people|tons|tonnes|barrels|bn|m)$/;
const ADJECTIVE = /^(?:old|ended|ending)$/;
const BEFORE_BARE: ReadonlySet<string> = new Set(
  'for in within lasted lasting takes take took taken taking spent spend spending over after following through many'.split(
    ' ',
  ),
);
const BEFORE_THE: ReadonlySet<string> = new Set('over through throughout'.split(' '));
const BEHIND_BARE: ReadonlySet<string> = new Set('after before since'.split(' '));
const COUNTS_ONE: ReadonlySet<string> = new Set(
  'for in within after only just than about last next another per'.split(' '),
);
const AFTER_ONE: ReadonlySet<string> = new Set('ago after before later earlier of from'.split(' '));
