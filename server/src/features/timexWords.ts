// TIMEX3 values in words.
import { MONTHS, WEEKDAYS } from '../engine/index';
import type { Timex } from '../engine/index';
import { intervalInFigures, intervalInWords } from './calendar';

type TimexMeaning = Pick<Timex, 'type' | 'value' | 'start' | 'end'>;

/** `'2022-12-13T10:00'` is `'Tuesday, 13 December 2022, 10:00'`, `'P2M'` is `'2 months'`; `null` where words say no more than the value. */
export function timexInWords({ type, value, start, end }: TimexMeaning): string | null {
  const days = intervalInWords(start, end);
  const time = value === null || value.startsWith('P') ? null : timeOf(value);
  if (days !== null && time !== null) return `${days}, ${time}`;
  if (days !== null || value === null) return days;
  const length = lengthInWords(value);
  if (length !== null) return type === 'set' ? `every ${length.replace(/^1 /, '')}` : length;
  return anyInWords(value, type === 'set') ?? time ?? REFERENCES[value] ?? null;
}

/** `'2022-12-13, Tuesday, morning'`, for lists that clients sort by name; `null` where no days are known. */
export function timexInFigures({ value, start, end }: TimexMeaning): string | null {
  const days = intervalInFigures(start, end);
  const time = value === null || value.startsWith('P') ? null : timeOf(value);
  return days === null || time === null ? days : `${days}, ${time}`;
}

/** The part behind the T: a clock time, or a part of the day. */
function timeOf(value: string): string | null {
  const clock = /T(\d{2}):?(\d{2})?(?::\d{2})?(Z?)$/.exec(value);
  if (clock) return `${clock[1] ?? ''}:${clock[2] ?? '00'}${clock[3] === 'Z' ? ' UTC' : ''}`;
  return PARTS_OF_DAY[/T([A-Z]{2})$/.exec(value)?.[1] ?? ''] ?? null;
}

/** `'P15Y8M'` is `'15 years 8 months'`, `'PXD'` is `'some days'`; `null` for what is no length. */
function lengthInWords(value: string): string | null {
  const match = /^P((?:[\dX.]{1,12}(?:DE|CE|[YMWDQ])){0,6})(?:T((?:[\dX.]{1,12}[HMS]){1,3}))?$/.exec(value);
  if (!match || value === 'P') return null;
  const parts = (text: string, units: Readonly<Record<string, string>>) =>
    [...text.matchAll(/([\dX.]{1,12})([A-Z]{1,2}?)(?=[\dX.]|$)/g)].map(([, count = '', unit = '']) => {
      const name = units[unit] ?? unit;
      return count === 'X' ? `some ${plural(name)}` : `${count} ${count === '1' ? name : plural(name)}`;
    });
  return [...parts(match[1] ?? '', UNITS), ...parts(match[2] ?? '', TIME_UNITS)].join(' ');
}

/** `XXXX-WXX-2` is a Tuesday, `XXXX-07-04` 4 July, `XXXX-07` July, of any year. */
function anyInWords(value: string, isSet: boolean): string | null {
  const each = isSet ? 'every' : 'some';
  const weekday = WEEKDAYS[Number(/^XXXX-WXX-([1-7])/.exec(value)?.[1] ?? 0) - 1];
  if (weekday !== undefined) return `${each} ${weekday}`;
  const [, month, day] = /^XXXX-(\d{2})(?:-(\d{2}))?$/.exec(value) ?? [];
  const name = MONTHS[Number(month ?? 0) - 1];
  if (name === undefined) return null;
  return `${day === undefined ? name : `${Number(day)} ${name}`} of ${isSet ? 'every' : 'no certain'} year`;
}

function plural(unit: string): string {
  return unit === 'century' ? 'centuries' : `${unit}s`;
}

const UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  Q: 'quarter',
  DE: 'decade',
  CE: 'century',
};
const TIME_UNITS: Readonly<Record<string, string>> = { H: 'hour', M: 'minute', S: 'second' };
const REFERENCES: Readonly<Record<string, string>> = {
  PRESENT_REF: 'the present of the article',
  PAST_REF: 'some time in the past',
  FUTURE_REF: 'some time in the future',
};
const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
};
