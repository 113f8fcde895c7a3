import { deepEqual, equal } from 'node:assert/strict';
import { baselineQuotes } from '../../eval/quotes/baseline';
import { compromiseQuotes } from '../../eval/quotes/found';
import type { FoundQuote } from '../../eval/quotes/found';
import { parseGumQuotes } from '../../eval/quotes/gold';
import type { GoldQuote } from '../../eval/quotes/gold';
import { scoreIndirect, scoreMarked } from '../../eval/quotes/measure';

const gold: GoldQuote = {
  content: { start: 10, end: 20 },
  kind: 'direct',
  cue: { start: 22, end: 26 },
  speaker: { start: 27, end: 30 },
};
const found: FoundQuote = {
  content: { start: 10, end: 20 },
  kind: 'direct',
  cue: { start: 22, end: 26 },
  speaker: { span: { start: 27, end: 30 }, mentions: [] },
};

describe('the score of quotes', () => {
  const check = (title: string, [one, other]: readonly [GoldQuote, FoundQuote | null], expected: string) =>
    it(title, () => {
      const score = scoreMarked([{ text: '', gold: [one] }], () => (other ? [other] : []));
      equal(`${score.detected} ${score.rightKind} ${score.rightCue} ${score.rightSpeaker} ${score.given}`, expected);
    });

  check('all right', [gold, found], '1 1 1 1 0');
  check('nothing found', [gold, null], '0 0 0 0 0');
  check('found elsewhere', [gold, { ...found, content: { start: 18, end: 40 } }], '0 0 0 0 0');
  check('another kind', [gold, { ...found, kind: 'partial' }], '1 0 1 1 0');
  check('another speaker', [gold, { ...found, speaker: { span: { start: 0, end: 3 }, mentions: [] } }], '1 1 1 0 0');
  check(
    'the same entity',
    [gold, { ...found, speaker: { span: { start: 0, end: 3 }, mentions: [{ start: 27, end: 30 }] } }],
    '1 1 1 1 0',
  );
  check('a speaker for nobody', [{ ...gold, kind: 'scare', speaker: null, cue: null }, found], '1 0 0 0 1');

  it('tells reported speech apart', () => {
    const indirect = { ...found, kind: 'indirect' };
    deepEqual(
      scoreIndirect([{ text: '', gold: [{ ...gold, kind: 'indirect' }] }], () => [indirect, found]),
      {
        marked: 1,
        found: 1,
        right: 1,
        rightSpeaker: 1,
      },
    );
  });
});

describe('what quotes are compared with', () => {
  const text = '"We are open," said Ann Lee on Friday.';
  const contents = (quotes: readonly FoundQuote[]) =>
    quotes.map(({ content }) => text.slice(content.start, content.end));

  it('rules', () => {
    const [quote] = baselineQuotes(text);
    deepEqual(contents(baselineQuotes(text)), ['We are open,']);
    equal(text.slice(quote?.speaker?.span.start, quote?.speaker?.span.end), 'Ann Lee');
  });

  it('rules find nothing without marks', () => deepEqual(baselineQuotes('We are open, said Ann Lee.'), []));

  it('compromise', () => deepEqual(contents(compromiseQuotes(text)), ['We are open']));

  it('reads the quotation spans of GUM', () =>
    deepEqual(parseGumQuotes('{"text": "a “b”", "quotes": [{"start": 2, "end": 5, "tag": "q"}]}\n'), [
      { text: 'a “b”', quotes: [{ start: 2, end: 5 }] },
    ]));
});
