import { lowerAt, wordAt } from '../../text/words';
import type { Words } from '../../text/words';
import type { YearGiven } from '../pattern';

/** The year behind a month, season, quarter or holiday, and the last token of it. */
export interface YearFound extends YearGiven {
  readonly last: number;
}

/** Reads `2012`, `, 2012`, `of 2012`, `this year`, `of last year`, `of the year`, `fiscal 2012` at a token; none leaves both `null`. */
export function yearBehind(words: Words, at: number): YearFound {
  const joined = lowerAt(words, at) === 'of' || wordAt(words, at) === ',';
  const start = joined ? at + 1 : at;
  const figures = lowerAt(words, start) === 'fiscal' ? start + (lowerAt(words, start + 1) === 'year' ? 2 : 1) : start;
  const year = yearAt(words, figures);
  // "In March, 2012 people" and "March, 2012" differ by what follows.
  if (year !== undefined && !isCounted(words, figures)) return { last: figures, year, years: null };
  const word = lowerAt(words, start);
  const years = word === 'the' ? (lowerAt(words, at) === 'of' ? 0 : undefined) : YEAR_STEPS.get(word);
  if (years !== undefined && lowerAt(words, start + 1) === 'year' && wordAt(words, at) !== ',')
    return { last: start + 1, year: null, years };
  return { last: at - 1, year: null, years: null };
}

/** A year of four figures from 1000 to 2199. */
export function yearAt(words: Words, at: number): number | undefined {
  const word = wordAt(words, at);
  return word.length === 4 && /^(?:1\d|20|21)\d{2}$/.test(word) ? Number(word) : undefined;
}

/** Whether the number at a token counts what follows: "2000 people", "1,500 jobs". Elections of a year are no such thing. */
export function isCounted(words: Words, at: number): boolean {
  const next = lowerAt(words, at + 1);
  if (words.tokens[at + 1]?.kind !== 'word') return /^[%°]$/.test(next);
  if (COUNTABLE.has(next)) return true;
  const round = wordAt(words, at).endsWith('00');
  return round && PLURAL.test(next) && !NOT_PLURAL.has(next);
}

const YEAR_STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);
const PLURAL = /^[a-z]{3,20}[^s]s$/;
const NOT_PLURAL: ReadonlySet<string> = new Set('was has is does says as this its'.split(' '));
const COUNTABLE: ReadonlySet<string> = new Set(
  (
    'people persons men women children soldiers troops civilians fighters police officers members workers employees jobs homes houses ' +
    'households families students pupils voters votes seats cases deaths dead victims patients points miles kilometers kilometres km metres ' +
    'meters feet m ft tons tonnes barrels dollars euros pounds yen yards acres hectares copies units vehicles cars shares percent per times ' +
    'hours minutes days weeks months years pages words calories watts megawatts degrees million billion chairs flights ships planes companies ' +
    'countries cities towns villages schools stores shops locations square kg kilograms bodies refugees migrants protesters demonstrators'
  ).split(' '),
);
