import { equal } from 'node:assert/strict';
import { readDate } from '../../../server/src/engine/header/dateReading';

describe('reading of a date', () => {
  const cases: Readonly<Record<string, string>> = {
    '2022-12-13': 'iso 2022-12-13',
    '2022-12-13T10:00:00Z': 'iso 2022-12-13',
    '2022-12-13 10:00:00+0100': 'iso 2022-12-13',
    '2022-12-3': 'certain 2022-12-03',
    '2022/12/13': 'certain 2022-12-13',
    '2022.1.5': 'certain 2022-01-05',
    '20221213': 'certain 2022-12-13',
    '2022-W50-2': 'certain 2022-12-13',
    '2020-W53-7': 'certain 2021-01-03',
    '2022-347': 'certain 2022-12-13',
    '13/12/2022': 'certain 2022-12-13',
    '12/13/2022': 'certain 2022-12-13',
    '5.5.2022': 'certain 2022-05-05',
    '13 December 2022': 'certain 2022-12-13',
    '13th of december, 2022': 'certain 2022-12-13',
    '13-Dec-2022': 'certain 2022-12-13',
    'Sept. 1, 2022': 'certain 2022-09-01',
    'December 13,2022': 'certain 2022-12-13',
    'Tuesday 13 December 2022': 'certain 2022-12-13',
    '2022 May 5': 'certain 2022-05-05',
    '03/04/2022': 'ambiguous 2022-04-03 2022-03-04',
    '2022-02-30': 'impossible',
    '2022/13/12': 'impossible',
    '30/30/2022': 'impossible',
    '31 April 2022': 'impossible',
    'Monday 13 December 2022': 'impossible',
    '2022-12-13T99:00': 'impossible 2022-12-13',
    '2022-12-13T24:01': 'impossible 2022-12-13',
    '2022-12': 'partial',
    '2022-W50': 'partial',
    'May 2022': 'partial',
    '5 May': 'partial',
    '1/2/22': 'partial',
    '1999': 'partial',
    today: 'none',
    '': 'none',
    '2022-12-13x': 'none',
    '2022-12/13': 'none',
    '13 Dezember 2022': 'none',
    'Decem 13, 2022': 'none',
    '2022-12-13 and more': 'none',
    '２０２２-12-13': 'none',
  };
  for (const [written, expected] of Object.entries(cases)) {
    it(`“${written}” is ${expected}`, () => {
      const reading = readDate(written);
      const dates = !reading ? [] : 'dates' in reading ? reading.dates : 'date' in reading ? [reading.date] : [];
      equal([reading?.kind ?? 'none', ...dates].filter(Boolean).join(' '), expected);
    });
  }
});
