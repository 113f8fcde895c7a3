import assert from 'node:assert/strict';
import fc from 'fast-check';
import { offsetConverter } from '../../../server/src/engine/index';

/** A text, and for each of its UTF-16 offsets the code point and the byte. */
const CASES: readonly (readonly [
  title: string,
  text: string,
  codePoints: readonly number[],
  bytes: readonly number[],
])[] = [
  ['nothing', '', [0], [0]],
  ['ASCII', 'ab', [0, 1, 2], [0, 1, 2]],
  ['two and three bytes', 'é—x', [0, 1, 2, 3], [0, 2, 5, 6]],
  ['a flag: between halves is before', '🇬🇧x', [0, 0, 1, 1, 2, 3], [0, 0, 4, 4, 8, 9]],
  ['a lone high surrogate', '\ud83cx', [0, 1, 2], [0, 3, 4]],
  ['a lone low surrogate', 'x\udde7', [0, 1, 2], [0, 1, 4]],
  ['surrogates in the wrong order', '\udde7\ud83c', [0, 1, 2], [0, 3, 6]],
  ['CRLF and NUL', 'a\r\n\0', [0, 1, 2, 3, 4], [0, 1, 2, 3, 4]],
];

describe('offsets in other units', () => {
  for (const [title, text, codePoints, bytes] of CASES)
    it(title, () => {
      const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset);
      assert.deepEqual(offsets.map(offsetConverter(text, 'codepoint')), codePoints);
      assert.deepEqual(offsets.map(offsetConverter(text, 'byte')), bytes);
      assert.deepEqual(offsets.map(offsetConverter(text, 'utf16')), offsets);
    });

  it('stands as in the article behind a flag', () => {
    const text = `${'a'.repeat(805)}—${'b'.repeat(15)}🇬🇧${'c'.repeat(490)}Tehran`;
    const start = text.indexOf('Tehran');
    assert.deepEqual(
      [start, offsetConverter(text, 'codepoint')(start), offsetConverter(text, 'byte')(start)],
      [1315, 1313, 1321],
    );
  });

  it('moves what is outside to the nearest end', () => {
    for (const unit of ['utf16', 'codepoint', 'byte'] as const) {
      const at = offsetConverter('é', unit);
      assert.deepEqual([at(-1), at(7)], [0, at(1)]);
    }
  });

  it('agrees with the length of what stands before, in any order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.nat(), (text, seed) => {
        const characters = Array.from(text);
        const before = characters.slice(0, seed % (characters.length + 1)).join('');
        assert.equal(offsetConverter(text, 'codepoint')(before.length), Array.from(before).length);
        assert.equal(offsetConverter(text, 'byte')(before.length), Buffer.byteLength(before));
      }),
    );
  });
});
