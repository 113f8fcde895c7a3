import { equal } from 'node:assert/strict';
import { editRegistry, newId, parseRegistry } from '../../../server/src/workspace/registry/index';
import type { RegistryEdit } from '../../../server/src/workspace/registry/index';

/** The registry after the edit; `null` where it cannot be made. */
function check(before: string, edit: RegistryEdit, after: string | null): void {
  const change = editRegistry(before, edit);
  const found = change && before.slice(0, change.span.start) + change.text + before.slice(change.span.end);
  equal(found, after);
  if (found !== null) equal(parseRegistry(found).broken, false);
}

const BLOCK = `# Our people.
entities:
  # The pact.
  - id: brugger   # never change
    name: Annelie Brugger
    type: person
    aliases:
      - the Ferrywoman # in headlines
      - A. Brugger

  - id: rwd
    name: "Rhine Water Desk"
    type: organization
    # Its own note.
    aliases: [RWD, Wasserpult] # both
# The end.
`;
const NEW = { id: 'oduya', name: 'Maren Oduya', type: 'person' } as const;

describe('edits of a registry', () => {
  it('make a file', () =>
    check('', { kind: 'add', entry: NEW }, 'entities:\n  - id: oduya\n    name: Maren Oduya\n    type: person\n'));
  it('keep the comments of a file without entries', () =>
    check(
      '# Ours',
      { kind: 'add', entry: NEW },
      '# Ours\nentities:\n  - id: oduya\n    name: Maren Oduya\n    type: person\n',
    ));
  it('add an entry behind the last one, apart as the others are', () =>
    check(
      BLOCK,
      { kind: 'add', entry: { ...NEW, aliases: ['M. O.', 'a: b'] } },
      BLOCK.replace(
        '# The end.',
        '\n  - id: oduya\n    name: Maren Oduya\n    type: person\n    aliases: [M. O., "a: b"]\n# The end.',
      ),
    ));
  it('add an entry to a list without a key', () =>
    check(
      '- {id: a, name: A, type: work}',
      { kind: 'add', entry: NEW },
      '- {id: a, name: A, type: work}\n- id: oduya\n  name: Maren Oduya\n  type: person\n',
    ));
  it('add an entry where the list is empty', () =>
    check(
      'entities: [] # none\n',
      { kind: 'add', entry: NEW },
      'entities: [{ id: oduya, name: Maren Oduya, type: person }] # none\n',
    ));
  it('add an entry where the list is missing', () =>
    check(
      'entities: # none yet\nnever: [X]\n',
      { kind: 'add', entry: NEW },
      'entities: # none yet\n  - id: oduya\n    name: Maren Oduya\n    type: person\nnever: [X]\n',
    ));
  it('keep CRLF', () =>
    check(
      'entities:\r\n  - id: a\r\n    name: A\r\n    type: work\r\n',
      { kind: 'alias', id: 'a', alias: 'B' },
      'entities:\r\n  - id: a\r\n    name: A\r\n    type: work\r\n    aliases: [B]\r\n',
    ));
  it('add an alias to a list of lines', () =>
    check(
      BLOCK,
      { kind: 'alias', id: 'brugger', alias: 'Brugger, A.' },
      BLOCK.replace('      - A. Brugger\n', '      - A. Brugger\n      - Brugger, A.\n'),
    ));
  it('add an alias between brackets', () =>
    check(BLOCK, { kind: 'alias', id: 'rwd', alias: 'Rhine, Desk' }, BLOCK.replace('pult]', 'pult, "Rhine, Desk"]')));
  it('add an alias to one that stands alone', () =>
    check(
      '- id: a\n  aliases: B # b\n  name: A\n  type: work',
      { kind: 'alias', id: 'a', alias: 'C' },
      '- id: a\n  aliases: [B, C] # b\n  name: A\n  type: work',
    ));
  it('add an alias in one line', () =>
    check(
      '- {id: a, name: A, type: work}',
      { kind: 'alias', id: 'a', alias: 'No' },
      '- {id: a, name: A, type: work, aliases: ["No"]}',
    ));
  it('add an alias to an entry without aliases', () =>
    check(
      '- id: a\n  name: A\n  type: work # w\n  notes: |\n    x\n- id: b\n  name: B\n  type: work',
      { kind: 'alias', id: 'a', alias: '42' },
      '- id: a\n  name: A\n  type: work # w\n  aliases: ["42"]\n  notes: |\n    x\n- id: b\n  name: B\n  type: work',
    ));
  it('exclude a string from an entry', () =>
    check(
      BLOCK,
      { kind: 'never', id: 'rwd', text: 'RWD Group' },
      BLOCK.replace('# both\n', '# both\n    never: [RWD Group]\n'),
    ));
  it('exclude a string everywhere', () =>
    check(BLOCK, { kind: 'never', id: null, text: 'On Monday' }, `${BLOCK}never:\n  - On Monday\n`));
  it('change a type', () =>
    check(BLOCK, { kind: 'type', id: 'rwd', type: 'facility' }, BLOCK.replace('organization', 'facility')));
  it('merge two entries', () =>
    check(
      BLOCK,
      { kind: 'merge', keep: 'brugger', drop: 'rwd' },
      `${BLOCK.slice(0, BLOCK.indexOf('\n  - id: rwd'))}      - Rhine Water Desk\n      - RWD\n      - Wasserpult\n\n# The end.\n`,
    ));
  it('split an alias off', () =>
    check(
      BLOCK,
      { kind: 'split', id: 'rwd', alias: 'RWD', entry: { id: 'r', name: 'RWD', type: 'organization' } },
      BLOCK.replace('[RWD, ', '[').replace(
        '# The end.',
        '\n  - id: r\n    name: RWD\n    type: organization\n# The end.',
      ),
    ));

  it('refuse a registry that is broken', () => check('- [', { kind: 'add', entry: NEW }, null));
  it('refuse an entry that is not there', () => check(BLOCK, { kind: 'alias', id: 'x', alias: 'B' }, null));
  it('refuse what would change nothing', () => check(BLOCK, { kind: 'type', id: 'rwd', type: 'organization' }, null));
  it('refuse a string that ends the document', () =>
    check('entities:\n...\n', { kind: 'never', id: null, text: 'X' }, null));
  it('refuse to merge an entry with itself', () => check(BLOCK, { kind: 'merge', keep: 'rwd', drop: 'rwd' }, null));
  it('refuse a list without a place for it', () =>
    check('- {id: a, name: A, type: work}', { kind: 'never', id: null, text: 'X' }, null));
});

describe('a new id', () => {
  it('is plain', () => equal(newId('Inês “Duarte”', new Set()), 'ines-duarte'));
  it('is free', () => equal(newId('A B', new Set(['a-b', 'a-b-2'])), 'a-b-3'));
  it('is never empty', () => equal(newId('…', new Set()), 'entry'));
});

describe('edits of a long registry', () => {
  const entry = (id: string, more = '') => `  - id: ${id}\n    name: Name ${id}\n    type: work\n${more}`;
  const all = ['a', 'b', 'c', 'd', 'e'];
  const LONG = `never: [x]\nentities:\n${all.map((id) => entry(id)).join('')}`;
  const without = (id: string, text = LONG) => text.replace(entry(id), '');
  const withMore = (id: string, more: string, text = LONG) => text.replace(entry(id), entry(id, more));

  it('change an entry in its place', () =>
    check(LONG, { kind: 'alias', id: 'b', alias: 'B' }, withMore('b', '    aliases: [B]\n')));
  it('add behind all entries', () =>
    check(LONG, { kind: 'add', entry: { id: 'f', name: 'Name f', type: 'work' } }, LONG + entry('f')));
  it('change what stands before the entries', () =>
    check(LONG, { kind: 'never', id: null, text: 'Zed' }, LONG.replace('[x]', '[x, Zed]')));
  it('change what stands behind the entries', () => {
    const text = LONG.replace('never: [x]\n', '');
    check(`${text}never: [x]\n`, { kind: 'never', id: null, text: 'Zed' }, `${text}never: [x, Zed]\n`);
  });
  it('merge up', () =>
    check(LONG, { kind: 'merge', keep: 'a', drop: 'd' }, withMore('a', '    aliases: [Name d]\n', without('d'))));
  it('merge down', () =>
    check(LONG, { kind: 'merge', keep: 'd', drop: 'a' }, withMore('d', '    aliases: [Name a]\n', without('a'))));
  it('split', () => {
    const text = withMore('c', '    aliases: [C, D]\n');
    check(
      text,
      { kind: 'split', id: 'c', alias: 'C', entry: { id: 'f', name: 'Name f', type: 'work' } },
      text.replace('[C, D]', '[D]') + entry('f'),
    );
  });
  it('change the first of two entries of one id', () => {
    const text = LONG.replace('id: d', 'id: b');
    check(
      text,
      { kind: 'type', id: 'b', type: 'place' },
      text.replace('Name b\n    type: work', 'Name b\n    type: place'),
    );
  });
  it('change nothing of an id that is not there', () => check(LONG, { kind: 'type', id: 'f', type: 'place' }, null));
  it('change nothing in a broken registry', () =>
    check(`${LONG}  - id: [\n`, { kind: 'type', id: 'a', type: 'place' }, null));
});
