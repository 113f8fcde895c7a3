import { lowerAt } from '../../text/words';
import type { Words } from '../../text/words';
import { PLURAL_UNITS, SINGULAR_UNITS } from '../lexicon';
import { period, periodOf, quantityAt } from './quantity';
import type { Quantity } from './quantity';
import type { Match, Rule } from './rule';

/** `the past three years`, `the last week`, `the next few days`, `coming months`, `recent weeks`. */
export const windows: Rule = {
  starts: ['last', 'past', 'next', 'coming', 'upcoming', 'recent', 'previous', 'preceding', 'following', 'ensuing'],
  match(words, at, word) {
    const next = lowerAt(words, at + 1);
    const plural = PLURAL_UNITS.get(next);
    if (word === 'recent' || word === 'upcoming' || word === 'coming') {
      if (plural !== undefined && plural !== 'quarter')
        return {
          last: at + 1,
          pattern: { kind: 'fixed', type: 'date', value: word === 'recent' ? 'PAST_REF' : 'FUTURE_REF' },
          article: true,
        };
    }
    const sign = AHEAD.has(word) ? 1 : -1;
    const quantity = quantityAt(words, at + 1);
    if (quantity && quantity.count !== 1 && !['a', 'an', 'half'].includes(next)) return window(word, quantity, sign);
    if (plural !== undefined && plural !== 'quarter' && word !== 'last')
      return window(word, { last: at + 1, unit: plural, count: null, rest: null }, sign);
    return single(words, at, word, sign);
  },
};

/** `the first nine months of 1989`, `the final two weeks`. */
export const partsOfPeriods: Rule = {
  starts: ['the', 'first', 'final', 'opening', 'closing', 'last'],
  match(words, at, word, inner) {
    const which = word === 'the' ? at + 1 : at;
    const name = lowerAt(words, which);
    if (!PARTS.has(name) || (word !== 'the' && lowerAt(words, at - 1) === 'the')) return undefined;
    const quantity = ['a', 'an', 'half'].includes(lowerAt(words, which + 1)) ? undefined : quantityAt(words, which + 1);
    if (!quantity) return undefined;
    const whole = lowerAt(words, quantity.last + 1) === 'of' ? inner(quantity.last + 2) : undefined;
    // "the last two weeks" are those up to now; "the last two weeks of March" are not.
    if (name === 'last' && !whole) return undefined;
    return {
      last: whole?.last ?? quantity.last,
      pattern: { kind: 'fixed', type: 'duration', value: periodOf(quantity) },
    };
  },
};

/** "the past year": with its article the year up to now, without it a year of the calendar. */
function single(words: Words, at: number, word: string, sign: -1 | 1): Match | undefined {
  const unit = SINGULAR_UNITS.get(lowerAt(words, at + 1));
  if (unit === undefined || unit === 'second' || unit === 'minute' || unit === 'weekend' || unit === 'quarter')
    return undefined;
  const before = lowerAt(words, at - 1);
  const article = before === 'the';
  const duration: Quantity = { last: at + 1, unit, count: 1, rest: null };
  if (word === 'past') return article || DURING.has(before) ? window(word, duration, sign) : undefined;
  if (word === 'last') return article && unit !== 'day' ? window(word, duration, sign) : undefined;
  if (word !== 'next' || !article || unit === 'day') return undefined;
  return DURING.has(lowerAt(words, at - 2)) ? window(word, duration, sign) : undefined;
}

function window(word: string, quantity: Quantity, sign: -1 | 1): Match {
  const { last, unit, count, rest } = quantity;
  const anchored = word !== 'previous' && word !== 'preceding' && word !== 'following' && word !== 'ensuing';
  if (!anchored || rest)
    return {
      last,
      pattern: { kind: 'fixed', type: 'duration', value: rest ? periodOf(quantity) : period(unit, count) },
      article: true,
    };
  return { last, pattern: { kind: 'window', unit, count, sign }, article: true };
}

const PARTS: ReadonlySet<string> = new Set(['first', 'final', 'opening', 'closing', 'last']);
const AHEAD: ReadonlySet<string> = new Set(['next', 'coming', 'upcoming', 'following', 'ensuing']);
const DURING: ReadonlySet<string> = new Set('over during in within for throughout through'.split(' '));
