import { deepEqual } from 'node:assert/strict';
import { indexOf, listOf, nodesOf, queryOf, treeOf } from './tree';
import type { Shown, SketchedFile } from './tree';

const FIRST: SketchedFile = [
  ' date 2022-12-13 "Yes," Ann Lee said. "No," officials said. "So what?" A "fine" day.\n\n"Later," she added.',
  {
    entities: [{ type: 'person', mentions: ['Ann Lee'] }],
    quotes: [
      { words: '"Yes,"', speaker: 'Ann Lee', entity: 'e1' },
      { words: '"No,"', speaker: 'officials' },
      { words: '"So what?"' },
      { words: '"fine"', kind: 'scare' },
      { words: '"Later,"', kind: 'partial', speaker: 'Ann Lee', entity: 'e1' },
    ],
  },
];
const SECOND: SketchedFile = [
  ' date 2023-01-05 "Again," Ann Lee said.',
  {
    entities: [{ type: 'person', mentions: ['Ann Lee'] }],
    quotes: [{ words: '"Again,"', speaker: 'Ann Lee', entity: 'e1' }],
  },
];
const FILES = { 'file:///w/a.seed': FIRST, 'file:///w/b.seed': SECOND };
const A = 'file:///w/a.seed';

describe('the view of quotes', () => {
  function check(shown: Shown, expected: readonly string[]): void {
    deepEqual(
      treeOf('quotes', FILES, shown).map((line) => line.replaceAll('file:///w/', '')),
      expected,
    );
  }

  it('has speakers and what they say, nobody last, and no words that nobody says', () =>
    check({ file: A }, [
      'Ann Lee (2 quotes) > a.seed 0:24',
      '  "Yes," (1) > a.seed 0:17',
      '  "Later," (3) > a.seed 2:0',
      'officials (1 quote) > a.seed 0:38',
      '  "No," (1) > a.seed 0:38',
      'No speaker found (1 quote) > a.seed 0:60',
      '  "So what?" (1) > a.seed 0:60',
    ]));

  it('has the latest article first in the workspace', () =>
    check({}, [
      'Ann Lee (3 quotes, 2 files) > b.seed 0:26',
      '  "Again," (b.seed, 2023-01-05) > b.seed 0:17',
      '  "Yes," (a.seed, 2022-12-13) > a.seed 0:17',
      '  "Later," (a.seed, 2022-12-13) > a.seed 2:0',
      'officials (1 quote) > a.seed 0:38',
      '  "No," (a.seed, 2022-12-13) > a.seed 0:38',
      'No speaker found (1 quote) > a.seed 0:60',
      '  "So what?" (a.seed, 2022-12-13) > a.seed 0:60',
    ]));

  for (const [filter, shown, expected] of [
    ['what', { file: A }, ['No speaker found (1 quote) > a.seed 0:60', '  "So what?" (1) > a.seed 0:60']],
    ['OFFICIALS', {}, ['officials (1 quote) > a.seed 0:38', '  "No," (a.seed, 2022-12-13) > a.seed 0:38']],
    [
      'lee',
      { file: A },
      ['Ann Lee (2 quotes) > a.seed 0:24', '  "Yes," (1) > a.seed 0:17', '  "Later," (3) > a.seed 2:0'],
    ],
    ['fine', {}, []],
    ['no speaker', {}, []],
    ['zz', { file: A }, []],
  ] as const)
    it(`filters by “${filter}” in ${'file' in shown ? 'a file' : 'the workspace'}`, () =>
      check({ ...shown, filter }, expected));

  it('sorts speakers by name and place, nobody last', () => {
    const speakers = (sort: Shown['sort']) =>
      nodesOf('quotes', FILES, { file: A, ...(sort ? { sort } : {}) }).flatMap(({ kind, label }) =>
        kind === 'speaker' ? [label] : [],
      );
    deepEqual(speakers('name'), ['Ann Lee', 'officials', 'No speaker found']);
    deepEqual(speakers('place'), ['Ann Lee', 'officials', 'No speaker found']);
    deepEqual(speakers('count'), ['Ann Lee', 'officials', 'No speaker found']);
  });

  it('counts all quotes, and those of nobody', () => {
    const index = indexOf(FILES);
    for (const [shown, counts] of [
      [{ file: A }, [4, 1]],
      [{ file: 'file:///w/b.seed' }, [1, 0]],
      [{}, [5, 1]],
      [{ filter: 'yes' }, [1, 0]],
      [{ file: 'file:///other.seed' }, [0, 0]],
    ] as const) {
      const { items, unattributed } = listOf('quotes', FILES, index, queryOf(shown)).page(0, 0);
      deepEqual([items, unattributed], counts);
    }
  });

  it('copies who says a quote and where, and nobody where nobody is found', () => {
    const copied = nodesOf('quotes', FILES, { file: A }).flatMap((node) => (node.kind === 'quote' ? node.copied : []));
    deepEqual(copied, ['Ann Lee, a.seed:1', 'Ann Lee, a.seed:3', 'officials, a.seed:1', 'a.seed:1']);
  });

  it('explains itself in plain words', () => {
    const nodes = nodesOf('quotes', FILES, { file: A });
    deepEqual(
      [nodes[1]?.tooltip, nodes[1]?.spoken, nodes[3]?.tooltip],
      [
        '"Yes," · direct quote, speaker: Ann Lee · a.seed, 2022-12-13, line 1',
        '"Yes,", direct quote, line 1',
        'officials · 1 quote · nobody is named; these are the words of the text',
      ],
    );
  });
});
