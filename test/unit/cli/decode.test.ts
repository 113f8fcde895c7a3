import assert from 'node:assert/strict';
import { decode } from '../../../server/src/cli/decode';

/** Bytes in hexadecimal, the text they hold, and the first byte that had to be replaced. */
const CASES: readonly (readonly [title: string, hex: string, text: string, firstBadByte: number | null])[] = [
  ['nothing', '', '', null],
  ['plain letters', '61 62', 'ab', null],
  ['two, three and four bytes', 'c3a9 e28094 f09f87ac', 'é—🇬', null],
  ['a byte order mark and nothing else', 'efbbbf', '', null],
  ['a byte order mark', 'efbbbf 61', 'a', null],
  ['a second byte order mark is a character', 'efbbbf efbbbf 61', '\ufeffa', null],
  ['U+FFFD that the file spells out', '61 efbfbd 62', 'a\ufffdb', null],
  ['NUL', '61 00 62', 'a\0b', null],
  ['a byte that no text has', '61 ff', 'a\ufffd', 1],
  ['Latin-1', '636166e9 21', 'caf\ufffd!', 3],
  ['a bad byte behind U+FFFD and an accent', 'efbfbd c3a9 fe', '\ufffdé\ufffd', 5],
  ['a bad byte behind a byte order mark', 'efbbbf 61 80', 'a\ufffd', 4],
  ['a character cut off at the end', '61 e280', 'a\ufffd', 1],
  ['a surrogate in UTF-8', '61 eda080', 'a\ufffd\ufffd\ufffd', 1],
  ['an overlong slash', 'c0af', '\ufffd\ufffd', 0],
  ['UTF-16, little end first', 'fffe 6100 3cd8ecdd', 'a🇬', null],
  ['UTF-16, big end first', 'feff 0061 d83cddec', 'a🇬', null],
  ['UTF-16 and nothing else', 'fffe', '', null],
  ['UTF-16 with a lone high surrogate', 'feff 0061 d83c 0062', 'a\ufffdb', 4],
  ['UTF-16 with a lone low surrogate', 'feff ddec', '\ufffd', 2],
  ['UTF-16 that ends in half a pair', 'fffe 6100 3cd8', 'a\ufffd', 4],
  ['UTF-16 that ends in half a unit', 'fffe 6100 62', 'a\ufffd', 4],
];

describe('command line: decoding', () => {
  for (const [title, hex, text, firstBadByte] of CASES)
    it(title, () => {
      const decoded = decode(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
      assert.deepEqual([decoded.text, decoded.firstBadByte], [text, firstBadByte]);
    });
});
