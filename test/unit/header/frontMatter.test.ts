import { deepEqual, equal, ok } from 'node:assert/strict';
import { parseHeader, sliceOf } from '../../../server/src/engine/index';
import { mark, unmark } from './marks';

describe('front matter', () => {
  describe('is read', () => {
    // Marked text, date, fields as `key=JSON value|text of the value`, and what is wrong.
    const cases: readonly (readonly [string, string | null, readonly string[], ...string[]])[] = [
      ['‹|---\ndate: 2022-12-13\n---|>\nText', '2022-12-13', ['date="2022-12-13"|2022-12-13']],
      ['\ufeff‹|---  \r\ndate: 2022-12-13 # why\r\n---|>\t\r\nText', '2022-12-13', ['date="2022-12-13"|2022-12-13']],
      ['‹|---\rdate: 2022-12-13\r---|>\rText', '2022-12-13', ['date="2022-12-13"|2022-12-13']],
      ['‹|---\n\ndate: 2022-12-13T10:00Z\n\n---|>', '2022-12-13', ['date="2022-12-13T10:00Z"|2022-12-13T10:00Z']],
      ['‹|---\ndate: 2022-12-13 10:00\n---|>', '2022-12-13', ['date="2022-12-13 10:00"|2022-12-13 10:00']],
      ['‹|---\n{ date: 2022-12-13 }\n---|>', '2022-12-13', ['date="2022-12-13"|2022-12-13']],
      [
        '‹|---\ndate: "2022-12-13"\r\ntitle: >\r\n  Two\r\n  lines\r\ntags:\r\n  - a\r\n  - 🇬🇧 b\r\nid: 7\r\nlive: true\r\n---|>\r\nText',
        '2022-12-13',
        [
          'date="2022-12-13"|"2022-12-13"',
          'title="Two lines\\n"|>\r\n  Two\r\n  lines',
          'tags=["a","🇬🇧 b"]|- a\r\n  - 🇬🇧 b',
          'id=7|7',
          'live=true|true',
        ],
      ],
      [
        '‹|---\na: &x [1]\nb: *x\ndate: 2022-12-13\n---|>',
        '2022-12-13',
        ['a=[1]|[1]', 'b=[1]|*x', 'date="2022-12-13"|2022-12-13'],
      ],
      [
        '‹|---\nplace: { city: Rome }\ndate: 2022-12-13\n---|>',
        '2022-12-13',
        ['place="{ city: Rome }"|{ city: Rome }', 'date="2022-12-13"|2022-12-13'],
      ],
      ['‹|---\nDate: 2022-12-13\n---|>', '2022-12-13', ['Date="2022-12-13"|2022-12-13']],
      ['‹|---\ndate: 20221213\n---|>', null, ['date=20221213|20221213'], 'header-date-malformed 20221213'],
      ['‹|---\ndate: 2022\n---|>', null, ['date=2022|2022'], 'header-date-malformed 2022'],
      [
        '‹|---\ndate: [2022-12-13]\n---|>',
        null,
        ['date=["2022-12-13"]|[2022-12-13]'],
        'header-date-malformed [2022-12-13]',
      ],
      ['‹|---\ndate: 2022-02-30\n---|>', null, ['date="2022-02-30"|2022-02-30'], 'header-date-impossible 2022-02-30'],
      ['‹|---\ndate:\ntitle: x\n---|>', null, ['date=null|', 'title="x"|x'], 'header-date-missing date'],
      ['‹|---\ntitle: x\n---|>', null, ['title="x"|x'], 'header-date-missing ---'],
      ['‹|---\n---|>', null, [], 'header-date-missing ---'],
      ['‹|---\n- a\n---|>', null, [], 'header-date-missing ---', 'header-yaml-syntax - a'],
      [
        '‹|---\ndate:2022-12-13\n---|>',
        '2022-12-13',
        ['date="2022-12-13"|2022-12-13'],
        'header-yaml-syntax date:2022-12-13',
      ],
      [
        '‹|---\ndate: 2022-12-13\ndate: 2022-12-14\n---|>',
        '2022-12-13',
        ['date="2022-12-13"|2022-12-13', 'date="2022-12-14"|2022-12-14'],
        'header-key-duplicate date',
      ],
      [
        '‹|---\r\ntitle: a: b\r\ndate: 2022-12-13\r\n---|>\r\n',
        '2022-12-13',
        ['title="a: b"|a: b', 'date="2022-12-13"|2022-12-13'],
        'header-yaml-syntax a',
      ],
      [
        '‹|---\ndate: 2022-12-13\na: *none\n---|>',
        '2022-12-13',
        ['date="2022-12-13"|2022-12-13', 'a=null|*none'],
        'header-yaml-syntax *none',
      ],
      [
        '‹|---\ndate: 2022-12-13\na: &x [*x]\n---|>',
        '2022-12-13',
        ['date="2022-12-13"|2022-12-13', 'a=[null]|[*x]'],
        'header-yaml-syntax *x',
      ],
      [
        '‹|---\ndate: 2022-12-13|>\n\nText: more text\n',
        '2022-12-13',
        ['date="2022-12-13"|2022-12-13'],
        'header-unclosed ---',
      ],
      [
        '‹|---\ndate: 2022-12-13|>\n\nText.\n\n---\n\nMore.',
        '2022-12-13',
        ['date="2022-12-13"|2022-12-13'],
        'header-unclosed ---',
      ],
      [
        '‹|---\ndate: !!timestamp 2022-12-13\n---|>',
        '2022-12-13',
        ['date="2022-12-13"|2022-12-13'],
        'header-yaml-syntax !!timestamp',
      ],
      ['‹|---|>', null, [], 'header-unclosed ---'],
    ];
    for (const [marked, date, fields, ...problems] of cases) {
      it(JSON.stringify(marked), () => {
        const { text } = unmark(marked);
        const header = parseHeader(text);
        ok(header);
        equal(mark(text, [header.span]), marked);
        equal(header.form, 'front-matter');
        equal(header.date, date);
        equal(header.bodyStart, header.span.end);
        deepEqual(
          header.fields.map(
            ({ key, value, valueSpan }) => `${key}=${JSON.stringify(value)}|${sliceOf(text, valueSpan)}`,
          ),
          fields,
        );
        deepEqual(
          header.fields.map(({ keySpan }) => sliceOf(text, keySpan)),
          header.fields.map(({ key }) => key),
        );
        deepEqual(
          header.problems.map(({ code, span }) => `${code} ${sliceOf(text, span)}`),
          problems,
        );
      });
    }
  });

  describe('is not seen in', () => {
    const others = [
      '----\ndate: 2022-12-13\n----',
      '--- date: 2022-12-13\n---',
      '--\ndate: 2022-12-13\n--',
      ' ---\ndate: 2022-12-13\n---',
      'Text\n---\ndate: 2022-12-13\n---',
      '---\n\nProse between lines that somebody drew.\n\n---\n\nText',
      '---\nProse right behind it.\n---\n',
      '***\ndate: 2022-12-13\n***',
      '—\ndate: 2022-12-13\n—',
    ];
    for (const text of others) it(JSON.stringify(text), () => equal(parseHeader(text), null));
  });
});
