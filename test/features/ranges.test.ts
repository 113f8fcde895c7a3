import { deepEqual, equal, ok } from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-types';
import { contains, span } from '../../server/src/engine/index';
import {
  createDocument,
  documentHighlights,
  foldingRanges,
  positionAt,
  selectionRanges,
  spanOf,
} from '../../server/src/features/index';
import { ARTICLE, ARTICLE_PARTS } from '../support/article';
import { markSpans, readMarkers } from '../support/markers';
import { sketch } from '../support/sketch';
import type { Sketch } from '../support/sketch';

describe('folding ranges', () => {
  /** Expected: `first-last` lines, counted from 1 as people see them. */
  function check(text: string, parts: Sketch, ...expected: string[]): void {
    const document = createDocument('file:///a.seed', 1, text, 'utf-16');
    const ranges = foldingRanges(document, sketch(text, parts));
    deepEqual(
      ranges.map((range) => `${range.startLine + 1}-${range.endLine + 1}`),
      expected,
    );
  }

  it('of an article: what follows its heading', () => check(ARTICLE, ARTICLE_PARTS, '5-9'));
  it('of front matter', () => check('---\ndate: 2022-12-13\n---\nText', {}, '1-3'));
  it('of two sections', () => check('A\n\nb\n\nC\n\nd\n', { headings: ['A', 'C'] }, '1-3', '5-7'));
  it('of a list', () => check('- a\n\n- b\n\ntext', {}, '1-3'));
  it('of a paragraph with lines', () => check('a\nb\nc\n\nd', {}, '1-3'));
  it('not of single lines', () => check('a\n\nb\n\nc', {}));
  it('not of a heading with nothing below', () => check('a\n\nB', { headings: ['B'] }));
  it('not of a single entry', () => check('- a\n\ntext', {}));
  it('not of an inline header', () => check(' date 2022-12-13 Text', {}));
  it('not of an empty text', () => check('', {}));
});

describe('selection ranges', () => {
  /** The steps from the smallest, each as its words; all have to hold the one before and be larger. */
  function check(marked: string, parts: Sketch, ...expected: string[]): void {
    const { text, cursor } = readMarkers(marked);
    const document = createDocument('file:///a.seed', 1, text, 'utf-16');
    const [innermost] = selectionRanges(document, sketch(text, parts), [positionAt(document, cursor)]);
    const steps: string[] = [];
    for (let step: SelectionRange | undefined = innermost; step; step = step.parent) {
      const inner = spanOf(document, step.range);
      const outer = step.parent && spanOf(document, step.parent.range);
      if (outer) ok(contains(outer, inner) && (outer.start < inner.start || inner.end < outer.end));
      steps.push(text.slice(inner.start, inner.end));
    }
    deepEqual(steps, [...expected, text]);
  }

  it('word, name, sentence, paragraph', () =>
    check(
      'One. See Ann L<|>ee go.\n\nEnd.',
      { entities: [{ type: 'person', mentions: ['Ann Lee'] }], sentences: ['One.', 'See Ann Lee go.'] },
      'Lee',
      'Ann Lee',
      'See Ann Lee go.',
      'One. See Ann Lee go.',
    ));

  it('in a quote: words without and with marks', () =>
    check(
      '"We g<|>o," he said.\n\nEnd.',
      { quotes: [{ words: '"We go,"' }], sentences: ['"We go," he said.'] },
      'go',
      'We go,',
      '"We go,"',
      '"We go," he said.',
    ));

  it('leaves out a sentence that crosses the quote', () =>
    check(
      'x "A b c. D<|> e." he said.\n\nEnd.',
      { quotes: [{ words: '"A b c. D e."' }], sentences: ['x "A b c.', 'D e." he said.'] },
      'D',
      'A b c. D e.',
      '"A b c. D e."',
      'x "A b c. D e." he said.',
    ));

  it('takes a word with its apostrophe, not the marks round it', () => check("'it<|>'s'", {}, "it's"));
  it('takes letters of two units as letters', () => check('a 𝒳𝒴<|> b', {}, '𝒳𝒴'));
  it('between spaces goes to the paragraph', () => check('a <|> b\n\nc', {}, 'a  b'));
  it('in an empty text', () => check('<|>', {}));

  it('answers for every position', () => {
    const document = createDocument('file:///a.seed', 1, 'a b', 'utf-16');
    const positions = [0, 2].map((character) => ({ line: 0, character }));
    equal(selectionRanges(document, sketch('a b'), positions).length, 2);
  });
});

describe('document highlight', () => {
  /** The text with the highlights marked; unchanged where there are none. */
  function check(marked: string, parts: Sketch): void {
    const { text, cursor, spans } = readMarkers(marked);
    const document = createDocument('file:///a.seed', 1, text, 'utf-16');
    const found = documentHighlights(document, sketch(text, parts), positionAt(document, cursor));
    equal(
      markSpans(
        text,
        found.map((one) => spanOf(document, one.range)),
      ),
      markSpans(text, spans),
    );
  }

  const parts: Sketch = {
    entities: [
      { type: 'person', mentions: ['Ann', ['She', 1, 'pronoun']] },
      { type: 'place', mentions: ['Bonn'] },
    ],
    quotes: [{ words: '"To Bonn we go"', cue: 'said', speaker: 'She', entity: 'e1' }],
  };
  it('of a person', () => check('‹|A<|>nn|› came. ‹|She|› said "To Bonn we go"', parts));
  it('at the end of a name', () => check('‹|Ann<|>|› came. ‹|She|› said "To Bonn we go"', parts));
  it('of a name in a quote', () => check('Ann came. She said "To ‹|Bo<|>nn|› we go"', parts));
  it('of a quote: its speaker and cue', () => check('Ann came. ‹|She|› ‹|said|› ‹|"To Bonn we <|>go"|›', parts));
  it('of the cue', () => check('Ann came. ‹|She|› ‹|s<|>aid|› ‹|"To Bonn we go"|›', parts));
  it('of other words: none', () => check('Ann ca<|>me. She said "To Bonn we go"', parts));

  it('behind the flag', () => check('🇬🇧 ‹|A<|>nn|›', { entities: [{ type: 'person', mentions: ['Ann'] }] }));
});

describe('positions', () => {
  const text = 'a🇬🇧b\r\nc\rd\n';
  for (const unit of ['utf-8', 'utf-16', 'utf-32'] as const) {
    it(`${unit}: there and back`, () => {
      const document = createDocument('file:///a.seed', 1, text, unit);
      const borders = [0, 1, 3, 5, 6, 8, 9, 10, 11, 12];
      for (const offset of borders) {
        const position = positionAt(document, offset);
        const back = spanOf(document, { start: position, end: position });
        deepEqual(back, span(offset, offset));
      }
    });
  }
});
