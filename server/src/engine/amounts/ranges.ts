import { lowerAt, wordAt } from '../text/words';
import type { Words } from '../text/words';
import type { Numeral } from './numerals';

/**
 * The token at which the second number of a range begins, for "14 to 18", "10–15", "between 36 and 40"; `undefined` where none does. "From 14
 * to 31" tells of a change, and no number is in between: it is no range.
 */
export function endOfRange(words: Words, { first, last, rest }: Numeral, end = last): number | undefined {
  const separator = lowerAt(words, end + 1);
  const before = lowerAt(words, first - 1);
  if (separator === '-' || separator === '–' || separator === '—') {
    if (rest !== '' || before === '-' || before === '–') return undefined;
    return end + 2;
  }
  const spelled = (separator === 'to' && before !== 'from') || (separator === 'and' && isBetween(words, first));
  return spelled ? end + 2 : undefined;
}

/** "between 14 and", "between $14 and", "between around 14 and". */
function isBetween(words: Words, first: number): boolean {
  return [1, 2, 3].some((back) => lowerAt(words, first - back) === 'between');
}

/** The middle and the bounds; "10 to 15 million" are ten million to fifteen. */
export function rangeOf(
  low: Numeral,
  high: Numeral,
): {
  readonly value: number;
  readonly approximate: boolean;
  readonly low: number;
  readonly high: number;
} {
  const shared = low.scale === 1 && high.scale > 1 && low.value < high.value / high.scale ? high.scale : 1;
  const least = low.value * shared;
  return { value: (least + high.value) / 2, approximate: true, low: least, high: high.value };
}

/** Whether a number grows along the range; "3-2" is a score. */
export function isAscending(low: Numeral, high: Numeral): boolean {
  return rangeOf(low, high).low < high.value;
}

/** Whether a hyphen or dash without blanks ties the token to a number before it: the 2 of "3-2". */
export function isTied(words: Words, at: number): boolean {
  const sign = words.tokens[at - 1];
  const before = words.tokens[at - 2];
  const dash = /^[-–—/:]$/.test(wordAt(words, at - 1));
  return dash && sign?.end === words.tokens[at]?.start && before?.end === sign?.start && before?.kind === 'number';
}
