import { lowerAt, wordAt } from '../../text/words';
import type { Words } from '../../text/words';
import { ORDINALS, SEASONS } from '../lexicon';
import type { Step, YearPart } from '../pattern';
import { followsCapital, isCapitalised } from './rule';
import type { Match, Rule } from './rule';
import { yearBehind } from './yearBehind';

/** `this spring`, `last fall`, `the summer of 2012`, `in winter`. */
export const seasons: Rule = {
  starts: [...SEASONS.keys(), 'last', 'this', 'next', 'past', 'coming', 'previous', 'following', 'that', 'same'],
  match(words, at, word) {
    const step = STEPS.get(word);
    const seasonAt =
      step === undefined
        ? at
        : lowerAt(words, at + 1) === 'past' || lowerAt(words, at + 1) === 'coming'
          ? at + 2
          : at + 1;
    const season = lowerAt(words, seasonAt);
    const part = SEASONS.get(season);
    if (part === undefined) return undefined;
    const given = yearBehind(words, seasonAt + 1);
    const hasYear = given.year !== null || given.years !== null;
    if (step === undefined && !hasYear && !isSeason(words, at, season)) return undefined;
    return {
      last: hasYear ? given.last : seasonAt,
      pattern: { kind: 'yearPart', part, year: given.year, years: given.years, step: step ?? null },
      article: true,
    };
  },
};

/** `the first quarter`, `the second half of 2012`, `fiscal third quarter`, `Q3 2013`, `1Q`, `H1 2012`. */
export const quarters: Rule = {
  starts: ['first', 'second', 'third', 'fourth', 'final', 'fiscal', '#', 'q1', 'q2', 'q3', 'q4', 'h1', 'h2'],
  match(words, at, word, inner) {
    if (word === 'fiscal') {
      const match =
        spelled(words, at + 1, lowerAt(words, at + 1)) ??
        quarterAdjectives.match(words, at + 1, lowerAt(words, at + 1), inner);
      return match?.pattern.kind === 'yearPart' ? { ...match, pattern: { ...match.pattern, fiscal: true } } : undefined;
    }
    const short = /^(?:([qh])([1-4])|([1-4])([qh]))$/.exec(word);
    if (short) return abbreviated(words, at, short[1] ?? short[4] ?? '', short[2] ?? short[3] ?? '');
    return spelled(words, at, word);
  },
};

/** `fourth-quarter`, `first-half`: adjectives of financial reports. */
export const quarterAdjectives: Rule = {
  starts: 'first second third fourth'.split(' ').flatMap((nth) => [`${nth}-quarter`, `${nth}-half`]),
  match(words, at, word) {
    const [nth = '', kind = ''] = word.split('-');
    if ((kind !== 'half' && kind !== 'quarter') || !ORDINALS.has(nth)) return undefined;
    if (kind === 'half' && !FINANCE.test(lowerAt(words, at + 1))) return undefined;
    return partOfYear(words, at, kind, ORDINALS.get(nth) ?? 1, false);
  },
};

function spelled(words: Words, at: number, word: string): Match | undefined {
  const nth =
    word === 'final' ? undefined : (ORDINALS.get(word) ?? Number(/^([1-4])(?:st|nd|rd|th)$/.exec(word)?.[1] ?? 0));
  const kind = lowerAt(words, at + 1);
  if (kind !== 'quarter' && kind !== 'half') return undefined;
  if (nth === undefined)
    return kind === 'quarter' && yearBehind(words, at + 2).last > at + 1
      ? partOfYear(words, at + 1, kind, 4, true)
      : undefined;
  if (!(nth >= 1 && nth <= (kind === 'half' ? 2 : 4))) return undefined;
  return partOfYear(words, at + 1, kind, nth, true);
}

/** A half is one of a match unless a year stands behind it or the talk is of money; so is a quarter with "of the game". */
function partOfYear(words: Words, last: number, kind: string, nth: number, article: boolean): Match | undefined {
  const given = yearBehind(words, last + 1);
  const hasYear = given.last > last;
  if (!hasYear) {
    const next = lowerAt(words, last + 1);
    if (kind === 'half' && !FINANCE.test(next)) return undefined;
    if (next === 'of' && !article) return undefined;
    if (next === 'of' || /^(?:lead|touchdown|goal|score|when|century)$/.test(next)) return undefined;
  }
  const part = `${kind === 'half' ? 'H' : 'Q'}${nth}` as YearPart;
  return {
    last: hasYear ? given.last : last,
    pattern: { kind: 'yearPart', part, year: given.year, years: given.years, step: null },
    article,
  };
}

function abbreviated(words: Words, at: number, letter: string, nth: string): Match | undefined {
  if (letter === 'h' && Number(nth) > 2) return undefined;
  const given = yearBehind(words, at + 1);
  const hasYear = given.last > at;
  // "(Q1)" is also a quartile.
  if (
    !hasYear &&
    (letter === 'h' || !(BEFORE_QUARTER.has(lowerAt(words, at - 1)) || FINANCE.test(lowerAt(words, at + 1))))
  )
    return undefined;
  return {
    last: hasYear ? given.last : at,
    pattern: {
      kind: 'yearPart',
      part: `${letter.toUpperCase()}${nth}` as YearPart,
      year: given.year,
      years: given.years,
      step: null,
    },
  };
}

/** "spring" and "fall" are verbs, too; "Arab Spring" is a name. */
function isSeason(words: Words, at: number, season: string): boolean {
  if (isCapitalised(wordAt(words, at)) && followsCapital(words, at)) return false;
  const before = lowerAt(words, at - 1);
  const next = lowerAt(words, at + 1);
  const noun = words.tokens[at + 1]?.kind === 'word' && !FUNCTION.has(next);
  if (before === 'the') {
    if (next === 'in' || (noun && !SEASON_NOUN.has(next))) return false;
    return IN_SEASON.has(lowerAt(words, at - 2));
  }
  if (noun) return false;
  if (season === 'fall') return EARLY.has(before);
  return (
    before === 'in' ||
    EARLY.has(before) ||
    (season !== 'spring' && (before === 'during' || before === 'since' || before === 'by'))
  );
}

const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['same', null],
  ['that', null],
  ['next', 1],
  ['coming', 1],
  ['following', 1],
]);
const FUNCTION: ReadonlySet<string> = new Set(
  'and or but when as after before because while with in at on the a to is was are were has had will would than from that'.split(
    ' ',
  ),
);
const SEASON_NOUN: ReadonlySet<string> = new Set(['months', 'season', 'holidays', 'break']);
const EARLY: ReadonlySet<string> = new Set(['early', 'late', 'mid']);
const IN_SEASON: ReadonlySet<string> = new Set(
  'in during by over until through throughout for since of before after'.split(' '),
);
const BEFORE_QUARTER: ReadonlySet<string> = new Set('in for during since through by until of'.split(' '));
const FINANCE =
  /^(?:profits?|loss(?:es)?|earnings|results?|revenues?|sales|net|income|operating|gross|growth|gdp|figures|report|reports|dividend|performance|output|production)$/;
