import { lowerAt, wordAt } from '../../text/words';
import type { Words } from '../../text/words';
import { MONTHS, ORDINALS, PARTS_OF_DAY, PLURAL_UNITS, SEASONS, SINGULAR_UNITS } from '../lexicon';
import { countAt } from '../numbers';
import { period } from './quantity';
import { isCapitalised } from './rule';
import type { Match, Rule } from './rule';
import { weekdayAt } from './weekdays';

/** `every Tuesday`, `each year`, `every two weeks`, `every other day`, `every morning`, `every March`. */
export const everySets: Rule = {
  starts: ['every', 'each'],
  match(words, at, word) {
    const next = lowerAt(words, at + 1);
    const every = word === 'every';
    if (every && next === 'other') {
      const unit = SINGULAR_UNITS.get(lowerAt(words, at + 2));
      if (unit !== undefined && unit !== 'second') return set(at + 2, period(unit, 2));
      const weekday = weekdayAt(words, at + 2);
      return weekday === undefined ? undefined : set(at + 2, `XXXX-WXX-${weekday}`);
    }
    const weekday = weekdayAt(words, at + 1);
    if (weekday !== undefined) {
      const part = PARTS_OF_DAY.get(lowerAt(words, at + 2));
      return set(part === undefined ? at + 1 : at + 2, `XXXX-WXX-${weekday}${part ?? ''}`);
    }
    const part = PARTS_OF_DAY.get(next);
    if (part !== undefined) return set(at + 1, `XXXX-XX-XX${part}`);
    const season = SEASONS.get(next);
    if (season !== undefined) return set(at + 1, `XXXX-${season}`);
    const month = isCapitalised(wordAt(words, at + 1)) ? MONTHS.get(next) : undefined;
    if (month !== undefined) return set(at + 1, `XXXX-${String(month).padStart(2, '0')}`);
    const unit = SINGULAR_UNITS.get(next);
    if (unit !== undefined)
      return unit === 'second' || (unit === 'quarter' && lowerAt(words, at + 2) === 'of')
        ? undefined
        : set(at + 1, period(unit, 1));
    return every ? everyCounted(words, at) : undefined;
  },
};

/** `daily`, `weekly`, `annual`, `annually`. */
export const frequencies: Rule = {
  starts: [
    'hourly',
    'daily',
    'nightly',
    'weekly',
    'fortnightly',
    'monthly',
    'quarterly',
    'yearly',
    'annual',
    'annually',
    'biennial',
    'biannual',
    'bimonthly',
    'biweekly',
  ],
  match(words, at, word) {
    const value = FREQUENCIES.get(word);
    // "Daily Mail", "Weekly Standard" are papers.
    if (value === undefined || (isCapitalised(wordAt(words, at)) && (at > 0 || isCapitalised(wordAt(words, at + 1)))))
      return undefined;
    return set(at, value);
  },
};

/** `twice a week`, `once every two years`, `three times a day`, `four times each year`. */
export const timesASet: Rule = {
  starts: ['once', 'twice', '#', 'three', 'four', 'five', 'six', 'several', 'many'],
  match(words, at, word) {
    let unitAt = at + 1;
    if (word !== 'once' && word !== 'twice') {
      const count = countAt(words, at);
      if (!count || lowerAt(words, count.next) !== 'times') return undefined;
      unitAt = count.next + 1;
    }
    const article = lowerAt(words, unitAt);
    if (article === 'every' || article === 'each') return everySets.match(words, unitAt, article, () => undefined);
    if (article !== 'a' && article !== 'an' && article !== 'per') return undefined;
    const unit = SINGULAR_UNITS.get(lowerAt(words, unitAt + 1));
    return unit === undefined ? undefined : set(unitAt + 1, period(unit, 1));
  },
};

/** `on weekdays`, `at weekends`. */
export const pluralSets: Rule = {
  starts: ['weekdays', 'weekends'],
  match(words, at, word) {
    const before = lowerAt(words, at - 1);
    if (before !== 'on' && before !== 'at' && before !== 'and') return undefined;
    return set(at, word === 'weekends' ? 'XXXX-WXX-WE' : 'XXXX-WXX');
  },
};

/** `all day`, `all year`, `the whole week`. */
export const wholes: Rule = {
  starts: ['all', 'whole', 'entire', 'full'],
  match(words, at, word) {
    const unit = SINGULAR_UNITS.get(lowerAt(words, at + 1));
    if (unit === undefined || unit === 'second' || unit === 'quarter') return undefined;
    if (word !== 'all' && !['the', 'a', 'an'].includes(lowerAt(words, at - 1))) return undefined;
    return { last: at + 1, pattern: { kind: 'fixed', type: 'duration', value: period(unit, 1) }, article: true };
  },
};

function everyCounted(words: Words, at: number): Match | undefined {
  const ordinal = ORDINALS.get(lowerAt(words, at + 1));
  const unit = SINGULAR_UNITS.get(lowerAt(words, at + 2));
  if (ordinal !== undefined && unit !== undefined) return set(at + 2, period(unit, ordinal));
  const count = countAt(words, at + 1);
  const units = count && PLURAL_UNITS.get(lowerAt(words, count.next));
  return count && units !== undefined ? set(count.next, period(units, count.value)) : undefined;
}

function set(last: number, value: string): Match {
  return { last, pattern: { kind: 'fixed', type: 'set', value } };
}

const FREQUENCIES: ReadonlyMap<string, string> = new Map([
  ['hourly', 'PT1H'],
  ['daily', 'P1D'],
  ['nightly', 'XXXX-XX-XXTNI'],
  ['weekly', 'P1W'],
  ['biweekly', 'P2W'],
  ['fortnightly', 'P2W'],
  ['monthly', 'P1M'],
  ['bimonthly', 'P2M'],
  ['quarterly', 'P1Q'],
  ['yearly', 'P1Y'],
  ['annual', 'P1Y'],
  ['annually', 'P1Y'],
  ['biannual', 'P6M'],
  ['biennial', 'P2Y'],
]);
