import { deepEqual, equal, ok } from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { isNearMiss, SpellingTable } from '../../../server/src/engine/index';

const NEAR: readonly (readonly [string, string])[] = [
  ['cleverley', 'cleverly'],
  ['pierliusi', 'pierluisi'],
  ['magnitigorsk', 'magnitogorsk'],
  ['pittsburg', 'pittsburgh'],
  ['volodymyr zelenskyy', 'volodymyr zelensky'],
  ['frido walker', 'frido welker'],
  ['untied states', 'united states'],
  ['annelie bruger', 'annelie brugger'],
];

const APART: readonly (readonly [string, string, why: string])[] = [
  ['russia', 'russian', 'a people'],
  ['israel', 'israeli', 'a people'],
  ['argentina', 'argentine', 'a people'],
  ['turpin', 'turpins', 'a plural'],
  ['mario silva', 'maria silva', 'a man and a woman'],
  ['defence forces', 'defense forces', 'British and American'],
  ['labor party', 'labour party', 'British and American'],
  ['world health organisation', 'world health organization', 'British and American'],
  ['centos 7', 'centos 8', 'numbers'],
  ['12th amendment', '14th amendment', 'numbers'],
  ['iran', 'iraq', 'short'],
  ['kurdi', 'turdi', 'another first letter'],
  ['walker', 'talker', 'another first letter'],
  ['new haven', 'newhaven', 'a blank'],
  ["nuku'alofa", 'nukuʻalofa', 'apostrophes'],
  ['cleverly', 'cleverly', 'the same'],
  ['cleverly', 'clevrely james', 'two edits'],
  ['', '', 'nothing'],
];

describe('near misses', () => {
  for (const [a, b] of NEAR) it(`${a} is one of ${b}`, () => ok(isNearMiss(a, b) && isNearMiss(b, a)));
  for (const [a, b, why] of APART)
    it(`${a} and ${b} are two: ${why}`, () => equal(isNearMiss(a, b) || isNearMiss(b, a), false));
});

describe('the table of spellings', () => {
  it('finds what a walk over all names finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 4, maxLength: 8 });
    const name = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 60 }), name, (names, asked) => {
        const table = new SpellingTable<string>();
        for (const one of names) table.add(one, one);
        const all = names.filter((one) => isNearMiss(one, asked));
        deepEqual(table.near(asked).sort(), all.sort());
      }),
    );
  });

  it('forgets what is taken out', () => {
    const table = new SpellingTable<number>();
    table.add('cleverly', 1);
    table.add('cleverly', 2);
    table.remove('cleverly', 1);
    deepEqual(table.near('cleverley'), [2]);
    table.remove('cleverly', 2);
    deepEqual(table.near('cleverley'), []);
  });

  it('stays quick where all names begin alike', () => {
    const table = new SpellingTable<number>();
    const names = Array.from({ length: 20_000 }, (_, number) => `abcdefgh${number.toString(36).padStart(6, 'x')}`);
    const start = performance.now();
    for (const [number, name] of names.entries()) table.add(name, number);
    for (const name of names.slice(0, 500)) table.near(name);
    ok(performance.now() - start < 3000);
  });
});
