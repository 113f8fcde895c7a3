import { SMALL_NUMBERS } from '../amounts/lexicon';
import { digitsValue } from '../amounts/numerals';

/** A whole number in figures or as a word below a hundred, as the source of a regular expression that ignores case. */
export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine)|${[...SMALL_NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|')})`;

/** The value of what `NUMBER` matches: `'twenty-one'` is 21, `'1,200'` is 1200. */
export function numberOf(written: string): number | undefined {
  const word = written.toLowerCase();
  const [tens = '', ones = ''] = word.split('-');
  const value = SMALL_NUMBERS.get(tens);
  if (value === undefined) return digitsValue(written);
  return value + (SMALL_NUMBERS.get(ones) ?? 0);
}
