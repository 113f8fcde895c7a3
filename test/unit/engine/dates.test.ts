import assert from 'node:assert/strict';
import { analyzeBody, shippedEngine } from '../../support/engine';

const engine = shippedEngine();

/** Every temporal expression of the body as `text=value`, on Tuesday 13 December 2022. */
function check(body: string, expected: string): void {
  const found = analyzeBody(engine, body).dates.map(({ text, value }) => `${text}=${value ?? '?'}`);
  assert.equal(found.join(' | '), expected);
}

describe('dates', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['It began on December 13, 2022.', 'December 13, 2022=2022-12-13'],
    [
      'It began on 13 December 2022, in May 2021 and in 2019.',
      '13 December 2022=2022-12-13 | May 2021=2021-05 | 2019=2019',
    ],
    ['It began on 2022-11-30.', '2022-11-30=2022-11-30'],
    ['It began on Dec. 1.', 'Dec. 1=2022-12-01'],
    ['On Friday he came, and last Tuesday he left.', 'Friday=2022-12-09 | last Tuesday=2022-12-06'],
    ['They meet next Friday.', 'next Friday=2022-12-16'],
    ['Today, yesterday and tomorrow.', 'Today=2022-12-13 | yesterday=2022-12-12 | tomorrow=2022-12-14'],
    ['In February this year and back in August.', 'February this year=2022-02 | August=2022-08'],
    ['Last week, this month and next year.', 'Last week=2022-W49 | this month=2022-12 | next year=2023'],
    [
      'Two years ago, a week ago, three days ago.',
      'Two years ago=2020 | a week ago=2022-W49 | three days ago=2022-12-10',
    ],
    ['For three years, a few months or several weeks.', 'three years=P3Y | a few months=PXM | several weeks=PXW'],
    ['In the 1990s.', 'the 1990s=199'],
    ['On Monday, March 26, 2018.', 'Monday, March 26, 2018=2018-03-26'],
    ['Born on February 30, 2022.', 'February 30, 2022=?'],
    ['Last December.', 'Last December=2021-12'],
    // No dates: names, verbs, counts.
    ['Theresa May may march in the sun.', ''],
    ['He sat on the second of 2000 chairs.', ''],
    ['Version 2.10.2019 and 555-1234.', ''],
    ['April Jones spoke; 12 May flies died.', '12 May=2022-05-12'],
    ['It fell by 3 per cent to 2019 points.', ''],
  ];
  for (const [body, expected] of cases) it(body, () => check(body, expected));

  it('leaves relative dates unresolved without a header', () => {
    const { dates } = engine.analyze('It rained today and on March 3, 2020.');
    assert.deepEqual(
      dates.map(({ text, value, anchor }) => [text, value, anchor]),
      [
        ['today', null, 'none'],
        ['March 3, 2020', '2020-03-03', 'none'],
      ],
    );
  });

  it('reads dates of a post against its own date', () => {
    const { dates } = analyzeBody(engine, 'Lead.\n\nIt is open today. — Ann Lee (@AnnLee) December 1, 2022');
    assert.deepEqual(
      dates.map(({ value }) => value),
      ['2022-12-01', '2022-12-01'],
    );
  });

  it('gives half-open intervals and tells the stated from the inferred', () => {
    const { dates } = analyzeBody(engine, 'In February 2024 and last month.');
    assert.deepEqual(
      dates.map(({ start, end, stated, anchor }) => [start, end, stated, anchor]),
      [
        ['2024-02-01', '2024-03-01', true, 'none'],
        ['2022-11-01', '2022-12-01', false, 'header'],
      ],
    );
  });

  it('keeps what is known without a header', () => {
    const { dates } = engine.analyze(
      'On Friday, on March 3, in May, at Christmas and at 10 a.m. he came, two days later he left.',
    );
    assert.deepEqual(
      dates.map(({ value, known, anchor, anchorDate }) => [value, known, anchor, anchorDate]),
      [
        ['XXXX-WXX-5', 'XXXX-WXX-5', 'none', null],
        ['XXXX-03-03', 'XXXX-03-03', 'none', null],
        ['XXXX-05', 'XXXX-05', 'none', null],
        ['XXXX-12-25', 'XXXX-12-25', 'none', null],
        ['XXXX-XX-XXT10:00', 'XXXX-XX-XXT10:00', 'none', null],
        [null, null, 'none', null],
      ],
    );
  });

  it('says which reading it took, and why', () => {
    const body = 'He said on Friday he will go on Monday. Saturday. Last Sunday. In 2011, on May 3.';
    assert.deepEqual(
      analyzeBody(engine, body).dates.map(({ reading }) => reading && Object.values(reading)),
      [
        ['past', 'tense', 'said'],
        ['future', 'tense', 'will go'],
        ['past', 'habit', null],
        ['past', 'words', null],
        null,
        ['past', 'context', null],
      ],
    );
  });

  it('tells modifiers', () => {
    const { dates } = analyzeBody(
      engine,
      'In early 2021, in mid-May, at the end of 2012, more than two years, about a week.',
    );
    assert.deepEqual(
      dates.map(({ mod }) => mod),
      ['START', 'MID', 'END', 'MORE_THAN', 'APPROX'],
    );
  });

  it('reads figures in the order that is asked for', () => {
    const values = (numericDates: 'month-first' | 'day-first') =>
      engine.analyze('On 3/4/2013, 13/4/2013 and 4/13/2013.', { numericDates }).dates.map(({ value }) => value);
    assert.deepEqual(values('month-first'), ['2013-03-04', '2013-04-13', '2013-04-13']);
    assert.deepEqual(values('day-first'), ['2013-04-03', '2013-04-13', '2013-04-13']);
  });

  it('gives the days of the past weeks and of a night', () => {
    const { dates } = analyzeBody(
      engine,
      'In the past two weeks, next month, on Friday night, in the 1990s, over the weekend.',
    );
    assert.deepEqual(
      dates.map(({ start, end }) => [start, end]),
      [
        ['2022-11-29', '2022-12-14'],
        ['2023-01-01', '2023-02-01'],
        ['2022-12-09', '2022-12-10'],
        ['1990-01-01', '2000-01-01'],
        ['2022-12-10', '2022-12-12'],
      ],
    );
  });

  it('finds no day that does not exist', () => {
    const body =
      'February 30, 2022, 29 February 2021, 2022-13-01, 0000-01-01, April 31, the 1st of May 9999, 31/31/2013.';
    assert.deepEqual(
      analyzeBody(engine, body).dates.map(({ text, value, known }) => [text, value, known]),
      [
        ['February 30, 2022', null, '2022-02-30'],
        ['29 February 2021', null, '2021-02-29'],
        ['2022-13-01', null, '2022-13-01'],
        ['0000-01-01', null, '0000-01-01'],
        ['April 31', null, 'XXXX-04-31'],
        ['the 1st of May', '2023-05-01', 'XXXX-05-01'],
      ],
    );
  });

  it('survives what nobody writes', () => {
    const pieces = [
      'in ',
      'the end of ',
      'early ',
      '1/2/3/',
      '9',
      '2012-',
      '3 to ',
      "New Year's ",
      'the first Monday of ',
      'a few ',
      '10 a.m. on ',
    ];
    for (const piece of pieces) {
      const text = piece.repeat(300);
      const { dates } = engine.analyze(` date 2022-12-13 ${text}`);
      for (const [index, { span }] of dates.entries())
        assert.ok(span.start >= (dates[index - 1]?.span.end ?? 0), piece);
    }
  });

  it('survives the ends of the calendar', () => {
    for (const date of ['0001-01-01', '9999-12-31'])
      assert.ok(
        engine.analyze(` date ${date} Yesterday, tomorrow, last year, next week, in May, 3 decades ago.`).dates.length >
          4,
      );
  });
});
