import { flagOf } from './countries';
import type { Country } from './countries';
import type { Knowledge } from './facts';
import type { GazetteerEntry } from './gazetteer';
import { KNOWN_NAMES } from './lexicon/known';
import type { TableName } from './nameTable';

/** A name as it is written, with what it means. */
export interface Named {
  readonly name: string;
  readonly entry: GazetteerEntry;
}

/** The names of the own lists. */
export function knownEntries(): Named[] {
  return KNOWN_NAMES.flatMap(({ type, subtype, names }) =>
    names.split('|').flatMap((raw) => {
      const name = raw.trim();
      const entry = { key: `${type}:${name}`, type, subtype, knowledge: null, ambiguous: false };
      return type === 'norp' ? withPlural(name, entry) : [{ name, entry }];
    }),
  );
}

/** A country, its people and its capital by their names: linked by their facts, and three things. */
export function countryEntries(country: Country): Named[] {
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

/** What a line of the table says; `countries` are the names by code. */
export function tableEntry(line: TableName, countries: ReadonlyMap<string, string>): GazetteerEntry {
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
    [type === 'organization' ? 'fullName' : 'usualName']: full,
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
