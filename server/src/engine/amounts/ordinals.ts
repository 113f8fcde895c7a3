import { lowerAt, wordAt } from '../text/words';
import type { Words } from '../text/words';
import type { Match } from './match';
import { ORDINALS } from './lexicon';

/**
 * "22nd", "the third victim": figures always, words behind a determiner and before the noun they count. Not the name of a thing ("the Second
 * World War"), a fraction ("a third of") or an adverb ("first, he").
 */
export function ordinalAt(words: Words, at: number): Match | undefined {
  const text = wordAt(words, at);
  const figures = FIGURES.exec(text);
  if (figures) return isRight(figures[2] ?? '', Number(figures[1])) ? match(at, Number(figures[1])) : undefined;
  const value = ORDINALS.get(text);
  if (value === undefined || words.tokens[at + 1]?.kind !== 'word') return undefined;
  const before = lowerAt(words, at - 1);
  const next = lowerAt(words, at + 1);
  const possessive = words.tokens[at - 1]?.kind === 'possessive';
  if ((!DETERMINERS.has(before) && !possessive) || NOT_AFTER.has(next)) return undefined;
  return match(at, value);
}

function match(at: number, value: number): Match {
  return { first: at, last: at, kind: 'ordinal', value, unit: null, approximate: false, low: null, high: null };
}

/** `st` goes with 1, 21 and 101, not with 11. */
function isRight(ending: string, value: number): boolean {
  const tens = value % 100;
  const ones = tens >= 11 && tens <= 13 ? 0 : value % 10;
  return ending === (['th', 'st', 'nd', 'rd'][ones] ?? 'th');
}

const FIGURES = /^([1-9]\d{0,4})(st|nd|rd|th)$/;
const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an his her its their our my your this that every each another'.split(' '),
);
const NOT_AFTER: ReadonlySet<string> = new Set(
  'of or and to in at on by he she it they was were is are hand half'.split(' '),
);
