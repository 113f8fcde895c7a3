// Names to put into sentences: drawn from the word lists, and partly invented from their parts, so that the model learns to read the context.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { csv } from '../../../scripts/knowledge/tables.mjs';

const US_CITIES =
  'Arizona|Atlanta|Baltimore|Boston|Buffalo|Calgary|Carolina|Charlotte|Chicago|Cincinnati|Cleveland|Colorado|Dallas|Denver|Detroit|Edmonton|Florida|Golden State|Green Bay|Hartford|Houston|Indiana|Indianapolis|Jacksonville|Kansas City|Los Angeles|Memphis|Miami|Milwaukee|Minnesota|Montreal|Nashville|New England|New Jersey|New Orleans|New York|Oakland|Ohio State|Oklahoma City|Orlando|Ottawa|Philadelphia|Phoenix|Pittsburgh|Portland|Sacramento|San Antonio|San Diego|San Francisco|San Jose|Seattle|St. Louis|Tampa Bay|Tennessee|Texas|Toronto|Utah|Vancouver|Vegas|Washington|Winnipeg'.split(
    '|',
  );
const COUNTIES =
  'Derbyshire|Durham|Essex|Glamorgan|Gloucestershire|Hampshire|Kent|Lancashire|Leicestershire|Middlesex|Northamptonshire|Nottinghamshire|Somerset|Surrey|Sussex|Warwickshire|Worcestershire|Yorkshire|Queensland|Tasmania|Victoria|New South Wales|Mumbai|Karnataka|Bengal|Natal|Transvaal|Otago|Wellington'.split(
    '|',
  );
const HOME_NATIONS = [
  'England',
  'Scotland',
  'Wales',
  'Northern Ireland',
  'West Indies',
  'U.S.',
  'United States',
  'Britain',
];
const NO_CITY = new Set('of the and for new san can have most march may'.split(' '));

/** `names.make(kind)` draws a name of a kind; `names.kindOf(text)` tells of which kind a name of the lists is, or undefined. */
export function createInventory({ data, own, countries, words, random }) {
  const rank = new Map(words.map((word, index) => [word, index]));
  const rankOf = (name) =>
    Math.max(
      ...name
        .toLowerCase()
        .split(/[ -]/)
        .map((word) => rank.get(word) ?? 200_000),
    );
  const pick = (list) => list[Math.floor(random() * list.length)];
  /** The best known of several draws. */
  const likely = (list, draws) => {
    let best = pick(list);
    for (let draw = 1; draw < draws; draw++) {
      const other = pick(list);
      if (rankOf(other) < rankOf(best)) best = other;
    }
    return best;
  };
  const listed = readOwn(own);
  const of = (...kinds) => kinds.flatMap((kind) => listed.get(kind) ?? []);
  const cities = csv(join(data, 'gazetteer/world-cities.csv'))
    .map(({ name }) => name)
    .filter((name) => name.length > 3 && !name.includes('(') && !NO_CITY.has(name.toLowerCase()));
  const nations = [
    ...countries.flatMap(({ names }) => names.filter((name) => name.length > 3).slice(0, 2)),
    ...HOME_NATIONS,
    ...HOME_NATIONS,
  ];
  const demonyms = countries.flatMap((country) => country.demonyms);
  const people = readPeople(data);
  const clubs = of('football club', 'rugby club');
  const teams = of('baseball team', 'basketball team', 'american football team', 'hockey team');

  /** "Bergmund" of "Bergen" and "Dortmund": a word that no list holds. */
  function invented(a, b) {
    const [first, second] = [a.split(' ')[0], b.split(' ').at(-1)];
    const head = /^.{1,3}?[aeiouyáéíóöüäàèê]+[^aeiouyáéíóöüäàèê\s-]/iu.exec(first)?.[0] ?? first;
    const tail =
      /[aeiouyáéíóöüäàèê][^aeiouyáéíóöüäàèê\s-]*[aeiouyáéíóöüäàèê]*[^aeiouyáéíóöüäàèê\s-]*$/iu.exec(
        second.slice(1),
      )?.[0] ?? second;
    return head + tail.toLowerCase();
  }
  const surnameOf = (country) =>
    random() < 0.3 ? invented(pick(country.surnames), pick(country.surnames)) : pick(country.surnames);
  const city = () => (random() < 0.15 ? invented(pick(cities), pick(cities)) : likely(cities, random() < 0.5 ? 8 : 2));
  function person() {
    const country = pick(people);
    const forename = random() < 0.1 ? `${pick(country.forenames)} ${pick(country.forenames)}` : pick(country.forenames);
    const surname =
      random() < 0.06 ? `${surnameOf(country)}${pick([' ', '-'])}${surnameOf(country)}` : surnameOf(country);
    return random() < 0.04 ? `${forename[0]}. ${surname}` : `${forename} ${surname}`;
  }
  const club = () => {
    const kind = random();
    if (kind < 0.5) return likely(clubs, 2);
    if (kind < 0.85) return likely(cities, 8);
    return random() < 0.5 ? `${city()} ${pick(['United', 'City', 'Town', 'FC', 'Rovers', 'Wanderers'])}` : city();
  };
  const company = () => {
    const kind = random();
    if (kind < 0.6) return pick(of('company', 'airline'));
    const stem = random() < 0.5 ? surnameOf(pick(people)) : invented(pick(cities), pick(of('company')));
    const suffix = [
      'Inc',
      'Corp',
      'Ltd',
      'Plc',
      'AG',
      'SA',
      'Group',
      'Holdings',
      'Industries',
      'Energy',
      'Motors',
      'Airlines',
      'Foods',
      'Co',
      'NV',
      'AB',
      'Bhd',
      'Technologies',
      'Resources',
      'Steel',
    ];
    return kind < 0.85 ? `${stem} ${pick(suffix)}` : stem;
  };
  const event = () =>
    pick([
      () => `${city()} Open`,
      () => `${pick(demonyms)} Open`,
      () => `${pick(demonyms)} Grand Prix`,
      () => `Tour of ${likely(nations, 2)}`,
      () =>
        pick([
          'World Cup',
          'Davis Cup',
          'Champions League',
          'European Cup',
          'UEFA Cup',
          'Cup Winners Cup',
          'Olympics',
          'Ryder Cup',
          'Super Bowl',
          'World Series',
          'Asian Games',
          'Fed Cup',
          'Tour de France',
          'Wimbledon',
        ]),
    ])();
  const makers = {
    surname: () => surnameOf(pick(people)),
    forename: () => pick(pick(people).forenames),
    person,
    initial: () => {
      const country = pick(people);
      return `${pick(country.forenames)[0]}. ${surnameOf(country)}`;
    },
    city,
    nation: () => likely(nations, 2),
    nationality: () => likely(demonyms, 3),
    club,
    team: () => (random() < 0.65 ? pick(US_CITIES) : pick(teams)),
    uscity: () => pick(US_CITIES),
    nick: () => pick(of('team nickname')),
    county: () => pick(COUNTIES),
    racing: () => pick(of('racing team')),
    federation: () => pick(of('federation')),
    company,
    bank: () => pick(of('bank', 'central bank')),
    paper: () => pick(of('newspaper', 'broadcaster')),
    agency: () => (random() < 0.5 ? 'Reuters' : pick(of('news agency'))),
    ministry: () => (random() < 0.5 ? 'Foreign Ministry' : pick(of('ministry'))),
    group: () => pick(of('armed group', 'army')),
    party: () => pick(of('party')),
    body: () => pick(of('international organization', 'agency', 'ngo')),
    event,
    stadium: () =>
      random() < 0.5 ? city() : `${city()} ${pick(['Stadium', 'Park', 'Arena', 'Road', 'Ground', 'Oval'])}`,
  };
  const same = new Map(
    [
      'football club',
      'rugby club',
      'company',
      'airline',
      'bank',
      'newspaper',
      'magazine',
      'broadcaster',
      'news agency',
      'party',
      'armed group',
      'university',
      'institute',
      'ngo',
      'agency',
      'think tank',
      'regulator',
      'federation',
      'union',
    ].flatMap((kind) => (listed.get(kind) ?? []).map((name) => [name, kind])),
  );
  const citySet = new Set(cities);
  const nationSet = new Set(nations);
  return {
    pick,
    /** Most agencies write without accents. */
    make: (kind) => {
      const name = (makers[kind] ?? (() => pick(listed.get(kind))))();
      return random() < 0.7 ? name.normalize('NFD').replace(/\p{M}/gu, '') : name;
    },
    kindOf: (name, label) => {
      if (label === 'ORG') return same.get(name);
      if (label === 'LOC') return nationSet.has(name) ? 'nation' : citySet.has(name) ? 'city' : undefined;
      return undefined;
    },
  };
}

function readOwn(own) {
  const byKind = new Map();
  for (const file of readdirSync(own).sort())
    for (const line of readFileSync(join(own, file), 'utf8').split('\n')) {
      const [name, kind] = line.split('\t');
      if (kind) byKind.set(kind.trim(), [...(byKind.get(kind.trim()) ?? []), name.trim()]);
    }
  return byKind;
}

/** Countries that have both forenames and surnames; other countries' names go to a mixed one. */
function readPeople(data) {
  const latin = (row) => row['Romanized Name'] || row['Localized Name'];
  const fits = (name) => /^\p{Lu}[\p{Script=Latin}'’ -]+$/u.test(name);
  const byCountry = new Map();
  const add = (row, list) => {
    const name = latin(row);
    if (!name || !fits(name)) return;
    const country = byCountry.get(row.Country) ?? { forenames: [], surnames: [] };
    byCountry.set(row.Country, country);
    country[list].push(name);
  };
  for (const row of csv(join(data, 'gazetteer/common-forenames-by-country.csv'))) add(row, 'forenames');
  for (const row of csv(join(data, 'gazetteer/common-surnames-by-country.csv'))) add(row, 'surnames');
  const all = [...byCountry.values()];
  const whole = all.filter(({ forenames, surnames }) => forenames.length > 4 && surnames.length > 4);
  const mixed = { forenames: all.flatMap((one) => one.forenames), surnames: all.flatMap((one) => one.surnames) };
  return [...whole, ...Array.from({ length: 10 }, () => mixed)];
}
