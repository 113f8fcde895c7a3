import { lowerAt, wordAt } from '../../text/words';
import type { Words } from '../../text/words';
import { NUMBERS, PLURAL_UNITS } from '../lexicon';
import type { Unit } from '../lexicon';
import { COUNT_STARTS } from '../numbers';
import { quantityAt } from './quantity';
import type { Match, Rule } from './rule';

/** `two years ago`, `a week later`, `three days earlier`, `10 years from now`, `years ago`, `a year before`. */
export const shifts: Rule = {
  starts: ['#', ...NUMBERS.keys(), ...COUNT_STARTS, 'several', 'few', 'many', ...PLURAL_UNITS.keys()],
  match(words, at, word) {
    const bare = PLURAL_UNITS.get(word);
    if (bare !== undefined) return shifted(words, at, bare, null);
    const quantity = quantityAt(words, at);
    return quantity && shifted(words, quantity.last, quantity.unit, quantity.count);
  },
};

/** `long ago`, `some time ago`, `not long ago`. */
export const vagueAgo: Rule = {
  starts: ['long', 'some', 'not', 'a'],
  match(words, at, word) {
    let last = at;
    if (word === 'not' && lowerAt(words, at + 1) === 'long') last = at + 1;
    else if (word === 'some' && lowerAt(words, at + 1) === 'time') last = at + 1;
    else if (word === 'a' && lowerAt(words, at + 1) === 'while') last = at + 1;
    else if (word !== 'long') return undefined;
    if (lowerAt(words, last + 1) !== 'ago') return undefined;
    return { last: last + 1, pattern: { kind: 'fixed', type: 'date', value: 'PAST_REF' } };
  },
};

/** `the day before`, `the year after` at the end of a clause; `the day before yesterday`. */
export const dayBefore: Rule = {
  starts: ['day', 'night', 'week', 'month', 'year'],
  match(words, at, word) {
    const side = lowerAt(words, at + 1);
    if (lowerAt(words, at - 1) !== 'the' || (side !== 'before' && side !== 'after')) return undefined;
    const sign = side === 'before' ? -1 : 1;
    const next = lowerAt(words, at + 2);
    if (word === 'day' && next === (sign < 0 ? 'yesterday' : 'tomorrow'))
      return { last: at + 2, pattern: { kind: 'days', days: 2 * sign }, article: true };
    if (!endsClause(words, at + 2)) return undefined;
    if (word === 'night') {
      const day = { kind: 'unit', unit: 'day', offset: sign, from: 'text' } as const;
      return { last: at + 1, pattern: { kind: 'time', time: 'TNI', day }, article: true };
    }
    const unit = word as 'day' | 'week' | 'month' | 'year';
    return { last: at + 1, pattern: { kind: 'unit', unit, offset: sign, from: 'text' }, article: true };
  },
};

/** The shift that a word behind the unit at `last` makes of it. */
function shifted(words: Words, last: number, unit: Unit, count: number | null): Match | undefined {
  const next = lowerAt(words, last + 1);
  const make = (end: number, sign: -1 | 1, from: 'header' | 'text'): Match => ({
    last: end,
    pattern: { kind: 'shift', unit, count, sign, from },
    article: false,
  });
  switch (next) {
    case 'ago':
      return make(last + 1, -1, 'header');
    case 'back':
      return endsClause(words, last + 2) ? make(last + 1, -1, 'header') : undefined;
    case 'earlier':
    case 'previously':
      return make(last + 1, -1, 'text');
    case 'later':
      return make(last + 1, 1, 'text');
    case 'hence':
      return make(last + 1, 1, 'header');
    case 'from':
      return ['now', 'today'].includes(lowerAt(words, last + 2)) ? make(last + 2, 1, 'header') : undefined;
    case 'before':
    case 'after':
      return count !== null && endsClause(words, last + 2)
        ? make(last + 1, next === 'before' ? -1 : 1, 'text')
        : undefined;
    default:
      return undefined;
  }
}

function endsClause(words: Words, at: number): boolean {
  return at >= words.tokens.length || /^[.,;:!?)”"—–]$/.test(wordAt(words, at)) || lowerAt(words, at) === 'and';
}
