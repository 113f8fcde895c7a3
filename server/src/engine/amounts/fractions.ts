import { lowerAt } from '../text/words';
import type { Words } from '../text/words';
import { hedgeOf } from './hedges';
import { SMALL_NUMBERS } from './lexicon';
import type { Match } from './match';

/**
 * "two-thirds of", "three quarters", "a quarter of", "half the", "half of them": a share, in per cent. "A third" needs its "of", since it may be
 * an ordinal; "the second half of" is a part in time or space.
 */
export function fractionAt(words: Words, at: number): Match | undefined {
  const word = lowerAt(words, at);
  if (word === 'half') return isShare(words, at) ? match(words, at, at, 1 / 2) : undefined;
  const hyphen = word.indexOf('-');
  const [first, second, last] =
    hyphen < 0 ? [word, lowerAt(words, at + 1), at + 1] : [word.slice(0, hyphen), word.slice(hyphen + 1), at];
  const one = first === 'a' || first === 'one';
  const parts = (one ? SINGULARS : PLURALS).get(second);
  const count = one ? 1 : SMALL_NUMBERS.get(first);
  if (parts === undefined || count === undefined || count < 1 || count >= parts) return undefined;
  if (one && (lowerAt(words, last + 1) !== 'of' || lowerAt(words, at - 1) === 'and')) return undefined;
  // "a quarter of a million" is a number, and "three quarters of an hour" a length of time.
  if (lowerAt(words, last + 1) === 'of' && ARTICLES.has(lowerAt(words, last + 2))) return undefined;
  return match(words, at, last, count / parts);
}

function match(words: Words, first: number, last: number, share: number): Match {
  const value = Number((100 * share).toPrecision(6));
  return { first, last, kind: 'percent', value, unit: '%', ...hedgeOf(words, { first, value }, last + 1) };
}

function isShare(words: Words, at: number): boolean {
  return BEHIND_HALF.has(lowerAt(words, at + 1)) && !BEFORE_PART.has(lowerAt(words, at - 1));
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an']);
const BEHIND_HALF: ReadonlySet<string> = new Set('of the its their his her those these all'.split(' '));
/** What makes it a part that is named, or goes on with a number: "two and a half of". */
const BEFORE_PART: ReadonlySet<string> = new Set(
  'first second third fourth other latter former last final opening closing early later better top bottom back front upper lower left right a the each either per'.split(
    ' ',
  ),
);
const SINGULARS: ReadonlyMap<string, number> = new Map([
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);
const PLURALS: ReadonlyMap<string, number> = new Map([...SINGULARS].map(([name, parts]) => [`${name}s`, parts]));
