import { deepEqual, equal } from 'node:assert/strict';
import { createGazetteer } from '../../../server/src/engine/entities/gazetteer';
import { wordsOf } from '../../../server/src/engine/text/words';
import { shippedResources } from '../../support/engine';

const gazetteer = createGazetteer(shippedResources());

/** What the name at the start of the text can mean: `name: type (subtype)`, `?` behind what is often something else; `''` for nothing. */
function check(text: string, expected: string): void {
  const words = wordsOf(text);
  const match = gazetteer.match(words, 0);
  const name = text.slice(0, words.tokens[match?.last ?? -1]?.end ?? 0);
  const kinds = match?.entries.map(({ subtype, ambiguous }) => `${subtype ?? 'event'}${ambiguous ? '?' : ''}`) ?? [];
  equal(match ? `${name}: ${kinds.join(', ')}` : '', expected);
}

/** The facts about the name that the text is. */
function checkFacts(name: string, expected: Readonly<Record<string, string>>): void {
  const { entry } = gazetteer.match(wordsOf(name), 0) ?? {};
  const known = Object.keys(expected).map((key) => [key, entry?.knowledge?.[key] ?? '']);
  deepEqual(Object.fromEntries(known), expected);
}

describe('gazetteer', () => {
  it('was read', () => deepEqual(gazetteer.problems, []));

  const names: readonly (readonly [string, string])[] = [
    ['Tehran fell', 'Tehran: city, region'],
    ['Rhine water', 'Rhine: river'],
    ['Lake Victoria is', 'Lake Victoria: lake'],
    ['New York City is', 'New York City: city'],
    ['New York is', 'New York: city, region, baseball team?'],
    ['Georgia won', 'Georgia: country, region?, american football team?'],
    ['U.S. Supreme Court ruled', 'U.S. Supreme Court: court'],
    ['U.S. troops', 'U.S.: country'],
    ['al-Qaeda said', 'al-Qaeda: armed group'],
    ['The Hague is', 'The Hague: city'],
    ['Liverpool won', 'Liverpool: city, football club?'],
    ['World War II began', 'World War II: war'],
    // Known, but not by itself.
    ['Lincoln spoke', 'Lincoln: city?, company?, football club?'],
    ['Apple fell', 'Apple: company, company?'],
    ['Target said', 'Target: company?'],
    // Not known.
    ['tehran', ''],
    ['TEHRAN', ''],
    ['Nobody said', ''],
    ['the Rhine', ''],
    ['of', ''],
    ['', ''],
    ['—', ''],
    ['constructor', ''],
    ['__proto__', ''],
  ];
  for (const [text, expected] of names) it(JSON.stringify(text), () => check(text, expected));

  it('links a country, its people and its capital without making them one', () => {
    checkFacts('Iran', {
      iso: 'IR',
      flag: '🇮🇷',
      capital: 'Tehran',
      demonym: 'Iranian',
      currency: 'IRR',
      currencyName: 'Iranian Rial',
      region: 'Southern Asia',
      capitalOf: '',
    });
    checkFacts('Iranians', { iso: 'IR', country: 'Iran', capital: '' });
    checkFacts('Tehran', { iso: 'IR', country: 'Iran', capitalOf: 'Iran', population: '7153309' });
    const keys = ['Iran', 'Iranian', 'Tehran'].map((name) => gazetteer.match(wordsOf(name), 0)?.entry.key);
    equal(new Set(keys).size, 3);
  });

  it('knows other names of one thing as one', () => {
    for (const [one, other] of [
      ['Kyiv', 'Kiev'],
      ['UN', 'United Nations'],
      ['FBI', 'Federal Bureau of Investigation'],
      ['Nile', 'River Nile'],
      ['São Paulo', 'Sao Paulo'],
    ] as const)
      equal(gazetteer.match(wordsOf(one), 0)?.entry.key, gazetteer.match(wordsOf(other), 0)?.entry.key, one);
  });

  it('tells apart', () => {
    for (const [one, other] of [
      ['Congo River', 'Congo'],
      ['Jordan River', 'Jordan'],
      ['European Union', 'European Commission'],
    ] as const)
      equal(gazetteer.match(wordsOf(one), 0)?.entry.key === gazetteer.match(wordsOf(other), 0)?.entry.key, false, one);
  });

  it('says what an acronym stands for, and whose body it is', () => {
    checkFacts('NASA', { fullName: 'National Aeronautics and Space Administration', country: 'United States' });
    checkFacts('Knesset', { country: 'Israel', fullName: '' });
  });

  it('says where else there is a city of that name', () => {
    checkFacts('Hyderabad', { country: 'India', alsoIn: 'Pakistan' });
    checkFacts('London', { country: 'United Kingdom', alsoIn: '' });
  });

  it('says of which region a city is the seat', () => checkFacts('Munich', { seatOf: 'Bavaria', capitalOf: '' }));
});
