import { AMBIGUOUS_MONTHS, BEFORE_MONTH } from '../dates/lexicon';
import { lowerAt, wordAt } from '../text/words';
import type { Words } from '../text/words';

/** Months whose name may be a person's, or the start of one: "Theresa May", "August Wilson". Lower case. */
export const PERSONAL_MONTHS: ReadonlySet<string> = new Set([...AMBIGUOUS_MONTHS, 'april', 'june', 'august']);

/** Whether the name of a month stands as one: "in May", "May 3", "early April". Elsewhere it may be a person's name: "May left". */
export function mayBeMonth(words: Words, at: number): boolean {
  const before = lowerAt(words, at - 1);
  if (BEFORE_MONTH.has(before) || BETWEEN_MONTHS.has(before) || words.tokens[at - 1]?.kind === 'number') return true;
  const next = wordAt(words, at + 1);
  return words.tokens[at + 1]?.kind === 'number' || /^(?:\d|[,.]?$|of$|and$|to$)/.test(next);
}

const BETWEEN_MONTHS: ReadonlySet<string> = new Set(['and', 'or', 'to', 'the', 'a', 'every', 'each']);
