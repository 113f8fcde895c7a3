import assert from 'node:assert/strict';
import { decide, parseNeeded } from '../../../server/src/engine/quotes/attribute';
import { FeatureNames, Score } from '../../../server/src/engine/quotes/candidates/features';
import type { Features } from '../../../server/src/engine/quotes/candidates/features';
import { findQuotes } from '../../../server/src/engine/quotes/find';
import { itemSentences } from '../../../server/src/engine/quotes/grammar/items';
import { WEIGHTS } from '../../../server/src/engine/quotes/weights';
import { splitSentences } from '../../../server/src/engine/text/sentences';
import { wordsOf } from '../../../server/src/engine/text/words';

/** What the collector holds for every candidate of every quote, in order; the first candidate is taken for the speaker. */
function collected<T extends Features>(text: string, collect: () => T): T[] {
  const words = wordsOf(text);
  const { quotes } = findQuotes(text);
  const sentences = itemSentences({ words, sentences: splitSentences(text), names: [], quotes });
  const found: T[] = [];
  const keep = (): T => {
    const features = collect();
    found.push(features);
    return features;
  };
  decide(words, parseNeeded(sentences), quotes, (_, candidates) => candidates[0]?.speaker ?? null, keep);
  return found;
}

/** The sums of the weights of the names are what the ranker works with. */
function check(text: string, ...some: readonly string[]): void {
  const named = collected(text, () => new FeatureNames());
  const sums = named.map(({ names }) => names.reduce((sum, name) => sum + (WEIGHTS.get(name) ?? 0), 0));
  assert.deepEqual(
    collected(text, () => new Score()).map(({ total }) => total),
    sums,
  );
  const names = new Set(named.flatMap((one) => one.names));
  assert.deepEqual(
    some.filter((name) => !names.has(name)),
    [],
  );
}

describe('features of the candidates for a speaker', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['"The plan failed," said the minister.', 'verb:say', 'after inverted', 'after inverted whole', 'nobody:cues some'],
    ['The minister called it "a mistake".', 'verb:judge', 'link pronoun', 'link pronoun judge', 'before part'],
    ['According to the ministry, it was "a mistake".', 'according to', 'according before', 'according middle'],
    ['The minister\'s "basket" remark hurt.', 'owner pos', 'owner remark', 'nobody:modifier'],
    ['It was in a statement by the ministry: "We go."', 'author by', 'nobody:left colon'],
    ['"We go," the man said. "We stay."', 'continued distance 1', 'continued alone whole'],
    ['the song "Night Train"', 'nobody:cues none', 'nobody:work before', 'nobody:titled noun'],
    ['On "Hard Roads," the man said it.', 'after held title', 'nobody:held title'],
    ['The man spoke on "Hard Roads" again.', 'before held title', 'nobody:held title'],
    ['The man told "Night Train" so.', 'told title'],
    ['The man put it like "a storm".', 'puts it'],
    ['It was what critics called "a mistake".', 'what is said', 'verb:judge'],
    ['"A mistake" is how the man put it.', 'after how'],
    ['People gathered to chants of "go home".', 'chanting', 'nobody:around'],
    ['To people, it was "a mistake".', 'according view'],
    ['The man played "Hard Roads".', 'nobody:made work'],
  ];
  for (const [text, ...some] of cases) it(text, () => check(text, ...some));

  it('has no weight for a name that opens another', () => {
    const score = new Score();
    score.add('before', 'over');
    score.add('link', 'comma', 'say', 'now');
    score.add('no', 'such');
    assert.equal(score.total, 0);
  });
});
