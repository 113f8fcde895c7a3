import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnsOf, visible } from '../../../server/src/cli/text/columns';
import { rowsOf } from '../../../server/src/cli/text/rows';
import { renderText } from '../../../server/src/cli/index';
import { sliceOf, span } from '../../../server/src/engine/index';
import type { Analysis } from '../../../server/src/engine/index';
import { emptyAnalysis, fullAnalysis } from './samples';

describe('marked text: columns', () => {
  const widths: readonly (readonly [title: string, text: string, columns: number])[] = [
    ['nothing', '', 0],
    ['letters', 'Tehran', 6],
    ['an accent in one character', 'é', 1],
    ['an accent that combines', 'e\u0301', 1],
    ['dashes and curly quotes', '—“”', 3],
    ['a flag', '🇬🇧', 2],
    ['an emoji', '🙂', 2],
    ['an emoji with skin', '👍🏽', 2],
    ['several people as one', '👩‍🚀', 2],
    ['Japanese', '東京タワー', 10],
    ['Korean', '서울', 4],
    ['Cyrillic and Arabic', 'Киев سلام', 9],
    ['full-width forms', '！', 2],
    ['a soft hyphen', '\u00ad', 0],
  ];
  for (const [title, text, columns] of widths) it(title, () => assert.equal(columnsOf(text), columns));

  const shown: readonly (readonly [title: string, text: string, visible: string])[] = [
    ['letters and emoji stay', 'a é 🇬🇧 東', 'a é 🇬🇧 東'],
    ['a tab', 'a\tb', 'a␉b'],
    ['a terminal sequence', '\u001b[2J', '␛[2J'],
    ['NUL, DEL and a C1 control', '\0\x7f\x9b', '␀␡\ufffd'],
    ['a lone surrogate', 'a\ud83c', 'a\ufffd'],
    ['a change of direction', 'a\u202eb\u2066c', 'a\ufffdb\ufffdc'],
    ['a line separator', 'a\u2028b', 'a\ufffdb'],
  ];
  for (const [title, text, expected] of shown) it(title, () => assert.equal(visible(text), expected));
});

describe('marked text: rows', () => {
  /** Source text with `|` where a sentence starts; rows as `line begins text`. */
  function check(title: string, marked: string, width: number, expected: readonly string[]): void {
    it(title, () => {
      const text = marked.replaceAll('|', '');
      const starts = marked.split('|').map((_, index, parts) => parts.slice(0, index).join('').length);
      const sentences = starts.map((start, index) => span(start, starts[index + 1] ?? text.length)).slice(1);
      const rows = rowsOf({ text, sentences }, width);
      assert.deepEqual(
        rows.map(({ line, begins, span: range }) => `${line} ${begins} ${sliceOf(text, range)}`.trimEnd()),
        expected,
      );
    });
  }
  check('an empty text is one row', '', 9, ['1 line']);
  check('a short line stays whole', ' One two.', 9, ['1 line  One two.']);
  check('a last line end makes no row', 'One.\n', 9, ['1 line One.']);
  check('empty lines stay', 'One.\n\nTwo.\n\n', 9, ['1 line One.', '2 line', '3 line Two.', '4 line']);
  check('every kind of line end', 'a\r\nb\rc\nd', 9, ['1 line a', '2 line b', '3 line c', '4 line d']);
  check('sentences get a row', '|One. |Two.', 20, ['1 line One.', '1 sentence Two.']);
  check('a header before the first sentence keeps its row', ' |One. |Two.', 20, ['1 line  One.', '1 sentence Two.']);
  check('long sentences are cut between words', 'aaa bbb ccc dd', 8, ['1 line aaa bbb', '1 wrap ccc dd']);
  check('a word that just fits stays', 'aaa bbbb cc', 8, ['1 line aaa bbbb', '1 wrap cc']);
  check('white space that does not fit is dropped', 'aaaa      bbbb', 5, ['1 line aaaa', '1 wrap bbbb']);
  check('a word without end is cut where it is full', 'abcdefghij', 4, ['1 line abcd', '1 wrap efgh', '1 wrap ij']);
  check('wide characters count twice', '東京東京東', 4, ['1 line 東京', '1 wrap 東京', '1 wrap 東']);
  check('an emoji wider than the row gets one', '🙂🙂', 1, ['1 line 🙂', '1 wrap 🙂']);

  it('loses nothing but white space, and never the order', () => {
    const text = fc.array(fc.constantFrom('a', ' ', '  ', '\n', '\r\n', '🇬🇧', 'word', '東', '\t'), { maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 12 }), (parts, width) => {
        const joined = parts.join('');
        const rows = rowsOf({ text: joined, sentences: [] }, width);
        assert.equal(
          rows
            .map((row) => sliceOf(joined, row.span))
            .join('')
            .replace(/\s/g, ''),
          joined.replace(/\s/g, ''),
        );
        rows.forEach((row, index) => assert.ok(row.span.start >= (rows[index - 1]?.span.end ?? 0)));
      }),
    );
  });
});

describe('marked text: carets', () => {
  /** The lines under and between the source rows, without summary and entities. */
  function body(analysis: Analysis): string[] {
    return renderText(analysis, 'a.txt').split('\n').slice(3, -1);
  }

  /** Findings at the `‹|…|>` marks, so that every kind of place can be tried. */
  function check(title: string, marked: string, expected: readonly string[]): void {
    it(title, () => {
      const text = marked.replace(/‹\||\|>/g, '');
      const findings = [...marked.matchAll(/‹\|([^|]*)\|>/g)].map((match, index) => {
        const start = match.index - 4 * index;
        return {
          code: `c${index}`,
          severity: 'hint' as const,
          span: span(start, start + (match[1] ?? '').length),
          message: 'm',
          fixes: [],
        };
      });
      assert.deepEqual(body({ ...emptyAnalysis(text), findings }), expected);
    });
  }

  check('stand under the words', 'a ‹|bc|> ‹|d|>', ['1 > a bc d', '      ^^ hint c0: m', '         ^ hint c1: m']);
  check('stand right behind a flag', '🇬🇧‹|x|>', ['1 > 🇬🇧x', '      ^ hint c0: m']);
  check('are as wide as the words', '‹|東京|>', ['1 > 東京', '    ^^^^ hint c0: m']);
  check('show an empty span', 'ab‹||>c', ['1 > abc', '      ^ hint c0: m']);
  check('show an empty span at the end', 'ab‹||>', ['1 > ab', '      ^ hint c0: m']);
  check('show an empty text', '‹||>', ['1 >', '    ^ hint c0: m']);
  check('go on in the next line', 'a ‹|b\nc|> d', ['1 > a b', '      ^ hint c0: m', '2 > c d', '    ^ … c0']);
  check('skip empty lines between', '‹|a\n\n\nb|>', ['1 > a', '    ^ hint c0: m', '2 >', '3 >', '4 > b', '    ^ … c0']);
  check('leave out what lies between the first and the last row', '‹|a\nb\nc|>', [
    '1 > a',
    '    ^ hint c0: m',
    '2 > b',
    '3 > c',
    '    ^ … c0',
  ]);
  check('stop with their line', '‹|a|>\nb', ['1 > a', '    ^ hint c0: m', '2 > b']);
  check('go on where a row is full', `‹|${'word '.repeat(20)}end|>`, [
    `1 > ${'word '.repeat(19).trimEnd()}`,
    `    ${'^'.repeat(94)} hint c0: m`,
    '  … word end',
    '    ^^^^^^^^ … c0',
  ]);
  check('stand under control characters as they are shown', '\t\u001b‹|x|>', ['1 > ␉␛x', '      ^ hint c0: m']);

  it('name every kind of fact', () => {
    assert.equal(
      renderText(fullAnalysis(), 'a.txt'),
      [
        '# a.txt',
        '# inline header, 2022-12-13; 1 paragraph, 1 sentence, 2 entities, 2 quotes, 2 posts, 2 dates, 2 amounts, 1 finding',
        '',
        '1 > date 2022-12-13',
        '        ^ hint date-odd: Odd.',
        '         ^^^^^^^^^^ header date = "2022-12-13"',
        '  > Ann🇬🇧 (@ann) told Bob on Monday: "It cost $5." Ann: it cost $5',
        '    ^^^ p2 post by Ann, no date',
        '    ^^^ speaker of q1',
        '    ^^^ person Ann',
        '                 ^^^^ cue of q1',
        '                      ^^^ addressee of q1',
        '                      ^^^ place Bob (alias, 50%)',
        '                          ^^ duration unknown (stated)',
        '                             ^^^^^^ date 2022-12-12 (from the header)',
        '                                     ^^^^^^^^^^^^^ q1 direct quote by Ann (verb-subject, 90%); altered in p1',
        '                                      ^^ q1 differs (capital): p1 has "it"',
        '                                         ^^^^ q2 scare quote, no speaker',
        '                                         ^^^^ count 0.5',
        '                                              ^^ money 5 USD',
        '                                                        ^^^^^^^^^^ p1 post by Ann, @ann, 2022-12-13',
        '',
        '# entities',
        '# person Ann: 1 mention',
        '# place (city) Bob: 1 mention, role "a town", @ann, registry place-bob, iso BB, capital Bobtown',
        '',
      ].join('\n'),
    );
  });

  it('shows the pieces of a quote that goes on, and posts and headings by kind', () => {
    const text = '“One,” she said. “Two.”\n\nHEAD';
    const analysis: Analysis = {
      ...emptyAnalysis(text),
      paragraphs: [
        { span: span(0, 23), kind: 'text' },
        { span: span(25, 29), kind: 'heading' },
      ],
      quotes: [
        {
          id: 'q1',
          span: span(0, 23),
          content: [span(1, 5), span(18, 22)],
          kind: 'direct',
          cue: null,
          speaker: { span: span(7, 10), text: 'she', entity: null, confidence: 0.5, evidence: 'verb-subject' },
          addressee: null,
          check: null,
        },
      ],
    };
    assert.deepEqual(body(analysis), [
      '1 > “One,” she said. “Two.”',
      '     ^^^^ q1 direct quote by "she" (verb-subject, 50%)',
      '           ^^^ speaker of q1',
      '                      ^^^^ q1 continued',
      '2 >',
      '3 > HEAD',
      '    ^^^^ heading paragraph',
    ]);
  });
});
