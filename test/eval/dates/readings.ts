// What an expression means, in one form for all systems and for the specifications: `2016-11-07` (a day), `2016-11-07/2016-11-10`
// (days, half-open), `2016-11-07T16:00:00` (a moment), `T16:00:00` (a time of any day), two of them with `/` (from, to), `PT3600S` (a
// length), or `=` and a TIMEX value.

import { addDays } from '../../../server/src/engine/dates/calendar';
import { normalValue } from './values';

/** The readings of a TIMEX3 value with the days it covers, where it is certain. */
export function readingsOfValue(value: string, start: string | null, end: string | null): string[] {
  const readings = [`=${normalValue(value)}`];
  const seconds = secondsOf(value);
  if (seconds !== null) readings.push(`PT${seconds}S`);
  const moment = /^(.*)T(\d{2})(?::(\d{2}))?(?::(\d{2}))?Z?$/.exec(value);
  if (moment && !value.startsWith('P')) {
    const [, day = '', hour = '', minute = '00', second = '00'] = moment;
    const time = `T${hour}:${minute}:${second}`;
    readings.push(time, ...(day === '' ? [] : [day + time]));
  }
  const part = /T(?:MO|AF|EV|NI|MI)$/.exec(value);
  if (part) readings.push(`=${part[0]}`);
  const hasDays = !value.includes('T') && start !== null;
  if (hasDays) readings.push(end === null || addDays(start, 1) === end ? start : `${start}/${end}`);
  return readings;
}

/** The length of a TIMEX3 duration in seconds, with months of 30 and years of 365 days; `null` for other values. */
export function secondsOf(value: string): number | null {
  const match = /^P(?=\d|T\d)((?:\d+(?:\.\d+)?(?:DE|Y|M|W|D))*)(?:T((?:\d+(?:\.\d+)?[HMS])+))?$/.exec(value);
  if (!match) return null;
  const sum = (parts: string, units: ReadonlyMap<string, number>) =>
    [...parts.matchAll(/(\d+(?:\.\d+)?)([A-Z]+)/g)].reduce(
      (total, [, count, unit = '']) => total + Number(count) * (units.get(unit) ?? 0),
      0,
    );
  return sum(match[1] ?? '', DAYS) + sum(match[2] ?? '', TIMES);
}

/**
 * Whether the found readings, one list a piece in order, say what the specification says. A range may be found as one piece or as its two
 * ends, with the day beside them: "from 4 to 22 this month" is one expression for Recognizers-Text, and two in TimeML.
 */
export function agree(expected: ReadonlySet<string>, pieces: readonly (readonly string[])[]): boolean {
  if (pieces.some((readings) => readings.some((reading) => expected.has(reading)))) return true;
  return pieces.some((starts, index) =>
    pieces
      .slice(index)
      .some((ends) =>
        starts.some((start) => ends.some((end) => joined(start, end).some((range) => expected.has(range)))),
      ),
  );
}

function joined(start: string, end: string): string[] {
  const from = start.split('/')[0] ?? '';
  const ends = end.split('/');
  // `from Monday to Friday` may end on the day said, or on the one behind it.
  return [...ends, addDays(ends[0] ?? '', 1) ?? '']
    .map((to) => `${from}/${to}`)
    .concat(`${from}/`, `/${ends[0] ?? ''}`);
}

const DAY = 86_400;
const DAYS: ReadonlyMap<string, number> = new Map([
  ['DE', 3650 * DAY],
  ['Y', 365 * DAY],
  ['M', 30 * DAY],
  ['W', 7 * DAY],
  ['D', DAY],
]);
const TIMES: ReadonlyMap<string, number> = new Map([
  ['H', 3600],
  ['M', 60],
  ['S', 1],
]);
