import { lowerAt, spanOfTokens, wordAt } from '../text/words';
import type { Words } from '../text/words';
import { plainName } from './candidate';
import type { NameCandidate } from './candidate';
import type { EntityType } from './facts';
import type { Gazetteer } from './gazetteer';

/**
 * Names that a number belongs to: "Interstate 75", "U.S. Route 2", "Boeing 737-800", "14th Amendment", "2020 United States presidential
 * election". In order and without overlap.
 */
export function numberedNames(words: Words, gazetteer: Gazetteer): NameCandidate[] {
  const names: NameCandidate[] = [];
  let covered = -1;
  for (let at = 0; at < words.tokens.length; at++) {
    if (at <= covered || !NUMBERED.test(wordAt(words, at))) continue;
    const found = road(words, at) ?? product(words, at) ?? ordinal(words, at) ?? election(words, at, gazetteer);
    if (!found || found.first <= covered) continue;
    const { first, last, type, subtype } = found;
    names.push({ ...plainName(spanOfTokens(words, first, last), type, 0.9, 'a number belongs to it'), subtype });
    covered = last;
  }
  return names;
}

/** In tokens, both included. */
interface Numbered {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  readonly subtype: string | null;
}

/** The number stands at `at`: "State Route 99", "I-75", "the A496". */
function road(words: Words, at: number): Numbered | undefined {
  const number = wordAt(words, at);
  const type = { type: 'facility', subtype: 'road' } as const;
  if (INTERSTATE.test(number)) return { first: at, last: at, ...type };
  if (BRITISH_ROAD.test(number) && lowerAt(words, at - 1) === 'the' && ON.has(lowerAt(words, at - 2)))
    return { first: at, last: at, ...type };
  if (!/^\d{1,4}[A-Z]?$/.test(number) || !ROADS.has(wordAt(words, at - 1))) return undefined;
  let first = at - 1;
  while (first > at - 4 && BEFORE_ROADS.has(wordAt(words, first - 1))) first--;
  return { first, last: at, ...type };
}

/** The number of the model stands at `at`: "Airbus A320neo", "Boeing 737 MAX 8", "Falcon 9". */
function product(words: Words, at: number): Numbered | undefined {
  const number = wordAt(words, at);
  const line = NUMBERED_PRODUCTS.get(wordAt(words, at - 1));
  if (line !== undefined && VERSION.test(number) && !COUNTED.test(lowerAt(words, at + 1)))
    return { first: at - 1, last: wordAt(words, at + 1) === 'Linux' ? at + 1 : at, type: 'product', subtype: line };
  const martin = wordAt(words, at - 1) === 'Martin' && wordAt(words, at - 2) === 'Lockheed';
  if (!(martin || MAKERS.has(wordAt(words, at - 1))) || !MODEL.test(number)) return undefined;
  // "737-800", "747-8F"
  const hasVariant =
    wordAt(words, at + 1) === '-' &&
    isAttached(words, at + 1) &&
    isAttached(words, at + 2) &&
    /^\d{1,4}\w{0,3}$/.test(wordAt(words, at + 2));
  let last = hasVariant ? at + 2 : at;
  if (COUNTED.test(lowerAt(words, last + 1))) return undefined;
  if (MODEL_NAMES.has(`${wordAt(words, last + 1)} ${wordAt(words, last + 2)}`)) last += 2;
  if (/^(?:MAX|Max|Dreamliner|neo)$/.test(wordAt(words, last + 1))) last++;
  if (/^(?:MAX|Max)$/.test(wordAt(words, last)) && /^\d{1,2}$/.test(wordAt(words, last + 1))) last++;
  return { first: at - (martin ? 2 : 1), last, type: 'product', subtype: 'aircraft' };
}

/** The ordinal stands at `at`: "14th Amendment", "101st Airborne Division". */
function ordinal(words: Words, at: number): Numbered | undefined {
  if (!ORDINAL.test(wordAt(words, at))) return undefined;
  let last = at;
  while (last < at + 4 && /^\p{Lu}\p{Ll}/u.test(wordAt(words, last + 1))) last++;
  for (; last > at; last--) {
    const kind = ORDERED.get(lowerAt(words, last));
    if (kind) return { first: at, last, ...kind };
  }
  return undefined;
}

/** The year stands at `at`: "2020 United States presidential election". */
function election(words: Words, at: number, gazetteer: Gazetteer): Numbered | undefined {
  if (!/^(?:19|20)\d\d$/.test(wordAt(words, at))) return undefined;
  const where = gazetteer.match(words, at + 1);
  if (where?.entry.type !== 'place' && where?.entry.type !== 'norp') return undefined;
  let { last } = where;
  while (last < where.last + 3 && ELECTION_KINDS.has(lowerAt(words, last + 1))) last++;
  if (last === where.last || !ELECTIONS.has(lowerAt(words, last + 1))) return undefined;
  return { first: at, last: last + 1, type: 'event', subtype: 'election' };
}

function isAttached(words: Words, at: number): boolean {
  return words.tokens[at]?.start === words.tokens[at - 1]?.end;
}

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const NUMBERED = /^(?:\p{Lu}[\p{L}-]{0,4})?\d/u;
const INTERSTATE = /^I-\d{1,3}[A-Z]?$/;
const BRITISH_ROAD = /^(?:[ABM]\d{1,4}|A\d{1,2}\(M\))$/;
const ON = set('on off along down up near of where joins between onto blocked closed');
const ROADS = set('Interstate Route Highway Hwy Autobahn Autoroute Motorway');
const BEFORE_ROADS =
  set(`U.S. US State County Interstate National Provincial Federal Farm Trans-Canada Pacific Alabama Alaska Arizona Arkansas California
  Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan
  Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Ontario Oregon Pennsylvania Quebec Tennessee Texas Utah Vermont Virginia
  Washington Wisconsin Wyoming`);
const MAKERS =
  set(`Boeing Airbus Cessna Embraer Bombardier Antonov Tupolev Ilyushin Sukhoi Yakovlev Fokker ATR Beechcraft Gulfstream Learjet Sikorsky
  Lockheed McDonnell Douglas Saab Dassault Mikoyan Comac COMAC`);
const MODEL = /^(?:\p{Lu}{1,4}-?\d{1,4}\p{L}{0,4}|\d{2,4}\p{L}{0,3})$/u;
const MODEL_NAMES: ReadonlySet<string> = new Set([
  'Flying Fortress',
  'Fighting Falcon',
  'Lightning II',
  'Globemaster III',
  'Super Hornet',
]);
const VERSION = /^\d{1,3}(?:\.\d{1,3}){0,2}$|^\p{Lu}\d{1,2}$/u;
/** "Boeing 500 million": a number that counts. */
const COUNTED =
  /^(?:%|percent|per|million|billion|trillion|thousand|hundred|people|workers|jobs|planes|jets|aircraft|orders|times|years|days|in|-|–|to|and|or)$/;
const NUMBERED_PRODUCTS: ReadonlyMap<string, string> = new Map(
  [
    ['rocket', 'Falcon Ariane Voskhod Vostok Proton Vega'],
    ['software', 'Windows Android iOS Ubuntu CentOS RHEL Fedora Debian Firefox'],
    ['device', 'iPhone PlayStation Xbox Galaxy Pixel'],
  ].flatMap(([kind = '', lines = '']) => lines.split(' ').map((line): [string, string] => [line, kind])),
);
const ORDINAL = /^\d{0,3}(?:1st|2nd|3rd|\dth)$/;
const ORDERED: ReadonlyMap<string, Pick<Numbered, 'type' | 'subtype'>> = new Map(
  [
    ['work', 'law', 'amendment'],
    [
      'organization',
      'army',
      'division brigade regiment battalion legion infantry airborne cavalry fleet squadron corps',
    ],
    ['organization', 'court', 'circuit'],
    ['organization', 'parliament', 'congress'],
    ['facility', 'road', 'street avenue'],
    ['place', 'district', 'arrondissement'],
  ].flatMap(([type, subtype = '', nouns = '']) =>
    nouns
      .split(' ')
      .map((noun): [string, Pick<Numbered, 'type' | 'subtype'>] => [noun, { type: type as EntityType, subtype }]),
  ),
);
const ELECTION_KINDS = set(
  'presidential general parliamentary federal legislative local municipal state senate gubernatorial snap midterm',
);
const ELECTIONS = set('election elections referendum');
