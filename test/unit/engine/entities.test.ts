import assert from 'node:assert/strict';
import { analyzeBody, shippedEngine, shippedResources } from '../../support/engine';
import { createEngine } from '../../../server/src/engine/index';

const engine = shippedEngine();

/** Names are written as `[Ann Lee|person]`; what is not in brackets is no name. Pronouns are left out. */
function check(marked: string): void {
  const body = marked.replaceAll(/\[([^|\]]+)\|\w+\]/g, '$1');
  const { text, entities } = analyzeBody(engine, body);
  const names = entities
    .flatMap(({ type, mentions }) => mentions.filter(({ kind }) => kind === 'name').map(({ span }) => ({ span, type })))
    .sort((a, b) => b.span.start - a.span.start);
  let found = text;
  for (const { span, type } of names)
    found = `${found.slice(0, span.start)}[${found.slice(span.start, span.end)}|${type}]${found.slice(span.end)}`;
  assert.equal(found, ` date 2022-12-13 ${marked}`);
}

describe('names', () => {
  const cases = [
    "The [UK|place] and [Iran|place]'s ally [Russia|place] met [British|norp] and [Western|norp] officials in [Tehran|place].",
    'President [Donald Trump|person] spoke. [Trump|person] then left.',
    '[US|place] Secretary of State [Mike Pompeo|person] met Gen. [Mark Milley|person].',
    '[Theresa May|person] spoke in May.',
    'The [Bank of England|organization] and the [University of Oxford|organization] agreed.',
    'She joined the [World Health Organization|organization] ([WHO|alias]).'.replace('([WHO|alias])', '(WHO)'),
    'The [British|norp] government sent [Russian|norp] officials home.',
    'He met [Ali bin Tamim|person] and [Ahmed al-Assadi|person] there.',
    '[Paris Hilton|person] flew to [Paris|place].',
    'The drone, an unmanned aerial vehicle (UAV), crashed. The UAV burned.',
    'They flew from [Heathrow Airport|facility] to the [Olympics|event].',
    '[Twitter|organization] said so.',
    // No names.
    'However, the minister said that it was late.',
    'On Friday in December, officials said nothing.',
    'Drones fell. Police came. Nobody knew.',
    'I think so. He does too.',
  ];
  for (const marked of cases) it(marked, () => check(marked));

  it('counts forms of one country as one entity, and demonyms apart', () => {
    const { entities } = analyzeBody(engine, 'Britain, the UK and the United Kingdom. The British agreed.');
    assert.deepEqual(
      entities.map(({ type, mentions, knowledge }) => [type, mentions.length, knowledge?.['iso']]),
      [
        ['place', 3, 'GB'],
        ['norp', 1, 'GB'],
      ],
    );
  });

  it('gives short forms, acronyms and pronouns to their entity', () => {
    const { text, entities } = analyzeBody(
      engine,
      'Harbour Safety Agency (HSA) chief Ann Lee spoke. HSA staff liked Lee. "He is late," she said.',
    );
    const mentions = new Map(
      entities.map(({ name, mentions }) => [name, mentions.map(({ span }) => text.slice(span.start, span.end))]),
    );
    assert.deepEqual(mentions.get('Harbour Safety Agency'), ['Harbour Safety Agency', 'HSA', 'HSA']);
    assert.deepEqual(mentions.get('Ann Lee'), ['Ann Lee', 'Lee', 'she']);
  });

  it('gives a surname to the person of that name mentioned last', () => {
    const { text, entities } = analyzeBody(engine, 'Mr. Tom Reed spoke. Reed left. Dr. Ann Reed came. Reed stayed.');
    const starts = entities.map(({ name, mentions }) => [
      name,
      ...mentions.map(({ span }) => text.slice(0, span.start).split(' ').length - 1),
    ]);
    assert.deepEqual(starts, [
      ['Tom Reed', 4, 7],
      ['Ann Reed', 10, 13],
    ]);
  });

  it('takes the role from the words before a name', () => {
    const [entity] = analyzeBody(engine, 'Foreign Minister Ann Lee spoke.').entities;
    assert.deepEqual([entity?.name, entity?.role], ['Ann Lee', 'Foreign Minister']);
  });

  it('gives the author of a post the handle', () => {
    const { entities } = analyzeBody(engine, 'Lead.\n\nWe are open. — Ann Lee🇬🇧 (@AnnLee) December 13, 2022');
    const author = entities.find(({ name }) => name === 'Ann Lee');
    assert.equal(author?.handle, '@AnnLee');
    assert.deepEqual(
      author.mentions.map(({ kind }) => kind),
      ['name', 'alias'],
    );
  });

  const damages: readonly (readonly [string, string])[] = [
    ['countries', '{"not": "a list"'],
    ['countries', '[{"iso":"IR"}]'],
    ['names', ''],
    ['names', 'Basel\t0\tCH\n'],
    ['names', '#0\tcolour\tred\nBasel\t0\n'],
    ['names', '#0\tplace\tcity\nBasel\t0\tCH'],
  ];
  for (const [part, bytes] of damages)
    it(`still knows other names when ${part} is damaged: ${JSON.stringify(bytes)}`, () => {
      const damaged = createEngine({ ...shippedResources(), [part]: new TextEncoder().encode(bytes) });
      assert.equal(damaged.problems.length, 1);
      assert.deepEqual(
        damaged.analyze('Officials of the Olympics met in Iran.').entities.map(({ name }) => name),
        ['Olympics', 'Iran'],
      );
    });
});
