import { isNearMiss } from '../spelling/nearMiss';
import { fold } from '../coreference/fold';
import { lowerAt, wordAt, wordsOf } from '../text/words';
import type { Words } from '../text/words';
import { readCountries } from './countries';
import type { EntityType, Knowledge } from './facts';
import { leadingWord, readNameTable, SAME_START } from './nameTable';
import { countryEntries, knownEntries, tableEntry } from './knowledge';
import type { Named } from './knowledge';

/** What the gazetteer knows of a name. */
export interface GazetteerEntry {
  /** Names with one key are one entity: "UK" and "Britain". `null` for names that are often something else. */
  readonly key: string | null;
  readonly type: EntityType;
  readonly subtype: string | null;
  readonly knowledge: Knowledge | null;
  /** Whether the name is often something else, so that the context has to say that this is meant. */
  readonly ambiguous: boolean;
}

/** A name of the gazetteer at some token; `last` is its last token. */
export interface GazetteerMatch {
  readonly last: number;
  /** What the name means most often. */
  readonly entry: GazetteerEntry;
  /** All that it can mean, `entry` first: Liverpool is a city and a football club. */
  readonly entries: readonly GazetteerEntry[];
}

export interface Gazetteer {
  /** The longest known name that starts at token `at`. Letter case counts. */
  readonly match: (words: Words, at: number) => GazetteerMatch | undefined;
  /** Whether the name as a whole is in the list. Letter case counts. */
  readonly has: (name: string) => boolean;
  /** The names of the list that may be meant where `name` is a slip of the pen; ambiguous ones left out. */
  readonly near: (name: string) => Named[];
  /** One sentence for each part whose bytes could not be read; the names of the others are there all the same. */
  readonly problems: readonly string[];
}

/** The bytes that the gazetteer is made from. */
export interface GazetteerBytes {
  /** `countries.json`, UTF-8. */
  readonly countries: Uint8Array;
  /** `names.tsv`, UTF-8. */
  readonly names: Uint8Array;
}

/**
 * Whether the list may say what a name is, tokens `first` to `last`, although its context looked like something else: a country or capital that acts
 * is a place all the same, and so is a river; an organization's name of several words is hardly anything else.
 */
export function outweighsContext(entry: GazetteerEntry, words: Words, first: number, last: number): boolean {
  const several = first < last;
  if (entry.type === 'organization')
    // A magazine is a work to many, and "Scottish Parliament election" is an event.
    return several && !entry.ambiguous && entry.subtype !== 'magazine' && !ELECTION.test(lowerAt(words, last + 1));
  if (entry.type !== 'place') return false;
  if (entry.subtype === 'country' || entry.knowledge?.['capitalOf'] !== undefined) return true;
  return several || (entry.subtype !== 'city' && entry.subtype !== 'region' && !entry.ambiguous);
}

/** Builds the gazetteer. Never throws. What one word begins is put together when that word is first met, and kept. */
export function createGazetteer(bytes: GazetteerBytes): Gazetteer {
  const countries = readCountries(bytes.countries);
  const table = readNameTable(bytes.names);
  const names = new Map((countries ?? []).map(({ iso, name }) => [iso, name]));
  const own = [...knownEntries(), ...(countries ?? []).flatMap(countryEntries)];
  const known = byLeadingWord(own);
  const groups = new Map<string, Group | null>();
  let misses = 0;
  // Few texts have a name that needs it.
  let ownByStart: ReadonlyMap<string, readonly Named[]> | undefined;
  const groupOf = (word: string): Group | null => {
    const kept = groups.get(word);
    if (kept !== undefined) return kept;
    const lines = table?.beginningWith(word) ?? [];
    const first = known.get(word);
    if (!first && lines.length === 0) {
      // Documents have any number of words that begin no name; the first ones are the common ones.
      if (misses++ < MOST_MISSES) groups.set(word, null);
      return null;
    }
    const group = newGroup([
      ...(first ?? []),
      ...lines.map((line) => ({ name: line.name, entry: tableEntry(line, names) })),
    ]);
    groups.set(word, group);
    return group;
  };
  const match = (words: Words, at: number): GazetteerMatch | undefined => {
    const group = groupOf(leadingWord(wordAt(words, at), 0));
    return group ? longestMatch(words, at, group) : undefined;
  };
  return {
    match,
    has: (name) => {
      const words = wordsOf(name);
      return match(words, 0)?.last === words.texts.length - 1;
    },
    near: (name) => {
      ownByStart ??= byStart(own);
      const folded = fold(name);
      const isNear = (other: { readonly name: string }) => isNearMiss(folded, fold(other.name));
      return [
        ...(ownByStart.get(name.slice(0, SAME_START)) ?? []).filter(isNear),
        ...(table?.similar(name) ?? []).filter(isNear).map((line) => ({
          name: line.name,
          entry: tableEntry(line, names),
        })),
      ].filter(({ entry }) => !entry.ambiguous);
    },
    problems: [...(countries ? [] : [NO_COUNTRIES]), ...(table ? [] : [NO_NAMES])],
  };
}

/** The names that begin with the same letters, by their tokens with blanks between. */
interface Group {
  readonly entries: ReadonlyMap<string, readonly GazetteerEntry[]>;
  /** The second tokens of those that have one, which tell most often that no longer name is meant. */
  readonly seconds: ReadonlySet<string>;
  /** In tokens. */
  readonly longest: number;
}

function longestMatch(words: Words, at: number, group: Group): GazetteerMatch | undefined {
  const longest = group.seconds.has(wordAt(words, at + 1)) ? group.longest : 1;
  for (let length = Math.min(longest, words.texts.length - at); length > 0; length--) {
    const name = length === 1 ? wordAt(words, at) : words.texts.slice(at, at + length).join(' ');
    const entries = group.entries.get(name);
    const entry = entries?.[0];
    if (entries && entry) return { last: at + length - 1, entry, entries };
  }
  return undefined;
}

/** What is known first counts first; of two entries for one thing the one that knows more stays. */
function newGroup(names: readonly Named[]): Group {
  const all = new Map<string, readonly GazetteerEntry[]>();
  const seconds = new Set<string>();
  let longest = 0;
  for (const { name, entry } of names) {
    const { texts } = wordsOf(name);
    const [, second] = texts;
    if (second !== undefined) seconds.add(second);
    const key = texts.join(' ');
    const entries = all.get(key) ?? [];
    const old = entries.find((known) => known.key !== null && known.key === entry.key);
    if (!old) all.set(key, [...entries, entry]);
    else if (size(entry) > size(old))
      all.set(
        key,
        entries.map((known) => (known === old ? entry : known)),
      );
    longest = Math.max(longest, texts.length);
  }
  return { entries: all, seconds, longest };
}

function size({ knowledge }: GazetteerEntry): number {
  return Object.keys(knowledge ?? {}).length;
}

function byStart(names: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  return grouped(names, ({ name }) => name.slice(0, SAME_START));
}

function byLeadingWord(names: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  return grouped(names, ({ name }) => leadingWord(name, 0));
}

function grouped(names: readonly Named[], keyOf: (named: Named) => string): ReadonlyMap<string, readonly Named[]> {
  const groups = new Map<string, Named[]>();
  for (const one of names) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

const MOST_MISSES = 10_000;
const ELECTION = /^(?:by-)?(?:elections?|referendums?|primary|primaries)$/;
const NO_COUNTRIES = 'The list of countries cannot be read; countries and nationalities are not recognised.';
const NO_NAMES =
  'The table of names cannot be read; most cities, regions and organizations are known by their context alone.';
