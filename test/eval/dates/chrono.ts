import { readFileSync } from 'node:fs';
import type { ParsedComponents, ParsedResult } from 'chrono-node';
import type { FoundTimex, TimexSystem } from './facts';
import { readingsOfValue } from './readings';
import { addDays, daysInMonth } from '../../../server/src/engine/dates/calendar';

/** chrono-node as it comes (`parse`). Throws where the package is not installed. */
export async function chronoFinder(): Promise<TimexSystem> {
  const { parse } = await import('chrono-node');
  return {
    name: 'chrono-node',
    version: versionOf('chrono-node'),
    find: (text, date) => parse(text, { instant: new Date(`${date}T00:00:00Z`), timezone: 0 }).map(foundBy),
  };
}

/** The version of an installed package. */
export function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string };
  return version;
}

/** A preposition in front is no part of a TIMEX3; it is taken off, which helps chrono's strict score. */
function foundBy({ index, text, start, end }: ParsedResult): FoundTimex {
  const before = /^(?:on|in|at|from|since|by|during|until|for|within)\s+/i.exec(text)?.[0].length ?? 0;
  const value = valueOf(start);
  const last = end ? valueOf(end) : null;
  const pieces = last === null ? [value] : [value, last];
  const ranges = last === null ? [] : [`${pointOf(start)}/${pointOf(end ?? start)}`];
  return {
    span: { start: index + before, end: index + text.length },
    type: start.isCertain('hour') ? 'time' : 'date',
    values: pieces.slice(0, 1),
    readings: [...ranges, ...(last === null ? readingsOfValue(value, ...daysOf(value)) : [])],
  };
}

/** As fine as chrono is certain: a moment, a day, a month or a year. */
function valueOf(components: ParsedComponents): string {
  const day = dayOf(components);
  if (components.isCertain('hour')) return day + timeOf(components);
  if (components.isCertain('day') || components.isCertain('weekday')) return day;
  if (components.isCertain('month')) return day.slice(0, 7);
  return components.isCertain('year') ? day.slice(0, 4) : day;
}

function pointOf(components: ParsedComponents): string {
  return components.isCertain('hour') ? `${dayOf(components)}${timeOf(components)}:00` : dayOf(components);
}

function dayOf(components: ParsedComponents): string {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => components.get(part) ?? 1);
  return `${padded(year ?? 1, 4)}-${padded(month ?? 1, 2)}-${padded(day ?? 1, 2)}`;
}

function timeOf(components: ParsedComponents): string {
  return `T${padded(components.get('hour') ?? 0, 2)}:${padded(components.get('minute') ?? 0, 2)}`;
}

/** The half-open interval of a value; none for a moment. */
function daysOf(value: string): [string | null, string | null] {
  const [year = '', month, day] = value.split('-');
  if (value.includes('T')) return [null, null];
  if (day !== undefined) return [value, addDays(value, 1)];
  if (month !== undefined) return [`${value}-01`, addDays(`${value}-01`, daysInMonth(Number(year), Number(month)))];
  return [`${year}-01-01`, `${padded(Number(year) + 1, 4)}-01-01`];
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
