import { lowerAt, wordAt } from '../text/words';
import type { Words } from '../text/words';
import type { AmountKind } from './facts';
import {
  CURRENCY_ALIASES,
  CURRENCY_CODES,
  CURRENCY_NAMES,
  CURRENCY_SINGULARS,
  CURRENCY_SYMBOLS,
  IRREGULAR_PLURALS,
  LENGTHS,
  NATIONAL_CURRENCIES,
  NOT_COUNTED,
  TIME_UNITS,
  UNITS,
} from './lexicon';
import type { Numeral } from './numerals';

/** What stands behind a number and says what it is a number of. */
export interface Tail {
  readonly kind: AmountKind;
  readonly unit: string | null;
  /** The last token of it; that of the number where the unit is part of its token. */
  readonly last: number;
  /** Of smaller money, what part of the unit it is: 0.01 for "pence". */
  readonly factor?: number;
}

type Reader = (words: Words, numeral: Numeral) => Tail | undefined;

/** In this order: "3 years old" before anything that takes "years", money before nouns. */
const READERS: readonly Reader[] = [age, percent, money, quantity, count];

/** The first that fits: "per cent", "dollars", "km", "years old", or the noun that is counted. */
export function tailOf(words: Words, numeral: Numeral): Tail | undefined {
  for (const read of READERS) {
    const tail = read(words, numeral);
    if (tail) return tail;
  }
  return undefined;
}

/** "78 years old", "44-year-old", "six months of age". */
function age(words: Words, { last, rest, value }: Numeral): Tail | undefined {
  if (value > OLDEST) return undefined;
  const glued = AGE.exec(rest);
  if (glued) return { kind: 'age', unit: glued[1] ?? 'year', last };
  if (rest !== '') {
    // "a 44-year old man"
    return AGED_UNITS.has(rest) && lowerAt(words, last + 1) === 'old'
      ? { kind: 'age', unit: rest.replace(/s$/, ''), last: last + 1 }
      : undefined;
  }
  const next = lowerAt(words, last + 1);
  const joined = AGE.exec(next);
  if (joined) return { kind: 'age', unit: joined[1] ?? 'year', last: last + 1 };
  if (!AGED_UNITS.has(next)) return undefined;
  const unit = next.replace(/s$/, '');
  if (lowerAt(words, last + 2) === 'old') return { kind: 'age', unit, last: last + 2 };
  if (lowerAt(words, last + 2) === 'of' && lowerAt(words, last + 3) === 'age')
    return { kind: 'age', unit, last: last + 3 };
  return undefined;
}

/** "%", "per cent", "percentage points". */
function percent(words: Words, { last, rest }: Numeral): Tail | undefined {
  if (rest === 'percent') return { kind: 'percent', unit: '%', last };
  if (rest !== '') return undefined;
  const next = lowerAt(words, last + 1);
  const second = lowerAt(words, last + 2);
  if (next === '%' || next === 'percent') return withPoints(words, last + 1);
  if (next === 'per' && second === 'cent') return withPoints(words, last + 2);
  const points = second === 'point' || second === 'points';
  if (next === 'percentage' && points) return { kind: 'percent', unit: 'percentage point', last: last + 2 };
  return next === 'basis' && points ? { kind: 'percent', unit: 'basis point', last: last + 2 } : undefined;
}

/** "3% points" are percentage points. */
function withPoints(words: Words, last: number): Tail {
  const points = /^points?$/.test(lowerAt(words, last + 1));
  return { kind: 'percent', unit: points ? 'percentage point' : '%', last: points ? last + 1 : last };
}

/** "dollars", "Swiss francs", "SEK", "€". */
function money(words: Words, { first, last, rest, scale, value }: Numeral): Tail | undefined {
  if (rest !== '') {
    if (rest === 'p' && !LINES.has(value)) return { kind: 'money', unit: 'GBP', last, factor: 0.01 };
    const small = SMALL_MONEY.get(rest);
    if (small !== undefined) return { kind: 'money', unit: small, last, factor: 0.01 };
    const unit = rest.startsWith('dollar') ? 'USD' : undefined;
    return unit === undefined ? undefined : { kind: 'money', unit, last };
  }
  const text = wordAt(words, last + 1);
  const symbol = CURRENCY_SYMBOLS.get(text);
  // "12 000 €", but "50 $5 notes".
  if (symbol !== undefined && words.tokens[last + 2]?.kind !== 'number')
    return { kind: 'money', unit: symbol, last: last + 1 };
  if (CURRENCY_CODES.has(text)) return { kind: 'money', unit: CURRENCY_ALIASES.get(text) ?? text, last: last + 1 };
  const next = text.toLowerCase();
  const small = SMALL_MONEY.get(text);
  if (small !== undefined) return { kind: 'money', unit: small, last: last + 1, factor: 0.01 };
  if (/^euro-?$/.test(next) && /^cents?$/.test(lowerAt(words, last + 2)))
    return { kind: 'money', unit: 'EUR', last: last + 2, factor: 0.01 };
  const name = CURRENCY_NAMES.get(next);
  if (name !== undefined) {
    if (next.startsWith('pound') && isWeight(words, first, last + 1))
      return { kind: 'quantity', unit: 'pound', last: last + 1 };
    const sterling = lowerAt(words, last + 2) === 'sterling';
    return { kind: 'money', unit: name || null, last: sterling ? last + 2 : last + 1 };
  }
  // "won" is a verb unless a large number or its country stands before it.
  if (next === 'won' && scale >= 1000) return { kind: 'money', unit: 'KRW', last: last + 1 };
  return nationalMoney(words, last);
}

/** "Swiss francs", "South Korean won", "Hong Kong dollars". */
function nationalMoney(words: Words, last: number): Tail | undefined {
  if (!/^\p{Lu}/u.test(wordAt(words, last + 1))) return undefined;
  for (const width of [1, 2]) {
    const name = lowerAt(words, last + 1 + width);
    const singular = CURRENCY_SINGULARS.get(name) ?? name;
    const place = lowerAt(words, last + width);
    const unit =
      width === 2 && singular === 'dollar' ? PLACE_DOLLARS.get(place) : NATIONAL_CURRENCIES.get(`${place} ${singular}`);
    if (unit !== undefined) return { kind: 'money', unit, last: last + 1 + width };
  }
  return undefined;
}

/** "weighs 40 pounds", "40 pounds of cocaine". */
function isWeight(words: Words, first: number, poundsAt: number): boolean {
  if (
    lowerAt(words, poundsAt + 1) === 'of' &&
    !/^(?:the|public|taxpayers?|aid|funding|debt|damage)$/.test(lowerAt(words, poundsAt + 2))
  )
    return true;
  for (let at = Math.max(0, first - 3); at < first; at++) if (/^weigh/.test(lowerAt(words, at))) return true;
  return false;
}

/** "km", "square miles", "°C", "miles per hour". */
function quantity(words: Words, { last, rest, digits }: Numeral): Tail | undefined {
  if (rest !== '') {
    const unit =
      rest === 'm' && !isCountNoun(words, last + 1)
        ? 'metre'
        : UNITS.get(rest.replace(/-(?:long|high|tall|wide|deep)$/, ''));
    return unit === undefined
      ? undefined
      : { kind: 'quantity', unit: perHour(words, last, unit).unit, last: perHour(words, last, unit).last };
  }
  const next = lowerAt(words, last + 1);
  if (next === '°' || next === 'º') {
    const scale = wordAt(words, last + 2);
    if (scale === 'C' || scale === 'F')
      return { kind: 'quantity', unit: DEGREES.get(scale) ?? 'degree', last: last + 2 };
    return { kind: 'quantity', unit: 'degree', last: last + 1 };
  }
  if (next === 'square' || next === 'cubic' || next === 'sq' || next === 'sq.') {
    const dot = wordAt(words, last + 2) === '.' ? 1 : 0;
    const unit = lengthOf(lowerAt(words, last + 2 + dot));
    if (unit === undefined) return undefined;
    return { kind: 'quantity', unit: `${next === 'cubic' ? 'cubic' : 'square'}-${unit}`, last: last + 2 + dot };
  }
  if (next === 'nautical' && /^miles?$/.test(lowerAt(words, last + 2)))
    return { kind: 'quantity', unit: 'nautical-mile', last: last + 2 };
  if (next === 'light' && /^years?$/.test(lowerAt(words, last + 2)))
    return { kind: 'quantity', unit: 'light-year', last: last + 2 };
  const unit = next === 'm' && digits ? 'metre' : UNITS.get(next);
  if (unit === undefined || (unit === 'mile' && next === 'mi') || IS_CAPITAL_WORD.test(wordAt(words, last + 1)))
    return undefined;
  const power = POWERS.get(wordAt(words, last + 2));
  if (power !== undefined && LENGTHS.has(unit)) return { kind: 'quantity', unit: `${power}-${unit}`, last: last + 2 };
  if (unit === 'degree') {
    const scale = DEGREES.get(wordAt(words, last + 2));
    return { kind: 'quantity', unit: scale ?? 'degree', last: scale === undefined ? last + 1 : last + 2 };
  }
  return { kind: 'quantity', ...perHour(words, last + 1, unit) };
}

/** "miles per hour", "km/h". */
function perHour(words: Words, last: number, unit: string): { readonly unit: string; readonly last: number } {
  const next = lowerAt(words, last + 1);
  const second = lowerAt(words, last + 2);
  const speed = unit === 'kilometre' || unit === 'mile';
  if (
    speed &&
    ((next === 'per' && second === 'hour') || (next === 'an' && second === 'hour') || (next === '/' && second === 'h'))
  )
    return { unit: `${unit}-per-hour`, last: last + 2 };
  if (unit === 'metre' && next === '/' && second === 's') return { unit: 'metre-per-second', last: last + 2 };
  return { unit, last };
}

function lengthOf(word: string): string | undefined {
  const unit = word === 'm' ? 'metre' : UNITS.get(word);
  return unit !== undefined && LENGTHS.has(unit) ? unit : undefined;
}

/** "16 sanctions", "400 Iranian drones": a plural noun within three words. */
function count(words: Words, { last, rest, value, digits }: Numeral): Tail | undefined {
  if (rest !== '' && rest !== 'm' && rest !== 'k') return undefined;
  // "one" is as often a pronoun, and 0 a score.
  if (value === 0 || (value === 1 && !digits)) return undefined;
  for (let at = last + 1; at <= last + 3; at++) {
    if (words.tokens[at]?.kind !== 'word') return undefined;
    const word = lowerAt(words, at);
    if (NOT_COUNTED.has(word) || (TIME_UNITS.has(word) && at === last + 1)) return undefined;
    // A noun that the plural belongs to may follow: "400 police officers".
    if (!isPlural(word)) continue;
    const further = lowerAt(words, at + 1);
    const inner =
      IRREGULAR_PLURALS.has(word) && at < last + 3 && words.tokens[at + 1]?.kind === 'word' && isRegularPlural(further);
    const noun = inner && !NOT_COUNTED.has(further) ? at + 1 : at;
    return { kind: 'count', unit: words.text.slice(words.tokens[noun]?.start, words.tokens[noun]?.end), last: noun };
  }
  return undefined;
}

function isCountNoun(words: Words, at: number): boolean {
  return words.tokens[at]?.kind === 'word' && isPlural(lowerAt(words, at)) && !NOT_COUNTED.has(lowerAt(words, at));
}

function isPlural(word: string): boolean {
  return IRREGULAR_PLURALS.has(word) || isRegularPlural(word);
}

/** Ends in an s that is not that of "glass", "bus", "this" or "it's". */
function isRegularPlural(word: string): boolean {
  return /^[a-z-]{2,24}[^s'uia]s$/.test(word) && !TIME_UNITS.has(word);
}

/** Pence and cents; a cent without more is that of the dollar, as "dollars" are those of the United States. */
const SMALL_MONEY: ReadonlyMap<string, string> = new Map([
  ['pence', 'GBP'],
  ['penny', 'GBP'],
  ['cents', 'USD'],
  ['cent', 'USD'],
  ['¢', 'USD'],
]);
/** "1080p" is the height of a picture. */
const LINES: ReadonlySet<number> = new Set([144, 240, 360, 480, 540, 576, 720, 1080, 1440, 2160, 4320]);
const OLDEST = 130;
const AGE = /^(year|month|week|day)s?-olds?$/;
const AGED_UNITS: ReadonlySet<string> = new Set('year years month months week weeks day days'.split(' '));
const DEGREES: ReadonlyMap<string, string> = new Map([
  ['C', 'degree Celsius'],
  ['F', 'degree Fahrenheit'],
  ['Celsius', 'degree Celsius'],
  ['Fahrenheit', 'degree Fahrenheit'],
]);
const POWERS: ReadonlyMap<string, string> = new Map([
  ['²', 'square'],
  ['³', 'cubic'],
]);
const PLACE_DOLLARS: ReadonlyMap<string, string> = new Map([
  ['kong', 'HKD'],
  ['zealand', 'NZD'],
]);
/** "5 Mile Road", "20 Feet". */
const IS_CAPITAL_WORD = /^\p{Lu}\p{Ll}{2}/u;
