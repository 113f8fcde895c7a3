import { lowerAt, wordAt } from '../../text/words';
import type { Words } from '../../text/words';
import { PARTS_OF_DAY, RELATIVE_DAYS, SINGULAR_UNITS } from '../lexicon';
import type { Unit } from '../lexicon';
import type { CountedFrom, Step } from '../pattern';
import { followsCapital, isCapitalised } from './rule';
import type { Match, Rule } from './rule';

/** `today`, `yesterday`, `tomorrow`. */
export const relativeDays: Rule = {
  starts: RELATIVE_DAYS.keys(),
  match(words, at, word) {
    const days = RELATIVE_DAYS.get(word);
    // "Russia Today" is a channel.
    if (days === undefined || (isCapitalised(wordAt(words, at)) && followsCapital(words, at))) return undefined;
    return { last: at, pattern: { kind: 'days', days } };
  },
};

/** `last week`, `this year`, `next month`, `this past weekend`, `the previous quarter`, `the same day`, `that year`. */
export const relativeUnits: Rule = {
  starts: ['this', 'last', 'next', 'coming', 'current', 'previous', 'preceding', 'following', 'same', 'that'],
  match(words, at, word) {
    const second = lowerAt(words, at + 1);
    if (word === 'this' && (second === 'past' || second === 'last' || second === 'coming' || second === 'current'))
      return unitMatch(words, at + 2, STEPS[second], 'header');
    if (word === 'previous' || word === 'preceding') return unitMatch(words, at + 1, -1, 'text');
    if (word === 'following') return unitMatch(words, at + 1, 1, 'text');
    const before = lowerAt(words, at - 1);
    if (word === 'same') return before === 'the' || before === 'that' ? unitMatch(words, at + 1, 0, 'text') : undefined;
    if (word === 'that') return unitMatch(words, second === 'same' ? at + 2 : at + 1, 0, 'text');
    if (word === 'next' && (before === 'the' || second === 'day' || second === 'morning'))
      return unitMatch(words, at + 1, 1, 'text');
    // "the last night train"; "the last week" is a length.
    if (word === 'last' && before === 'the' && second !== 'weekend') return undefined;
    const step = STEPS[word as 'this'];
    if (second === 'day' && word !== 'current') return undefined;
    return unitMatch(words, at + 1, step, 'header');
  },
};

/** `for the week`, `during the month`, `the weekend`: the unit that the text speaks of, behind a preposition. */
export const definiteUnits: Rule = {
  starts: ['week', 'weekend', 'month', 'quarter', 'year', 'day'],
  match(words, at, word) {
    if (lowerAt(words, at - 1) !== 'the' || wordAt(words, at) !== word) return undefined;
    const next = lowerAt(words, at + 1);
    const before = lowerAt(words, at - 2);
    if (word === 'weekend')
      return { last: at, pattern: { kind: 'unit', unit: 'weekend', offset: null, from: 'header' }, article: true };
    if (
      !BEFORE_DEFINITE.has(before) ||
      (NOT_BEHIND_DEFINITE.has(next) && !(before === 'of' && GOES_ON.test(next))) ||
      words.tokens[at + 1]?.kind === 'number'
    )
      return undefined;
    if (word === 'day' && !isTradingDay(words, at, before)) return undefined;
    // "the end of the week" is told by what wraps it.
    const unit = word as 'week' | 'month' | 'quarter' | 'year' | 'day';
    return { last: at, pattern: { kind: 'unit', unit, offset: 0, from: 'header' }, article: true };
  },
};

/** "on the day" closes a market report; "later in the day" a report of any kind. */
function isTradingDay(words: Words, at: number, before: string): boolean {
  if (before === 'in') return ['later', 'earlier', 'early', 'late'].includes(lowerAt(words, at - 3));
  return (before === 'on' || before === 'for') && /^[.,;)]?$/.test(wordAt(words, at + 1));
}

function unitMatch(words: Words, at: number, offset: Step, from: CountedFrom): Match | undefined {
  const word = lowerAt(words, at);
  const time = PARTS_OF_DAY.get(word);
  if (time !== undefined && word !== 'noon') {
    const stays = offset === -1 && word !== 'night' && from === 'header' && word !== 'evening';
    const day = { kind: 'unit', unit: 'day', offset: stays ? 0 : offset, from } as const;
    return { last: at, pattern: { kind: 'time', time, day }, article: true };
  }
  const unit = SINGULAR_UNITS.get(word);
  if (unit === undefined || SHORT.has(unit) || isCapitalisedTitle(words, at)) return undefined;
  return { last: at, pattern: { kind: 'unit', unit, offset, from }, article: true };
}

/** "This Week" as a title: a capital behind a first word that has one, both inside a sentence. */
function isCapitalisedTitle(words: Words, at: number): boolean {
  return (
    isCapitalised(wordAt(words, at)) &&
    isCapitalised(wordAt(words, at - 1)) &&
    at > 1 &&
    /^[\p{L}]/u.test(wordAt(words, at - 2))
  );
}

const STEPS = { this: 0, current: 0, last: -1, past: -1, next: 1, coming: 1 } as const;
const SHORT: ReadonlySet<Unit> = new Set(['second', 'minute', 'hour']);
const BEFORE_DEFINITE: ReadonlySet<string> = new Set(
  'for in during of over on throughout through until by within this'.split(' '),
);
/** "by the end of the year he" goes on with the sentence; "in the year he died" does not. */
const GOES_ON = /^(?:he|she|it|they|we|to|until|from|before|after|since)$/;
/** "the year that", "the week of": which one, the text goes on to say. */
const NOT_BEHIND_DEFINITE: ReadonlySet<string> = new Set(
  'of that when which in since before after ended ending to following until from he she it they we'.split(' '),
);
