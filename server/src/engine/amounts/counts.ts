import { lowerAt, wordAt } from '../text/words';
import type { Words } from '../text/words';
import { EXACT, hedgeBefore, hedgeOf } from './hedges';
import { NUMBERED, TIME_UNITS } from './lexicon';
import type { Match } from './match';
import { numeralAt } from './numerals';
import type { Numeral } from './numerals';
import { endOfRange, isAscending, isTied, rangeOf } from './ranges';
import { tailOf } from './tails';
import type { Tail } from './tails';

/** The amounts that begin with a number: one, or two where the text tells of a change from one to the other; none for numbers that name. */
export function countAt(words: Words, numeral: Numeral): readonly Match[] {
  if (isTied(words, numeral.first) || isPartOfFigures(words, numeral)) return [];
  const part = partOf(words, numeral);
  if (part) return isNamed(words, numeral, 'count') ? [] : [part];
  const own = tailOf(words, numeral);
  const range = rangeAt(words, numeral, own);
  if (range) return isNamed(words, numeral, range.kind) ? [] : [range];
  if (own) return isNamed(words, numeral, own.kind) ? [] : [withSign(words, inMillions(numeral, own), own)];
  return bare(words, numeral);
}

/** The 29 of "29 out of 30 charges", the 12 of "12 of the 15 members": so many of what is counted behind. "one of the two levers" counts none. */
function partOf(words: Words, numeral: Numeral): Match | undefined {
  const { first, last, rest, value, scale } = numeral;
  const out = lowerAt(words, last + 1) === 'out' ? 1 : 0;
  if (rest !== '' || scale > 1 || (value < 2 && out === 0) || lowerAt(words, last + out + 1) !== 'of') return undefined;
  const article = DETERMINERS.has(lowerAt(words, last + out + 2)) ? 1 : 0;
  const whole = numeralAt(words, last + out + article + 2);
  // "two of 2019 films" names a year.
  if (!whole || whole.rest !== '' || whole.value < value || (isYear(whole) && out + article < 1)) return undefined;
  const tail = tailOf(words, whole);
  if (tail?.kind !== 'count') return undefined;
  return { first, last, kind: 'count', value, unit: tail.unit, ...hedgeOf(words, numeral, tail.last + 1) };
}

/** "14 to 18 people", "5–6%", "5% to 10%", "between 14 and 18". */
function rangeAt(words: Words, numeral: Numeral, own: Tail | undefined): Match | undefined {
  // The noun of "14 to 18 people" is no tail of the 14, since "to" stands between; that of "5%" is.
  const tailed = own && own.kind !== 'count' ? own : undefined;
  const next = endOfRange(words, tailed ? { ...numeral, rest: '' } : numeral, tailed?.last ?? numeral.last);
  const second = next === undefined ? undefined : numeralAt(words, next);
  if (!second || !isAscending(numeral, second)) return undefined;
  const tail = tailOf(words, second);
  if (tailed && (tail?.kind !== tailed.kind || tail.unit !== tailed.unit)) return undefined;
  const { first } = numeral;
  if (tail) {
    const { low, high, ...rest } = rangeOf(numeral, second);
    const factor = tail.factor ?? 1;
    const of = {
      ...rest,
      value: scaledBy(rest.value, factor),
      low: scaledBy(low, factor),
      high: scaledBy(high, factor),
    };
    return { first, last: tail.last, kind: tail.kind, unit: tail.unit, ...of };
  }
  const between =
    lowerAt(words, first - 1) === 'between' && second.rest === '' && !isYear(numeral) && !isClock(words, second);
  return between ? { first, last: second.last, kind: 'count', unit: null, ...rangeOf(numeral, second) } : undefined;
}

/** "around 400", "at least ten": a number alone, which the words before it show to be a count. */
function bare(words: Words, numeral: Numeral): readonly Match[] {
  const { first, last, value, rest, digits } = numeral;
  const hedge = hedgeBefore(words, first);
  const before = lowerAt(words, first - 1);
  if (hedge === undefined || rest !== '' || NO_COUNT_AFTER.has(before) || (value < 2 && !digits)) return [];
  if (isYear(numeral) || isClock(words, numeral) || isNumberWord(words, last + 1)) return [];
  return [{ first, last, kind: 'count', value, unit: null, ...hedgeOf(words, numeral, last + 1) }];
}

/** "40m households": behind a number, only a noun makes the m a million. */
function inMillions(numeral: Numeral, { kind }: Tail): Numeral {
  if (kind !== 'count' || numeral.rest === '') return numeral;
  return { ...numeral, value: numeral.value * (numeral.rest === 'm' ? 1e6 : 1e3) };
}

function withSign(words: Words, numeral: Numeral, { kind, unit, last, factor = 1 }: Tail): Match {
  const { first } = numeral;
  const value = scaledBy(numeral.value, factor);
  const signed = kind !== 'count' && kind !== 'age' && isNegative(words, first);
  if (signed) return { first, last, kind, unit, value: -value, ...EXACT };
  return { first, last, kind, unit, value, ...hedgeOf(words, { first, value }, last + 1) };
}

/** Binary fractions make 35 pence 0.35000000000000003 pounds. */
function scaledBy(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}

/** A minus sign that nothing but a blank or bracket stands before. */
function isNegative(words: Words, at: number): boolean {
  const start = words.tokens[at]?.start ?? 0;
  return /^[-−]$/.test(words.text.charAt(start - 1)) && /^(?:|[\s(])$/.test(words.text.charAt(start - 2));
}

/** Numbers that name a thing ("Article 50 talks", "Boeing 737 jets"), and parts of longer figures: telephone numbers, scores, versions. */
function isNamed(words: Words, { first, digits }: Numeral, kind: Tail['kind']): boolean {
  if (kind !== 'count') return false;
  if (!digits) return isTitle(words, first);
  const before = wordAt(words, first - 1);
  const word = before.toLowerCase();
  if (word === '#' || (word === '.' && lowerAt(words, first - 2) === 'no') || NUMBERED.has(word)) return true;
  if (words.tokens[first - 1]?.kind !== 'word' || !/^\p{Lu}/u.test(before)) return false;
  const further = lowerAt(words, first - 2);
  if (further === '' || /^[.!?:;"“”)]$/.test(further)) return !FIRST_WORDS.has(word) && !word.endsWith('ly');
  // "In London 12 people died."
  return !PLACE_BEFORE.has(further);
}

/** "Six Flags", not at the start of a sentence. */
function isTitle(words: Words, first: number): boolean {
  const isCapital = (at: number) => /^\p{Lu}/u.test(wordAt(words, at));
  return isCapital(first) && isCapital(first + 1) && words.tokens[first - 1]?.kind === 'word';
}

function isPartOfFigures(words: Words, { first, last, value, digits }: Numeral): boolean {
  if (!digits) return false;
  if (words.tokens[first - 1]?.kind === 'number' && /^\s?$/.test(between(words, first - 1))) return true;
  if (words.tokens[last + 1]?.kind === 'number' && /^\s?$/.test(between(words, last))) return true;
  return value !== 0 && /^0\d/.test(wordAt(words, first));
}

function between(words: Words, at: number): string {
  return words.text.slice(words.tokens[at]?.end, words.tokens[at + 1]?.start);
}

function isYear({ value, digits, scale }: Numeral): boolean {
  return digits && scale === 1 && Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** "about 6 in the morning", "about 6 o'clock", "around 6 pm". */
function isClock(words: Words, { last, value }: Numeral): boolean {
  const next = lowerAt(words, last + 1);
  return (
    value <= 24 &&
    (TIME_UNITS.has(next) || next.startsWith('o') || (next === 'in' && lowerAt(words, last + 2) === 'the'))
  );
}

function isNumberWord(words: Words, at: number): boolean {
  return (
    words.tokens[at]?.kind === 'number' || TIME_UNITS.has(lowerAt(words, at)) || /^[-–:/×]$/.test(wordAt(words, at))
  );
}

/** "over 65" and "under 18" are ages as often, "near 5" places. */
const NO_COUNT_AFTER: ReadonlySet<string> = new Set('over under above below c ca ~ > < maybe perhaps'.split(' '));
/** What may begin a sentence before a count; other words there may be the name of what is numbered. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  (
    'the these those all some about around approximately roughly nearly almost over under above at another other only just and but or with of in on to ' +
    'from by for after before between up least most than today yesterday meanwhile instead also then there her his its their our my both ' +
    'any every each an a estimated'
  ).split(' '),
);
const DETERMINERS: ReadonlySet<string> = new Set('the its their his her those these all our my'.split(' '));
const PLACE_BEFORE: ReadonlySet<string> = new Set('in near at around from across outside inside'.split(' '));
