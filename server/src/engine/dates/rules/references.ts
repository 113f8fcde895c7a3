import { lowerAt, wordAt } from '../../text/words';
import type { Words } from '../../text/words';
import { isCapitalised } from './rule';
import type { Rule } from './rule';

/** `now`, `currently`, `recently`, `soon`, `the past`, `the near future`, `at the moment`, `these days`. */
export const references: Rule = {
  starts: [
    ...'now currently presently nowadays recently lately previously formerly soon present moment past future these those near'.split(
      ' ',
    ),
    'present-day',
  ],
  match(words, at, word) {
    const value = SINGLE.get(word);
    if (value !== undefined) {
      if (isCapitalised(wordAt(words, at)) && at > 0 && isCapitalised(wordAt(words, at - 1))) return undefined;
      return isAdverb(words, at, word) ? { last: at, pattern: reference(value) } : undefined;
    }
    const next = lowerAt(words, at + 1);
    if (
      (word === 'these' || word === 'those') &&
      next === 'days' &&
      !/^(?:of|when|before|after|in)$/.test(lowerAt(words, at + 2))
    )
      return { last: at + 1, pattern: reference(word === 'these' ? 'PRESENT_REF' : 'PAST_REF') };
    if (lowerAt(words, at - 1) !== 'the') return undefined;
    const nouns = word === 'near' || word === 'recent' ? at + 1 : at;
    const noun = NOUNS.get(lowerAt(words, nouns));
    if (noun === undefined) return undefined;
    const moment = lowerAt(words, nouns) === 'moment';
    if (moment ? !isPresentMoment(words, at) : !isNoun(words, nouns)) return undefined;
    return { last: nouns, pattern: reference(noun), article: true };
  },
};

function reference(value: string) {
  return { kind: 'fixed', type: 'date', value } as const;
}

/** "now" in "now that", "by now" and "now-defunct"; "as soon as". */
function isAdverb(words: Words, at: number, word: string): boolean {
  const before = lowerAt(words, at - 1);
  const next = lowerAt(words, at + 1);
  if (word === 'soon') return before !== 'as' && before !== 'how' && before !== 'too' && next !== 'after';
  if (word === 'now') return next !== 'that' && before !== 'day' && wordAt(words, at + 1) !== '-' && before !== 'from';
  return true;
}

/** "at the moment", but "at the moment of truth", "at the moment he fell". */
function isPresentMoment(words: Words, at: number): boolean {
  return (
    /^(?:at|for)$/.test(lowerAt(words, at - 2)) &&
    !/^(?:of|when|that|where|he|she|it|they|i|we|the)$/.test(lowerAt(words, at + 1))
  );
}

/** "the past" and "the future" with nothing behind them that they describe. */
function isNoun(words: Words, at: number): boolean {
  const token = words.tokens[at + 1];
  return (
    (token?.kind !== 'word' && token?.kind !== 'number' && token?.kind !== 'possessive') ||
    FUNCTION.has(lowerAt(words, at + 1))
  );
}

const SINGLE: ReadonlyMap<string, string> = new Map([
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['presently', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['present-day', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['lately', 'PAST_REF'],
  ['previously', 'PAST_REF'],
  ['formerly', 'PAST_REF'],
  ['soon', 'FUTURE_REF'],
]);
const NOUNS: ReadonlyMap<string, string> = new Map([
  ['past', 'PAST_REF'],
  ['present', 'PRESENT_REF'],
  ['moment', 'PRESENT_REF'],
  ['future', 'FUTURE_REF'],
]);
const FUNCTION: ReadonlySet<string> = new Set(
  'and but or is are was were will would has have had that which who as to with for in on by from if when because than he she it they we i you about'.split(
    ' ',
  ),
);
