// node scripts/countries.mjs DIR: writes server/data/countries.json: names, aliases, demonyms, capital, currency, continent and region.
// Names come from MIT-licensed packages; currencies' names and regions from DIR/gazetteer/country-codes.csv
// (https://github.com/datasets/country-codes, PDDL).
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { continents, countries } from 'countries-list';
import { csv } from './knowledge/tables.mjs';

const [, , data] = process.argv;
if (data === undefined) {
  console.error('usage: node scripts/countries.mjs DIR, the folder that holds gazetteer/country-codes.csv');
  process.exit(2);
}

const require = createRequire(import.meta.url);
const isoNames = require('i18n-iso-countries/langs/en.json').countries;
const nationalities = require('i18n-nationality/langs/en.json').nationalities;

/** Forms that the news uses and the packages lack. */
const MORE_NAMES = {
  GB: ['U.K.'],
  US: ['U.S.', 'U.S.A.'],
  AE: ['UAE', 'U.A.E.'],
  KR: ['ROK'],
  KP: ['DPRK'],
  CD: ['DRC', 'DR Congo'],
};
const MORE_DEMONYMS = {
  AR: ['Argentine', 'Argentinian'],
  DK: ['Dane'],
  FI: ['Finn'],
  GB: ['Briton'],
  IL: ['Israeli'],
  NL: ['Dutch'],
  NZ: ['New Zealander'],
  PH: ['Filipino', 'Philippine', 'Filipina'],
  PL: ['Pole'],
  SA: ['Saudi', 'Saudi Arabian'],
  SE: ['Swede'],
  ES: ['Spaniard'],
  TR: ['Turk'],
  TH: ['Thai'],
  TW: ['Taiwanese'],
  UZ: ['Uzbek'],
  KZ: ['Kazakh'],
  KG: ['Kyrgyz'],
  TJ: ['Tajik'],
  TM: ['Turkmen'],
  MM: ['Myanmar'],
  PS: ['Palestinian'],
  XK: ['Kosovan', 'Kosovar'],
  RS: ['Serb'],
  HR: ['Croat'],
  BA: ['Bosnian', 'Bosniak'],
  AF: ['Afghan'],
  CG: ['Congolese'],
  CH: ['Swiss'],
  KW: ['Kuwaiti'],
  QA: ['Qatari'],
  IQ: ['Iraqi'],
  SK: ['Slovak'],
  CZ: ['Czech'],
  BD: ['Bangladeshi'],
  VN: ['Vietnamese'],
};
/** Names that are far more often something else in running text; context has to say so, and the gazetteer does not. */
const TOO_COMMON = new Set(['Reunion', 'Persia', 'America Samoa', 'Guernsey', 'Jersey']);

/** Capitals of small territories that are surnames or common words first: facts, but not recognised by themselves. */
const TOO_COMMON_CAPITALS = new Set([
  'The Valley',
  'Hamilton',
  'Victoria',
  'Douglas',
  'Stanley',
  'Georgetown',
  'Jamestown',
  'Plymouth',
  'Kingston',
]);
/** The nationality list has the plural or a word that the news does not use. */
const BETTER_DEMONYMS = {
  AG: 'Antiguan',
  AE: 'Emirati',
  KN: 'Kittitian',
  MV: 'Maldivian',
  SC: 'Seychellois',
  PG: 'Papua New Guinean',
};
/** The nationality list files Wales under the code of Wallis and Futuna. */
const WRONG_DEMONYMS = new Set(['WF']);

const unique = (values) => [...new Set(values)].filter(Boolean);
const usable = (name) => !/[,(]/.test(name) && !TOO_COMMON.has(name);

const codes = new Map(csv(join(data, 'gazetteer/country-codes.csv')).map((row) => [row['ISO3166-1-Alpha-2'], row]));

/** Names of currencies by code. A country may have several, in the order of its codes. */
const currencyNames = new Map(
  [...codes.values()].flatMap((row) => {
    const names = row['ISO4217-currency_name'].split(',');
    const all = row['ISO4217-currency_alphabetic_code'].split(',');
    return all.length === names.length ? all.map((code, index) => [code, names[index]]) : [];
  }),
);
currencyNames.set('TRY', 'Turkish Lira');

const rows = Object.entries(countries).map(([iso, country]) => {
  const iso2 = isoNames[iso] === undefined ? [] : [isoNames[iso]].flat();
  const names = unique([country.name, ...(country.alias ?? []), ...iso2, ...(MORE_NAMES[iso] ?? [])]).filter(usable);
  const demonym = WRONG_DEMONYMS.has(iso) ? '' : (BETTER_DEMONYMS[iso] ?? nationalities[iso]);
  const demonyms = unique([demonym, ...(MORE_DEMONYMS[iso] ?? [])]).filter(
    (word) => usable(word) && !names.includes(word) && !word.includes(' - '),
  );
  const row = codes.get(iso);
  const currency = country.currency[0] ?? '';
  const capital = country.capital.replace(/ D\.C\.$/, '');
  return {
    iso,
    name: country.name,
    names,
    demonyms,
    capital,
    ...(iso !== 'JM' && TOO_COMMON_CAPITALS.has(capital) ? { commonCapital: true } : {}),
    currency,
    currencyName: currencyNames.get(currency) ?? '',
    continent: continents[country.continent],
    region: row?.['Intermediate Region Name'] || row?.['Sub-region Name'] || '',
  };
});

const lines = rows.filter((row) => row.names.length > 0).map((row) => JSON.stringify(row));
writeFileSync('server/data/countries.json', `[\n${lines.join(',\n')}\n]\n`);
console.log(`${lines.length} countries`);
