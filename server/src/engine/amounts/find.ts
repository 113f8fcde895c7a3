import type { TimexCandidate } from '../dates/pattern';
import { isUpper } from '../text/characters';
import { overlaps } from '../text/span';
import { spanOfTokens, wordAt } from '../text/words';
import type { Words } from '../text/words';
import { ageAt, ageInApposition } from './ages';
import { countAt } from './counts';
import type { Amount } from './facts';
import { fractionAt } from './fractions';
import { CURRENCY_ALIASES, CURRENCY_CODES, CURRENCY_SYMBOLS, DOLLARS, ORDINALS, SMALL_NUMBERS } from './lexicon';
import type { Match } from './match';
import { moneyAt } from './money';
import { numeralAt } from './numerals';
import { ordinalAt } from './ordinals';

/** The amounts of a paragraph, in order; spans are relative to it. Numbers that are part of a date are left out. */
export function findAmounts(words: Words, timexes: readonly TimexCandidate[]): Amount[] {
  const found: Amount[] = [];
  let timex = 0;
  for (let at = 0; at < words.tokens.length; at++) {
    if (!mayBegin(words, at)) continue;
    for (const { first, last, ...amount } of matchesAt(words, at)) {
      const span = spanOfTokens(words, first, last);
      while ((timexes[timex]?.span.end ?? Infinity) <= span.start) timex++;
      const date = timexes[timex];
      // The sign of "-5" stands in the token before.
      const start = amount.value < 0 ? span.start - 1 : span.start;
      at = Math.max(at, last);
      if (date && !isAge(amount, date) && overlaps(date.span, span)) continue;
      found.push({ ...amount, span: { start, end: span.end }, text: words.text.slice(start, span.end) });
    }
  }
  return found;
}

/** "95 years old" is a length of time to whoever looks for these, and an age too. */
function isAge({ kind }: Pick<Amount, 'kind'>, { pattern }: TimexCandidate): boolean {
  return kind === 'age' && pattern.kind === 'fixed';
}

function matchesAt(words: Words, at: number): readonly Match[] {
  const named = ageAt(words, at) ?? moneyAt(words, at) ?? fractionAt(words, at) ?? ordinalAt(words, at);
  if (named) return [named];
  const numeral = numeralAt(words, at);
  if (!numeral) return [];
  const inApposition = ageInApposition(words, numeral);
  return inApposition ? [inApposition] : countAt(words, numeral);
}

/** Cheap, since every token is asked: digits, signs, and the words with which an amount can begin. */
function mayBegin(words: Words, at: number): boolean {
  const token = words.tokens[at];
  if (!token) return false;
  if (token.kind === 'number') return true;
  if (token.kind === 'symbol') return CURRENCY_SYMBOLS.has(wordAt(words, at));
  if (token.kind !== 'word') return false;
  const code = words.text.charCodeAt(token.start);
  if (code >= 48 && code <= 57) return true;
  const text = wordAt(words, at);
  if (FIRST_WORDS.has(text)) return true;
  // "SEK9"
  if (code <= 90 && isUpper(text.charCodeAt(1)) && text.length > 3 && CURRENCY_CODES.has(text.slice(0, 3))) return true;
  const hyphen = text.indexOf('-');
  return hyphen > 0 && FIRST_WORDS.has(text.slice(0, hyphen));
}

const LOWER_WORDS = [...SMALL_NUMBERS.keys(), ...ORDINALS.keys(), 'a', 'half', 'aged', 'age'];
const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...LOWER_WORDS,
  ...LOWER_WORDS.map((word) => word.charAt(0).toUpperCase() + word.slice(1)),
  ...DOLLARS.keys(),
  ...CURRENCY_CODES,
  ...CURRENCY_ALIASES.keys(),
]);
