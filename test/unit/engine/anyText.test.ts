import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ParagraphCache } from '../../../server/src/engine/index';
import type { Analysis, Span } from '../../../server/src/engine/index';
import { shippedEngine } from '../../support/engine';

const engine = shippedEngine();
const SEED = 20221213;

/** Pieces that news is made of, and what breaks readers of news. */
const PIECES = [
  ' date 2022-12-13 ',
  '---\n',
  'date: 2022-12-13\n',
  '\n\n',
  '\r\n\r\n',
  '\n',
  ' ',
  'Ann Lee',
  'Lee',
  'Iran',
  "Iran's",
  'British',
  'the minister',
  'said',
  'told',
  'according to',
  '"',
  '“',
  '”',
  '«',
  '»',
  "'",
  '‘',
  '’',
  '(',
  ')',
  '[',
  '—',
  '@annlee',
  '(@annlee)',
  'December 13, 2022',
  'on Friday',
  'today',
  '$141 million',
  '16 sanctions',
  'U.S.',
  'Mr.',
  '🇬🇧',
  '\ud83d',
  '\0',
  '\u00a0',
  '\u202e',
  'https://example.org/',
  '- ',
  '1. ',
  ':',
  ',',
  '.',
  '?"',
  'он сказал',
  'قال',
  '他说。',
  'Bank of',
  'Zürich',
  '…',
  '#',
];
const article = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary' })), {
    maxLength: 60,
  })
  .map((pieces) => pieces.join(''));

function spansOf(analysis: Analysis): Span[] {
  const { header, paragraphs, sentences, entities, quotes, posts, dates, amounts, findings } = analysis;
  return [
    ...(header ? [header.span, ...header.fields.flatMap(({ keySpan, valueSpan }) => [keySpan, valueSpan])] : []),
    ...[...paragraphs, ...dates, ...amounts, ...findings].map(({ span }) => span),
    ...sentences,
    ...entities.flatMap(({ mentions }) => mentions.map(({ span }) => span)),
    ...quotes.flatMap(({ span, content, cue, speaker }) => [span, ...content, cue ?? span, speaker?.span ?? span]),
    ...posts.flatMap(({ span, textSpan, authorSpan, handleSpan, dateSpan }) => [
      span,
      textSpan,
      authorSpan,
      handleSpan ?? span,
      dateSpan ?? span,
    ]),
  ];
}

describe('any text', () => {
  it('is analysed without an exception, with every span inside it', () => {
    fc.assert(
      fc.property(article, (text) => {
        for (const { start, end } of spansOf(engine.analyze(text)))
          assert.ok(0 <= start && start <= end && end <= text.length, `[${start}, ${end}) of ${text.length}`);
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  it('gives names that do not overlap, mentions that nest or stay apart, and speakers whose text is theirs', () => {
    fc.assert(
      fc.property(article, (text) => {
        const { entities, quotes } = engine.analyze(text);
        const mentions = entities
          .flatMap((entity) => entity.mentions)
          .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
        const names = mentions.filter(({ kind }) => kind === 'name' || kind === 'alias');
        names.forEach(({ span }, index) => assert.ok(span.end <= (names[index + 1]?.span.start ?? Infinity)));
        // A description may hold names and pronouns: "Britain's foreign secretary".
        const open: Span[] = [];
        for (const { span } of mentions) {
          while ((open.at(-1)?.end ?? Infinity) <= span.start) open.pop();
          const around = open.at(-1);
          assert.ok(!around || (span.end <= around.end && (span.start > around.start || span.end < around.end)));
          open.push(span);
        }
        for (const { speaker } of quotes)
          if (speaker) assert.equal(text.slice(speaker.span.start, speaker.span.end), speaker.text);
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  it('is analysed after an edit as if it were new', () => {
    const edit = fc.tuple(fc.nat(), fc.nat(20), fc.constantFrom(...PIECES, ''));
    fc.assert(
      fc.property(article, fc.array(edit, { maxLength: 6 }), (text, edits) => {
        const cache = new ParagraphCache();
        engine.analyze(text, { cache });
        for (const [place, length, inserted] of edits) {
          const start = text.length === 0 ? 0 : place % text.length;
          text = text.slice(0, start) + inserted + text.slice(start + length);
          assert.deepEqual(engine.analyze(text, { cache }), engine.analyze(text));
        }
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  it('keeps no more paragraphs than the last version had', () => {
    const cache = new ParagraphCache();
    engine.analyze('a\n\nb\n\nc', { cache });
    engine.analyze('a\n\nd', { cache });
    assert.equal(cache.size, 2);
  });
});
