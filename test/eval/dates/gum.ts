import { addDays, daysBetween } from '../../../server/src/engine/dates/calendar';
import type { GoldTimex, TimexDocument } from './facts';
import { valueOfInterval, weekOf } from './values';

interface Row {
  readonly id: string;
  readonly genre: string;
  readonly text: string;
  readonly dateCreated: string;
  readonly dates: readonly GumDate[];
}

/** GUM's own marks: attributes of the TEI element `date`. */
export interface GumDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly when?: string;
  readonly from?: string;
  readonly to?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
}

/** Reads one document a line. */
export function parseGumDates(jsonl: string): TimexDocument[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, genre, text, dateCreated, dates } = JSON.parse(line) as Row;
      const gold = dates.map((date): GoldTimex => {
        // TIMEX3 leaves the preposition out.
        const start = date.start + (/^(?:for|by|since|in|until|during|on) /i.exec(date.text)?.[0].length ?? 0);
        return { span: { start, end: date.end }, type: null, values: timexValues(date) };
      });
      return { name: id, genre, date: dateCreated, text, gold };
    });
}

/**
 * The TIMEX3 values that say the same as GUM's `when`, `from`, `to`, `notBefore` and `notAfter`; none for the names of times
 * ("the Crusades"), which TIMEX3 leaves out, and for what no single value says.
 */
export function timexValues(date: GumDate): string[] {
  const text = date.text.toLowerCase();
  if (!TIME_WORD.test(text)) return [];
  if (date.when !== undefined) return valuesOfWhen(date.when, text);
  const period = /\bago\b/.test(text) ? '' : periodOf(text);
  if (period !== '') return [period];
  const season = SEASONS.find(([name]) => text.includes(name));
  const first = date.from ?? date.notBefore;
  const last = date.to ?? date.notAfter;
  if (season) return [`${/^\d{4}/.exec(first ?? '')?.[0] ?? 'XXXX'}-${season[1]}`];
  if (first === undefined || last === undefined) return [first ?? last ?? ''].flatMap((one) => valuesOfWhen(one, text));
  return valuesOfRange(first, last, text);
}

function valuesOfWhen(when: string, text: string): string[] {
  if (/^\d{4}$/.test(text) && when === `${text}-01-01`) return [text];
  const year = /^-(\d{4})$/.exec(when);
  if (/centur/.test(text) && year) return [`BC${String(Math.floor(Number(year[1]) / 100) - 1).padStart(2, '0')}`];
  if (year) return [`BC${year[1] ?? ''}`];
  if (when.startsWith('--')) return [`XXXX-${when.slice(2)}`];
  const part = PARTS_OF_DAY.find(([name]) => text.includes(name));
  if (part && /^\d{4}-\d{2}-\d{2}$/.test(when)) return [`${when}T${part[1]}`];
  if (/\bend of\b/.test(text)) return text.includes('year') ? [when, when.slice(0, 4)] : [when, when.slice(0, 7)];
  return /^\d{4}(?:-\d{2}){0,2}$/.test(when) ? [when] : [];
}

function valuesOfRange(first: string, last: string, text: string): string[] {
  const start = wholeDay(first, 'start');
  const end = addDays(wholeDay(last, 'end'), 1);
  if (end === null) return [];
  if (text.includes('weekend')) return [`${weekOf(start)}-WE`];
  const days = daysBetween(start, end) ?? 0;
  // GUM lets weeks begin and end on days of its own choice.
  if (/\bweek\b/.test(text) && days >= 5 && days <= 9) return [weekOf(addDays(start, 3) ?? start)];
  const value = valueOfInterval(start, end);
  return value === null ? [] : [value];
}

function wholeDay(date: string, side: 'start' | 'end'): string {
  if (/^\d{4}$/.test(date)) return side === 'start' ? `${date}-01-01` : `${date}-12-31`;
  if (!/^\d{4}-\d{2}$/.test(date)) return date;
  const next = `${date.slice(0, 5)}${String(Number(date.slice(5)) + 1).padStart(2, '0')}-01`;
  return side === 'start' ? `${date}-01` : (addDays(next, -1) ?? `${date}-31`);
}

/** `'the last 9 years and 10 months'` is `'P9Y10M'`; empty where no number and unit are said. */
function periodOf(text: string): string {
  if (/\b(?:past|last|next) decade\b/.test(text)) return 'P10Y';
  let value = '';
  for (const [, count = '', unit = ''] of text.matchAll(PERIOD)) {
    const number = /^\d/.test(count) ? count : (NUMBERS.get(count) ?? 'X');
    value += `${number}${unit.charAt(0).toUpperCase()}`;
  }
  return value === '' ? '' : `P${value}`;
}

const PERIOD =
  /\b(\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|few|several|couple of|many)[ -](?:or so )?(day|week|month|year)s?\b/g;
const NUMBERS: ReadonlyMap<string, string> = new Map(
  'two three four five six seven eight nine ten'.split(' ').map((word, index) => [word, String(index + 2)]),
);
const SEASONS = [
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['winter', 'WI'],
] as const;
const PARTS_OF_DAY = [
  ['morning', 'MO'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['night', 'NI'],
] as const;
const TIME_WORD =
  /\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|fall|winter|morning|afternoon|evening|night|noon|midnight|today|tonight|yesterday|tomorrow|now|days?|weeks?|weekend|months?|years?|decades?|century|centuries|moment)\b/;
