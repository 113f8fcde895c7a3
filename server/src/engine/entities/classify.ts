import { lowerAt, spanOfTokens, wordAt } from '../text/words';
import type { Words } from '../text/words';
import { plainName } from './candidate';
import type { NameCandidate } from './candidate';
import type { EntityType } from './facts';
import type { Gazetteer, GazetteerMatch } from './gazetteer';
import {
  EVENT_TAILS,
  FACILITY_TAILS,
  ORGANIZATION_HEADS,
  ORGANIZATION_TAILS,
  PLACE_HEADS,
  PLACE_TAILS,
} from './lexicon/heads';
import { COMMON_ACRONYMS } from './lexicon/known';
import { REPORTING_VERBS, TITLES, TITLE_PARTS } from './lexicon/titles';
import { isAcronym } from './runs';
import type { Run } from './runs';

/** Gives a run of capitalised words its names and their types: none, one or several. */
export function classifyRun(words: Words, run: Run, gazetteer: Gazetteer): NameCandidate[] {
  const whole = gazetteer.match(words, run.first);
  if (whole && whole.last >= run.last) return [known(words, run.first, whole)];
  if (run.first === run.last) return single(words, run);
  const byTail = typeByWords(words, run);
  if (byTail && !isNationalGovernment(words, run, gazetteer))
    return [named(words, run, byTail, 0.8, 'by a word of its name')];
  const titled = titledPerson(words, run, gazetteer);
  if (titled) return titled;
  if (whole?.entry.type === 'norp' || (whole && whole.last > run.first))
    return [
      known(words, run.first, whole),
      ...classifyRun(words, { first: whole.last + 1, last: run.last, opens: false }, gazetteer),
    ];
  if (whole && !FORENAMES_TOO.has(wordAt(words, run.first)))
    return [named(words, run, 'organization', 0.5, 'begins with a place')];
  return [
    { ...named(words, run, 'person', personConfidence(words, run), 'two or more capitalised words'), uncertain: false },
  ];
}

function known(words: Words, first: number, { entry, last }: GazetteerMatch): NameCandidate {
  const { type, subtype, key, knowledge } = entry;
  const evidence = subtype === null ? 'in the list of names' : `in the list of names as ${subtype}`;
  return { ...plainName(spanOfTokens(words, first, last), type, 0.95, evidence), subtype, key, knowledge };
}

function named(words: Words, run: Run, type: EntityType, confidence: number, evidence: string): NameCandidate {
  return plainName(spanOfTokens(words, run.first, run.last), type, confidence, evidence);
}

function single(words: Words, run: Run): NameCandidate[] {
  const word = wordAt(words, run.first);
  const lower = word.toLowerCase();
  if (TITLES.has(lower) || TITLE_PARTS.has(lower) || COMMON_ACRONYMS.has(word) || word.length === 1) return [];
  const before = lowerAt(words, run.first - 1);
  const after = lowerAt(words, run.last + 1);
  if (isAcronym(word)) return [{ ...named(words, run, 'organization', 0.5, 'acronym'), uncertain: before === '(' }];
  if (!run.opens && REPORTING_VERBS.has(after))
    return [named(words, run, 'person', 0.7, 'subject of a verb of reporting')];
  if (!run.opens && REPORTING_VERBS.has(before))
    return [named(words, run, 'person', 0.6, 'beside a verb of reporting')];
  if (!run.opens && IN_PLACE.has(before) && after !== "'s")
    return [named(words, run, 'place', 0.55, `behind "${before}"`)];
  if (
    ORGANIZATION_TAILS.has(lower) ||
    ORGANIZATION_HEADS.has(lower) ||
    PLACE_TAILS.has(lower) ||
    EVENT_TAILS.has(lower)
  )
    return [];
  return [{ ...named(words, run, 'organization', 0.3, 'capitalised'), uncertain: true }];
}

/** Words before the name that are titles or stand in one; the person's name is what is left. */
function titledPerson(words: Words, run: Run, gazetteer: Gazetteer): NameCandidate[] | undefined {
  const inner: NameCandidate[] = [];
  let end = run.first;
  let titled = false;
  for (let at = run.first; at <= run.last; at++) {
    const word = lowerAt(words, at);
    const match = gazetteer.match(words, at);
    if (TITLES.has(word)) {
      titled = true;
      end = at + 1;
    } else if (word === '.' || (TITLE_PARTS.has(word) && !isLastOf(at, run))) {
      if (end === at) end = at + 1;
    } else if (word === 'of' && titled) {
      end = at + 1;
    } else if (
      match &&
      match.last <= run.last &&
      (match.entry.type === 'norp' || lowerAt(words, at - 1) === 'of' || at === run.first)
    ) {
      inner.push(known(words, at, match));
      at = match.last;
      if (titled || at === run.first) end = at + 1;
    } else break;
  }
  if (!titled) return undefined;
  while (wordAt(words, end) === '.' && end <= run.last) end++;
  if (end > run.last) return inner;
  const role = spanOfTokens(words, run.first, Math.max(run.first, end - 1));
  const person = named(words, { ...run, first: end }, 'person', 0.9, 'behind a title');
  return [...inner, { ...person, role }];
}

function isLastOf(at: number, run: Run): boolean {
  return at === run.last;
}

function typeByWords(words: Words, run: Run): EntityType | undefined {
  const first = lowerAt(words, run.first);
  const last = lowerAt(words, run.last);
  const second = lowerAt(words, run.first + 1);
  if (HONORIFICS.has(first)) return undefined;
  if (EVENT_TAILS.has(last)) return 'event';
  if (FACILITY_TAILS.has(last)) return 'facility';
  if (ORGANIZATION_TAILS.has(last)) return 'organization';
  if (ORGANIZATION_HEADS.has(first) && (second === 'of' || second === 'for')) return 'organization';
  if (
    words.texts
      .slice(run.first + 1, run.last)
      .some((text, index) => text === 'of' && ORGANIZATION_HEADS.has(lowerAt(words, run.first + index)))
  )
    return 'organization';
  if (words.texts.slice(run.first, run.last).includes('&')) return 'organization';
  if (PLACE_TAILS.has(last) || PLACE_HEADS.has(first)) return 'place';
  return undefined;
}

/** "British Government": a nationality and a common noun, not a name. */
function isNationalGovernment(words: Words, run: Run, gazetteer: Gazetteer): boolean {
  const match = gazetteer.match(words, run.first);
  return match?.entry.type === 'norp' && match.last === run.last - 1 && lowerAt(words, run.last) === 'government';
}

function personConfidence(words: Words, run: Run): number {
  const before = lowerAt(words, run.first - 1);
  const after = lowerAt(words, run.last + 1);
  if (REPORTING_VERBS.has(after) || REPORTING_VERBS.has(before)) return 0.9;
  if (after === ',' && words.tokens[run.last + 2]?.kind === 'number') return 0.9;
  return run.opens ? 0.5 : 0.6;
}

const IN_PLACE: ReadonlySet<string> = new Set([
  'in',
  'near',
  'at',
  'from',
  'to',
  'outside',
  'across',
  'around',
  'into',
]);
const HONORIFICS: ReadonlySet<string> = new Set('mr mrs ms mx dr prof sir dame lord lady gen sgt capt'.split(' '));
/** Places that are forenames as well: with another name behind them they are people. */
const FORENAMES_TOO: ReadonlySet<string> = new Set(
  'Jordan Georgia Chad Paris Chelsea Sydney India London Florence Virginia Carolina Kenya Israel Austin Dallas Savannah Brooklyn Madison Charlotte Victoria Santiago Lima Milan Asia Chennai Hamilton Houston Boston Perth Nice'.split(
    ' ',
  ),
);
