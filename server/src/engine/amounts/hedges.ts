import { lowerAt } from '../text/words';
import type { Words } from '../text/words';
import { HEDGES } from './lexicon';
import type { Numeral } from './numerals';

export interface Hedge {
  readonly approximate: boolean;
  readonly low: number | null;
  readonly high: number | null;
}

export const EXACT: Hedge = { approximate: false, low: null, high: null };

/** What the words before a number, or "or so" and "or more" at `end` behind its unit, say of how exact it is. */
export function hedgeOf(words: Words, { first, value }: Pick<Numeral, 'first' | 'value'>, end: number): Hedge {
  const said = hedgeBefore(words, first);
  if (said === 'about') return { approximate: true, low: null, high: null };
  if (said === 'least') return { approximate: true, low: value, high: null };
  if (said === 'most') return { approximate: true, low: null, high: value };
  if (lowerAt(words, end) !== 'or') return EXACT;
  const after = lowerAt(words, end + 1);
  if (after === 'so') return { approximate: true, low: null, high: null };
  if (after === 'more') return { approximate: true, low: value, high: null };
  return after === 'less' || after === 'fewer' ? { approximate: true, low: null, high: value } : EXACT;
}

/** The longest of the phrases that ends right before a token. */
export function hedgeBefore(words: Words, first: number): 'about' | 'least' | 'most' | undefined {
  // "more than $5": the sign is not looked through here, it is part of the amount.
  const one = lowerAt(words, first - 1);
  const two = `${lowerAt(words, first - 2)} ${one}`;
  const three = `${lowerAt(words, first - 3)} ${two}`;
  return HEDGES.get(three) ?? HEDGES.get(two) ?? HEDGES.get(one);
}
