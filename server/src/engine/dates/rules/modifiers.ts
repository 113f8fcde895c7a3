import { lowerAt, wordAt } from '../../text/words';
import type { Words } from '../../text/words';
import type { TimexMod } from '../facts';
import type { TimexPattern } from '../pattern';
import type { Rule } from './rule';

/** `early 2021`, `late last year`, `mid-January`, `earlier this week`, `later Friday`, `early Saturday morning`. */
export const stages: Rule = {
  starts: ['early', 'late', 'mid', 'earlier', 'later'],
  match(words, at, word, inner) {
    const mod = STAGES.get(word);
    const next = word === 'mid' && wordAt(words, at + 1) === '-' ? at + 2 : at + 1;
    const match = inner(next);
    if (mod === undefined || !match || !STAGED.has(match.pattern.kind)) return undefined;
    // "later in 2012" is no noun phrase, and "later two days" none of ours; "later May" is a name.
    if ((word === 'earlier' || word === 'later') && !isComparable(match.pattern)) return undefined;
    return { ...match, mod };
  },
};

/** `about six months`, `more than a decade`, `at least two weeks`, `nearly 10 years ago`. */
export const approximations: Rule = {
  starts:
    'about around approximately roughly nearly almost close some more less fewer at up just well over under no as'.split(
      ' ',
    ),
  match(words, at, word, inner) {
    const found = approximationAt(words, at, word);
    if (!found) return undefined;
    const match = inner(found.next);
    if (!match) return undefined;
    const { pattern } = match;
    const measured =
      pattern.kind === 'shift' ||
      (pattern.kind === 'time' && found.mod === 'APPROX' && word !== 'some' && /^T\d/.test(pattern.time)) ||
      (pattern.kind === 'fixed' && pattern.type === 'duration' && match.article === true);
    // "over two years" is also "during two years"; with "ago" it can only be more.
    if (!measured || (found.needsShift && pattern.kind !== 'shift' && !BEFORE_OVER.has(lowerAt(words, at - 1))))
      return undefined;
    return { ...match, mod: found.mod };
  },
};

/** `the end of 2012`, `the beginning of next month`, `end of the year`. */
export const boundaries: Rule = {
  starts: ['the', 'end', 'beginning', 'start', 'middle', 'turn', 'rest', 'remainder'],
  match(words, at, word, inner) {
    const noun = word === 'the' ? at + 1 : at;
    const mod = BOUNDARIES.get(lowerAt(words, noun));
    if (mod === undefined || lowerAt(words, noun + 1) !== 'of') return undefined;
    if (noun === at && lowerAt(words, at - 1) === 'the') return undefined;
    const match = inner(noun + 2);
    return match && STAGED.has(match.pattern.kind) && match.pattern.kind !== 'days'
      ? { ...match, mod, article: false }
      : undefined;
  },
};

/** `the` in front of what takes it. */
export const articles: Rule = {
  starts: ['the', 'those', 'these'],
  match(words, at, word, inner) {
    const next = lowerAt(words, at + 1);
    if (next === 'the' || next === 'these' || next === 'those') return undefined;
    const match = inner(at + 1);
    if (match?.article !== true) return undefined;
    return word === 'the' || match.pattern.kind === 'window' || match.pattern.kind === 'fixed' ? match : undefined;
  },
};

interface Approximation {
  readonly next: number;
  readonly mod: TimexMod;
  readonly needsShift: boolean;
}

function approximationAt(words: Words, at: number, word: string): Approximation | undefined {
  const make = (next: number, mod: TimexMod, needsShift = false): Approximation => ({ next, mod, needsShift });
  const second = lowerAt(words, at + 1);
  const third = lowerAt(words, at + 2);
  switch (word) {
    case 'about':
    case 'around':
    case 'approximately':
    case 'roughly':
    case 'some':
      return make(at + 1, 'APPROX');
    case 'nearly':
    case 'almost':
      return make(at + 1, 'LESS_THAN');
    case 'close':
      return second === 'to' ? make(at + 2, 'APPROX') : undefined;
    case 'more':
      return second === 'than' ? make(at + 2, 'MORE_THAN') : undefined;
    case 'less':
    case 'fewer':
      return second === 'than' ? make(at + 2, 'LESS_THAN') : undefined;
    case 'no':
      if (third !== 'than') return undefined;
      return second === 'more'
        ? make(at + 3, 'EQUAL_OR_LESS')
        : second === 'less'
          ? make(at + 3, 'EQUAL_OR_MORE')
          : undefined;
    case 'at':
      return second === 'least'
        ? make(at + 2, 'EQUAL_OR_MORE')
        : second === 'most'
          ? make(at + 2, 'EQUAL_OR_LESS')
          : undefined;
    case 'up':
      return second === 'to' ? make(at + 2, 'EQUAL_OR_LESS') : undefined;
    case 'just':
    case 'well':
      return second === 'over' ? make(at + 2, 'MORE_THAN') : second === 'under' ? make(at + 2, 'LESS_THAN') : undefined;
    case 'over':
      return make(at + 1, 'MORE_THAN', true);
    case 'under':
      return make(at + 1, 'LESS_THAN', true);
    default:
      return undefined;
  }
}

function isComparable(pattern: TimexPattern): boolean {
  return (
    pattern.kind === 'unit' ||
    pattern.kind === 'weekday' ||
    pattern.kind === 'days' ||
    pattern.kind === 'time' ||
    pattern.kind === 'yearPart'
  );
}

/** Words before "over two years" that make it more than two. */
const BEFORE_OVER: ReadonlySet<string> = new Set(
  'for after lasted took takes taken spent is was of with within than little just'.split(' '),
);
const STAGES: ReadonlyMap<string, TimexMod> = new Map([
  ['early', 'START'],
  ['earlier', 'START'],
  ['mid', 'MID'],
  ['late', 'END'],
  ['later', 'END'],
]);
const BOUNDARIES: ReadonlyMap<string, TimexMod> = new Map([
  ['beginning', 'START'],
  ['start', 'START'],
  ['turn', 'START'],
  ['middle', 'MID'],
  ['end', 'END'],
  ['rest', 'END'],
  ['remainder', 'END'],
]);
/** What has a beginning and an end that are spoken of. */
const STAGED: ReadonlySet<TimexPattern['kind']> = new Set<TimexPattern['kind']>([
  'calendar',
  'figures',
  'month',
  'weekday',
  'yearPart',
  'years',
  'days',
  'unit',
  'time',
]);
