import { deepEqual, equal, ok } from 'node:assert/strict';
import { compileRegistry, ParagraphCache, rolesAt } from '../../../server/src/engine/index';
import type { Registry, RegistryEntry } from '../../../server/src/engine/index';
import { analyzeBody, shippedEngine } from '../../support/engine';

const engine = shippedEngine();

function entry(
  id: string,
  name: string,
  type: RegistryEntry['type'],
  more: Partial<RegistryEntry> = {},
): RegistryEntry {
  return {
    id,
    name,
    type,
    aliases: [],
    handles: [],
    roles: [],
    description: null,
    notes: null,
    links: [],
    never: [],
    ...more,
  };
}

/** The entities that the registry knows: `id type name: forms`. */
function check(registry: Registry, body: string, ...expected: string[]): void {
  const { entities, text } = engine.analyze(` date 2022-12-13 ${body}`, { registry });
  const found = entities.flatMap(({ registry: id, type, name, mentions }) =>
    id === null
      ? []
      : [
          `${id} ${type} ${name}: ${mentions
            .filter(({ kind }) => kind === 'name' || kind === 'alias')
            .map(({ span }) => text.slice(span.start, span.end))
            .join(', ')}`,
        ],
  );
  deepEqual(found, expected);
  const ids = entities.flatMap(({ registry: id }) => id ?? []);
  equal(new Set(ids).size, ids.length, 'one entity for an id');
}

const REGISTRY = compileRegistry(
  [
    entry('brugger', 'Annelie Brugger', 'person', { aliases: ['the Ferrywoman'], handles: ['@abrugger'] }),
    entry('rwd', 'Rhine Water Desk', 'organization', { aliases: ['RWD', 'Wasserpult'], never: ['RWD Group'] }),
    entry('karin', 'Karin Sandell', 'person', { never: ['Sandell'] }),
    entry('ford', 'Ford', 'place'),
    entry('bly', 'bly', 'product'),
  ],
  ['Reuters Connect', 'Lobo'],
);

describe('registry', () => {
  it('joins all names of an entry', () =>
    check(
      REGISTRY,
      'The Rhine Water Desk opened. Staff call it Wasserpult. RWD costs $2 million.',
      'rwd organization Rhine Water Desk: Rhine Water Desk, Wasserpult, RWD',
    ));

  it('resolves the surname of a person named in full', () =>
    check(
      REGISTRY,
      'Annelie Brugger spoke on Friday. Brugger smiled.',
      'brugger person Annelie Brugger: Annelie Brugger, Brugger',
    ));

  it('gives the name of the registry to what is only called otherwise', () =>
    check(REGISTRY, 'People cheered when the Ferrywoman spoke.', 'brugger person Annelie Brugger: the Ferrywoman'));

  it('finds names that the recogniser does not see', () =>
    check(REGISTRY, 'Many use bly for that.', 'bly product bly: bly'));

  it('outweighs the type that the recogniser sees', () =>
    check(REGISTRY, 'Mr. Smith went to Ford.', 'ford place Ford: Ford'));

  it('knows a handle', () =>
    check(REGISTRY, 'It was written by @abrugger today.', 'brugger person Annelie Brugger: @abrugger'));

  it('knows the author of a post by the handle', () =>
    check(
      REGISTRY,
      'Lead.\n\nWe are open. — A. Brugger 🚢 (@abrugger) December 13, 2022\n\nAnnelie Brugger wrote it.',
      'brugger person Annelie Brugger: A. Brugger, @abrugger, Annelie Brugger',
    ));

  it('never takes a part of a longer name', () => check(REGISTRY, 'The Ford Motor Company cut 300 jobs.'));
  it('never takes what an entry excludes', () => check(REGISTRY, 'Shares in RWD Group fell by 8 per cent.'));
  it('never joins a form that an entry excludes', () =>
    check(REGISTRY, 'Karin Sandell left. Sandell stayed.', 'karin person Karin Sandell: Karin Sandell'));
  it('counts letter case', () => check(REGISTRY, 'BLY and Bly and THE FERRYWOMAN.'));
  it('says nothing where no name stands', () => check(REGISTRY, 'Nobody spoke. '));

  it('drops what is nobody’s name', () => {
    const names = (registry: Registry | null) =>
      engine
        .analyze(' date 2022-12-13 Beatriz Lobo, according to Reuters Connect in London, won. Lobo left.', { registry })
        .entities.flatMap(({ name, mentions }) => `${name} ${mentions.length}`);
    ok(names(null).includes('Beatriz Lobo 2'));
    deepEqual(
      names(REGISTRY).filter((name) => /Reuters|Lobo/.test(name)),
      ['Beatriz Lobo 1'],
    );
  });

  it('keeps two ids apart although one surname fits both', () => {
    const two = compileRegistry([entry('a', 'Jonas Reed', 'person'), entry('b', 'J. Reed', 'person')]);
    check(two, 'Jonas Reed met J. Reed there.', 'a person Jonas Reed: Jonas Reed', 'b person J. Reed: J. Reed');
  });

  it('changes nothing where it is empty', () => {
    const body = 'Annelie Brugger said the RWD would open. “Now,” she said.\n\nHi. — Ann Lee (@ann) May 3, 2021';
    deepEqual(engine.analyze(` date 2022-12-13 ${body}`, { registry: compileRegistry([]) }), analyzeBody(engine, body));
  });

  it('is looked up anew when it changes, though the text does not', () => {
    const cache = new ParagraphCache();
    const ids = (registry: Registry | null) =>
      engine
        .analyze(' date 2022-12-13 Many use bly for that.', { cache, registry })
        .entities.map((one) => one.registry);
    deepEqual([ids(null), ids(REGISTRY), ids(REGISTRY), ids(null)], [[], ['bly'], ['bly'], []]);
  });

  it('is read in linear time, whatever it holds', () => {
    const many = compileRegistry(
      Array.from({ length: 500 }, (_, at) => entry(`x${at}`, `${'a '.repeat(at)}a`, 'work', { never: ['a a a'] })),
    );
    ok(engine.analyze(` date 2022-12-13 ${'a '.repeat(4_000)}`, { registry: many }).text.length > 0);
  });
});

describe('roles at a day', () => {
  const roles = [
    { text: 'foreign secretary', from: '2022-09-01', until: '2023-12-01' },
    { text: 'home secretary', from: '2023-11-13', until: null },
    { text: 'member of parliament', from: null, until: null },
  ];
  const at = (day: string | null) => rolesAt(roles, day).map(({ text }) => text);
  it('are those valid then', () => deepEqual(at('2022-12-13'), ['foreign secretary', 'member of parliament']));
  it('may overlap', () => deepEqual(at('2023-11-13'), ['foreign secretary', 'home secretary', 'member of parliament']));
  it('end before the day on which they are over', () =>
    deepEqual(at('2023-12-01'), ['home secretary', 'member of parliament']));
  it('are those without dates where the day is unknown', () => deepEqual(at(null), ['member of parliament']));
});
