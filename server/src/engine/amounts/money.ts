import { wordAt } from '../text/words';
import type { Words } from '../text/words';
import { hedgeOf } from './hedges';
import { CURRENCY_ALIASES, CURRENCY_CODES, CURRENCY_SYMBOLS, DOLLARS, MONEY_SCALES } from './lexicon';
import type { Match } from './match';
import { numeralAt } from './numerals';
import type { Numeral } from './numerals';
import { endOfRange, rangeOf } from './ranges';

/** "$141 million", "US$5", "SEK 9 million", "Rs 5 crore", "€12 000", "$10-15 million". */
export function moneyAt(words: Words, at: number): Match | undefined {
  const sign = signAt(words, at);
  const numeral = sign && scaledMoney(numeralAt(words, sign.last + 1));
  if (!sign || !numeral || numeral.rest !== '') return undefined;
  const range = secondOf(words, numeral, sign.unit);
  const { first, last } = { first: at, last: range?.last ?? numeral.last };
  if (range) return { first, last, kind: 'money', unit: sign.unit, ...rangeOf(numeral, range) };
  const hedge = hedgeOf(words, { ...numeral, first: at }, last + 1);
  return { first, last, kind: 'money', unit: sign.unit, value: numeral.value, ...hedge };
}

/** The sign or code in front: "$", "US$", "GBP", "Rs."; for "SEK9" none is left to skip. */
function signAt(words: Words, at: number): { readonly last: number; readonly unit: string } | undefined {
  const text = wordAt(words, at);
  const symbol = CURRENCY_SYMBOLS.get(text);
  if (symbol !== undefined) return { last: at, unit: symbol };
  const dollars = DOLLARS.get(text);
  if (dollars !== undefined && wordAt(words, at + 1) === '$' && words.tokens[at]?.end === words.tokens[at + 1]?.start)
    return { last: at + 1, unit: dollars };
  if (text === 'Rs' && wordAt(words, at + 1) === '.') return { last: at + 1, unit: 'INR' };
  const code = CURRENCY_ALIASES.get(text) ?? (CURRENCY_CODES.has(text) ? text : undefined);
  if (code !== undefined) return { last: at, unit: code };
  const glued = text.slice(0, 3);
  if (text.length > 3 && CURRENCY_CODES.has(glued) && /^\d/.test(text.slice(3)))
    return { last: at - 1, unit: CURRENCY_ALIASES.get(glued) ?? glued };
  return undefined;
}

/** "$40m", "$5k": letters that multiply behind a sign. */
function scaledMoney(numeral: Numeral | undefined): Numeral | undefined {
  const scale = numeral && MONEY_SCALES.get(numeral.rest);
  if (!numeral || scale === undefined) return numeral;
  return { ...numeral, rest: '', scale, value: Number((numeral.value * scale).toPrecision(15)) };
}

/** The other end of a range, with or without a sign of its own. */
function secondOf(words: Words, numeral: Numeral, unit: string): Numeral | undefined {
  const next = endOfRange(words, numeral);
  if (next === undefined) return undefined;
  const sign = signAt(words, next);
  if (sign && sign.unit !== unit) return undefined;
  const second = scaledMoney(numeralAt(words, sign ? sign.last + 1 : next));
  return second?.rest === '' ? second : undefined;
}
