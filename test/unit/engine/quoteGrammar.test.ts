import assert from 'node:assert/strict';
import { parseSentence } from '../../../server/src/engine/quotes/grammar/clauses';
import { itemSentences } from '../../../server/src/engine/quotes/grammar/items';
import { findSpeech } from '../../../server/src/engine/quotes/attribute';
import { CUE_FORMS } from '../../../server/src/engine/quotes/cues/verbs';
import { inflect } from '../../../server/src/engine/quotes/cues/inflect';
import { findQuotes } from '../../../server/src/engine/quotes/find';
import { spanOfTokens, wordsOf } from '../../../server/src/engine/text/words';

/** `subject > verb` of every verb of a sentence without names, `-` where nobody acts. */
function check(text: string, ...expected: readonly string[]): void {
  const words = wordsOf(text);
  const [items] = itemSentences({
    words,
    sentences: [{ start: 0, end: text.length }],
    names: [],
    quotes: findQuotes(text).quotes,
  });
  const sentence = parseSentence(items ?? []);
  const textOf = (first: number, last: number): string => {
    const { start, end } = spanOfTokens(words, sentence.items[first]?.first ?? 0, sentence.items[last]?.last ?? 0);
    return text.slice(start, end);
  };
  const found = sentence.groups.map(
    ({ at, subject }) => `${subject ? textOf(subject.first, subject.last) : '-'} > ${textOf(at, at)}`,
  );
  assert.deepEqual(found, expected);
}

describe('who acts in a clause', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['the minister said so.', 'the minister > said'],
    ['the head of the party in the town said so.', 'the head > said'],
    ['the man who attacked the office said so.', 'the man > attacked', 'the man > said'],
    ['the plan, which critics described badly, failed.', 'critics > described', 'the plan > failed'],
    ['the minister went home and said so.', 'the minister > went', 'the minister > said'],
    ['speaking in the town, the minister said so.', 'the minister > speaking', 'the minister > said'],
    ['the report was written by the ministry.', 'the ministry > written'],
    ['the minister accused him of lying.', 'the minister > accused', 'him > lying'],
    ['in a statement on Friday, the ministry said so.', 'the ministry > said'],
    ['the reports of the ministry.'],
  ];
  for (const [text, ...expected] of cases) it(text, () => check(text, ...expected));
});

describe('verbs of reporting', () => {
  const forms: readonly (readonly [string, string | undefined])[] = [
    ['denied', 'deny'],
    ['saying', 'say'],
    ['quipped', 'quip'],
    ['tweets', 'tweet'],
    ['swore', 'swear'],
    ['walked', undefined],
    ['sayed', undefined],
    ['', undefined],
  ];
  for (const [form, lemma] of forms) it(`"${form}"`, () => assert.equal(CUE_FORMS.get(form)?.cue.lemma, lemma));

  it('have five forms', () => {
    assert.deepEqual(inflect('deny'), [
      ['deny', 'b'],
      ['denies', 'z'],
      ['denied', 'dn'],
      ['denied', 'dn'],
      ['denying', 'g'],
    ]);
  });
});

describe('speech in hostile text', () => {
  const parts = [
    'said ',
    '"a" ',
    'he said "a" ',
    'he said that ',
    'a, ',
    'according to ',
    "lee's ",
    'A: "b" ',
    'he — ',
    '( ',
    'and said ',
  ];
  for (const part of parts)
    it(`all of ${JSON.stringify(part)}`, () => {
      const text = part.repeat(Math.floor(30_000 / part.length));
      const { quotes } = findQuotes(text);
      const { attributions } = findSpeech(wordsOf(text), [{ start: 0, end: text.length }], [], quotes);
      assert.equal(attributions.length, quotes.length);
    });
});
