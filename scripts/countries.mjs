// Writes server/data/countries.json from MIT-licensed packages: names, aliases, demonyms, capital, currency, continent.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { continents, countries } from 'countries-list';

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

/** Capitals of small territories that are surnames or common words first. */
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
/** The nationality list files Wales under the code of Wallis and Futuna. */
const WRONG_DEMONYMS = new Set(['WF']);

const unique = (values) => [...new Set(values)].filter(Boolean);
const usable = (name) => !/[,(]/.test(name) && !TOO_COMMON.has(name);

const rows = Object.entries(countries).map(([iso, country]) => {
  const iso2 = isoNames[iso] === undefined ? [] : [isoNames[iso]].flat();
  const names = unique([country.name, ...(country.alias ?? []), ...iso2, ...(MORE_NAMES[iso] ?? [])]).filter(usable);
  const demonym = WRONG_DEMONYMS.has(iso) ? '' : nationalities[iso];
  const demonyms = unique([demonym, ...(MORE_DEMONYMS[iso] ?? [])]).filter(
    (word) => usable(word) && !names.includes(word) && !word.includes(' - '),
  );
  return {
    iso,
    name: country.name,
    names,
    demonyms,
    capital: iso !== 'JM' && TOO_COMMON_CAPITALS.has(country.capital) ? '' : country.capital.replace(/ D\.C\.$/, ''),
    currency: country.currency[0] ?? '',
    continent: continents[country.continent],
  };
});

const lines = rows.filter((row) => row.names.length > 0).map((row) => JSON.stringify(row));
writeFileSync('server/data/countries.json', `[\n${lines.join(',\n')}\n]\n`);
console.log(`${lines.length} countries`);
