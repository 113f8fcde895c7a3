import { lowerAt, spanOfTokens, wordAt } from '../../text/words';
import type { Words } from '../../text/words';
import { NUMBERS } from '../lexicon';
import type { TimeOfDay } from '../pattern';
import { ZONES } from '../zones';
import { isCapitalised, touches } from './rule';
import type { Match, Rule } from './rule';

/** `10 a.m.`, `10:30pm GMT`, `14:00`, `0900 GMT`, `eight o'clock`, `noon`, `midnight`; `3` of "3 to 4 p.m.". */
export const clockTimes: Rule = {
  starts: ['#', ...[...NUMBERS.keys()].slice(1, 31), 'half', 'quarter', 'a', 'noon', 'midday', 'midnight'],
  match(words, at, word) {
    if (word === 'noon' || word === 'midday') return isNoon(words, at) ? clock(words, at, 12, 0) : undefined;
    if (word === 'midnight') return isNoon(words, at) ? clock(words, at, 24, 0) : undefined;
    return past(words, at, word) ?? joined(words, at, word) ?? spaced(words, at, word) ?? range(words, at, word);
  },
};

/** `half past seven`, `a quarter to eight p.m.`, `ten minutes past nine`. Without "half" and "quarter" it needs "minutes". */
function past(words: Words, at: number, word: string): Match | undefined {
  const first = word === 'a' ? at + 1 : at;
  const named = NAMED_MINUTES.get(lowerAt(words, first));
  const count = named ?? NUMBERS.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : undefined);
  if (count === undefined || count > 30 || (word === 'a' && named !== 15)) return undefined;
  const minutes = named === undefined ? (/^minutes?$/.test(lowerAt(words, first + 1)) ? 1 : -1) : 0;
  const side = lowerAt(words, first + minutes + 1);
  if (minutes < 0 || (side !== 'past' && (side !== 'to' || named === 30))) return undefined;
  const hourAt = first + minutes + 2;
  const hourWord = lowerAt(words, hourAt);
  const found = joined(words, hourAt, hourWord) ?? spaced(words, hourAt, hourWord);
  const alone = figures(hourWord)?.hour ?? NUMBERS.get(hourWord);
  const whole = found?.pattern.kind === 'time' ? Number(found.pattern.time.slice(1, 3)) : alone;
  // "a quarter to two million", "half past 40".
  if (whole === undefined || whole < 1 || whole > 23 || (!found && (whole > 12 || !endsClock(words, hourAt + 1))))
    return undefined;
  const time = side === 'past' ? 60 * whole + count : 60 * whole - count;
  return clock(words, found?.last ?? hourAt, Math.floor(time / 60), time % 60);
}

function endsClock(words: Words, at: number): boolean {
  return words.tokens[at]?.kind !== 'word' || BEHIND_HOUR.has(lowerAt(words, at));
}

/** `10am`, `10:30pm`, `10.30am`. */
function joined(words: Words, at: number, word: string): Match | undefined {
  if (word.length > 10) return undefined;
  const match = /^(\d{1,2})(?:[:.](\d{2})(?::\d{2})?)?([ap])m$/.exec(word);
  return match ? clock(words, at, hourOf(Number(match[1]), match[3] ?? ''), Number(match[2] ?? 0)) : undefined;
}

function spaced(words: Words, at: number, word: string): Match | undefined {
  const time =
    figures(word) ?? (NUMBERS.has(word) ? { hour: NUMBERS.get(word) ?? 0, minute: 0, colon: false } : undefined);
  if (!time) return undefined;
  const next = lowerAt(words, at + 1);
  const half = /^([ap])\.?m\.?$/.exec(next);
  if (half) return clock(words, dotted(words, at + 1), hourOf(time.hour, half[1] ?? ''), time.minute);
  if (next === "o'clock" || next === 'o’clock') return clock(words, at + 1, time.hour, time.minute);
  if (
    next === 'in' &&
    lowerAt(words, at + 2) === 'the' &&
    ['morning', 'afternoon', 'evening'].includes(lowerAt(words, at + 3)) &&
    BEFORE_CLOCK.has(lowerAt(words, at - 1))
  )
    return clock(words, at + 3, hourOf(time.hour, lowerAt(words, at + 3) === 'morning' ? 'a' : 'p'), time.minute);
  const zone = zoneEnd(words, at);
  if (/^\d{4}$/.test(word)) {
    const hours = next === 'hours' || next === 'hrs';
    if (zone === at && !(hours && BEFORE_CLOCK.has(lowerAt(words, at - 1)))) return undefined;
    return clock(words, hours ? at + 1 : at, time.hour, time.minute);
  }
  if (!time.colon) return undefined;
  return zone > at || BEFORE_CLOCK.has(lowerAt(words, at - 1)) ? clock(words, at, time.hour, time.minute) : undefined;
}

/** "from 3 to 4 p.m.": the first takes the half of the second. */
function range(words: Words, at: number, word: string): Match | undefined {
  const time = figures(word);
  if (!time || time.hour > 12 || !/^(?:to|and|-|–)$/.test(lowerAt(words, at + 1))) return undefined;
  const second = lowerAt(words, at + 2);
  const ends = joined(words, at + 2, second) ?? spaced(words, at + 2, second);
  if (ends?.pattern.kind !== 'time' || !/^T\d/.test(ends.pattern.time)) return undefined;
  const isHalf = /[ap]\.?m/.test(lowerAt(words, at + 3) + second);
  if (!isHalf) return undefined;
  const end = Number(ends.pattern.time.slice(1, 3));
  const hour = end > 12 && time.hour + 12 <= end ? time.hour + 12 : time.hour;
  const first = clock(words, at, hour, time.minute, false);
  return first && { ...first, also: [{ ...ends, first: at + 2 }] };
}

function clock(words: Words, at: number, hour: number, minute: number, zones = true): Match | undefined {
  if (!(hour >= 0 && hour <= 24) || !(minute >= 0 && minute < 60)) return undefined;
  const pad = (value: number) => String(value).padStart(2, '0');
  const time = `T${pad(hour)}:${pad(minute)}` as TimeOfDay;
  const last = zones ? zoneEnd(words, at) : at;
  const zone = zoneText(words, at + 1, last);
  return { last, pattern: { kind: 'time', time, day: null, ...(zone === '' ? {} : { zone }) } };
}

/** The words of a zone without their brackets. */
function zoneText(words: Words, first: number, last: number): string {
  if (last < first) return '';
  const { start, end } = spanOfTokens(words, first, last);
  return words.text.slice(start, end).replace(/^\(|\)$/g, '');
}

function hourOf(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return hour > 12 && half === 'p' ? hour : -1;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

function figures(
  word: string,
): { readonly hour: number; readonly minute: number; readonly colon: boolean } | undefined {
  if (word.length > 8) return undefined;
  const match = /^(\d{1,2})(?:(:|\.)(\d{2})(?::\d{2})?)?$/.exec(word) ?? /^(\d{2})()(\d{2})$/.exec(word);
  if (!match) return undefined;
  return { hour: Number(match[1]), minute: Number(match[3] ?? 0), colon: match[2] === ':' };
}

/** The last token of "p.m" with a dot of its own. */
function dotted(words: Words, at: number): number {
  return lowerAt(words, at).endsWith('.m') &&
    wordAt(words, at + 1) === '.' &&
    touches(words, at) &&
    at + 2 < words.tokens.length
    ? at + 1
    : at;
}

/** The last token of a time zone behind a token, or that token. */
function zoneEnd(words: Words, at: number): number {
  let zone = at + 1;
  const bracket = wordAt(words, zone) === '(';
  if (bracket) zone++;
  let end = at;
  if (ZONES.has(wordAt(words, zone))) end = zone;
  else if (lowerAt(words, zone) === 'local' && lowerAt(words, zone + 1) === 'time') end = zone + 1;
  else if (isCapitalised(wordAt(words, zone)) && !bracket)
    for (let word = zone; word < zone + 3; word++) {
      if (lowerAt(words, word + 1) === 'time') end = word + 1;
      if (end > at || !isCapitalised(wordAt(words, word + 1))) break;
    }
  if (end > at && bracket) return wordAt(words, end + 1) === ')' ? end + 1 : at;
  return end;
}

/** "high noon", "noon prayers" are times, too; "Noon" in a name is not. */
function isNoon(words: Words, at: number): boolean {
  return !isCapitalised(wordAt(words, at)) || at === 0;
}

const NAMED_MINUTES: ReadonlyMap<string, number> = new Map([
  ['half', 30],
  ['quarter', 15],
]);
const BEHIND_HOUR: ReadonlySet<string> = new Set(
  'on in and when the he she it they we as before after yesterday today tomorrow'.split(' '),
);
const BEFORE_CLOCK: ReadonlySet<string> = new Set(
  'at by from until till around about before after since to between'.split(' '),
);
