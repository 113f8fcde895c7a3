import { NUMBERS, UNITS } from '../dates/lexicon';
import type { TimexCandidate } from '../dates/pattern';
import { overlaps } from '../text/span';
import { lowerAt, spanOfTokens, wordAt } from '../text/words';
import type { Words } from '../text/words';
import type { Amount, AmountKind } from './facts';

interface Match {
  readonly first: number;
  readonly last: number;
  readonly kind: AmountKind;
  readonly value: number;
  readonly unit: string | null;
}

/** The amounts of a paragraph, in order; spans are relative to it. Numbers that are part of a date are left out. */
export function findAmounts(words: Words, timexes: readonly TimexCandidate[]): Amount[] {
  const found: Amount[] = [];
  let timex = 0;
  for (let at = 0; at < words.tokens.length; at++) {
    const match = matchAt(words, at);
    if (!match) continue;
    const span = spanOfTokens(words, match.first, match.last);
    at = match.last;
    while ((timexes[timex]?.span.end ?? Infinity) <= span.start) timex++;
    const date = timexes[timex];
    if (date && overlaps(date.span, span)) continue;
    const { kind, value, unit } = match;
    found.push({ span, kind, value, unit, text: words.text.slice(span.start, span.end) });
  }
  return found;
}

function matchAt(words: Words, at: number): Match | undefined {
  const symbol = CURRENCY_SYMBOLS.get(wordAt(words, at));
  if (symbol !== undefined) return money(words, at, at + 1, symbol);
  const prefixed = PREFIXED_DOLLARS.get(wordAt(words, at));
  if (prefixed !== undefined && wordAt(words, at + 1) === '$') return money(words, at, at + 2, prefixed);
  const value = valueAt(words, at);
  if (value === undefined) return undefined;
  const scaled = scaleAt(words, at + 1, value);
  const last = scaled === undefined ? at : at + 1;
  const number = scaled ?? value;
  const next = lowerAt(words, last + 1);
  const currency = CURRENCY_WORDS.get(next);
  if (currency !== undefined) return { first: at, last: last + 1, kind: 'money', value: number, unit: currency };
  if (next === '%' || next === 'percent')
    return { first: at, last: last + 1, kind: 'percent', value: number, unit: '%' };
  if (next === 'per' && lowerAt(words, last + 2) === 'cent')
    return { first: at, last: last + 2, kind: 'percent', value: number, unit: '%' };
  const unit = MEASURES.get(next);
  if (unit !== undefined) return { first: at, last: last + 1, kind: 'quantity', value: number, unit };
  if (UNITS.has(next) || words.tokens[last + 1]?.kind !== 'word') return undefined;
  return count(words, at, last, number);
}

function money(words: Words, first: number, numberAt: number, unit: string): Match | undefined {
  const compact = COMPACT.exec(wordAt(words, numberAt));
  if (compact)
    return { first, last: numberAt, kind: 'money', value: scaledBy(Number(compact[1]), compact[2] ?? '') ?? 0, unit };
  const value = valueAt(words, numberAt);
  if (value === undefined) return undefined;
  const scaled = scaleAt(words, numberAt + 1, value);
  return { first, last: scaled === undefined ? numberAt : numberAt + 1, kind: 'money', value: scaled ?? value, unit };
}

/** "16 sanctions", "400 Iranian drones": a number with a plural within two words of it. */
function count(words: Words, first: number, last: number, value: number): Match | undefined {
  for (let at = last + 1; at <= last + 3; at++) {
    const word = wordAt(words, at);
    if (words.tokens[at]?.kind !== 'word' || NOT_COUNTED.has(word)) return undefined;
    if (isPlural(word))
      return {
        first,
        last: at,
        kind: 'count',
        value,
        unit: words.text.slice(words.tokens[at]?.start, words.tokens[at]?.end),
      };
  }
  return undefined;
}

function isPlural(word: string): boolean {
  return IRREGULAR_PLURALS.has(word) || /^[a-z-]{3,24}[^s'uia]s$/.test(word);
}

/** The number a token stands for: digits with thousands and decimals, or a small number word. */
function valueAt(words: Words, at: number): number | undefined {
  const word = wordAt(words, at);
  if (words.tokens[at]?.kind === 'number') {
    const plain = word.replaceAll(',', '');
    return /^\d+(?:\.\d+)?$/.test(plain) && plain.length <= 15 && /^(?:\d{1,3}(?:,\d{2,3})+|\d+)(?:\.\d+)?$/.test(word)
      ? Number(plain)
      : undefined;
  }
  return words.tokens[at]?.kind === 'word' ? NUMBERS.get(word.toLowerCase()) : undefined;
}

function scaleAt(words: Words, at: number, value: number): number | undefined {
  return scaledBy(value, lowerAt(words, at));
}

function scaledBy(value: number, word: string): number | undefined {
  const scale = SCALES.get(word);
  return scale === undefined ? undefined : Number((value * scale).toPrecision(15));
}

/** "2.5bn" behind a currency symbol. */
const COMPACT = /^(\d{1,9}(?:\.\d{1,6})?)(m|bn)$/;
const CURRENCY_SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
]);
const PREFIXED_DOLLARS: ReadonlyMap<string, string> = new Map([
  ['US', 'USD'],
  ['A', 'AUD'],
  ['C', 'CAD'],
  ['NZ', 'NZD'],
  ['HK', 'HKD'],
]);
const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map([
  ['dollars', 'USD'],
  ['pounds', 'GBP'],
  ['euros', 'EUR'],
  ['euro', 'EUR'],
  ['yen', 'JPY'],
  ['rupees', 'INR'],
  ['roubles', 'RUB'],
  ['rubles', 'RUB'],
  ['yuan', 'CNY'],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
]);
const MEASURES: ReadonlyMap<string, string> = new Map(
  (
    'km:kilometre kilometres:kilometre kilometre:kilometre kilometers:kilometre kilometer:kilometre miles:mile mile:mile metres:metre metre:metre ' +
    'meters:metre meter:metre feet:foot foot:foot inches:inch kg:kilogram kilograms:kilogram kilogram:kilogram tonnes:tonne tonne:tonne tons:ton ' +
    'ton:ton litres:litre liters:litre acres:acre hectares:hectare degrees:degree mph:mile-per-hour km/h:kilometre-per-hour'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [form = '', unit = ''] = pair.split(':');
      return [form, unit];
    }),
);
const IRREGULAR_PLURALS: ReadonlySet<string> = new Set([
  'people',
  'men',
  'women',
  'children',
  'police',
  'troops',
  'aircraft',
  'deaths',
]);
const NOT_COUNTED: ReadonlySet<string> = new Set(
  'of and or to in on at by for from with was were is are has had he she it they said as the a an that this than per minutes seconds'.split(
    ' ',
  ),
);
