import { deepEqual, equal, ok } from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { createDocument, documentSymbols, flatSymbols, spanOf } from '../../server/src/features/index';
import { contains, span } from '../../server/src/engine/index';
import { ARTICLE, ARTICLE_PARTS } from '../support/article';
import { sketch } from '../support/sketch';
import type { Sketch } from '../support/sketch';

/** One symbol a line, children indented: `name (detail)`. Every range is checked on the way. */
function check(text: string, parts: Sketch, expected: string): void {
  const document = createDocument('file:///a.seed', 1, text, 'utf-16');
  const lines: string[] = [];
  const walk = (symbol: DocumentSymbol, depth: number) => {
    lines.push('  '.repeat(depth) + symbol.name + (symbol.detail === undefined ? '' : ` (${symbol.detail})`));
    const range = spanOf(document, symbol.range);
    ok(contains(range, spanOf(document, symbol.selectionRange)), `${symbol.name} points outside itself`);
    ok(symbol.name.trim() !== '');
    for (const child of symbol.children ?? []) {
      const scattered = depth === 0 && ['Timeline', 'Quotes', 'Entities'].includes(symbol.name);
      ok(scattered || contains(range, spanOf(document, child.range)), `${child.name} is outside ${symbol.name}`);
      walk(child, depth + 1);
    }
  };
  for (const symbol of documentSymbols(document, sketch(text, parts))) walk(symbol, 0);
  equal(lines.join('\n'), expected.trim());
}

describe('document symbols', () => {
  it('of an article', () =>
    check(
      ARTICLE,
      ARTICLE_PARTS,
      `
Header: 2022-12-13
The harbour of Rotterdam opened today, Mayor Ann Lee said. (lead)
"We are open," explained Lee. "Ships may come." She added…
Reaction
  We are open. — Ann Lee🇬🇧 (@AnnLee) December 13, 2022 in… (post)
  Traders in Rotterdam were glad back in August.
Timeline (2)
  2022-08 (back in August)
  2022-12-13, Tuesday (2 mentions)
Quotes (1)
  Ann Lee (2)
    "We are open," (direct)
    "storms" (partial)
Entities (2)
  People (1)
    Ann Lee (4 mentions)
  Places (1)
    Rotterdam (3 mentions)`,
    ));

  it('of front matter, with its fields', () =>
    check(
      '---\ndate: 2022-12-13\ntags: [a, b]\n---\nText',
      {},
      'Header: 2022-12-13\n  date (2022-12-13)\n  tags ([a, b])\nText (lead)',
    ));

  it('of a header without a date that exists', () =>
    check('---\ndate: 2022-13-13\n---\n', {}, 'Header\n  date (2022-13-13)'));

  it('of a quote without a speaker', () =>
    check(
      '"A b."',
      { quotes: [{ words: '"A b."' }] },
      '"A b." (lead)\nQuotes (1)\n  No speaker found (1)\n    "A b." (direct)',
    ));

  it('leaves scare quotes out', () => check('"A"', { quotes: [{ words: '"A"', kind: 'scare' }] }, '"A" (lead)'));
  it('of two headings, one empty', () =>
    check('One\n\nTwo\n\nText', { headings: ['One', 'Two'] }, 'One\nTwo\n  Text (lead)'));
  it('of an empty text', () => check('', {}, ''));
  it('of white space', () => check(' \n\n\t', {}, ''));
  it('of a name in control characters', () =>
    check(
      'x\u0001',
      { entities: [{ type: 'event', name: '\u0001', mentions: ['\u0001'] }] },
      'x (lead)\nEntities (1)\n  Events (1)\n    (no words)',
    ));

  it('of dates in order of time, what lasts longer before what it holds', () =>
    check(
      'b a d c e',
      {
        dates: [
          { words: 'b', start: '2022-05-01', end: '2022-05-02' },
          { words: 'a', start: '1990-01-01', end: '1991-01-01' },
          { words: 'd', type: 'time', value: '2022-05-02T10:00', start: '2022-05-02', end: '2022-05-03' },
          { words: 'c', start: '2022-05-01', end: '2022-06-01' },
          { words: 'e', type: 'duration', value: 'P2D', start: '2022-05-01', end: '2022-05-03' },
        ],
      },
      'b a d c e (lead)\nTimeline (4)\n  1990 (a)\n  2022-05 (c)\n  2022-05-01, Sunday (b)\n  2022-05-02, Monday, 10:00 (d)',
    ));

  it('gives dates one range, so that editors that sort by position sort them by name', () => {
    const document = createDocument('file:///a.seed', 1, ARTICLE, 'utf-16');
    const timeline = documentSymbols(document, sketch(ARTICLE, ARTICLE_PARTS)).find(({ name }) => name === 'Timeline');
    deepEqual(
      timeline?.children?.map(({ range }) => spanOf(document, range)),
      [span(0, ARTICLE.length), span(0, ARTICLE.length)],
    );
  });

  it('keep scattered members out of the way of the paragraphs: their groups take no room, at the end', () => {
    const document = createDocument('file:///a.seed', 1, ARTICLE, 'utf-16');
    const groups = documentSymbols(document, sketch(ARTICLE, ARTICLE_PARTS)).slice(-3);
    const end = ARTICLE.length;
    deepEqual(
      groups.map((group) => spanOf(document, group.range)),
      [span(end - 2, end - 2), span(end - 1, end - 1), span(end, end)],
    );
  });

  it('without hierarchy name their container', () => {
    const document = createDocument('file:///a.seed', 1, ARTICLE, 'utf-16');
    const flat = flatSymbols(document, sketch(ARTICLE, ARTICLE_PARTS));
    equal(flat.find((symbol) => symbol.name === 'Rotterdam')?.containerName, 'Places');
    equal(flat.find((symbol) => symbol.name === 'Reaction')?.containerName, undefined);
  });
});
