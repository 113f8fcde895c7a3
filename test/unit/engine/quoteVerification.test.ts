import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sliceOf } from '../../../server/src/engine/index';
import { verifyQuote } from '../../../server/src/engine/quotes/verify';
import { passageOf } from '../../../server/src/engine/quotes/verification/passage';
import type { Passage } from '../../../server/src/engine/quotes/verification/passage';
import { indexSources } from '../../../server/src/engine/quotes/verification/sourceIndex';
import type { Source } from '../../../server/src/engine/quotes/verification/sourceIndex';
import { wordsOf } from '../../../server/src/engine/text/words';

const ANN = 'e1';
const BOB = 'e2';

function passage(text: string): Passage {
  return passageOf(text, [{ words: wordsOf(text), offset: 0, range: { start: 0, end: text.length } }]);
}

interface Case {
  readonly quote: string;
  /** A post of Ann's, unless `from` says otherwise. */
  readonly post?: string;
  readonly from?: Source['kind'];
  readonly speaker?: string | null;
  readonly kind?: 'direct' | 'scare';
  readonly posted?: boolean;
}

/** `verdict kind<words|words of the source> …`, `''` where nothing can be said. */
function verify({ quote, post = POST, from = 'post', speaker = ANN, kind = 'direct', posted = false }: Case): string {
  const source: Source = { id: 'p1', kind: from, speaker: ANN, passage: passage(post) };
  const claim = { id: 'q1', kind, speaker, passage: passage(quote), posted };
  const check = verifyQuote(claim, indexSources([source]));
  if (!check) return '';
  const differences = check.differences.map(
    (one) => `${one.kind}<${sliceOf(quote, one.quote)}|${sliceOf(post, one.source)}>`,
  );
  return [check.verdict, ...differences].join(' ');
}

const POST =
  'The night train is coming back. From 2026 you can fall asleep in London and wake up in Amsterdam, for less than the price of a room.';

describe('a quote against its source', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['The night train is coming back.', 'verbatim'],
    ['The night train is coming back,', 'verbatim punctuation<,|. >'],
    ['the night train is coming back', 'verbatim capital<the|The>'],
    ['night train', 'verbatim'],
    ['[T]he night train is coming back.', 'verbatim bracket<[T]he|The>'],
    ['The [new] night train is coming back.', 'verbatim bracket<[new]|>'],
    ['[It] is coming back. From 2026 you can fall asleep', 'verbatim bracket<[It]|train>'],
    [
      'The night train […] wake[s] up in Amsterdam',
      'verbatim ellipsis<[…]| is coming back. From 2026 you can fall asleep in London and > bracket<wake[s]|wake>',
    ],
    [
      'The night train … for less than the price of a room.',
      'verbatim ellipsis<…| is coming back. From 2026 you can fall asleep in London and wake up in Amsterdam, >',
    ],
    [
      'The night train ... for less than the price of a room …',
      'verbatim ellipsis<...| is coming back. From 2026 you can fall asleep in London and wake up in Amsterdam, >',
    ],
    ['The night train is coming back! From 2026', 'verbatim punctuation<! |. >'],
    // Words that differ.
    ['for less than the cost of a room', 'altered word<cost|price>'],
    ['The new night train is coming back.', 'altered word<new|>'],
    ['The night train is back.', 'altered word<|coming>'],
    ['From 2026 you can sleep in London', 'altered word<|fall> word<sleep|asleep>'],
    // Nothing that the post says.
    ['The price is coming down.', ''],
    ['We are all very glad to be on this train', ''],
    ['A train.', ''],
    ['Amsterdam', ''],
    ['you can', ''],
    ['', ''],
  ];
  for (const [quote, expected] of cases) it(quote, () => assert.equal(verify({ quote }), expected));

  it('takes typographic marks for straight ones', () => {
    assert.equal(verify({ quote: 'Trains don’t “wait” here.', post: 'Trains don\'t "wait" here. Sorry.' }), 'verbatim');
  });

  it('asks for more where another person speaks, or nobody is known to speak', () => {
    assert.equal(verify({ quote: 'a room', speaker: ANN }), 'verbatim');
    for (const speaker of [BOB, null]) assert.equal(verify({ quote: 'a room', speaker }), '');
    assert.equal(verify({ quote: 'night train', speaker: null }), 'verbatim');
    assert.equal(verify({ quote: 'night train', speaker: BOB }), '');
    assert.equal(verify({ quote: 'The night train is coming back', speaker: BOB }), 'verbatim');
    assert.equal(verify({ quote: 'for less than the cost of a room', speaker: BOB }), '');
  });

  it('asks for more of a quote than of a post, and never says that scare quotes are altered', () => {
    assert.equal(verify({ quote: 'The night train is back.', from: 'quote' }), '');
    assert.equal(verify({ quote: 'for less than the cost of a room', kind: 'scare' }), '');
  });

  it('misses words only where the text says that they were posted, by the author of the post', () => {
    const quote = 'Nobody will ever stop this plan.';
    assert.equal(verify({ quote, posted: true }), 'not-found');
    assert.equal(verify({ quote }), '');
    assert.equal(verify({ quote, posted: true, speaker: BOB }), '');
    assert.equal(verify({ quote, posted: true, speaker: null }), '');
    assert.equal(verify({ quote: 'Nobody will stop', posted: true }), '');
  });

  it('is not compared with itself', () => {
    const source: Source = { id: 'q1', kind: 'quote', speaker: ANN, passage: passage(POST) };
    const claim = { id: 'q1', kind: 'direct', speaker: ANN, passage: passage(POST), posted: false } as const;
    assert.equal(verifyQuote(claim, indexSources([source])), null);
  });
});

describe('any quote against any source', () => {
  const word = fc.constantFrom(
    'the',
    'train',
    'port',
    'glad',
    'closed',
    'open',
    '[',
    ']',
    '…',
    '...',
    '.',
    ',',
    "'s",
    '🇬🇧',
    '1',
  );
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));

  it('gives differences inside both, and finds every run of words that was copied', () => {
    fc.assert(
      fc.property(text, text, (quote, post) => {
        const source: Source = { id: 'p1', kind: 'post', speaker: ANN, passage: passage(post) };
        const claim = { id: 'q1', kind: 'direct', speaker: ANN, passage: passage(quote), posted: false } as const;
        for (const { quote: here, source: there } of verifyQuote(claim, indexSources([source]))?.differences ?? []) {
          assert.ok(0 <= here.start && here.start <= here.end && here.end <= quote.length);
          assert.ok(0 <= there.start && there.start <= there.end && there.end <= post.length);
        }
      }),
      { numRuns: 500, seed: 20221213 },
    );
  });

  it('finds a passage wherever it stands in its source', () => {
    const plain = fc.array(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 6, maxLength: 40 });
    fc.assert(
      fc.property(plain, plain, plain, (before, middle, behind) => {
        const post = [...before, 'zwolle', ...middle, 'utrecht', ...behind].join(' ');
        assert.match(verify({ quote: ['zwolle', ...middle, 'utrecht'].join(' '), post }), /^verbatim/);
      }),
      { numRuns: 200, seed: 20221213 },
    );
  });

  it('takes a time that grows with the text', () => {
    const long = 'open port … glad '.repeat(3_000);
    assert.ok(verify({ quote: long, post: long }).length > 0);
    const short = 'The port is open and glad.';
    const sources = Array.from({ length: 2_000 }, (_, at): Source => {
      return { id: `p${at}`, kind: 'quote', speaker: ANN, passage: passage(`${short} Number ${at}.`) };
    });
    const index = indexSources(sources);
    const claim = { id: 'q1', kind: 'direct', speaker: ANN, passage: passage(short), posted: false } as const;
    for (const { id } of sources) assert.equal(verifyQuote({ ...claim, id }, index)?.verdict, 'verbatim');
  }).timeout(10_000);
});
