import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { createDocument, offsetAt, semanticTokens, TOKEN_LEGEND, tokenEdits } from '../../server/src/features/index';
import type { PositionUnit, SourceDocument } from '../../server/src/features/index';
import { ARTICLE, ARTICLE_PARTS } from '../support/article';
import { sketch } from '../support/sketch';
import type { Sketch } from '../support/sketch';

/** Decodes as a client does: `'type words'`, with `~` before what is inferred. */
function decode(document: SourceDocument, data: readonly number[]): string[] {
  const tokens: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const start = offsetAt(document, { line, character });
    const words = document.text.slice(start, offsetAt(document, { line, character: character + length }));
    tokens.push(`${modifiers === 1 ? '~' : ''}${TOKEN_LEGEND.tokenTypes[type] ?? '?'} ${words}`);
  }
  return tokens;
}

function check(text: string, parts: Sketch, expected: readonly string[]): void {
  for (const unit of ['utf-8', 'utf-16', 'utf-32'] as const) {
    const document = createDocument('file:///a.seed', 1, text, unit);
    deepEqual(decode(document, semanticTokens(document, sketch(text, parts))), expected, unit);
  }
}

describe('semantic tokens', () => {
  it('of an article: names win over quotes, speakers over pronouns', () =>
    check(ARTICLE, ARTICLE_PARTS, [
      'header date 2022-12-13',
      'place Rotterdam',
      '~date today',
      'person Ann Lee',
      'quote "We are open,"',
      'cue explained',
      'person Lee',
      'speaker She',
      'cue added',
      'quote "storms"',
      'amount $2 million',
      'post We are open.',
      'person Ann Lee',
      'handle @AnnLee',
      'date December 13, 2022',
      'place Rotterdam',
      'place Rotterdam',
      '~date back in August',
    ]));

  it('split a quote round a name in it', () =>
    check(
      '"In Bonn now."',
      { quotes: [{ words: '"In Bonn now."' }], entities: [{ type: 'place', mentions: ['Bonn'] }] },
      ['quote "In ', 'place Bonn', 'quote  now."'],
    ));

  it('split a quote at line ends', () =>
    check('"One\r\n\r\ntwo\rthree"', { quotes: [{ words: '"One\r\n\r\ntwo\rthree"' }] }, [
      'quote "One',
      'quote two',
      'quote three"',
    ]));

  it('take the longer of two names', () =>
    check(
      'Bank of Bonn',
      {
        entities: [
          { type: 'place', mentions: ['Bonn'] },
          { type: 'organization', mentions: ['Bank of Bonn'] },
        ],
      },
      ['organization Bank of Bonn'],
    ));

  it('show a name within a description', () =>
    check(
      "Bonn's mayor",
      {
        entities: [
          { type: 'place', mentions: ['Bonn'] },
          { type: 'person', mentions: [["Bonn's mayor", 1, 'nominal']] },
        ],
      },
      ['place Bonn', "~person 's mayor"],
    ));

  it('mark reported speech as inferred', () =>
    check('He said it was so', { quotes: [{ words: 'it was so', kind: 'indirect' }] }, ['~quote it was so']));

  it('leave scare quotes plain', () => check('a "b" c', { quotes: [{ words: '"b"', kind: 'scare' }] }, []));
  it('of an empty text', () => check('', {}, []));

  it('of a range are those of its lines', () => {
    const document = createDocument('file:///a.seed', 1, ARTICLE, 'utf-16');
    const range = { start: { line: 8, character: 0 }, end: { line: 9, character: 0 } };
    deepEqual(decode(document, semanticTokens(document, sketch(ARTICLE, ARTICLE_PARTS), range)), [
      'place Rotterdam',
      '~date back in August',
    ]);
  });

  it('have five numbers each, go forward, and stay within a legend of distinct types', () => {
    equal(new Set(TOKEN_LEGEND.tokenTypes).size, 16);
    deepEqual(TOKEN_LEGEND.tokenModifiers, ['inferred']);
  });

  it('never overlap, whatever overlaps in the text', () => {
    const place = fc.tuple(fc.nat(29), fc.integer({ min: 1, max: 12 }), fc.constantFrom('person', 'place', 'event'));
    const text = 'ab🇬🇧cd\nefgh\r\nijklm 🇬🇧 nopqrstuv';
    const unit = fc.constantFrom<PositionUnit>('utf-8', 'utf-16', 'utf-32');
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), unit, (places, positionUnit) => {
        const document = createDocument('file:///a.seed', 1, text, positionUnit);
        const analysis = sketch(text);
        const entities = places.map(([start, length, type], index) => ({
          id: `e${index}`,
          type: type as 'person',
          name: 'x',
          subtype: null,
          mentions: [
            { span: { start, end: Math.min(text.length, start + length) }, kind: 'name', confidence: 1, evidence: '' },
          ] as const,
          role: null,
          handle: null,
          registry: null,
          knowledge: null,
        }));
        const data = semanticTokens(document, { ...analysis, entities });
        let end = 0;
        let empty = true;
        for (let at = 0; at < data.length; at += 5) {
          const [lines = 0, characters = 0, length = 0] = data.slice(at, at + 3);
          if (length <= 0 || lines < 0 || (lines === 0 && !empty && characters < end)) return false;
          end = length;
          empty = false;
        }
        return true;
      }),
    );
  });
});

describe('semantic token edits', () => {
  const numbers = fc.array(fc.nat(3), { maxLength: 12 });

  it('turn the one into the other', () =>
    fc.assert(
      fc.property(numbers, numbers, (before, after) => {
        const result = [...before];
        for (const edit of tokenEdits(before, after)) result.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
        deepEqual(result, after);
      }),
    ));

  it('are none between equals', () => deepEqual(tokenEdits([1, 2], [1, 2]), []));
  it('are as small as can be', () => deepEqual(tokenEdits([1, 2, 3], [1, 3]), [{ start: 1, deleteCount: 1 }]));
});
