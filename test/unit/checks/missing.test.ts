import { deepEqual, equal } from 'node:assert/strict';
import { headerDateFuture } from '../../../server/src/engine/checks/headerDateFuture';
import { headerMissing } from '../../../server/src/engine/checks/headerMissing';
import type { Post, Timex } from '../../../server/src/engine/index';
import { applyChanges, documentOf, testCheck } from './documents';

describe('checks of the header against the text', () => {
  testCheck(headerMissing, {
    reports: [
      ['‹|2022-12-13|> The harbour', 'date 2022-12-13 The harbour'],
      ['\ufeff\n ‹|2022-12-13T10:00Z|>\nThe harbour', '\ufeff\n date 2022-12-13T10:00Z\nThe harbour'],
      [
        '‹|Tuesday,|> 13 December 2022\r\nThe harbour',
        'date 2022-12-13\r\n\r\nTuesday, 13 December 2022\r\nThe harbour',
      ],
      ['‹|The|> harbour was closed.'],
      ['‹|03/04/2022|> The harbour'],
      ['‹|Date|> night was ruined.'],
      ['‹||>'],
    ],
    silent: [
      ' date 2022-12-13 The harbour',
      'Date: 2022-12-13 The harbour',
      'date 2022-02-30 The harbour',
      'date: tomorrow\nThe harbour',
      '---\ndate: 2022-12-13\n---\nThe harbour',
      '---\ntitle: x\n---\nThe harbour',
      '---\ndate: 2022-12-13',
    ],
  });

  describe('header-missing takes a date from the text', () => {
    const text = 'The harbour was closed on 13 December 2022 and in May.';
    const timex = (value: string | null, stated: boolean): Timex => {
      const facts = { text: '13 December 2022', type: 'date', start: null, end: null, anchor: 'text' } as const;
      const nothing = { anchorDate: null, known: null, mod: null, zone: null, reading: null };
      return { ...facts, ...nothing, span: { start: 26, end: 42 }, value, stated };
    };
    const fixed = (dates: readonly Timex[]): readonly string[] =>
      headerMissing
        .run(documentOf(text, { dates }))
        .flatMap(({ fixes }) => fixes.map(({ changes }) => applyChanges(text, changes)));

    it('that is stated in full', () => deepEqual(fixed([timex('2022-12-13', true)]), [`date 2022-12-13\n\n${text}`]));
    it('but none that was inferred', () => deepEqual(fixed([timex('2022-12-13', false)]), []));
    it('but no month', () => deepEqual(fixed([timex('2022-12', true)]), []));
    it('but none without a value', () => deepEqual(fixed([timex(null, true)]), []));
  });

  const dated = (...lines: readonly string[]): string => `---\ndate: 2022-12-13\n${lines.join('\n')}\n---\nText`;
  testCheck(headerDateFuture, {
    reports: [
      [dated('published: ‹|2022-12-12|>')],
      [dated('modified: ‹|2021-12-31T10:00|>')],
      [dated('published: ‹|2022-12-11T23:30Z|>')],
    ],
    silent: [
      dated('published: 2022-12-13'),
      dated('published: 2022-12-12T23:30Z'),
      dated('modified: 2023-01-01', 'embargoed: 2022-01-01'),
      dated('published: 11 December 2022'),
      '---\npublished: 2022-12-12\n---\nText',
      ' date 2999-01-01 Text',
    ],
  });

  describe('header-date-future looks at posts', () => {
    const text = ' date 2022-12-13 Text';
    const reports = (date: string | null): number => {
      const span = { start: 17, end: 21 };
      const post: Post = {
        id: 'p1',
        span,
        textSpan: span,
        author: '',
        authorSpan: span,
        handle: null,
        handleSpan: null,
        date,
        dateSpan: span,
      };
      return headerDateFuture.run(documentOf(text, { posts: [post] })).length;
    };
    it('two days later is too late', () => equal(reports('2022-12-15'), 1));
    it('a year later is too late', () => equal(reports('2023-12-13'), 1));
    it('one day later can be another time zone', () => equal(reports('2022-12-14'), 0));
    it('the same day is fine', () => equal(reports('2022-12-13'), 0));
    it('years ago is fine', () => equal(reports('2002-12-13'), 0));
    it('no date is fine', () => equal(reports(null), 0));
  });
});
