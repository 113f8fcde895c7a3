import { lowerAt, wordAt } from '../../text/words';
import type { Words } from '../../text/words';
import type { TimexMod } from '../facts';
import { NUMBERS, ORDINALS, PARTS_OF_DAY, PLURAL_UNITS, SINGULAR_UNITS } from '../lexicon';
import { period } from './quantity';
import type { Match, Rule } from './rule';

/** `43-year-old`, `two-day`, `24-hour`, `decades-long`, `half-hour`, `weeklong`, `year-long`. */
export const hyphenatedDurations: Rule = {
  starts: ['-', ...['day', 'week', 'month', 'year', 'decade'].map((unit) => `${unit}long`)],
  match(_words, at, word) {
    if (word.length > 40) return undefined;
    const joined = /^(day|week|month|year|decade)long$/.exec(word);
    const parts = joined ? [joined[1] ?? '', 'long'] : word.split('-');
    const tail = parts[parts.length - 1] ?? '';
    const qualified = TAILS.has(tail) && parts.length > 1;
    const unitAt = parts.length - (qualified ? 2 : 1);
    const unitWord = parts[unitAt] ?? '';
    const plural = PLURAL_UNITS.get(unitWord);
    const unit = SINGULAR_UNITS.get(unitWord) ?? plural;
    if (unit === undefined || unit === 'weekend' || unit === 'quarter' || unit === 'second') return undefined;
    const number = parts.slice(0, unitAt).join('-');
    const count = number === '' ? (qualified ? (plural === undefined ? 1 : null) : undefined) : numberOf(number);
    if (count === undefined) return undefined;
    return { last: at, pattern: { kind: 'fixed', type: 'duration', value: period(unit, count) } };
  },
};

/** `year-ago`, `year-earlier`, `the year-ago quarter`, `year-end`, `mid-2012`, `mid-1990s`, `19th-century`, `mid-week`. */
export const hyphenatedDates: Rule = {
  starts: ['-', 'year'],
  match(words, at, word) {
    if (word === 'year' && lowerAt(words, at + 1) === 'end')
      return {
        last: at + 1,
        pattern: { kind: 'unit', unit: 'year', offset: 0, from: 'header' },
        mod: 'END',
        article: true,
      };
    if (word === 'year-ago' || word === 'year-earlier') return yearAgo(words, at);
    if (word === 'year-end')
      return {
        last: at,
        pattern: { kind: 'unit', unit: 'year', offset: 0, from: 'header' },
        mod: 'END',
        article: true,
      };
    const [head = '', tail = ''] = word.split('-');
    if (tail === 'century' && word === `${head}-century`) {
      const number = ORDINALS.get(head) ?? Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(head)?.[1]);
      if (number >= 1 && number <= 22)
        return { last: at, pattern: { kind: 'years', first: (number - 1) * 100, span: 100 } };
    }
    if (head === 'twenty' && word === 'twenty-first-century')
      return { last: at, pattern: { kind: 'years', first: 2000, span: 100 } };
    const mod = MODS.get(head);
    return mod === undefined || word !== `${head}-${tail}` ? undefined : modified(words, at, tail, mod);
  },
};

/** "the year-ago quarter" is one of a year before; by itself it is a year. */
function yearAgo(words: Words, at: number): Match | undefined {
  const next = lowerAt(words, at + 1);
  const last = next === 'period' || next === 'quarter' || next === 'month' ? at + 1 : at;
  const pattern = { kind: 'shift', sign: -1, from: 'text' } as const;
  if (next === 'quarter') return { last, pattern: { ...pattern, unit: 'quarter', count: 4 }, article: true };
  return { last, pattern: { ...pattern, unit: 'year', count: 1 }, article: last > at };
}

function modified(words: Words, at: number, tail: string, mod: TimexMod): Match | undefined {
  const decade = /^((?:1\d|20)\d0|\d0)s$/.exec(tail)?.[1];
  if (decade !== undefined)
    return {
      last: at,
      pattern: { kind: 'years', first: decade.length === 2 ? 1900 + Number(decade) : Number(decade), span: 10 },
      mod,
      article: true,
    };
  if (/^(?:1\d|20|21)\d{2}$/.test(tail))
    return { last: at, pattern: { kind: 'calendar', year: Number(tail), month: null, day: null }, mod };
  const time = PARTS_OF_DAY.get(tail);
  if (time !== undefined && mod === 'MID' && tail !== 'night')
    return { last: at, pattern: { kind: 'time', time, day: null }, mod };
  const century = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(tail)?.[1];
  if (century !== undefined && lowerAt(words, at + 1) === 'century')
    return {
      last: at + 1,
      pattern: { kind: 'years', first: (Number(century) - 1) * 100, span: 100 },
      mod,
      article: true,
    };
  if (wordAt(words, at + 1) === '-') return undefined;
  return tail === 'week' || tail === 'year'
    ? { last: at, pattern: { kind: 'unit', unit: tail, offset: 0, from: 'header' }, mod }
    : undefined;
}

function numberOf(word: string): number | null | undefined {
  if (/^\d{1,4}(?:\.\d)?$/.test(word)) return Number(word);
  if (word === 'multi' || word === 'several') return null;
  if (word === 'half') return 0.5;
  if (word === 'a' || word === 'full' || word === 'all') return word === 'a' ? 1 : undefined;
  const half = /^([a-z]{3,9}|\d{1,3})-and-a-half$/.exec(word)?.[1];
  if (half !== undefined) {
    const whole = numberOf(half);
    return whole === undefined || whole === null ? undefined : whole + 0.5;
  }
  return NUMBERS.get(word);
}

const TAILS: ReadonlySet<string> = new Set(['old', 'olds', 'long', 'plus']);
const MODS: ReadonlyMap<string, TimexMod> = new Map([
  ['mid', 'MID'],
  ['early', 'START'],
  ['late', 'END'],
]);
