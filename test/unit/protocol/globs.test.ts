import { strict as assert } from 'node:assert';
import { globMatches } from '../../../server/src/protocol/index';

const MATCHES: readonly (readonly [pattern: string, path: string])[] = [
  ['*.txt', '/news/a.txt'],
  ['*.TXT', '/news/a.txt'],
  ['*.txt', '/news/A.TXT'],
  ['a.txt', '/news/a.txt'],
  ['?.txt', '/news/é.txt'],
  ['[a-c].txt', '/news/b.txt'],
  ['[!a-c].txt', '/news/d.txt'],
  ['*.{md,txt}', '/news/a.txt'],
  ['{a,b}{1,2}.txt', '/news/b1.txt'],
  ['**/letters/*.txt', '/home/letters/a.txt'],
  ['**/letters/**', '/home/letters/old/a.txt'],
  ['/home/**/a.txt', '/home/a.txt'],
  ['/home/**/a.txt', '/home/x/y/a.txt'],
  ['**', '/home/a.txt'],
  ['[x', '/home/[x'],
];

const MISSES: readonly (readonly [pattern: string, path: string])[] = [
  ['*.txt', '/news/a.txt.bak'],
  ['*.txt', '/a.txt/b.md'],
  ['a.txt', '/news/ba.txt'],
  ['?.txt', '/news/ab.txt'],
  ['?.txt', '/news/.txt'],
  ['[a-c].txt', '/news/d.txt'],
  ['[!a-c].txt', '/news/a.txt'],
  ['*.{md,rst}', '/news/a.txt'],
  ['**/letters/*.txt', '/home/letters/old/a.txt'],
  ['/letters/*.txt', '/home/letters/a.txt'],
  ['a+txt', '/news/aatxt'],
  ['a.txt', '/news/abtxt'],
  ['', '/news/a.txt'],
];

describe('patterns of files.associations', () => {
  for (const [pattern, path] of MATCHES) it(`${pattern} names ${path}`, () => assert.ok(globMatches(pattern, path)));
  for (const [pattern, path] of MISSES)
    it(`${pattern} does not name ${path}`, () => assert.ok(!globMatches(pattern, path)));

  it('takes hostile patterns', () => {
    assert.equal(globMatches('*a'.repeat(200), `/${'a'.repeat(199)}b`), false);
    assert.equal(globMatches('{a,b}'.repeat(200), '/b'), false);
  });
});
