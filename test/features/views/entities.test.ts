import { deepEqual, equal, ok } from 'node:assert/strict';
import { indexOf, listOf, nodesOf, queryOf, treeOf } from './tree';
import type { Shown, SketchedFile } from './tree';

const ANN: SketchedFile = [
  ' date 2022-12-13 Ann Lee met Bo Roy in Bonn. Lee left, and she never came back.\n\nAnn Lee\nspoke.',
  {
    entities: [
      {
        type: 'person',
        handle: '@annlee',
        mentions: ['Ann Lee', ['Lee', 2, 'name'], ['she', 1, 'pronoun'], ['Ann Lee', 2, 'name']],
      },
      { type: 'place', mentions: ['Bonn'] },
      { type: 'person', mentions: ['Bo Roy'] },
    ],
  },
];
const BO: SketchedFile = [
  ' date 2023-01-05 Bo Roy met Ann Lee.',
  {
    entities: [
      { type: 'person', mentions: ['Bo Roy'] },
      { type: 'person', mentions: ['Ann Lee'] },
    ],
  },
];
const FILES = { 'file:///w/a%20b.seed': ANN, 'file:///w/bo.seed': BO };
const A = 'file:///w/a%20b.seed';

describe('the view of names', () => {
  function check(shown: Shown, expected: readonly string[]): void {
    deepEqual(
      treeOf('entities', FILES, shown).map((line) => line.replaceAll('file:///w/', '')),
      expected,
    );
  }

  it('has types, names and mentions of a file', () =>
    check({ file: A }, [
      'People (2)',
      '  Ann Lee (4 mentions) > a%20b.seed 0:17',
      '    [Ann Lee] met Bo Roy in Bonn. Lee left, and she never came back. (1) > a%20b.seed 0:17',
      '    …Roy in Bonn. [Lee] left, and she never came back. (1) > a%20b.seed 0:45',
      '    …Lee left, and [she] never came back. (1) > a%20b.seed 0:59',
      '    [Ann Lee] (3) > a%20b.seed 2:0',
      '  Bo Roy (1 mention) > a%20b.seed 0:29',
      'Places (1)',
      '  Bonn (1 mention) > a%20b.seed 0:39',
    ]));

  it('has names and their files in the workspace, the latest first', () =>
    check({}, [
      'People (2)',
      '  Ann Lee (5 mentions, 2 files)',
      '    bo.seed (2023-01-05, 1 mention) > bo.seed 0:28',
      '    a b.seed (2022-12-13, 4 mentions) > a%20b.seed 0:17',
      '  Bo Roy (2 mentions, 2 files)',
      '    bo.seed (2023-01-05, 1 mention) > bo.seed 0:17',
      '    a b.seed (2022-12-13, 1 mention) > a%20b.seed 0:29',
      'Places (1)',
      '  Bonn (1 mention) > a%20b.seed 0:39',
    ]));

  for (const [filter, shown, expected] of [
    ['boNN', { file: A }, ['Places (1)', '  Bonn (1 mention) > a%20b.seed 0:39']],
    ['bónn', {}, ['Places (1)', '  Bonn (1 mention) > a%20b.seed 0:39']],
    ['@ann', { file: 'file:///w/bo.seed' }, []],
    ['met', { file: A }, []],
    ['met', {}, []],
    ['zz', {}, []],
  ] as const)
    it(`filters by “${filter}” in ${'file' in shown ? 'a file' : 'the workspace'}`, () =>
      check({ ...shown, filter }, expected));

  it('filters by handle', () => {
    const names = (shown: Shown) =>
      nodesOf('entities', FILES, { ...shown, filter: '@annlee' }).flatMap(({ kind, label }) =>
        kind === 'entity' ? [label] : [],
      );
    deepEqual(names({ file: A }), ['Ann Lee']);
    deepEqual(names({}), ['Ann Lee']);
  });

  it('sorts by frequency, name and place', () => {
    const files = {
      a: [
        ' date 2022-12-13 Zed, Éva, Abe and Abe.',
        {
          entities: [
            { type: 'place', mentions: ['Zed'] },
            { type: 'place', mentions: ['Éva'] },
            { type: 'place', mentions: ['Abe', ['Abe', 2, 'name']] },
          ],
        },
      ],
      b: [' date 2023-12-13 Éva.', { entities: [{ type: 'place', mentions: ['Éva'] }] }],
    } satisfies Record<string, SketchedFile>;
    const names = (shown: Shown) =>
      nodesOf('entities', files, shown).flatMap(({ kind, label }) => (kind === 'entity' ? [label] : []));
    deepEqual(names({ file: 'a', sort: 'count' }), ['Abe', 'Éva', 'Zed']);
    deepEqual(names({ file: 'a', sort: 'name' }), ['Abe', 'Éva', 'Zed']);
    deepEqual(names({ file: 'a', sort: 'place' }), ['Zed', 'Éva', 'Abe']);
    deepEqual(names({ sort: 'place' }), ['Éva', 'Abe', 'Zed'], 'the latest article first');
  });

  it('gives pages of one list', () => {
    const index = indexOf(FILES);
    const list = listOf('entities', FILES, index, queryOf({}, 'type:person'));
    const { nodes, total, items } = list.page(1, 1);
    deepEqual([nodes.map(({ label }) => label), total, items], [['Bo Roy'], 2, 3]);
    deepEqual(list.page(2, 5).nodes, []);
  });

  it('has nothing below what is not there', () => {
    const index = indexOf(FILES);
    for (const parent of ['type:work', 'type:', 'entity:nobody', 'nonsense', ''])
      for (const file of [undefined, A, 'file:///other.seed'])
        deepEqual(
          listOf('entities', FILES, index, queryOf(file === undefined ? {} : { file }, parent)).page(0, 9).nodes,
          [],
        );
  });

  it('keeps ids while counts change', () => {
    const ids = (files: Readonly<Record<string, SketchedFile>>) =>
      nodesOf('entities', files).flatMap(({ kind, id }) => (kind === 'entity' ? [id] : []));
    deepEqual(ids({ [A]: ANN }).sort(), ids(FILES).sort());
  });

  it('shows no line breaks, no signs that turn words round, and no endless names', () => {
    const name = `Ann\n\u202E${'x'.repeat(5000)}`;
    const text = ` date 2022-12-13 ${name} spoke.`;
    const files = {
      a: [text, { entities: [{ type: 'person', mentions: [name, [name, 1, 'name']] }] }],
    } satisfies Record<string, SketchedFile>;
    const nodes = nodesOf('entities', files, { file: 'a' });
    equal(nodes.length, 4);
    for (const { label, description, tooltip, spoken } of nodes)
      for (const words of [label, description, tooltip, spoken]) {
        ok(!/[\n\r\u202E]/.test(words), words);
        ok(words.length <= 700);
      }
  });

  it('says what a screen reader says, and which names the registry knows', () => {
    const files = {
      a: [' date 2022-12-13 Bonn.', { entities: [{ type: 'place', registry: 'bonn', mentions: ['Bonn'] }] }],
    } satisfies Record<string, SketchedFile>;
    const [type, name] = nodesOf('entities', files);
    equal(type?.spoken, 'Places, 1 name');
    deepEqual(
      [name?.spoken, name?.isRegistered, name?.tooltip, name?.copied],
      ['Bonn, 1 mention', true, 'Bonn · place · 1 mention · 1 file · in the registry', 'Bonn'],
    );
  });
});
