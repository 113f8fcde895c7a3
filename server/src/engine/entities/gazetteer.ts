import { decodeUtf8 } from '../text/decode';
import { wordAt, wordsOf } from '../text/words';
import type { Words } from '../text/words';
import type { EntityType, Knowledge } from './facts';
import { KNOWN_NAMES } from './lexicon/known';

/** What the gazetteer knows of a name. Names with one key are one entity: "UK" and "Britain". */
export interface GazetteerEntry {
  readonly key: string;
  readonly type: EntityType;
  readonly subtype: string | null;
  readonly knowledge: Knowledge | null;
}

/** A name of the gazetteer at some token; `last` is its last token. */
export interface GazetteerMatch {
  readonly last: number;
  readonly entry: GazetteerEntry;
}

export interface Gazetteer {
  /** The longest known name that starts at token `at`. Letter case counts. */
  readonly match: (words: Words, at: number) => GazetteerMatch | undefined;
  /** One sentence where the bytes could not be read; the names that need none are there all the same. */
  readonly problem: string | null;
}

interface Country {
  readonly iso: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly capital: string;
  readonly currency: string;
  readonly continent: string;
}

/** Builds the gazetteer from the bytes of `countries.json` and the list of well-known names. Never throws. */
export function createGazetteer(bytes: Uint8Array): Gazetteer {
  const index = new Map<string, GazetteerEntry>();
  const longest = new Map<string, number>();
  const add = (name: string, entry: GazetteerEntry): void => {
    const { texts } = wordsOf(name);
    const key = texts.join(' ');
    if (index.has(key)) return;
    index.set(key, entry);
    const first = texts[0] ?? '';
    longest.set(first, Math.max(longest.get(first) ?? 0, texts.length));
  };
  for (const { type, subtype, names } of KNOWN_NAMES)
    for (const name of names.split('|').map((raw) => raw.trim())) {
      const entry = { key: `${type}:${name}`, type, subtype, knowledge: null };
      add(name, entry);
      if (type === 'norp') addPlural(name, entry, add);
    }
  const { countries, problem } = readCountries(bytes);
  for (const country of countries) addCountry(country, add);
  for (const country of countries) addCapital(country, add);
  return { match: (words, at) => longestMatch(words, at, index, longest), problem };
}

function longestMatch(
  words: Words,
  at: number,
  index: ReadonlyMap<string, GazetteerEntry>,
  longest: ReadonlyMap<string, number>,
): GazetteerMatch | undefined {
  const most = longest.get(wordAt(words, at));
  if (most === undefined) return undefined;
  for (let length = Math.min(most, words.texts.length - at); length > 0; length--) {
    const entry = index.get(words.texts.slice(at, at + length).join(' '));
    if (entry) return { last: at + length - 1, entry };
  }
  return undefined;
}

type Add = (name: string, entry: GazetteerEntry) => void;

function addCountry(country: Country, add: Add): void {
  const { iso, name, capital, currency, continent } = country;
  const knowledge = { iso, country: name, capital, currency, continent };
  for (const form of country.names) add(form, { key: `country:${iso}`, type: 'place', subtype: 'country', knowledge });
  const demonym: GazetteerEntry = {
    key: `nationality:${iso}`,
    type: 'norp',
    subtype: 'nationality',
    knowledge: { iso, country: name },
  };
  for (const form of country.demonyms) {
    add(form, demonym);
    addPlural(form, demonym, add);
  }
}

function addCapital({ iso, name, capital }: Country, add: Add): void {
  if (capital === '') return;
  add(capital, { key: `city:${capital}`, type: 'place', subtype: 'city', knowledge: { iso, capitalOf: name } });
}

/** "Russians", "Afghans"; forms such as "British" and "Chinese" have no plural. */
function addPlural(form: string, entry: GazetteerEntry, add: Add): void {
  if (/(?:an|on|in|[^s]i|[a-z]t|[rk]d|ish|sk|rk|b|w|u|im)$/.test(form) && !/(?:ish)$/.test(form))
    add(`${form}s`, entry);
}

function readCountries(bytes: Uint8Array): { readonly countries: readonly Country[]; readonly problem: string | null } {
  try {
    const rows: unknown = JSON.parse(decodeUtf8(bytes));
    if (Array.isArray(rows) && rows.every(isCountry)) return { countries: rows, problem: null };
  } catch {
    // The message below says what follows from it.
  }
  return {
    countries: [],
    problem: 'The list of countries cannot be read; countries and nationalities are not recognised.',
  };
}

function isCountry(row: unknown): row is Country {
  if (typeof row !== 'object' || row === null) return false;
  const { iso, names, demonyms, capital } = row as Partial<Country>;
  return typeof iso === 'string' && Array.isArray(names) && Array.isArray(demonyms) && typeof capital === 'string';
}
