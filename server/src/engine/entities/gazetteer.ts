import { lowerAt, wordAt, wordsOf } from '../text/words';
import type { Words } from '../text/words';
import { flagOf, readCountries } from './countries';
import type { Country } from './countries';
import type { EntityType, Knowledge } from './facts';
import { KNOWN_NAMES } from './lexicon/known';
import { leadingWord, readNameTable } from './nameTable';
import type { NameTable, TableName } from './nameTable';

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
  const groups = new Map<string, Group>();
  for (const { name, entry } of [...knownEntries(), ...(countries ?? []).flatMap(countryEntries)])
    add(groups, name, entry);
  const unread = table ?? { beginningWith: () => [] };
  return {
    match: (words, at) => longestMatch(words, at, groupOf(words, at, groups, unread, names)),
    problems: [...(countries ? [] : [NO_COUNTRIES]), ...(table ? [] : [NO_NAMES])],
  };
}

/** The names that begin with the same letters, by their tokens with blanks between. */
interface Group {
  readonly entries: Map<string, readonly GazetteerEntry[]>;
  /** In tokens. */
  longest: number;
  /** Whether the lines of the table are among them. */
  complete: boolean;
}

function longestMatch(words: Words, at: number, group: Group): GazetteerMatch | undefined {
  for (let length = Math.min(group.longest, words.texts.length - at); length > 0; length--) {
    const name = length === 1 ? wordAt(words, at) : words.texts.slice(at, at + length).join(' ');
    const entries = group.entries.get(name);
    const entry = entries?.[0];
    if (entries && entry) return { last: at + length - 1, entry, entries };
  }
  return undefined;
}

function groupOf(
  words: Words,
  at: number,
  groups: Map<string, Group>,
  table: NameTable,
  countries: ReadonlyMap<string, string>,
): Group {
  const start = words.tokens[at]?.start ?? words.text.length;
  const word = leadingWord(words.text, start);
  const group = groups.get(word);
  if (group?.complete) return group;
  const lines = table.beginningWith(word);
  // Words that begin no name are not remembered: a document can have any number of them.
  if (!group && lines.length === 0) return NO_GROUP;
  for (const line of lines) add(groups, line.name, entryOfTable(line, countries));
  const whole = groups.get(word);
  if (!whole) return NO_GROUP;
  whole.complete = true;
  return whole;
}

/** What is known first counts first; of two entries for one thing the one that knows more stays. */
function add(groups: Map<string, Group>, name: string, entry: GazetteerEntry): void {
  const word = leadingWord(name, 0);
  const { texts } = wordsOf(name);
  const group: Group = groups.get(word) ?? { entries: new Map(), longest: 0, complete: false };
  groups.set(word, group);
  const key = texts.join(' ');
  const entries = group.entries.get(key) ?? [];
  const same = entries.findIndex((known) => known.key !== null && known.key === entry.key);
  const old = entries[same];
  if (!old) group.entries.set(key, [...entries, entry]);
  else if (size(entry) > size(old))
    group.entries.set(
      key,
      entries.map((known) => (known === old ? entry : known)),
    );
  group.longest = Math.max(group.longest, texts.length);
}

function size({ knowledge }: GazetteerEntry): number {
  return Object.keys(knowledge ?? {}).length;
}

interface Named {
  readonly name: string;
  readonly entry: GazetteerEntry;
}

function knownEntries(): Named[] {
  return KNOWN_NAMES.flatMap(({ type, subtype, names }) =>
    names.split('|').flatMap((raw) => {
      const name = raw.trim();
      const entry = { key: `${type}:${name}`, type, subtype, knowledge: null, ambiguous: false };
      return type === 'norp' ? withPlural(name, entry) : [{ name, entry }];
    }),
  );
}

function countryEntries(country: Country): Named[] {
  const { iso, name, capital, demonyms } = country;
  const entry: GazetteerEntry = {
    key: `country:${iso}`,
    type: 'place',
    subtype: 'country',
    knowledge: filled({
      iso,
      flag: flagOf(iso),
      country: name,
      capital,
      demonym: demonyms[0] ?? '',
      currency: country.currency,
      currencyName: country.currencyName,
      continent: country.continent,
      region: country.region,
    }),
    ambiguous: false,
  };
  const people: GazetteerEntry = {
    key: `nationality:${iso}`,
    type: 'norp',
    subtype: 'nationality',
    knowledge: { iso, flag: flagOf(iso), country: name },
    ambiguous: false,
  };
  const city: GazetteerEntry = {
    key: cityKey(iso, capital),
    type: 'place',
    subtype: 'city',
    knowledge: { iso, flag: flagOf(iso), country: name, capitalOf: name },
    ambiguous: false,
  };
  return [
    ...country.names.map((form) => ({ name: form, entry })),
    ...demonyms.flatMap((form) => withPlural(form, people)),
    ...(capital === '' || country.commonCapital ? [] : [{ name: capital, entry: city }]),
  ];
}

function entryOfTable(line: TableName, countries: ReadonlyMap<string, string>): GazetteerEntry {
  const { name, type, subtype, ambiguous, iso, full, region, population, rank, elsewhere } = line;
  const named = (codes: string) =>
    codes
      .split(',')
      .map((code) => countries.get(code) ?? code)
      .join(', ');
  const country = named(iso);
  const knowledge = filled({
    iso: iso.length === 2 ? iso : '',
    flag: iso.length === 2 ? flagOf(iso) : '',
    [iso.length > 2 ? 'countries' : 'country']: country,
    fullName: full,
    region: subtype === 'city' ? region : '',
    population,
    capitalOf: rank === 'C' ? country : '',
    seatOf: rank === 'R' ? region : '',
    alsoIn: named(elsewhere),
  });
  const key = subtype === 'city' ? cityKey(iso, full || name) : `${subtype}:${iso}:${full || name}`;
  return {
    key: ambiguous ? null : key,
    type,
    subtype,
    knowledge: Object.keys(knowledge).length === 0 ? null : knowledge,
    ambiguous,
  };
}

function cityKey(iso: string, name: string): string {
  return `city:${iso}:${name}`;
}

function filled(facts: Knowledge): Knowledge {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''));
}

/** "Russians", "Afghans"; forms such as "British" and "Chinese" have no plural. */
function withPlural(name: string, entry: GazetteerEntry): Named[] {
  const plural = /(?:an|on|in|[^s]i|[a-z]t|[rk]d|sk|rk|b|w|u|im)$/.test(name);
  return plural
    ? [
        { name, entry },
        { name: `${name}s`, entry },
      ]
    : [{ name, entry }];
}

const ELECTION = /^(?:by-)?(?:elections?|referendums?|primary|primaries)$/;
const NO_GROUP: Group = { entries: new Map(), longest: 0, complete: true };
const NO_COUNTRIES = 'The list of countries cannot be read; countries and nationalities are not recognised.';
const NO_NAMES =
  'The table of names cannot be read; most cities, regions and organizations are known by their context alone.';
