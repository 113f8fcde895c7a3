import assert from 'node:assert/strict';
import { findAmounts } from '../../../server/src/engine/amounts/find';
import { findTimexes } from '../../../server/src/engine/dates/find';
import { wordsOf } from '../../../server/src/engine/text/words';

/** How many expressions the dates and amounts of a text have together. Where the time grew with the square of the length, such texts would take hours. */
function countIn(text: string): number {
  const words = wordsOf(text);
  const timexes = findTimexes(words);
  return timexes.length + findAmounts(words, timexes).length;
}

describe('much of what dates and amounts are made of', function () {
  this.timeout(60_000);
  /** Text again and again, and how long in all. */
  const TEXTS: readonly (readonly [string, number])[] = [
    ['in ', 1_000_000],
    ['0123456789/', 1_000_000],
    ['1/2/', 100_000],
    ['2012-', 100_000],
    ['half past ', 100_000],
    ['12 of the ', 100_000],
  ];
  for (const [piece, length] of TEXTS)
    it(`${JSON.stringify(piece)}, ${length} characters`, () => {
      const found = countIn(piece.repeat(length / piece.length));
      assert.ok(found <= length / piece.length, `found ${found}`);
    });
});
