import { equal } from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  dayOfIsoWeek,
  daysBetween,
  isRealDate,
  parseCivil,
  weekdayOf,
} from '../../../server/src/engine/dates/calendar';

describe('calendar', () => {
  const real: Readonly<Record<string, boolean>> = {
    '2022-12-13': true,
    '2024-02-29': true,
    '2000-02-29': true,
    '0001-01-01': true,
    '9999-12-31': true,
    '2023-02-29': false,
    '1900-02-29': false,
    '2022-04-31': false,
    '2022-00-10': false,
    '2022-10-00': false,
    '0000-01-01': false,
    '2022-1-1': false,
    '02022-01-01': false,
    '': false,
  };
  for (const [date, expected] of Object.entries(real)) {
    it(`${date || 'nothing'} is ${expected ? 'a' : 'no'} day`, () => equal(isRealDate(date), expected));
  }

  it('refuses parts that are no whole numbers', () => equal(isRealDate({ year: 2022, month: 1.5, day: 1 }), false));

  it('agrees with the platform on every kind of day', () => {
    const dayMilliseconds = 86_400_000;
    fc.assert(
      fc.property(
        fc.integer({ min: -719_162, max: 2_932_896 }),
        fc.integer({ min: -5_000, max: 5_000 }),
        (day, more) => {
          const iso = (number: number): string => new Date(number * dayMilliseconds).toISOString().slice(0, 10);
          const date = iso(day);
          equal(weekdayOf(date), new Date(day * dayMilliseconds).getUTCDay() || 7);
          const sum = day + more;
          const inRange = sum >= -719_162 && sum <= 2_932_896;
          equal(addDays(date, more), inRange ? iso(sum) : null);
          if (inRange) equal(daysBetween(date, iso(sum)), more);
        },
      ),
    );
  });

  it('has no answer for days that do not exist', () => {
    equal(weekdayOf('2022-02-30'), null);
    equal(daysBetween('2022-02-30', '2022-03-01'), null);
    equal(addDays('9999-12-31', 1), null);
    equal(addDays('2022-12-13', 0.5), null);
    equal(parseCivil('2022-12-13T10:00'), null);
  });

  it('knows ISO weeks', () => {
    equal(dayOfIsoWeek(2022, 50, 2), '2022-12-13');
    equal(dayOfIsoWeek(2020, 53, 5), '2021-01-01');
    equal(dayOfIsoWeek(2021, 53, 1), null);
    equal(dayOfIsoWeek(2022, 0, 1), null);
    equal(dayOfIsoWeek(2022, 1, 8), null);
  });
});
