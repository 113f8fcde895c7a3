import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import type { EntityType } from '../../../server/src/engine/index';
import { WorkspaceIndex } from '../../../server/src/workspace/index';
import type { FileRecord } from '../../../server/src/workspace/index';
import { recordOf, shown } from '../../support/records';

const A = recordOf('a', ' date 2022-12-13 Ann Lee met Lee. "Go," she said to Bob.', {
  entities: [
    { type: 'person', handle: '@annlee', mentions: ['Ann Lee', ['Lee', 2], ['she', 1, 'pronoun']] },
    { type: 'person', mentions: ['Bob'] },
  ],
  quotes: [{ words: '"Go,"', speaker: 'she', entity: 'e1' }],
});
const B = recordOf('b', '---\ndate: 2023-01-02\ntitle: On Lee\nsource: Wire\n---\n\nMs. Ann Lee and Bob and Leeds.', {
  entities: [
    { type: 'person', name: 'Ms. Ann Lee', mentions: ['Ms. Ann Lee'] },
    { type: 'person', mentions: ['Bob'] },
    { type: 'place', mentions: ['Leeds'] },
  ],
});
const C = recordOf('c', 'Ann Lee is a ship.', { entities: [{ type: 'product', mentions: ['Ann Lee'] }] });

function indexOf(...records: readonly FileRecord[]): WorkspaceIndex {
  const index = new WorkspaceIndex();
  records.forEach((record) => index.put(record));
  return index;
}

describe('the index over files', () => {
  const index = indexOf(A, B, C);

  for (const [pronouns, expected] of [
    [false, ['a 0:17-24', 'a 0:29-32', 'b 6:0-11']],
    [true, ['a 0:17-24', 'a 0:29-32', 'a 0:40-43', 'b 6:0-11']],
  ] as const)
    it(`finds the mentions of a person in all files, ${pronouns ? 'with' : 'without'} pronouns`, () =>
      deepEqual(index.references('person|ann lee', { pronouns }).map(shown), expected));

  it('keeps one word of a person with its file', () => {
    deepEqual(index.references('person|bob|a', { pronouns: true }).map(shown), ['a 0:52-55']);
    deepEqual(index.references('person|bob', { pronouns: true }), []);
  });

  it('keeps another type apart', () =>
    deepEqual(index.references('product|ann lee', { pronouns: true }).map(shown), ['c 0:0-7']));

  it('says where an entity appears, the latest file first', () =>
    deepEqual(index.appearances('person|ann lee'), [
      { uri: 'b', title: 'On Lee', date: '2023-01-02', mentions: 1, quotes: 0, line: 6 },
      { uri: 'a', title: null, date: '2022-12-13', mentions: 3, quotes: 1, line: 0 },
    ]));

  it('leads to the first full name, in the file that has most of it', () =>
    equal(shown(index.bestPlace('person|ann lee') ?? { uri: '', range: zero }), 'a 0:17-24'));
  it('leads nowhere for what it does not know', () => equal(index.bestPlace('person|eve poe'), undefined));

  for (const [query, expected] of [
    ['ann lee', ['person|ann lee', 'product|ann lee']],
    ['LEE', ['person|ann lee', 'place|leeds', 'product|ann lee']],
    ['alee', ['person|ann lee', 'product|ann lee']],
    ['eel', []],
    ['annx', []],
  ] as const)
    it(`finds ${expected.length} symbols for “${query}”`, () =>
      deepEqual(
        index.symbols(query).map(({ key }) => key),
        expected,
      ));

  for (const [prefix, expected] of [
    ['Le', ['Ann Lee', 'Lee', 'Leeds', 'Ann Lee', 'Ms. Ann Lee']],
    ['Ann L', ['Ann Lee', 'Ann Lee', 'Ms. Ann Lee']],
    ['@a', ['@annlee']],
    ['ee', []],
    ['nn', []],
    ['', []],
  ] as const)
    it(`completes “${prefix}” in ${expected.length} ways`, () =>
      deepEqual(
        index
          .forms(prefix)
          .map(({ form }) => form)
          .sort(),
        [...expected].sort(),
      ));

  it('collects what headers say', () => {
    deepEqual(index.headerValues('source'), [['Wire', 1]]);
    deepEqual(index.headerValues('rights'), []);
  });

  it('forgets a file that is gone, and takes the later record of one', () => {
    const changing = indexOf(A, B, C);
    equal(changing.remove('a'), true);
    equal(changing.remove('a'), false);
    changing.put({ ...C, uri: 'b' });
    deepEqual(answers(changing), answers(indexOf(C, { ...C, uri: 'b' })));
  });
});

const zero = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

describe('the index after changes', () => {
  const person = fc.constantFrom('Ann Lee', 'Bob', 'Ann Ray', 'Élan Lee', 'Lee Ray');
  const type = fc.constantFrom<EntityType>('person', 'place');
  const file = fc.array(fc.tuple(type, person), { maxLength: 4 }).map((all) => ({
    text: `---\ndate: 2022-12-1${all.length}\nsource: S${all.length}\n---\n\n${all.map(([, name], i) => `${name} ${i}`).join(', ')}`,
    parts: {
      entities: all.map(([one, name], i) => ({
        type: one,
        name,
        handle: i === 1 ? '@lee' : null,
        mentions: [[`${name} ${i}`, 1] as const],
      })),
    },
  }));
  const step = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(file, { nil: null }));

  it('is the index built afresh', () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const changed = new WorkspaceIndex();
        const left = new Map<string, FileRecord>();
        for (const [uri, given] of steps) {
          if (given === null) {
            changed.remove(uri);
            left.delete(uri);
            continue;
          }
          const record = recordOf(uri, given.text, given.parts);
          changed.put(record);
          left.set(uri, record);
        }
        deepEqual(answers(changed), answers(indexOf(...[...left.values()].reverse())));
      }),
      { numRuns: 50 },
    ));
});

/** Everything that an index says. */
function answers(index: WorkspaceIndex): unknown {
  const keys = index.symbols('').map(({ key }) => key);
  return {
    uris: index.uris.sort(),
    symbols: ['', 'lee', 'ar'].map((query) => index.symbols(query)),
    forms: ['a', 'Le', 'Ann L', 'b', '@', 'e'].map((prefix) => index.forms(prefix)),
    header: ['date', 'source'].map((key) => index.headerValues(key)),
    entities: keys.map((key) => [
      index.references(key, { pronouns: true }),
      index.appearances(key),
      index.bestPlace(key),
      index.entity(key),
    ]),
  };
}
