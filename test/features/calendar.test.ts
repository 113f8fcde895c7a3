import { deepEqual, equal } from 'node:assert/strict';
import { dayInWords, distanceInWords, intervalInFigures, intervalInWords } from '../../server/src/features/calendar';

describe('days in words', () => {
  const days: readonly (readonly [string, string | null])[] = [
    ['2022-12-13', 'Tuesday, 13 December 2022'],
    ['2024-02-29', 'Thursday, 29 February 2024'],
    ['0001-01-01', 'Monday, 1 January 1'],
    ['2022-02-29', null],
    ['2022-13-01', null],
    ['2022-12', null],
    ['today', null],
    ['', null],
  ];
  for (const [iso, words] of days) it(iso, () => equal(dayInWords(iso), words));
});

describe('intervals in words', () => {
  const intervals: readonly (readonly [string | null, string | null, string | null])[] = [
    ['2022-12-13', '2022-12-14', 'Tuesday, 13 December 2022'],
    ['2022-08-01', '2022-09-01', 'August 2022'],
    ['2022-12-01', '2023-01-01', 'December 2022'],
    ['2022-01-01', '2023-01-01', '2022'],
    ['2022-12-12', '2022-12-19', 'from Monday, 12 December 2022, to Sunday, 18 December 2022'],
    ['2022-07-01', '2023-07-01', 'from Friday, 1 July 2022, to Friday, 30 June 2023'],
    ['2022-12-13', null, 'from Tuesday, 13 December 2022 on'],
    [null, '2022-12-13', 'until Monday, 12 December 2022'],
    ['2022-12-13', '2022-12-13', 'from Tuesday, 13 December 2022 on'],
    [null, null, null],
    ['2022-02-30', null, null],
  ];
  for (const [start, end, words] of intervals) {
    it(`${String(start)} to ${String(end)}`, () => equal(intervalInWords(start, end), words));
  }
});

describe('intervals in figures', () => {
  const intervals: readonly (readonly [string | null, string | null, string | null])[] = [
    ['1990-01-01', '2000-01-01', '1990 – 1999'],
    ['1991-01-01', '1992-01-01', '1991'],
    ['2021-12-01', '2022-03-01', '2021-12 – 2022-02'],
    ['2022-12-01', '2023-01-01', '2022-12'],
    ['2022-12-05', '2022-12-12', '2022-12-05 – 2022-12-11'],
    ['2022-12-13', '2022-12-14', '2022-12-13, Tuesday'],
    ['2022-12-14', null, '2022-12-14 –'],
    ['2022-12-15', '2022-12-15', '2022-12-15 –'],
    [null, '2022-12-14', null],
    ['2022-02-30', null, null],
  ];
  for (const [start, end, figures] of intervals)
    it(`${String(start)} to ${String(end)}`, () => equal(intervalInFigures(start, end), figures));
  it('sort by time as text does', () => {
    const shown = intervals.flatMap(([, , figures]) => figures ?? []);
    deepEqual([...shown].sort(new Intl.Collator('en', { numeric: true }).compare), shown);
  });
});

describe('distances from 2022-12-13 in words', () => {
  const distances: readonly (readonly [string | null, string | null, string | null])[] = [
    ['2022-12-13', '2022-12-14', 'the same day'],
    ['2022-12-12', '2022-12-13', '1 day before it'],
    ['2022-12-15', '2022-12-16', '2 days after it'],
    ['2022-12-12', '2022-12-19', 'a period that includes it'],
    ['2022-01-01', '2023-01-01', 'a period that includes it'],
    ['2022-08-01', '2022-09-01', 'about 3 months before it'],
    ['2022-11-15', '2022-11-16', '4 weeks before it'],
    ['2022-11-20', '2022-11-21', 'about 3 weeks before it'],
    ['2022-10-13', '2022-10-14', '2 months before it'],
    ['2023-03-14', null, 'about 3 months after it'],
    ['2020-12-13', '2020-12-14', '2 years before it'],
    ['1998-05-01', '1998-05-02', 'about 24 years before it'],
    [null, null, null],
    ['2022-02-30', null, null],
  ];
  for (const [start, end, words] of distances) {
    it(`${String(start)} to ${String(end)}`, () => equal(distanceInWords(start, end, '2022-12-13'), words));
  }

  it('are none from a day that does not exist', () => equal(distanceInWords('2022-12-13', null, '2022-13-13'), null));
});
