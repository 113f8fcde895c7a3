import { MONTHS, WEEKDAYS } from '../dates/lexicon';
import { lowerAt, spanOfTokens, wordAt } from '../text/words';
import type { Words } from '../text/words';
import { listedName, plainName } from './candidate';
import type { NameCandidate } from './candidate';
import type { Gazetteer } from './gazetteer';
import { NEVER_START } from './lexicon/heads';

/**
 * Names with a possessive or comma inside: "Alachua County Sheriff's Office", "People's Protection Units", "International Women's Day",
 * "University of California, Los Angeles", "Washington, D.C.". In order and without overlap.
 */
export function officeNames(words: Words, gazetteer: Gazetteer): NameCandidate[] {
  const names: NameCandidate[] = [];
  let covered = -1;
  for (const [at, token] of words.tokens.entries()) {
    if (at <= covered) continue;
    const opens = wordAt(words, at);
    const found =
      token.kind === 'possessive' || opens === "'" || opens === '’'
        ? possessed(words, at, covered)
        : opens === ','
          ? (campus(words, at) ?? capital(words, at, gazetteer))
          : undefined;
    if (!found || found.first <= covered) continue;
    names.push(found.name);
    covered = found.last;
  }
  return names;
}

/** In tokens, both included. */
interface Found {
  readonly first: number;
  readonly last: number;
  readonly name: NameCandidate;
}

/** The possessive stands at `at`. */
function possessed(words: Words, at: number, covered: number): Found | undefined {
  const thing = wordAt(words, at + 1);
  if (!OFFICES.has(thing) && thing !== 'Day' && wordAt(words, at - 1) !== 'People') return undefined;
  const isPlural = words.tokens[at]?.kind !== 'possessive';
  const owner = isPlural ? wordAt(words, at - 1).replace(/s$/, '') : wordAt(words, at - 1);
  if (isPlural && owner === wordAt(words, at - 1)) return undefined;
  let first = at - 1;
  while (first - 1 > covered && first > at - LONGEST && isNamePart(words, first - 1)) first--;
  const named = (last: number, type: 'organization' | 'event', subtype: string): Found => ({
    first,
    last,
    name: { ...plainName(spanOfTokens(words, first, last), type, 0.9, 'an office and its holder'), subtype },
  });
  if (OFFICERS.has(owner) && OFFICES.has(thing)) return named(at + 1, 'organization', OFFICES.get(thing) ?? 'office');
  if (DAYS.has(owner) && thing === 'Day') return named(at + 1, 'event', 'holiday');
  if (owner !== 'People' || !/^\p{Lu}\p{Ll}/u.test(thing) || thing === 'Republic') return undefined;
  let last = at + 1;
  while (/^\p{Lu}\p{Ll}/u.test(wordAt(words, last + 1))) last++;
  if (wordAt(words, last + 1) === 'of' && /^\p{Lu}\p{Ll}/u.test(wordAt(words, last + 2))) last += 2;
  return named(last, 'organization', lowerAt(words, last) === 'party' || thing === 'Party' ? 'party' : 'organization');
}

/** Whether the word may stand in the name before the office: "Los Angeles County Sheriff's Office". */
function isNamePart(words: Words, at: number): boolean {
  const word = lowerAt(words, at);
  return (
    words.tokens[at]?.kind === 'word' &&
    /^\p{Lu}/u.test(wordAt(words, at)) &&
    !NEVER_START.has(word) &&
    !WEEKDAYS.has(word) &&
    !MONTHS.has(word)
  );
}

/** The comma between a university of several towns and the town stands at `at`. */
function campus(words: Words, at: number): Found | undefined {
  const system = words.texts.slice(Math.max(0, at - 3), at).join(' ');
  const towns = CAMPUSES.get(system);
  if (!towns) return undefined;
  const last = [at + 2, at + 1].find((end) => towns.has(words.texts.slice(at + 1, end + 1).join(' ')));
  if (last === undefined) return undefined;
  const name = plainName(spanOfTokens(words, at - 3, last), 'organization', 0.9, 'a university and its town');
  return { first: at - 3, last, name: { ...name, subtype: 'university' } };
}

/** "Washington, D.C." is one town. */
function capital(words: Words, at: number, gazetteer: Gazetteer): Found | undefined {
  if (wordAt(words, at - 1) !== 'Washington' || !/^D\.?C\.?$/.test(wordAt(words, at + 1))) return undefined;
  const entry = gazetteer.match(words, at - 1)?.entries.find(({ type }) => type === 'place');
  const span = spanOfTokens(words, at - 1, at + 1);
  return {
    first: at - 1,
    last: at + 1,
    name: entry ? listedName(span, entry, 0.95) : plainName(span, 'place', 0.95, 'town and district'),
  };
}

/** In tokens. */
const LONGEST = 6;
const OFFICERS: ReadonlySet<string> = new Set(
  `Sheriff General Mayor Governor President Minister Examiner Coroner Prosecutor Attorney Marshal Secretary Speaker Chancellor Ombudsman
  Comptroller Auditor Clerk Treasurer Commissioner Constable Premier Magistrate Defender Advocate Assessor Inspector Children Queen King`
    .trim()
    .split(/\s+/),
);
const OFFICES: ReadonlyMap<string, string> = new Map([
  ['Office', 'office'],
  ['Offices', 'office'],
  ['Department', 'department'],
  ['Bureau', 'office'],
  ['Court', 'court'],
  ['Bench', 'court'],
]);
const DAYS: ReadonlySet<string> = new Set(
  'Women Men Mother Father Veteran Valentine President Year Patrick Fool Children Worker Workers Teacher Nurse Andrew George David'.split(
    ' ',
  ),
);
const CAMPUSES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    [
      'University of California',
      'Los Angeles|San Diego|Berkeley|Davis|Irvine|Santa Barbara|Santa Cruz|Riverside|Merced|San Francisco',
    ],
    [
      'California State University',
      'Fresno|Long Beach|Northridge|Fullerton|Sacramento|Los Angeles|San Bernardino|Chico|East Bay|Bakersfield',
    ],
    ['University of Nevada', 'Las Vegas|Reno'],
    ['University of Massachusetts', 'Amherst|Boston|Lowell|Dartmouth'],
    ['University of Illinois', 'Chicago|Springfield|Urbana-Champaign'],
    ['University of Maryland', 'College Park|Baltimore County|Baltimore'],
    ['University of Texas', 'Austin|Dallas|Arlington|El Paso|San Antonio'],
    ['University of Hawaii', 'Manoa|Hilo'],
  ].map(([system = '', towns = '']): [string, ReadonlySet<string>] => [system, new Set(towns.split('|'))]),
);
