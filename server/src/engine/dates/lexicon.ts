// Words of English temporal expressions. Months and weekdays count from 1; weeks start on Monday, as in ISO 8601.

const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAY_NAMES = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade' | 'hour' | 'minute';

/** Month by its lower-case name or abbreviation, dot left out. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, index): [string, number] => [name, index + 1]),
  ...MONTH_NAMES.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
  ['sept', 9],
]);

/** Weekday by its lower-case name. Abbreviations are too often something else ("Sat", "Sun"). */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  WEEKDAY_NAMES.map((name, index): [string, number] => [name, index + 1]),
);

/** Months whose name is a common word or a person's: they need a day, a year or a preposition beside them. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set([
  'may',
  'march',
  'mar',
  'jan',
  'jun',
  'dec',
  'sep',
  'oct',
]);

export const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>(
  (['day', 'week', 'month', 'year', 'decade', 'hour', 'minute'] as const).flatMap((unit): [string, Unit][] => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
);

export const NUMBERS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, value) => [word, value]),
);

/** Days from the anchor. */
export const RELATIVE_DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

/** Units from the anchor's own unit. */
export const RELATIVE_UNITS: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['last', -1],
  ['next', 1],
]);

/** Words before a bare month that make it one: "in May", "since March". */
export const BEFORE_MONTH: ReadonlySet<string> = new Set(
  'in since by until till of during early late mid last next this from before after through'.split(' '),
);
