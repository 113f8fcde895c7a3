import { lowerAt, wordAt } from '../../text/words';
import type { Words } from '../../text/words';
import { ORDINALS, PARTS_OF_DAY, WEEKDAYS } from '../lexicon';
import type { CountedFrom, Step, TimexPattern } from '../pattern';
import { isCapitalised } from './rule';
import type { Match, Rule } from './rule';

/** `Friday`, `last Friday`, `this coming Monday`, `the following Tuesday`, `Friday last week`; `Mondays` is a set. */
export const weekdays: Rule = {
  starts: [...WEEKDAYS.keys(), ...PLURALS(), 'last', 'this', 'next', 'past', 'coming', 'previous', 'following', 'that'],
  match(words, at, word) {
    const named = weekdayAt(words, at);
    if (named !== undefined) return isName(words, at) ? undefined : bare(words, at, named);
    if (word.endsWith('days')) return several(words, at, word);
    const adjective = ADJECTIVES.get(word);
    if (!adjective) return undefined;
    const second = word === 'this' ? ADJECTIVES.get(lowerAt(words, at + 1)) : undefined;
    const last = second ? at + 2 : at + 1;
    const weekday = weekdayAt(words, last);
    if (weekday === undefined || isName(words, last)) return undefined;
    const { step, from } = second ?? adjective;
    // "said that Friday was": only behind a preposition is it a demonstrative.
    if (word === 'that' && !BEFORE_THAT.has(lowerAt(words, at - 1))) return undefined;
    if (word === 'following' && lowerAt(words, at - 1) !== 'the') return undefined;
    return {
      last,
      pattern: { kind: 'weekday', weekday, step, weeks: word === 'that' ? 0 : null, from },
      article: from === 'text' || word === 'coming',
    };
  },
};

/** `the last Friday in March`, `the first Monday of September 2012`. */
export const nthWeekdays: Rule = {
  starts: ['first', 'second', 'third', 'fourth', 'last'],
  match(words, at, word, inner) {
    const weekday = weekdayAt(words, at + 1);
    const joint = lowerAt(words, at + 2);
    if (weekday === undefined || (joint !== 'of' && joint !== 'in')) return undefined;
    const month = inner(lowerAt(words, at + 3) === 'the' ? at + 4 : at + 3);
    const isMonth =
      month?.pattern.kind === 'month' ||
      (month?.pattern.kind === 'unit' && month.pattern.unit === 'month') ||
      (month?.pattern.kind === 'calendar' && month.pattern.day === null && month.pattern.month !== null);
    if (!month || !isMonth) return undefined;
    const nth = word === 'last' ? -1 : (ORDINALS.get(word) ?? 1);
    return { last: month.last, pattern: { kind: 'nthWeekday', weekday, nth, month: month.pattern }, article: true };
  },
};

/** `the first week of October`, `the last week of 2015`. */
export const nthWeeks: Rule = {
  starts: ['first', 'second', 'third', 'fourth', 'last', 'final'],
  match(words, at, word, inner) {
    const joint = lowerAt(words, at + 2);
    if (lowerAt(words, at + 1) !== 'week' || (joint !== 'of' && joint !== 'in')) return undefined;
    const whole = inner(lowerAt(words, at + 3) === 'the' ? at + 4 : at + 3);
    if (!whole || whole.mod || !isMonthOrYear(whole.pattern)) return undefined;
    const nth = ORDINALS.get(word) ?? -1;
    return { last: whole.last, pattern: { kind: 'nthWeek', nth, whole: whole.pattern }, article: true };
  },
};

function isMonthOrYear(pattern: TimexPattern): boolean {
  if (pattern.kind === 'calendar') return pattern.day === null;
  return pattern.kind === 'month' || (pattern.kind === 'unit' && (pattern.unit === 'month' || pattern.unit === 'year'));
}

export function weekdayAt(words: Words, at: number): number | undefined {
  return isCapitalised(wordAt(words, at)) ? WEEKDAYS.get(lowerAt(words, at)) : undefined;
}

function bare(words: Words, at: number, weekday: number): Match {
  const part = PARTS_OF_DAY.get(lowerAt(words, at + 1).slice(0, -1));
  if (part !== undefined && wordAt(words, at + 1).endsWith('s'))
    return { last: at + 1, pattern: { kind: 'fixed', type: 'set', value: `XXXX-WXX-${weekday}${part}` } };
  const joined = lowerAt(words, at + 1) === 'of' ? at + 2 : at + 1;
  const weeks = WEEK_STEPS.get(lowerAt(words, joined));
  const unit = lowerAt(words, joined + 1);
  if (weeks !== undefined && unit === 'week')
    return { last: joined + 1, pattern: { kind: 'weekday', weekday, step: null, weeks, from: 'header' } };
  return { last: at, pattern: { kind: 'weekday', weekday, step: null, weeks: null, from: 'header' } };
}

function several(words: Words, at: number, word: string): Match | undefined {
  const weekday = WEEKDAYS.get(word.slice(0, -1));
  if (weekday === undefined || !isCapitalised(wordAt(words, at))) return undefined;
  return { last: at, pattern: { kind: 'fixed', type: 'set', value: `XXXX-WXX-${weekday}` } };
}

/** "Bloody Sunday", "The Sunday Times", "Saturday Night Live". */
function isName(words: Words, at: number): boolean {
  if (
    NAMED_BEFORE.has(wordAt(words, at - 1)) ||
    (lowerAt(words, at + 1) === 'the' && lowerAt(words, at + 2) === '13th')
  )
    return true;
  const next = wordAt(words, at + 1);
  if (!isCapitalised(next)) return false;
  return NAMED_AFTER.has(next) || (PARTS_OF_DAY.has(next.toLowerCase()) && isCapitalised(wordAt(words, at + 2)));
}

function PLURALS(): string[] {
  return [...WEEKDAYS.keys()].map((name) => `${name}s`);
}

const ADJECTIVES: ReadonlyMap<string, { readonly step: Step; readonly from: CountedFrom }> = new Map([
  ['last', { step: -1, from: 'header' }],
  ['past', { step: -1, from: 'header' }],
  ['this', { step: 0, from: 'header' }],
  ['next', { step: 1, from: 'header' }],
  ['coming', { step: 1, from: 'header' }],
  ['previous', { step: -1, from: 'text' }],
  ['following', { step: 1, from: 'text' }],
  ['that', { step: null, from: 'text' }],
]);
const BEFORE_THAT: ReadonlySet<string> = new Set(
  'on of by until before after since from later earlier early late'.split(' '),
);
const WEEK_STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);
const NAMED_BEFORE: ReadonlySet<string> = new Set(
  'Bloody Black Ash Palm Super Maundy Sheffield Man Girl Freaky Ruby Casual Taco Cyber Good Easter Whit Shrove Spy Robinson'.split(
    ' ',
  ),
);
const NAMED_AFTER: ReadonlySet<string> = new Set(
  'Times Telegraph Mirror Express Mail Herald Post Mercury Independent World People Star Live Tribune Business Football Sport'.split(
    ' ',
  ),
);
