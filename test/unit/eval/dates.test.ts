import { deepEqual, equal } from 'node:assert/strict';
import type { FoundTimex, GoldTimex } from '../../eval/dates/facts';
import { parseGumDates, timexValues } from '../../eval/dates/gum';
import { agree, readingsOfValue } from '../../eval/dates/readings';
import { pairTimexes, scoreTimexes } from '../../eval/dates/score';
import { parseSpecs, passes } from '../../eval/dates/specs';
import { parseDates } from '../../eval/dates/standoff';
import { normalValue, valueOfInterval, weekOf } from '../../eval/dates/values';

describe('the score of dates', () => {
  /** `'0 4 2019'` is a span with its value, all dates; several are separated by commas. */
  const read = (list: string): (GoldTimex & FoundTimex)[] =>
    list === ''
      ? []
      : list.split(', ').map((one) => {
          const [start, end, ...values] = one.split(' ');
          return { span: { start: Number(start), end: Number(end) }, type: 'date', values, readings: [] };
        });
  const check = (gold: string, found: string, expected: string) =>
    it(`${gold || 'nothing'} / ${found || 'nothing'}`, () => {
      const score = scoreTimexes(pairTimexes(read(gold), read(found), () => true));
      equal(`${score.marked}/${score.found} ${score.strict} ${score.relaxed} ${score.valued}`, expected);
    });

  check('0 4 2019', '0 4 2019', '1/1 1 1 1');
  check('0 4 2019', '0 4 2018', '1/1 1 1 0');
  check('0 4 2019', '2 6 2019', '1/1 0 1 1');
  check('0 4 2019', '4 8 2019', '1/1 0 0 0');
  check('0 4 2019', '0 4 2018 2019', '1/1 1 1 1');
  check('0 4 2019', '', '1/0 0 0 0');
  check('', '0 4 2019', '0/1 0 0 0');
  check('0 4 2019, 4 9 P2D', '0 9 2019', '2/1 0 1 1');
  check('0 4 2019, 4 9 P2D', '0 9 P2D, 4 9 2019', '2/2 1 2 0');
  // Outside TIMEX3: no mistake to find it, and none to miss it.
  check('0 4', '0 4 2019', '0/0 0 0 0');
  check('0 4', '', '0/0 0 0 0');
});

describe('values of TIMEX3', () => {
  const normal = (value: string, expected: string) => it(value, () => equal(normalValue(value), expected));
  normal('2019-01-04', '2019-01-04');
  normal('2019-01-04T10:00:00', '2019-01-04T10:00');
  normal('2019-01-04T10', '2019-01-04T10:00');
  normal('2019-01-04TMO', '2019-01-04TMO');
  normal('P2DE', 'P20Y');
  normal('P2D', 'P2D');

  const interval = (start: string, end: string, expected: string | null) =>
    it(`${start} to ${end}`, () => equal(valueOfInterval(start, end), expected));
  interval('2019-02-28', '2019-03-01', '2019-02-28');
  interval('2019-02-01', '2019-03-01', '2019-02');
  interval('2019-12-01', '2020-01-01', '2019-12');
  interval('2019-01-01', '2020-01-01', '2019');
  interval('1990-01-01', '2000-01-01', '199');
  interval('1800-01-01', '1900-01-01', '18');
  interval('2018-12-31', '2019-01-07', '2019-W01');
  interval('2019-01-05', '2019-01-07', '2019-W01-WE');
  interval('2019-01-01', '2019-01-08', null);
  interval('1991-01-01', '2001-01-01', null);

  it('weeks are those of ISO 8601', () =>
    deepEqual(['2016-11-07', '2021-01-03', '2020-12-31', '2019-12-30'].map(weekOf), [
      '2016-W45',
      '2020-W53',
      '2020-W53',
      '2020-W01',
    ]));
});

describe('dates of GUM as TIMEX3', () => {
  const check = (text: string, marks: object, expected: string) =>
    it(`${text} ${JSON.stringify(marks)}`, () =>
      equal(timexValues({ start: 0, end: text.length, text, ...marks }).join(' or '), expected));

  check('2015', { when: '2015' }, '2015');
  check('1900', { notAfter: '1900-01-01' }, '1900');
  check('508 BC', { when: '-0508' }, 'BC0508');
  check('this morning', { when: '2023-02-28' }, '2023-02-28TMO');
  check('January 16', { when: '2020-01-16' }, '2020-01-16');
  check('the end of the year', { when: '2006-12-31' }, '2006-12-31 or 2006');
  check('summer of 2012', { from: '2012-06', to: '2012-09' }, '2012-SU');
  check('autumn', { from: '--09', to: '--12' }, 'XXXX-FA');
  check('1830s', { from: '1830-01-01', to: '1839-12-31' }, '183');
  check('19th century', { from: '1800-01-01', to: '1899-12-31' }, '18');
  check('this week', { from: '2019-10-21', to: '2019-10-27' }, '2019-W43');
  check('this weekend', { from: '2019-10-26', to: '2019-10-27' }, '2019-W43-WE');
  check('the past 35 years', { notBefore: '1979', notAfter: '2013-10-14' }, 'P35Y');
  check('the last 9 years and 10 months past', { notBefore: '1849-12', notAfter: '1859-09-17' }, 'P9Y10M');
  check('the Crusades', { from: '1095', to: '1291' }, '');
  check('World War II', { from: '1939-09-01', to: '1945-09-02' }, '');
  check('early October', { from: '2019-10-01', to: '2019-10-10' }, '');

  it('a preposition is no part of the span', () => {
    const dates = [{ start: 5, end: 19, text: 'for five years', from: '2014', to: '2019' }];
    const row = { id: 'a', genre: 'news', text: 'Kept for five years.', dateCreated: '2019-01-04', dates };
    const [document] = parseGumDates(`${JSON.stringify(row)}\n\n`);
    deepEqual(document?.gold, [{ span: { start: 9, end: 19 }, type: null, values: ['P5Y'] }]);
  });
});

describe('cases of Recognizers-Text', () => {
  const spec = (results: readonly object[], file = 'DateParser.json') =>
    parseSpecs(
      JSON.stringify([
        { Input: 'back on May 4', Context: { ReferenceDateTime: '2016-11-07T00:00:00' }, Results: results },
      ]),
      file,
    );
  const may = {
    Text: 'May 4',
    Start: 8,
    Length: 5,
    Value: { Timex: 'XXXX-05-04', FutureResolution: { date: '2017-05-04' }, PastResolution: { date: '2016-05-04' } },
  };
  const finds =
    (...values: string[]) =>
    (): FoundTimex[] =>
      values.map((value, index) => {
        const readings = readingsOfValue(value, value, null);
        return { span: { start: 8 - 8 * index, end: 13 - 8 * index }, type: 'date', values: [value], readings };
      });
  const check = (name: string, passed: boolean, found: () => FoundTimex[], file?: string) =>
    it(name, () =>
      deepEqual(
        spec([may], file).map((one) => passes(one, found)),
        [passed],
      ),
    );

  check('the past reading passes', true, finds('2016-05-04'));
  check('the future reading passes', true, finds('2017-05-04'));
  check('another day does not', false, finds('2018-05-04'));
  check('nothing found does not', false, finds());
  check('something else beside it may be', true, finds('2016-05-04', '2016-05-05'));
  check('but not where all is listed', false, finds('2016-05-04', '2016-05-05'), 'DateTimeModel.json');
  it('a case that expects nothing counts where all is listed', () => {
    deepEqual(spec([]), []);
    deepEqual(
      spec([], 'DateTimeModel.json').map((one) => [passes(one, finds()), passes(one, finds('2016-05-04'))]),
      [[true, false]],
    );
  });

  const meets = (expected: string, pieces: readonly string[], met: boolean) =>
    it(`${pieces.join(' and ')} for ${expected}`, () =>
      equal(
        agree(
          new Set([expected]),
          pieces.map((piece) => readingsOfValue(piece, piece.includes('T') ? null : piece, null)),
        ),
        met,
      ));
  meets('2016-11-04/2016-11-22', ['2016-11-04', '2016-11-22'], true);
  meets('2016-11-04/2016-11-23', ['2016-11-04', '2016-11-22'], true);
  meets('2016-11-04/2016-11-24', ['2016-11-04', '2016-11-22'], false);
  meets('T05:00:00/T07:00:00', ['2016-11-07T05:00', '2016-11-07T07:00'], true);
  meets('2016-11-07T05:00:00/2016-11-07T07:00:00', ['2016-11-07', '2016-11-07T05:00', '2016-11-07T07:00'], true);
  meets('2016-11-07T07:00:00/2016-11-07T05:00:00', ['2016-11-07', '2016-11-07T05:00', '2016-11-07T07:00'], false);
  meets('PT5400S', ['PT1H30M'], true);
  meets('PT5400S', ['PT90M'], true);
  meets('PT5400S', ['PT1H'], false);
  meets('=P1W', ['P1W'], true);
  meets('2016-11-04', ['2016-11'], false);
});

it('stand-off dates are read against the text behind the header', () => {
  const table = '# a remark\na.txt\t17\t23\tdate\t2019-01-03|2019-W01\na.txt\t24\t26\tdate\t-\n\nbad line\n';
  const [document, ...more] = parseDates(table, () => ' date 2019-01-04 Friday it was');
  equal(more.length, 0);
  equal(document?.date, '2019-01-04');
  deepEqual(
    document.gold.map(({ span, values }) => [document.text.slice(span.start, span.end), ...values]),
    [['Friday', '2019-01-03', '2019-W01'], ['it']],
  );
});
