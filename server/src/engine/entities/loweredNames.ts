import { FORENAME_GENDERS } from '../coreference/forenames';
import { MONTHS, WEEKDAYS } from '../dates/lexicon';
import { lowerAt, spanOfTokens, tokenFrom, wordAt, wordsOf } from '../text/words';
import type { Words } from '../text/words';
import { listedName, plainName } from './candidate';
import type { NameCandidate } from './candidate';
import type { Gazetteer, GazetteerEntry } from './gazetteer';
import { LOWERED_WORDS } from './lexicon/lowered';
import { NEVER_START } from './lexicon/heads';
import { REPORTING_VERBS, TITLES } from './lexicon/titles';
import { isPlain } from './shoutedNames';

/**
 * Names in a headline without any capital: "iran sends drones to russia" names Iran and Russia, which the lists know by themselves. Other
 * words there are uncertain: they are names where the document names the same elsewhere.
 */
export function loweredNames(words: Words, gazetteer: Gazetteer): NameCandidate[] {
  const end = endOfHeadline(words.text);
  if (end === 0) return [];
  const names: NameCandidate[] = [];
  const to = tokenFrom(words, end);
  for (let at = 0; at < to; at++) {
    const known = knownAt(words, at, to, gazetteer);
    const last = known?.last ?? lastOfWhole(words, at, to);
    if (known) names.push(listedName(spanOfTokens(words, at, last), known.entry, 0.85));
    else if (mayBeName(words, at)) names.push(uncertain(words, at, last));
    else continue;
    at = last;
  }
  return names;
}

/** Where the headline that opens a paragraph ends; 0 where its first line is none. */
function endOfHeadline(text: string): number {
  if (!/^\p{Ll}/u.test(text)) return 0;
  const line = /^[^\r\n]{0,160}/.exec(text)?.[0].trimEnd() ?? '';
  if (line.length > LONGEST || line.split(/\s+/).length < FEWEST || /[\p{Lu}@]|https?:|[.;:,…]$/u.test(line)) return 0;
  const behind = text.slice(line.length, line.length + 8);
  return behind.trim() === '' || /^\s*[\r\n]\s*[\p{Lu}\p{N}"“]/u.test(behind) ? line.length : 0;
}

interface Known {
  readonly last: number;
  readonly entry: GazetteerEntry;
}

function knownAt(words: Words, at: number, to: number, gazetteer: Gazetteer): Known | undefined {
  if (words.tokens[at]?.kind !== 'word' || LOWERED_WORDS.has(wordAt(words, at))) return undefined;
  const acronym = gazetteer.match(wordsOf(wordAt(words, at).toUpperCase()), 0)?.entry;
  if (acronym && !acronym.ambiguous && ACRONYMS.has(acronym.subtype ?? '')) return { last: at, entry: acronym };
  const match = gazetteer.match(titleCased(words, at, Math.min(to, at + LONGEST_NAME)), 0);
  const entry = match?.entries.find(isPlain);
  return match && entry && { last: at + match.last, entry };
}

/** "petro horak": a forename takes the word behind it along. */
function lastOfWhole(words: Words, at: number, to: number): number {
  const isForename = FORENAME_GENDERS.has(lowerAt(words, at)) && at + 1 < to;
  return isForename && mayBeName(words, at + 1) && !REPORTING_VERBS.has(lowerAt(words, at + 1)) ? at + 1 : at;
}

function mayBeName(words: Words, at: number): boolean {
  const word = wordAt(words, at);
  return (
    words.tokens[at]?.kind === 'word' &&
    word.length > 3 &&
    !NEVER_START.has(word) &&
    !TITLES.has(word) &&
    !WEEKDAYS.has(word) &&
    !MONTHS.has(word) &&
    !REPORTING_VERBS.has(word) &&
    !COMMON.has(word)
  );
}

function uncertain(words: Words, first: number, last: number): NameCandidate {
  return { ...plainName(spanOfTokens(words, first, last), 'organization', 0.3, 'in a headline'), uncertain: true };
}

/** The next words as they stand in running text. */
function titleCased(words: Words, from: number, to: number): Words {
  return wordsOf(
    words.texts
      .slice(from, to)
      .map((text) =>
        SMALL.has(text) ? text : text.includes('.') ? text.toUpperCase() : text.charAt(0).toUpperCase() + text.slice(1),
      )
      .join(' '),
  );
}

/** In characters. */
const LONGEST = 120;
/** In words. */
const FEWEST = 3;
/** In tokens. */
const LONGEST_NAME = 5;
const SMALL: ReadonlySet<string> = new Set('of the and'.split(' '));
const ACRONYMS: ReadonlySet<string> = new Set(['country', 'international organization']);
/** Common words that are family names and forenames as well. */
const COMMON: ReadonlySet<string> = new Set(
  `mark rose hope bill frank drew chase grant young long brown white black green king bush rice stone wood hill park case field banks cash
  price sharp swift rush marsh power church school court house state city west north east south press union post times star mail bank fund
  gold silver rock love best good little savage strong wise rich bush baker cook farmer fisher hunter mason miller potter shepherd singer
  smith taylor turner walker weaver carter archer butler carpenter page day week winter summer snow frost rain storm wolf fox lamb bird
  fish beach bridge brook lake pool wells waters woods fields brooks hall lane street road gates moon major judge grace faith joy dawn
  summer autumn spring harvest pearl ruby amber crystal heather violet lily daisy ivy holly olive chip rusty sandy rocky ross buck`
    .trim()
    .split(/\s+/),
);
