// Words of English temporal expressions. Months and weekdays count from 1; weeks start on Monday, as in ISO 8601.
import type { TimeOfDay, YearPart } from './pattern';

const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAY_NAMES = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

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

/** "Sat": read as a weekday only where a date follows. */
export const SHORT_WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...WEEKDAY_NAMES.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
]);

/** Months whose name is a common word or a person's: they need a day, a year or a preposition beside them. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set('may march mar jan jun dec sep oct'.split(' '));

/** Months that are forenames, too: "April Jones". */
export const FORENAME_MONTHS: ReadonlySet<string> = new Set('april may june august jan'.split(' '));

const UNIT_NAMES: readonly Unit[] = [
  'second',
  'minute',
  'hour',
  'day',
  'weekend',
  'week',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade',
];

/** Units by their singular. */
export const SINGULAR_UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...UNIT_NAMES.map((unit): [string, Unit] => [unit, unit]),
  ['century', 'century'],
]);

/** Units by their plural. */
export const PLURAL_UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...UNIT_NAMES.map((unit): [string, Unit] => [`${unit}s`, unit]),
  ['centuries', 'century'],
  ['hrs', 'hour'],
  ['mins', 'minute'],
]);

/** Units by singular and plural. */
export const UNITS: ReadonlyMap<string, Unit> = new Map([...SINGULAR_UNITS, ...PLURAL_UNITS]);

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Numbers that are one word, hyphens included: "twenty-five". */
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...SMALL.split(' ').map((word, value): [string, number] => [word, value]),
  ...TENS.flatMap((ten, index): [string, number][] => {
    const value = 20 + 10 * index;
    const ones = SMALL.split(' ').slice(1, 10);
    return [[ten, value], ...ones.map((one, add): [string, number] => [`${ten}-${one}`, value + add + 1])];
  }),
]);

const ORDINAL_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
  'seventeenth eighteenth nineteenth twentieth';

/** Ordinals that are one word. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_WORDS.split(' ').map((word, index): [string, number] => [word, index + 1]),
  ['twenty-first', 21],
]);

/** Days of a month in words: "the tenth of September", "May twenty-first". */
export const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ...ORDINALS,
  ...ORDINAL_WORDS.split(' ')
    .slice(0, 9)
    .map((word, index): [string, number] => [`twenty-${word}`, 21 + index]),
  ['thirtieth', 30],
  ['thirty-first', 31],
]);

/** Days from the anchor. */
export const RELATIVE_DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

export const PARTS_OF_DAY: ReadonlyMap<string, TimeOfDay> = new Map<string, TimeOfDay>([
  ['morning', 'TMO'],
  ['afternoon', 'TAF'],
  ['evening', 'TEV'],
  ['night', 'TNI'],
  ['lunchtime', 'TMI'],
  ['noon', 'T12:00'],
  ['midday', 'T12:00'],
]);

export const SEASONS: ReadonlyMap<string, YearPart> = new Map<string, YearPart>([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
]);

/** Words before a bare month that make it one: "in May", "since March". */
export const BEFORE_MONTH: ReadonlySet<string> = new Set(
  (
    'in since by until till of during early late mid last next this from before after through to between for and or around about again ' +
    'ending ended beginning starting each every'
  ).split(' '),
);
