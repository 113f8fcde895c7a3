import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { CodeAction, CompletionList, Diagnostic, Hover, Location, WorkspaceEdit } from 'vscode-languageserver';
import { createDocument, offsetAt } from '../../server/src/features/index';
import { RICH } from '../support/client';
import type { TestClient } from '../support/client';
import { withClient } from '../support/withClient';

const URI = 'file:///w/a/one.seed';
const PLACE = 'file:///w/entities.yaml';
const TEXT = ' date 2022-12-13 Many use bly for that. Annelie Brugger said so. Brugger smiled.';
const BLY =
  '- id: bly\n  name: bly\n  type: product\n  role: [early tool ..2021, best tool 2022..]\n  links: {Home: https://example.org/a}\n';
const OTHER = BLY.replace('type: product', 'type: work');

const CLIENT = {
  ...RICH,
  workspace: {
    ...RICH.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

const withFiles = (
  files: Readonly<Record<string, string>>,
  test: (client: TestClient, disk: Map<string, string>) => Promise<void>,
) => {
  return () => {
    const disk = new Map(Object.entries(files));
    return withClient({ capabilities: CLIENT, disk, folders: ['file:///w'], settings: () => ({}) }, (client) =>
      test(client, disk),
    )();
  };
};

/** The hover over the first of these words; `''` where there is none. */
async function hoverOn(client: TestClient, words: string, uri = URI, text = TEXT): Promise<string> {
  const before = text.slice(0, text.indexOf(words) + 1).split('\n');
  const position = { line: before.length - 1, character: (before.at(-1)?.length ?? 1) - 1 };
  const found = await client.ask<Hover | null>('hover', uri, { position });
  const contents = found?.contents;
  return contents && typeof contents === 'object' && 'value' in contents ? contents.value : '';
}

async function openYaml(client: TestClient, text: string): Promise<void> {
  const textDocument = { uri: PLACE, languageId: 'yaml', version: 3, text };
  await client.notify('textDocument/didOpen', { textDocument });
}

const problems = (client: TestClient): string[] => {
  const sent = client.all('textDocument/publishDiagnostics') as { uri: string; diagnostics: Diagnostic[] }[];
  const last = sent.filter(({ uri }) => uri === PLACE).at(-1);
  return (last?.diagnostics ?? []).map(
    ({ code, range }) => `${String(code)} ${range.start.line}:${range.start.character}`,
  );
};

describe('a registry on the disk', () => {
  it(
    'names what the articles below it name, with the role of the day',
    withFiles({ [PLACE]: BLY }, async (client) => {
      await client.open(URI, TEXT);
      const card = await hoverOn(client, 'bly');
      match(card, /Registry: bly/);
      match(card, /Role on 2022-12-13: best tool/);
      match(card, /\[Home\]\(<https:\/\/example\.org\/a>\)/);
      ok(!card.includes('early tool'));
    }),
  );
  it(
    'nearer to the article counts more',
    withFiles({ [PLACE]: BLY, 'file:///w/a/entities.yaml': OTHER }, async (client) => {
      await client.open(URI, TEXT);
      match(await hoverOn(client, 'bly'), /Type: work/);
    }),
  );
  it(
    'beside the article’s folder does not count',
    withFiles({ 'file:///w/b/entities.yaml': BLY, 'file:///entities.yaml': BLY }, async (client) => {
      await client.open(URI, TEXT);
      equal(await hoverOn(client, 'bly'), '');
    }),
  );
  it(
    'counts anew when it changes, and no more when it is gone',
    withFiles({ [PLACE]: BLY }, async (client, disk) => {
      await client.open(URI, TEXT);
      const change = async (text: string | null) => {
        if (text === null) disk.delete(PLACE);
        else disk.set(PLACE, text);
        await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: PLACE, type: 2 }] });
        return hoverOn(client, 'bly');
      };
      match(await hoverOn(client, 'bly'), /Type: product/);
      match(await change(OTHER), /Type: work/);
      equal(await change(null), '');
      ok(!client.asked.includes('workspace/diagnostic/refresh'));
      client.runScheduled();
      await client.settled();
      ok(client.asked.includes('workspace/diagnostic/refresh'));
    }),
  );
  it(
    'keeps its last good state while it is broken, and shows the error',
    withFiles({ [PLACE]: BLY }, async (client, disk) => {
      await client.open(URI, TEXT);
      match(await hoverOn(client, 'bly'), /Type: product/);
      disk.set(PLACE, `${BLY}- {id: [\n`);
      await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: PLACE, type: 2 }] });
      match(await hoverOn(client, 'bly'), /Type: product/);
      ok(problems(client).some((one) => one.startsWith('registry-syntax')));
    }),
  );
  it(
    'that was never good names nothing',
    withFiles({ [PLACE]: `${BLY}- {id: [` }, async (client) => {
      await client.open(URI, TEXT);
      equal(await hoverOn(client, 'bly'), '');
    }),
  );
});

describe('a registry and its mentions', () => {
  it(
    'lead to one another',
    withFiles({ [PLACE]: BLY }, async (client) => {
      await client.open(URI, TEXT);
      const position = { line: 0, character: TEXT.indexOf('bly') };
      const [entry] = await client.ask<Location[]>('definition', URI, { position });
      deepEqual([entry?.uri, entry?.range.start], [PLACE, { line: 0, character: 2 }]);
      await openYaml(client, BLY);
      const found = await client.ask<Location[]>('references', PLACE, {
        position: { line: 1, character: 9 },
        context: {},
      });
      deepEqual(
        found.map(({ uri, range }) => [uri, range.start]),
        [[URI, position]],
      );
    }),
  );
  it(
    'lead nowhere from other names',
    withFiles({ [PLACE]: BLY }, async (client) => {
      await client.open(URI, TEXT);
      const position = { line: 0, character: TEXT.indexOf('Annelie') };
      const found = await client.ask<Location[]>('definition', URI, { position });
      deepEqual(
        found.map(({ uri }) => uri),
        [URI],
      );
    }),
  );
});

describe('a registry in the editor', () => {
  it(
    'counts as it stands there, and is checked in place',
    withFiles({ [PLACE]: BLY }, async (client) => {
      await client.open(URI, TEXT);
      await openYaml(client, OTHER);
      match(await hoverOn(client, 'bly'), /Type: work/);
      deepEqual(problems(client), []);
      const range = { start: { line: 2, character: 8 }, end: { line: 2, character: 12 } };
      await client.change(PLACE, 4, { range, text: 'planet' });
      equal(await hoverOn(client, 'bly'), '');
      deepEqual(problems(client), ['registry-type 2:8']);
      await client.notify('textDocument/didClose', { textDocument: { uri: PLACE } });
      match(await hoverOn(client, 'bly'), /Type: product/);
    }),
  );
  it(
    'explains its keys and types',
    withFiles({}, async (client) => {
      await openYaml(client, BLY);
      match(await hoverOn(client, 'type', PLACE, BLY), /What it is/);
      match(await hoverOn(client, 'product', PLACE, BLY), /A vehicle/);
      equal(await hoverOn(client, 'early', PLACE, BLY), '');
    }),
  );
  it(
    'completes keys and types',
    withFiles({}, async (client) => {
      await openYaml(client, `${BLY}  \n  type: \n`);
      const at = async (line: number, character: number) => {
        const { items } = await client.ask<CompletionList>('completion', PLACE, { position: { line, character } });
        return items.map(({ label }) => label);
      };
      const keys = await at(5, 2);
      ok(keys.includes('aliases') && !keys.includes('name'), keys.join());
      deepEqual((await at(6, 8)).slice(0, 2), ['person', 'organization']);
      deepEqual(await at(1, 11), []);
    }),
  );
});

/** The registry after the action with this title; `undefined` where there is no such action. */
async function act(
  client: TestClient,
  registry: string,
  words: string,
  title: string,
  to = words,
): Promise<string | undefined> {
  const range = {
    start: { line: 0, character: TEXT.indexOf(words) },
    end: { line: 0, character: TEXT.indexOf(to) + to.length },
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
