import { lowerAt, wordAt } from '../../text/words';
import type { Words } from '../../text/words';
import { HOLIDAY_NAMES } from '../holidays';
import type { HolidayName } from '../holidays';
import type { Step } from '../pattern';
import { followsCapital, isCapitalised } from './rule';
import type { Rule } from './rule';
import { yearBehind } from './yearBehind';

/** `Christmas Day`, `New Year's Eve 2012`, `last Thanksgiving`, `Easter`. */
export const holidayNames: Rule = {
  starts: [...new Set(HOLIDAY_NAMES.map((name) => name.split(' ')[0] ?? '')), 'last', 'this', 'next', 'saint'],
  match(words, at, word) {
    const step = STEPS.get(word) ?? null;
    const first = step === null ? at : at + 1;
    if (!isCapitalised(wordAt(words, first))) return undefined;
    const found = nameAt(words, first);
    // "Johnnie Christmas" is a person.
    if (!found || (found.last === first && step === null && followsCapital(words, first))) return undefined;
    const given = yearBehind(words, found.last + 1);
    const known = given.last > found.last;
    return {
      last: known ? given.last : found.last,
      pattern: { kind: 'holiday', holiday: found.name, year: given.year, years: given.years, step },
    };
  },
};

function nameAt(words: Words, at: number): { readonly last: number; readonly name: HolidayName } | undefined {
  const first = lowerAt(words, at);
  for (const [name, parts] of PARTS.get(first === 'saint' ? 'st' : first) ?? []) {
    let last = at;
    const whole = parts.every((part, index) => {
      if (index === 0) return true;
      do last++;
      while (SKIPPED.test(lowerAt(words, last)) && last < at + 8);
      return lowerAt(words, last) === part && (part === 'of' || isCapitalised(wordAt(words, last)));
    });
    // "New Year" alone is said of the weeks around it, too.
    if (whole && (name !== 'new year' || words.tokens[last + 1]?.kind === 'possessive'))
      return { last: name === 'new year' ? last + 1 : last, name };
  }
  return undefined;
}

/** Possessive marks, the dot of "St." and the "Jr." of Martin Luther King. */
const SKIPPED = /^(?:['’]s?|\.|jr|,)$/;
const PARTS: ReadonlyMap<string, readonly (readonly [HolidayName, readonly string[]])[]> = partsByFirst();
const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

function partsByFirst(): Map<string, [HolidayName, string[]][]> {
  const byFirst = new Map<string, [HolidayName, string[]][]>();
  for (const name of HOLIDAY_NAMES) {
    const parts = name.split(' ');
    const [first = ''] = parts;
    byFirst.set(first, [...(byFirst.get(first) ?? []), [name, parts]]);
  }
  return byFirst;
}
