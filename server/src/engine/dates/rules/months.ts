import { lowerAt, wordAt } from '../../text/words';
import type { Words } from '../../text/words';
import { AMBIGUOUS_MONTHS, BEFORE_MONTH, FORENAME_MONTHS, MONTHS } from '../lexicon';
import type { Step } from '../pattern';
import { isAbbreviated, monthAt } from './calendarDates';
import { isCapitalised } from './rule';
import type { Rule } from './rule';
import { yearBehind } from './yearBehind';

/** `December 2022`, `February this year`, `August`, `last March`. */
export const months: Rule = {
  starts: [...MONTHS.keys(), 'last', 'this', 'next', 'past', 'previous', 'following'],
  match(words, at, word) {
    const step = STEPS.get(word) ?? null;
    const monthWord = step === null ? at : at + 1;
    const found = monthAt(words, monthWord);
    if (!found) return undefined;
    const { month, next } = found;
    const given = yearBehind(words, next);
    if (given.year !== null)
      return { last: given.last, pattern: { kind: 'calendar', year: given.year, month, day: null } };
    const known = given.years !== null;
    if (step === null && !known && !isMonth(words, at, word)) return undefined;
    return {
      last: known ? given.last : endOf(words, monthWord),
      pattern: { kind: 'month', month, year: null, years: given.years, step },
    };
  },
};

/** Whether a bare name of a month is one: "May", "March", "April Jones" and "Theresa May" are not. */
function isMonth(words: Words, at: number, word: string): boolean {
  const before = lowerAt(words, at - 1);
  if (before === '-' && lowerAt(words, at - 2) === 'mid') return true;
  if (BEFORE_MONTH.has(before) || SUPERLATIVE.test(before))
    return !(FORENAME_MONTHS.has(word) && isName(words, at + 1) && !NAME_FREE.has(before));
  if (AMBIGUOUS_MONTHS.has(word)) return word === 'may' || word === 'march' ? isModifier(words, at) : false;
  if (!FORENAME_MONTHS.has(word)) return true;
  return !isName(words, at + 1) && !isName(words, at - 1);
}

/** "its May meeting", "the March election", "May's figures". */
function isModifier(words: Words, at: number): boolean {
  const next = lowerAt(words, at + 1);
  return OWNERS.has(lowerAt(words, at - 1)) && MONTHLY_NOUN.test(next);
}

function isName(words: Words, at: number): boolean {
  const word = wordAt(words, at);
  return (
    words.tokens[at]?.kind === 'word' &&
    isCapitalised(word) &&
    word.length > 1 &&
    !MONTHS.has(word.toLowerCase()) &&
    at > 0
  );
}

/** The dot of an abbreviation ends the expression only where the sentence goes on. */
function endOf(words: Words, at: number): number {
  const dotted = isAbbreviated(lowerAt(words, at)) && wordAt(words, at + 1) === '.';
  return dotted && /^[a-z,]/.test(wordAt(words, at + 2)) ? at + 1 : at;
}

const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['next', 1],
  ['following', 1],
]);
/** "the coldest March since 1962". */
const SUPERLATIVE = /^[a-z]{2,12}est$/;
const NAME_FREE: ReadonlySet<string> = new Set('in since until till during early late mid last next this'.split(' '));
const OWNERS: ReadonlySet<string> = new Set(['the', 'its', 'their', 'a', 'his', 'her', 'our']);
const MONTHLY_NOUN =
  /^(?:elections?|meeting|vote|report|figures?|referendum|ballot|deadline|summit|polls?|attack|bombing|summit|budget|sales|data|survey|issue|hearing|trial|statement|agreement|incident|earthquake|decision|ruling|contest|race|primary|game|match|speech|visit|announcement|interview|letter|launch|raid|protests?)$/;
