import { deepEqual, equal, ok } from 'node:assert/strict';
import { parseHeader, sliceOf } from '../../../server/src/engine/index';
import { mark, unmark } from './marks';

describe('inline header', () => {
  describe('is read', () => {
    // Marked text, date, and what is wrong: code and words.
    const cases: readonly (readonly [string, string | null, ...string[]])[] = [
      [' ‹|date 2022-12-13|> A growing alliance', '2022-12-13'],
      ['‹|date 2022-12-13|>\n\nText', '2022-12-13'],
      ['‹|date 2022-12-13|>\r\nText', '2022-12-13'],
      ['‹|date 2022-12-13|>', '2022-12-13'],
      ['\ufeff\u00a0\n\n \t‹|date\u00a02022-12-13|>\u00a0Text', '2022-12-13'],
      ['‹|date \t 0001-01-01|> Text', '0001-01-01'],
      ['‹|date 2024-02-29|> Text', '2024-02-29'],
      ['‹|date 2022-12-13T10:05|> Text', '2022-12-13'],
      ['‹|date 2022-12-13T23:59:60.25+05:30|> Text', '2022-12-13'],
      ['‹|date 2022-12-13t24:00z|> Text', '2022-12-13'],
      ['‹|date 2022-12-13|> 10:05 Text', '2022-12-13'],
      ['‹|Date 2022-12-13|> Text', '2022-12-13', 'header-form Date'],
      ['‹|DATE:2022-12-13|> Text', '2022-12-13', 'header-form DATE:'],
      ['‹|date 2022-12-13|>, Text', '2022-12-13', 'header-form ,'],
      ['‹|date 2022-12-13|>(Text)', '2022-12-13'],
      ['‹|date 2022-12-13T25:00|> Text', '2022-12-13', 'header-date-impossible 2022-12-13T25:00'],
      ['‹|date 2022-12-13T10:00+99:00|> Text', '2022-12-13', 'header-date-impossible 2022-12-13T10:00+99:00'],
      ['‹|date 2022-02-30|> Text', null, 'header-date-impossible 2022-02-30'],
      ['‹|date 2023-02-29|> Text', null, 'header-date-impossible 2023-02-29'],
      ['‹|date 2022-13-01|> Text', null, 'header-date-impossible 2022-13-01'],
      ['‹|date 0000-01-01|> Text', null, 'header-date-impossible 0000-01-01'],
      ['‹|date 2022-13|> Text', null, 'header-date-impossible 2022-13'],
      ['‹|date 31/02/2022|> Text', null, 'header-date-impossible 31/02/2022'],
      ['‹|date 2022-W53-1|> Text', null, 'header-date-impossible 2022-W53-1'],
      ['‹|date 2022-366|> Text', null, 'header-date-impossible 2022-366'],
      ['‹|date Monday, December 13, 2022|> Text', null, 'header-date-impossible Monday, December 13, 2022'],
      ['‹|date 03/04/2022|> Text', null, 'header-date-ambiguous 03/04/2022'],
      ['‹|date 3.4.2022|> Text', null, 'header-date-ambiguous 3.4.2022'],
      ['‹|date 2022-12|> Text', null, 'header-date-malformed 2022-12'],
      ['‹|date 2022|> Text', null, 'header-date-malformed 2022'],
      ['‹|date December 2022|>\nText', null, 'header-date-malformed December 2022'],
      ['‹|date 13 December|>\nText', null, 'header-date-malformed 13 December'],
      ['‹|date 13/12/22|> Text', null, 'header-date-malformed 13/12/22'],
      ['‹|date 13 December 2022|> Text', null, 'header-date-malformed 13 December 2022'],
      ['‹|date Tue., Dec. 13th, 2022|> Text', null, 'header-date-malformed Tue., Dec. 13th, 2022'],
      ['‹|date 2022–12–13|> Text', null, 'header-date-malformed 2022–12–13'],
      ['‹|date 2022-12-1x|> Text', null, 'header-date-malformed 2022-12-1x'],
      ['‹|date 2022-12-13-14|> Text', null, 'header-date-malformed 2022-12-13-14'],
      ['‹|date: tomorrow|>\nText', null, 'header-form date:', 'header-date-malformed tomorrow'],
      ['‹|date:|>\nText', null, 'header-form date:', 'header-date-malformed '],
    ];
    for (const [marked, date, ...problems] of cases) {
      it(JSON.stringify(marked), () => {
        const { text } = unmark(marked);
        const header = parseHeader(text);
        ok(header);
        equal(mark(text, [header.span]), marked);
        equal(header.form, 'inline');
        equal(header.date, date);
        equal(header.bodyStart, header.span.end);
        deepEqual(
          header.problems.map(({ code, span }) => `${code} ${sliceOf(text, span)}`),
          problems,
        );
      });
    }
  });

  describe('is not seen in', () => {
    const prose = [
      '',
      ' \n\t',
      'date',
      'date\n2022-12-13',
      'Date night was ruined.',
      'date palms are grown here',
      'Date 2022 was set for the opening.',
      'Date 12 March is near.',
      'date May 5 takes place',
      'date 5 of the tour',
      'date 13 people',
      'dates 2022-12-13',
      'update 2022-12-13',
      'date2022-12-13',
      'dated 2022-12-13 Text',
      'date-2022-12-13',
      'Date: The night when everything that could go wrong went wrong.',
      'The date 2022-12-13',
      '2022-12-13 Text',
      'datė 2022-12-13',
    ];
    for (const text of prose) it(JSON.stringify(text), () => equal(parseHeader(text), null));
  });

  it('says where key and value stand', () => {
    const { fields } = parseHeader(' date 2022-12-13 Text') ?? { fields: [] };
    deepEqual(fields, [
      { key: 'date', value: '2022-12-13', keySpan: { start: 1, end: 5 }, valueSpan: { start: 6, end: 16 } },
    ]);
  });
});
