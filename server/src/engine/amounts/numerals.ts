import { lowerAt, wordAt } from '../text/words';
import type { Words } from '../text/words';
import { CURRENCY_CODES, CURRENCY_SYMBOLS, MONEY_SCALES, SCALES, SMALL_NUMBERS } from './lexicon';

/** A number in a text, from token `first` to token `last`, both included. */
export interface Numeral {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  /** What the last token says behind the number: `km` in "120km", `year-old` in "44-year-old"; in lower case. */
  readonly rest: string;
  /** A currency code that the first token says before the number: `SEK` in "SEK9". */
  readonly code: string;
  /** What words such as "million" multiply it by; 1 without one. */
  readonly scale: number;
  /** Whether it is written in digits. */
  readonly digits: boolean;
}

/** The number that begins at a token: "1,250", "12 000", "2.5bn", "twenty-one", "three hundred and five", "half a million". */
export function numeralAt(words: Words, at: number): Numeral | undefined {
  const token = words.tokens[at];
  if (!token) return undefined;
  if (token.kind === 'number') return scaled(words, groups(words, at));
  if (token.kind !== 'word' || token.end - token.start > LONGEST) return undefined;
  const text = wordAt(words, at);
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return scaled(words, glued(at, text, ''));
  const code = text.slice(0, 3);
  if (text.length > 3 && CURRENCY_CODES.has(code) && /^\d/.test(text.slice(3)))
    return scaled(words, glued(at, text.slice(3), code));
  return spelled(words, at);
}

/** The value of digits with commas and a decimal point; `undefined` for versions, times and other figures. */
export function digitsValue(text: string): number | undefined {
  if (text.length > LONGEST_NUMBER || !DIGITS.test(text)) return undefined;
  return Number(text.replaceAll(',', ''));
}

/** `12 000`: groups of three digits behind a no-break space, or behind a blank where what follows is a number still. */
function groups(words: Words, at: number): Numeral | undefined {
  const text = wordAt(words, at);
  let value = digitsValue(text) ?? decimalComma(words, at, text);
  if (value === undefined) return undefined;
  let last = at;
  if (/^[1-9]\d{0,2}$/.test(text)) {
    while (last - at < 4 && isGroup(words, last + 1)) value = value * 1000 + Number(wordAt(words, ++last));
  }
  return { first: at, last, value, rest: '', code: '', scale: 1, digits: true };
}

/** "12,5 %", "€2,5 million": a comma as a decimal sign, where what stands beside it shows a measure. */
function decimalComma(words: Words, at: number, text: string): number | undefined {
  if (!/^\d{1,3},\d{1,2}$/.test(text)) return undefined;
  const next = lowerAt(words, at + 1);
  return BEHIND_DECIMAL.has(next) || SCALES.has(next) || CURRENCY_SYMBOLS.has(next)
    ? Number(text.replace(',', '.'))
    : undefined;
}

function isGroup(words: Words, at: number): boolean {
  const token = words.tokens[at];
  if (token?.kind !== 'number' || !/^\d{3}$/.test(wordAt(words, at))) return false;
  return /^[\u00a0\u2009\u202f ]$/.test(words.text.slice(words.tokens[at - 1]?.end, token.start));
}

/** `120km`, `2.5bn`, `44-year-old`. */
function glued(at: number, text: string, code: string): Numeral | undefined {
  const match = GLUED.exec(text);
  const value = digitsValue(match?.[1] ?? '');
  if (!match || value === undefined) return undefined;
  return { first: at, last: at, value, rest: (match[2] ?? '').toLowerCase(), code, scale: 1, digits: true };
}

/** Applies "million" and the like, in the same token or behind it; "2.5 lakh crore" has two. */
function scaled(words: Words, numeral: Numeral | undefined): Numeral | undefined {
  if (!numeral) return undefined;
  let { last, rest, scale } = numeral;
  const own = SCALES.get(rest) ?? (numeral.code === '' ? undefined : MONEY_SCALES.get(rest));
  if (own !== undefined) {
    rest = '';
    scale = own;
  } else if (rest.startsWith('million-') || rest.startsWith('billion-')) {
    scale = SCALES.get(rest.slice(0, 7)) ?? 1;
    rest = rest.slice(8);
  }
  for (let steps = 0; steps < 2 && rest === ''; steps++) {
    const next = SCALES.get(lowerAt(words, last + 1));
    if (next === undefined) break;
    scale *= next;
    last++;
  }
  return { ...numeral, last, rest, scale, value: exact(numeral.value * scale) };
}

/** Number words: "two hundred and five thousand", "a million", "half a billion", "two and a half million". */
function spelled(words: Words, at: number): Numeral | undefined {
  const first = lowerAt(words, at);
  if (first === 'half' && lowerAt(words, at + 1) === 'a') {
    const scale = SCALES.get(lowerAt(words, at + 2));
    return scale === undefined ? undefined : simple(at, at + 2, scale / 2, scale);
  }
  if (first === 'a') {
    const scale = SCALES.get(lowerAt(words, at + 1));
    return scale === undefined ? undefined : simple(at, at + 1, scale, scale);
  }
  let total = 0;
  let part = 0;
  let scale = 1;
  let last = at - 1;
  let rest = '';
  for (let next = at; next < at + MOST_WORDS && rest === ''; next++) {
    const word = lowerAt(words, next);
    const small = smallNumber(word);
    const factor = SCALES.get(word);
    if (small && (part === 0 || part % 100 === 0)) {
      part += small.value;
      rest = small.rest;
    } else if (factor === 100 && part > 0 && part < 100) part *= 100;
    else if (factor !== undefined && factor !== 100 && (part > 0 || total > 0)) {
      total = part === 0 ? total * factor : total + part * factor;
      part = 0;
      scale = factor;
    } else if (word === 'and' && last >= at && joinsParts(words, next, total, part)) continue;
    else break;
    last = next;
  }
  if (last < at) return undefined;
  const value = total + part;
  if (
    rest === '' &&
    lowerAt(words, last + 1) === 'and' &&
    lowerAt(words, last + 2) === 'a' &&
    lowerAt(words, last + 3) === 'half'
  ) {
    const factor = SCALES.get(lowerAt(words, last + 4));
    if (factor !== undefined) return simple(at, last + 4, exact((value + 0.5) * factor), factor);
  }
  return { first: at, last, value: exact(value), rest, code: '', scale, digits: false };
}

/** "and" within a number: behind a hundred or a larger word, and before a small one. */
function joinsParts(words: Words, at: number, total: number, part: number): boolean {
  const before = part >= 100 || (total >= 1000 && part === 0);
  return before && smallNumber(lowerAt(words, at + 1)) !== undefined;
}

/** `'twenty-one'` is 21, `'five-mile'` is 5 with the rest `mile`. */
function smallNumber(word: string): { readonly value: number; readonly rest: string } | undefined {
  if (word.length > LONGEST) return undefined;
  const whole = SMALL_NUMBERS.get(word);
  if (whole !== undefined) return { value: whole, rest: '' };
  const hyphen = word.indexOf('-');
  const tens = hyphen < 0 ? undefined : SMALL_NUMBERS.get(word.slice(0, hyphen));
  if (tens === undefined) return undefined;
  const rest = word.slice(hyphen + 1);
  if (tens < 20) return { value: tens, rest };
  const next = rest.indexOf('-');
  const ones = SMALL_NUMBERS.get(next < 0 ? rest : rest.slice(0, next));
  if (ones === undefined || ones < 1 || ones > 9) return { value: tens, rest };
  return { value: tens + ones, rest: next < 0 ? '' : rest.slice(next + 1) };
}

function simple(first: number, last: number, value: number, scale: number): Numeral {
  return { first, last, value, rest: '', code: '', scale, digits: false };
}

/** Binary fractions make 2.3 million 2299999.9999999995; fifteen digits are exact. */
function exact(value: number): number {
  if (Number.isSafeInteger(value) && value < MOST_EXACT) return value;
  return Number(value.toPrecision(15));
}

const MOST_EXACT = 1e15;
const LONGEST = 40;
const LONGEST_NUMBER = 20;
const MOST_WORDS = 10;
const BEHIND_DECIMAL: ReadonlySet<string> = new Set([
  '%',
  'percent',
  'per',
  'euro',
  'euros',
  'km',
  'kg',
  'm',
  'cm',
  'mm',
  '°',
]);
/** Plain, with commas every three digits, or the Indian way every two and then three. */
const DIGITS = /^(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3}){1,5}|[1-9]\d?(?:,\d{2}){1,5},\d{3})(?:\.\d{1,8})?$/;
const GLUED = /^(\d[\d,]{0,17}(?:\.\d{1,8})?)-?([a-zA-Zµμ][a-zA-Z-]{0,30})?$/;
