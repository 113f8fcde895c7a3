import type { Engine } from '../../server/src/engine/index';
import { compileRegistry } from '../../server/src/engine/index';
import { completion, createDocument, positionAt } from '../../server/src/features/index';
import { editRegistry, parseRegistry, registryNames, WorkspaceIndex } from '../../server/src/workspace/index';
import type { Operation } from './measure';

const ENTRIES = 2000;

/** What a long registry costs: reading it, a key typed in it, an action on a name, and completion in an article. */
export function registryOperations(engine: Engine): readonly Operation[] {
  const text = `entities:\n${Array.from({ length: ENTRIES }, (_, number) => entry(number)).join('')}`;
  const read = parseRegistry(text);
  const entries = read.entries.map((one) => one.entry);
  const names = registryNames(entries);
  const article = createDocument('file:///typed.seed', 1, ' date 2022-12-13 He met Ann\n\nHe saw Last', 'utf-16');
  const analysis = engine.analyze(article.text);
  const index = new WorkspaceIndex();
  const end = positionAt(article, article.text.length);
  const name = `registry of ${ENTRIES}`;
  return [
    { name: `${name}: read`, size: text.length, run: () => parseRegistry(text) },
    {
      name: `${name}: a key typed`,
      size: null,
      run: (round) => parseRegistry(text.replace(`Last${round}\n`, `Lest${round}\n`), read),
    },
    { name: `${name}: its matcher`, size: null, run: () => compileRegistry(entries) },
    {
      name: `${name}: another name added`,
      size: null,
      run: (round) => editRegistry(text, { kind: 'alias', id: `name-${round}`, alias: 'Another' }, read),
    },
    { name: `${name}: completion`, size: null, run: () => completion(article, analysis, index, end, names) },
  ];
}

function entry(number: number): string {
  return [
    `  - id: name-${number}`,
    `    name: First${number} Last${number}`,
    '    type: person',
    `    aliases: [Alias${number}, Other Alias${number}]`,
    `    description: A sentence about number ${number}.`,
    '    role:',
    '      - deputy mayor 2020..2021-06',
    '      - mayor 2021-07..',
    `    handle: '@h${number}'`,
    '    notes: checked\n',
  ].join('\n');
}
