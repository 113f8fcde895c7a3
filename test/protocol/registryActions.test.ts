import { equal } from 'node:assert/strict';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { createDocument, offsetAt } from '../../server/src/features/index';
import type { TestClient } from '../support/client';
import { RICH } from '../support/client';
import { BLY, CLIENT, PLACE, TEXT, URI, withFiles } from '../support/registry';
import { withClient } from '../support/withClient';

/** The registry after the action with this title; `undefined` where there is no such action. */
async function act(
  client: TestClient,
  registry: string,
  words: string,
  title: string,
  to = words,
  text = TEXT,
): Promise<string | undefined> {
  const range = {
    start: { line: 0, character: text.indexOf(words) },
    end: { line: 0, character: text.indexOf(to) + to.length },
  };
  const actions = await client.ask<CodeAction[]>('codeAction', URI, { range, context: { diagnostics: [] } });
  const edit: WorkspaceEdit | undefined = actions.find((action) => action.title === title)?.edit;
  const change = edit?.documentChanges?.at(-1);
  if (!change || !('edits' in change)) return undefined;
  const [one] = change.edits;
  if (!one || !('newText' in one)) return undefined;
  const document = createDocument(PLACE, 1, registry, 'utf-16');
  return (
    registry.slice(0, offsetAt(document, one.range.start)) +
    one.newText +
    registry.slice(offsetAt(document, one.range.end))
  );
}

describe('actions on a name', () => {
  const PERSON = '- id: brugger\n  name: Annelie Brugger\n  type: person\n';
  const check = (registry: string | null, words: string, title: string, expected: string | undefined, to?: string) =>
    withFiles(registry === null ? {} : { [PLACE]: registry }, async (client) => {
      await client.open(URI, TEXT);
      equal(await act(client, registry ?? '', words, title, to), expected);
    });

  it(
    'make the registry',
    check(
      null,
      'Annelie Brugger',
      'Add “Annelie Brugger” to the registry as person',
      'entities:\n  - id: annelie-brugger\n    name: Annelie Brugger\n    type: person\n',
    ),
  );
  it(
    'add an entry',
    check(
      BLY,
      'Annelie Brugger',
      'Add “Annelie Brugger” to the registry as person',
      `${BLY}- id: annelie-brugger\n  name: Annelie Brugger\n  type: person\n`,
    ),
  );
  it(
    'add another name',
    check(
      PERSON,
      'Brugger smiled',
      'Add “Brugger” as another name of Annelie Brugger',
      `${PERSON}  aliases: [Brugger]\n`,
    ),
  );
  it(
    'exclude a name',
    check(PERSON, 'Brugger smiled', '“Brugger” is never Annelie Brugger', `${PERSON}  never: [Brugger]\n`),
  );
  it(
    'say that it is no name',
    check(
      'entities: []\n',
      'Annelie',
      '“Annelie Brugger” is not a name anywhere',
      'entities: []\nnever:\n  - Annelie Brugger\n',
    ),
  );
  it('change a type', check(BLY, 'bly', 'Change the type of bly to work', BLY.replace('product', 'work')));
  it(
    'merge two entries',
    check(
      BLY + PERSON,
      'bly',
      'Merge Annelie Brugger into bly',
      BLY.replace('type: product\n', 'type: product\n  aliases: [Annelie Brugger]\n'),
      'Annelie',
    ),
  );
  it(
    'split an entry',
    check(
      PERSON.replace('person\n', 'person\n  aliases: [Brugger, AB]\n'),
      'Brugger smiled',
      'Split “Brugger” off Annelie Brugger into an entry of its own',
      `${PERSON}  aliases: [AB]\n- id: brugger-2\n  name: Brugger\n  type: person\n`,
    ),
  );
  it(
    'give a type to what has no entry yet',
    check(
      null,
      'Annelie Brugger',
      'Add “Annelie Brugger” to the registry as organization',
      'entities:\n  - id: annelie-brugger\n    name: Annelie Brugger\n    type: organization\n',
    ),
  );
  it(
    'split what has no entry yet',
    check(
      BLY,
      'Brugger smiled',
      'Split “Brugger” off Annelie Brugger into an entry of its own',
      `${BLY}- id: brugger\n  name: Brugger\n  type: person\n`,
    ),
  );
  it(
    'split a form that the entry does not have',
    check(
      PERSON,
      'Brugger smiled',
      'Split “Brugger” off Annelie Brugger into an entry of its own',
      `${PERSON}- id: brugger-2\n  name: Brugger\n  type: person\n`,
    ),
  );
  it(
    'merge one without an entry into one with it',
    check(
      BLY,
      'bly',
      'Merge Annelie Brugger into bly',
      BLY.replace('type: product\n', 'type: product\n  aliases: [Annelie Brugger]\n'),
      'Annelie',
    ),
  );
  it(
    'do not merge an entry into one without',
    check(BLY, 'bly', 'Merge bly into Annelie Brugger', undefined, 'Annelie'),
  );
  it(
    'do not split the full name',
    check(BLY, 'Annelie', 'Split “Annelie Brugger” off Annelie Brugger into an entry of its own', undefined),
  );
  it(
    'do not add what is there',
    check(PERSON, 'Annelie', 'Add “Annelie Brugger” to the registry as person', undefined),
  );
  it(
    'do not exclude the name itself',
    check(PERSON, 'Annelie', '“Annelie Brugger” is never Annelie Brugger', undefined),
  );
  it('do not merge one with itself', check(PERSON, 'Annelie', 'Merge Annelie Brugger into Annelie Brugger', undefined));
  it('do nothing beside names', check(PERSON, 'Many', 'Add “Many” to the registry as organization', undefined));
});

describe('actions whose edit is asked for when they are chosen', () => {
  const codeAction = { ...RICH.textDocument?.codeAction, dataSupport: true, resolveSupport: { properties: ['edit'] } };
  const options = {
    capabilities: { ...CLIENT, textDocument: { ...CLIENT.textDocument, codeAction } },
    disk: new Map([[PLACE, BLY]]),
    folders: ['file:///w'],
    settings: () => ({}),
  };
  it(
    'have it then',
    withClient(options, async (client) => {
      await client.open(URI, TEXT);
      const at = { line: 0, character: TEXT.indexOf('bly') };
      const actions = await client.ask<CodeAction[]>('codeAction', URI, {
        range: { start: at, end: at },
        context: { diagnostics: [] },
      });
      const action = actions.find(({ title }) => title === 'Change the type of bly to work');
      equal(action?.edit, undefined);
      const resolved = await client.request<CodeAction>('codeAction/resolve', action);
      equal(resolved.edit?.documentChanges?.length, 1);
      equal((await client.request<CodeAction>('codeAction/resolve', { title: 'x' })).edit, undefined);
    }),
  );
});

describe('actions on two names without entries', () => {
  const two = ' date 2022-12-13 Ms. Ann Lee met Mr. Bob Ray. The Rhine Water Desk is there. Rhine Water spoke.';
  const check = (words: string, to: string, title: string, expected: string | undefined) =>
    withFiles({ [PLACE]: BLY }, async (client) => {
      await client.open(URI, two);
      equal(await act(client, BLY, words, title, to, two), expected);
    });
  it(
    'merge them into one entry',
    check(
      'Ann Lee',
      'Bob Ray',
      'Merge Ann Lee into Bob Ray',
      `${BLY}- id: bob-ray\n  name: Bob Ray\n  type: person\n  aliases: [Ann Lee]\n`,
    ),
  );
  it('merge none with itself', check('Ann Lee', 'Ann Lee', 'Merge Ann Lee into Ann Lee', undefined));
  it('merge none that are not selected', check('Ann Lee', 'Ann Lee', 'Merge Ann Lee into Bob Ray', undefined));
});
