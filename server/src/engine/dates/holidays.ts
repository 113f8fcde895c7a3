import { addDays, formatCivil, isRealDate, weekdayOf } from './calendar';

/** When a holiday is: a day of the year, the n-th weekday of a month (-1 is the last), or days from Easter Sunday. */
type Rule =
  | readonly [kind: 'fixed', month: number, day: number]
  | readonly [kind: 'nth', month: number, weekday: number, nth: number, plus?: number]
  | readonly [kind: 'easter', days: number];

const RULES = {
  'new year': ['fixed', 1, 1],
  'new year day': ['fixed', 1, 1],
  'martin luther king day': ['nth', 1, 1, 3],
  'valentine day': ['fixed', 2, 14],
  'presidents day': ['nth', 2, 1, 3],
  'international women day': ['fixed', 3, 8],
  'st patrick day': ['fixed', 3, 17],
  'april fools day': ['fixed', 4, 1],
  'earth day': ['fixed', 4, 22],
  'may day': ['fixed', 5, 1],
  'mother day': ['nth', 5, 7, 2],
  'memorial day': ['nth', 5, 1, -1],
  juneteenth: ['fixed', 6, 19],
  'father day': ['nth', 6, 7, 3],
  'independence day': ['fixed', 7, 4],
  'fourth of july': ['fixed', 7, 4],
  'july fourth': ['fixed', 7, 4],
  'bastille day': ['fixed', 7, 14],
  'labor day': ['nth', 9, 1, 1],
  'columbus day': ['nth', 10, 1, 2],
  halloween: ['fixed', 10, 31],
  // The Tuesday after the first Monday.
  'election day': ['nth', 11, 1, 1, 1],
  'veterans day': ['fixed', 11, 11],
  'armistice day': ['fixed', 11, 11],
  'remembrance day': ['fixed', 11, 11],
  thanksgiving: ['nth', 11, 4, 4],
  'thanksgiving day': ['nth', 11, 4, 4],
  'black friday': ['nth', 11, 4, 4, 1],
  'cyber monday': ['nth', 11, 4, 4, 4],
  'christmas eve': ['fixed', 12, 24],
  christmas: ['fixed', 12, 25],
  'christmas day': ['fixed', 12, 25],
  'boxing day': ['fixed', 12, 26],
  'new year eve': ['fixed', 12, 31],
  'ash wednesday': ['easter', -46],
  'palm sunday': ['easter', -7],
  'maundy thursday': ['easter', -3],
  'good friday': ['easter', -2],
  easter: ['easter', 0],
  'easter sunday': ['easter', 0],
  'easter monday': ['easter', 1],
} as const satisfies Readonly<Record<string, Rule>>;

/** In lower case, without possessive marks: "New Year's Eve" is `new year eve`. */
export type HolidayName = keyof typeof RULES;

/** Every name, the longer before those they begin with. */
export const HOLIDAY_NAMES: readonly HolidayName[] = (Object.keys(RULES) as HolidayName[]).sort(
  (a, b) => b.length - a.length,
);

/** The day of a holiday in a year of 1 to 9999, American where countries differ: `('easter', 2013)` is `2013-03-31`. */
export function holidayIn(name: HolidayName, year: number): string | null {
  const rule: Rule = RULES[name];
  switch (rule[0]) {
    case 'fixed':
      return isRealDate({ year, month: rule[1], day: rule[2] })
        ? formatCivil({ year, month: rule[1], day: rule[2] })
        : null;
    case 'nth': {
      const day = nthWeekday(year, rule[1], rule[2], rule[3]);
      return day === null ? null : addDays(day, rule[4] ?? 0);
    }
    case 'easter':
      return addDays(easterSunday(year), rule[1]);
  }
}

/** The n-th weekday of a month, counted from 1, or from the end with -1; `null` where there is none. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): string | null {
  const first = { year, month, day: 1 };
  const start = weekdayOf(first);
  if (start === null) return null;
  const day = 1 + ((weekday - start + 7) % 7);
  for (let n = nth < 0 ? 5 : nth; n >= (nth < 0 ? 4 : nth); n--) {
    const civil = { year, month, day: day + 7 * (n - 1) };
    if (isRealDate(civil)) return formatCivil(civil);
  }
  return null;
}

/** Easter of the Gregorian calendar (the computus of Meeus, Jones and Butcher). */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const m = Math.floor((a + 11 * h) / 319);
  const r = (2 * e + 2 * i - k - h + m + 32) % 7;
  const month = Math.floor((h - m + r + 90) / 25);
  return formatCivil({ year, month, day: (h - m + r + month + 19) % 32 });
}

/** `12-25`, for those that have their day every year. */
export const HOLIDAY_DAYS: ReadonlyMap<HolidayName, string> = new Map(
  HOLIDAY_NAMES.flatMap((name): [HolidayName, string][] => {
    const rule: Rule = RULES[name];
    return rule[0] === 'fixed'
      ? [[name, `${String(rule[1]).padStart(2, '0')}-${String(rule[2]).padStart(2, '0')}`]]
      : [];
  }),
);
