import { lowerAt, wordAt } from '../text/words';
import type { Words } from '../text/words';
import { NUMBERS } from './lexicon';

/** How many: `null` where the words leave it open ("several"). */
export interface Count {
  /** First token behind the number. */
  readonly next: number;
  readonly value: number | null;
}

/**
 * The number of units that starts at a token: figures with decimals and fractions, number words, ranges ("two to three", whose upper end
 * counts), and vague words ("a few", "several", "dozens of"). "a" counts one.
 */
export function countAt(words: Words, at: number): Count | undefined {
  const word = lowerAt(words, at);
  if (word === 'a' || word === 'an') return afterA(words, at);
  if (word === 'half') return half(words, at);
  const vague = VAGUE.get(word);
  if (vague === 'alone') return { next: at + 1, value: null };
  if (vague === 'of') return isOf(words, at + 1) ? { next: at + 2, value: null } : undefined;
  const first = exact(words, at);
  if (!first) return undefined;
  const fraction = fractionAt(words, first);
  if (fraction) return fraction;
  const upper = RANGE.has(lowerAt(words, first.next)) ? exact(words, first.next + 1) : undefined;
  return upper && (upper.value ?? 0) > (first.value ?? 0) && !isSmallYear(words, at) ? upper : first;
}

export const COUNT_STARTS: readonly string[] = ['a', 'an', 'half', 'hundreds', 'thousands', 'dozens'];

/** The number of a token of figures: thousands have commas. `undefined` for all else, and above a million. */
function figuresAt(words: Words, at: number): number | undefined {
  const word = wordAt(words, at);
  if (words.tokens[at]?.kind !== 'number' || word.length > 9) return undefined;
  const plain = word.replaceAll(',', '');
  return /^\d{1,6}(?:\.\d{1,2})?$/.test(plain) && /^(?:\d{1,3}(?:,\d{3})?|\d{4,6})(?:\.\d{1,2})?$/.test(word)
    ? Number(plain)
    : undefined;
}

function exact(words: Words, at: number): Count | undefined {
  const figures = figuresAt(words, at);
  if (figures !== undefined) return { next: at + 1, value: figures };
  const value = NUMBERS.get(lowerAt(words, at));
  if (value === undefined) return undefined;
  const scale = SCALES.get(lowerAt(words, at + 1));
  return scale === undefined ? { next: at + 1, value } : { next: at + 2, value: value * scale };
}

/** "a", "a few", "a couple of", "a dozen", "a hundred", "a half". */
function afterA(words: Words, at: number): Count {
  const next = lowerAt(words, at + 1);
  if (next === 'few' || next === 'several') return { next: at + 2, value: null };
  if (next === 'couple') return { next: isOf(words, at + 2) ? at + 3 : at + 2, value: 2 };
  if (next === 'number' || next === 'handful')
    return isOf(words, at + 2) ? { next: at + 3, value: null } : { next: at + 1, value: 1 };
  if (next === 'quarter') return quarter(words, at + 1);
  const scale = SCALES.get(next);
  if (scale !== undefined) return { next: at + 2, value: scale };
  return { next: at + 1, value: 1 };
}

/** "a quarter of a century", "a quarter century". */
function quarter(words: Words, at: number): Count {
  if (lowerAt(words, at + 1) === 'century') return { next: at + 1, value: 0.25 };
  const whole = isOf(words, at + 1) && lowerAt(words, at + 2) === 'a' && lowerAt(words, at + 3) === 'century';
  return whole ? { next: at + 3, value: 0.25 } : { next: at, value: 1 };
}

/** "half an hour", "half a century". */
function half(words: Words, at: number): Count | undefined {
  const next = lowerAt(words, at + 1);
  return next === 'a' || next === 'an' ? { next: at + 2, value: 0.5 } : undefined;
}

/** "two and a half", "2 1/2". */
function fractionAt(words: Words, { next, value }: Count): Count | undefined {
  if (value === null) return undefined;
  if (lowerAt(words, next) === 'and' && lowerAt(words, next + 1) === 'a' && lowerAt(words, next + 2) === 'half')
    return { next: next + 3, value: value + 0.5 };
  const [numerator, slash, denominator] = [
    wordAt(words, next),
    wordAt(words, next + 1),
    Number(wordAt(words, next + 2)),
  ];
  if (!/^[13]$/.test(numerator) || slash !== '/' || (denominator !== 2 && denominator !== 4)) return undefined;
  return { next: next + 3, value: value + Number(numerator) / denominator };
}

/** In "2012 to 2014 days" nobody counts days. */
function isSmallYear(words: Words, at: number): boolean {
  return /^(?:19|20)\d\d$/.test(wordAt(words, at));
}

function isOf(words: Words, at: number): boolean {
  return lowerAt(words, at) === 'of';
}

const VAGUE: ReadonlyMap<string, 'alone' | 'of'> = new Map([
  ['several', 'alone'],
  ['few', 'alone'],
  ['many', 'alone'],
  ['dozens', 'of'],
  ['hundreds', 'of'],
  ['thousands', 'of'],
]);
const RANGE: ReadonlySet<string> = new Set(['to', 'or', '-', '–']);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
]);
