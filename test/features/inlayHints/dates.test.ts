import { equal } from 'node:assert/strict';
import { createDocument, inlayHints, offsetAt, rangeOf } from '../../../server/src/features/index';
import { span } from '../../../server/src/engine/index';
import { sketch } from '../../support/sketch';
import type { Sketch } from '../../support/sketch';

type DateParts = NonNullable<Sketch['dates']>;

/** The text with its hints where they stand, in braces; only those of the first `length` units are asked for. */
function check(name: string, text: string, dates: DateParts, expected: string, length = text.length, on = true): void {
  it(name, () => {
    const document = createDocument('file:///a.seed', 1, text, 'utf-16');
    const range = rangeOf(document, span(0, length));
    const hints = inlayHints(document, sketch(text, { dates }), range, { dates: on, speakers: false });
    let shown = text;
    for (const { position, label } of [...hints].reverse()) {
      const at = offsetAt(document, position);
      shown = `${shown.slice(0, at)}{${typeof label === 'string' ? label : '?'}}${shown.slice(at)}`;
    }
    equal(shown, expected);
  });
}

const FRIDAY = { words: 'on Friday', value: '2022-12-09', start: '2022-12-09', end: '2022-12-10' };
const WEEK = { words: 'last week', value: '2022-W49', start: '2022-12-05', end: '2022-12-12' };
const TEXT = 'They met on Friday, after last week.';

describe('date hints', () => {
  check('a day and a week', TEXT, [FRIDAY, WEEK], 'They met on Friday{9 Dec 2022}, after last week{5 – 11 Dec 2022}.');
  check('only those of the range', TEXT, [FRIDAY, WEEK], 'They met on Friday{9 Dec 2022}, after last week.', 20);
  check(
    'a month',
    'Back in May.',
    [{ words: 'May', start: '2022-05-01', end: '2022-06-01' }],
    'Back in May{May 2022}.',
  );
  check('a year', 'Last year.', [{ words: 'Last year', start: '2021-01-01', end: '2022-01-01' }], 'Last year{2021}.');
  check(
    'a season over the turn of the year',
    'Last winter.',
    [{ words: 'Last winter', start: '2021-12-01', end: '2022-03-01' }],
    'Last winter{Dec 2021 – Feb 2022}.',
  );
  check(
    'a week over the turn of the year',
    'Last week.',
    [{ words: 'Last week', start: '2021-12-27', end: '2022-01-03' }],
    'Last week{27 Dec 2021 – 2 Jan 2022}.',
  );
  check('a decade', 'Then.', [{ words: 'Then', start: '1990-01-01', end: '2000-01-01' }], 'Then{1990 – 1999}.');
  check('none where they are off', TEXT, [FRIDAY, WEEK], TEXT, TEXT.length, false);
  check('none where the text states the date', TEXT, [{ ...FRIDAY, stated: true }], TEXT);
  check('none where nothing is known', TEXT, [{ words: 'last week' }], TEXT);
  check('none for what has no end', TEXT, [{ ...FRIDAY, end: null }], TEXT);
  check('none for an interval that is empty', TEXT, [{ ...FRIDAY, end: '2022-12-09' }], TEXT);
  check('none in an empty text', '', [], '');
});
