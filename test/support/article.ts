import type { Sketch } from './sketch';

/** An invented article that holds most of what can be recognised, some of it behind a flag of four UTF-16 units. */
export const ARTICLE = ` date 2022-12-13 The harbour of Rotterdam opened today, Mayor Ann Lee said.

"We are open," explained Lee. "Ships may come." She added that the "storms" had cost $2 million.

Reaction

We are open. — Ann Lee🇬🇧 (@AnnLee) December 13, 2022 in Rotterdam

Traders in Rotterdam were glad back in August.
`;

export const ARTICLE_PARTS: Sketch = {
  headings: ['Reaction'],
  sentences: [
    'The harbour of Rotterdam opened today, Mayor Ann Lee said.',
    '"We are open," explained Lee.',
    '"Ships may come."',
    'She added that the "storms" had cost $2 million.',
  ],
  entities: [
    {
      type: 'person',
      name: 'Ann Lee',
      role: 'Mayor',
      handle: '@AnnLee',
      mentions: ['Ann Lee', ['Lee', 2], ['She', 1, 'pronoun'], ['Ann Lee', 2]],
    },
    {
      type: 'place',
      name: 'Rotterdam',
      subtype: 'city',
      knowledge: { country: 'Netherlands' },
      mentions: ['Rotterdam', ['Rotterdam', 2], ['Rotterdam', 3]],
    },
  ],
  quotes: [
    {
      words: '"We are open,"',
      cue: 'explained',
      speaker: ['Lee', 2],
      entity: 'e1',
      check: { against: 'p1', verdict: 'verbatim' },
    },
    { words: '"storms"', kind: 'partial', cue: 'added', speaker: 'She', entity: 'e1' },
  ],
  posts: [{ words: 'We are open. — Ann Lee🇬🇧 (@AnnLee) December 13, 2022', author: 'Ann Lee', handle: '@AnnLee' }],
  dates: [
    { words: 'today', value: '2022-12-13', start: '2022-12-13', end: '2022-12-14', anchor: 'header' },
    { words: 'December 13, 2022', value: '2022-12-13', start: '2022-12-13', end: '2022-12-14', stated: true },
    { words: 'back in August', value: '2022-08', start: '2022-08-01', end: '2022-09-01', anchor: 'header' },
  ],
  amounts: [{ words: '$2 million', kind: 'money', value: 2_000_000, unit: 'USD' }],
};
