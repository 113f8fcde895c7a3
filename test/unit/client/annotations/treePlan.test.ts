import { deepEqual, equal, ok } from 'node:assert/strict';
import { planTree } from '../../../../client/src/common/annotations/treePlan';
import type { TreeInput, TreeNode } from '../../../../client/src/common/annotations/treePlan';
import { labels, layer, range, ranges, view } from './support';

const LAYERS = [
  layer('entity', { labels: labels('person place') }),
  layer('quote', { title: 'Quotes' }),
  layer('relation'),
];

const input = (given: Partial<TreeInput>): TreeInput => ({
  annotations: [],
  layers: LAYERS,
  suppressions: [],
  problems: [],
  annotator: '',
  compared: null,
  ...given,
});

/** Rows as `label (description)`, indented by depth. */
function written(nodes: readonly TreeNode[], depth = 0): string[] {
  return nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.label}${node.description === '' ? '' : ` (${node.description})`}`,
    ...written(node.children, depth + 1),
  ]);
}

function all(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children)]);
}

const person = view({ id: 'p', label: 'person', text: 'Kaja Lind', ranges: ranges('2:0-9') });
const place = view({
  id: 'b',
  label: 'place',
  text: 'Basel',
  ranges: ranges('0:4-9'),
  status: 'suggested',
  confidence: 0.7,
});
const quote = view({ id: 'q', layer: 'quote', text: '“Yes,\n  we can”', ranges: ranges('3:0-3:14') });
const lost = view({
  id: 'o',
  label: 'person',
  text: 'Nuri',
  status: 'orphaned',
  lastPlace: range('4:2-2'),
  candidates: [{ range: range('5:0-4'), text: 'Nuro', score: 0.756 }],
});

describe('the view of annotations', () => {
  const check = (given: Partial<TreeInput>, grouping: 'layer' | 'place', ...expected: string[]): void =>
    deepEqual(written(planTree(input(given), grouping)), expected);

  it('has orphans on top, then layers and labels', () =>
    check(
      { annotations: [lost, place, person, quote] },
      'layer',
      'Lost their words (1)',
      '  Nuri (person · line 5)',
      '    Nuro (line 6 · 76% alike)',
      'entity (2 · 1 suggested)',
      '  place (1 · 1 suggested)',
      '    Basel (place · line 1 · 70%)',
      '  person (1)',
      '    Kaja Lind (person · line 3)',
      'Quotes (1)',
      '  “Yes, we can” (quote · line 4)',
    ));
  it('has them in the order of the text', () =>
    check(
      { annotations: [person, quote, place] },
      'place',
      'Basel (place · line 1 · 70%)',
      'Kaja Lind (person · line 3)',
      '“Yes, we can” (quote · line 4)',
    ));
  it('tells what is wrong with the files before all', () =>
    check(
      { annotations: [quote], problems: ['Line 3 is damaged.'] },
      'place',
      'Line 3 is damaged.',
      '“Yes, we can” (quote · line 4)',
    ));
  it('names a relation by its ends', () => {
    const relation = view({
      id: 'r',
      layer: 'relation',
      text: '',
      ends: [
        { role: 'source', target: 'p' },
        { role: 'content', target: 'gone' },
      ],
    });
    check(
      { annotations: [relation, person] },
      'place',
      'source: Kaja Lind → content: gone (relation)',
      'Kaja Lind (person · line 3)',
    );
  });
  it('has ignored findings at the end', () =>
    check(
      {
        suppressions: [
          {
            number: 0,
            code: 'date-tense',
            range: range('1:0-4'),
            text: 'soon',
            reason: 'A headline.',
            author: '',
            isStale: false,
          },
          { number: 1, code: 'quote-altered', range: null, text: 'gone', reason: '', author: '', isStale: true },
        ],
      },
      'layer',
      'Ignored findings (2)',
      '  date-tense (line 2 · A headline.)',
      '  quote-altered (hides nothing any more)',
    ));
  it('groups a comparison by how the two stand', () =>
    check(
      {
        annotator: 'ann',
        compared: 'ben',
        annotations: [
          { ...person, owner: 'ann', comparison: 'agree' },
          { ...place, owner: 'ann', comparison: 'only' },
          { ...person, owner: 'ben', comparison: 'agree' },
          { ...quote, owner: 'ben', comparison: 'differ' },
        ],
      },
      'layer',
      'Differ (1)',
      '  “Yes, we can” (quote · ben · line 4)',
      'Only in ann (1)',
      '  Basel (place · ann · line 1 · 70%)',
      'Agree (2)',
      '  Kaja Lind (person · ann · line 3)',
      '  Kaja Lind (person · ben · line 3)',
    ));
  it('is empty for nothing', () => check({}, 'layer'));

  it('lets menus tell rows apart', () => {
    const nodes = all(planTree(input({ annotations: [lost, place, { ...quote, owner: 'ben' }] }), 'layer'));
    deepEqual(
      nodes.map(({ context }) => context),
      [
        'group',
        'annotation own orphaned candidates',
        'candidate own',
        'group suggestions',
        'annotation own suggested',
        'group',
        'annotation other accepted',
      ],
    );
  });
  it('keeps the keys of rows when others come or go', () => {
    const keys = (given: Partial<TreeInput>): string[] => all(planTree(input(given), 'layer')).map(({ key }) => key);
    const after = keys({ annotations: [place, person, quote, lost] });
    for (const key of keys({ annotations: [person, place] })) ok(after.includes(key), key);
    equal(new Set(after).size, after.length);
  });
  it('cuts long lists into parts', () => {
    const many = Array.from({ length: 1200 }, (_, index) => view({ id: `a${index}`, ranges: ranges(`${index}:0-1`) }));
    deepEqual(
      planTree(input({ annotations: many }), 'place').map(({ label, description }) => `${label}: ${description}`),
      ['1 to 500: 500', '501 to 1000: 500', '1001 to 1200: 200'],
    );
  });
  it('says everything to a screen reader', () => {
    const [node] = planTree(input({ annotations: [{ ...place, flaws: ['There is no such label.'] }] }), 'place');
    equal(node?.spoken, 'Basel, entity, place, suggested, line 1, There is no such label.');
  });
});
