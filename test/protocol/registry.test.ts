import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { CompletionList, Diagnostic, Hover, Location } from 'vscode-languageserver';
import type { TestClient } from '../support/client';
import { fakeFiles } from '../support/fakeFiles';
import { BLY, CLIENT, PLACE, TEXT, URI, withFiles } from '../support/registry';
import { withClient } from '../support/withClient';

const OTHER = BLY.replace('type: product', 'type: work');

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
      equal(await client.ask('foldingRange', PLACE), null);
    }),
  );
});

describe('a registry and the files that nobody has open', () => {
  const files = fakeFiles('file:///w', { 'a/two.seed': ' date 2022-12-13 Some use bly.' });
  const disk = new Map([[PLACE, BLY]]);
  const options = { capabilities: CLIENT, disk, folders: ['file:///w'], settings: () => ({}), files: files.store };
  /** Where the entry is named, once the server has nothing more to do. */
  const mentions = async (client: TestClient) => {
    for (let quiet = 0, read = -1; quiet < 5; quiet++) {
      await client.settled();
      if (files.read.length !== read) quiet = 0;
      read = files.read.length;
    }
    const found = await client.ask<Location[]>('references', PLACE, {
      position: { line: 0, character: 6 },
      context: {},
    });
    return found.map(({ uri }) => uri);
  };
  it(
    'counts for them, and anew when it was saved',
    withClient(options, async (client) => {
      await openYaml(client, BLY);
      deepEqual(await mentions(client), ['file:///w/a/two.seed']);
      await client.change(PLACE, 4, { text: BLY.replace('name: bly', 'name: blie') });
      await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: PLACE, type: 2 }] });
      deepEqual(await mentions(client), []);
    }),
  );
});

describe('a registry and the folders of the workspace', () => {
  const far = 'file:///v/entities.yaml';
  const capabilities = { ...CLIENT, workspace: { ...CLIENT.workspace, workspaceFolders: true } };
  const options = { capabilities, disk: new Map([[far, BLY]]), folders: ['file:///w'], settings: () => ({}) };
  const folder = (uri: string) => ({ uri, name: uri });
  it(
    'counts from when its folder is one of them',
    withClient(options, async (client) => {
      const uri = 'file:///v/a/one.seed';
      await client.open(uri, TEXT);
      equal(await hoverOn(client, 'bly', uri), '');
      await client.notify('workspace/didChangeWorkspaceFolders', {
        event: { added: [folder('file:///v')], removed: [] },
      });
      match(await hoverOn(client, 'bly', uri), /Registry: bly/);
      await client.notify('workspace/didChangeWorkspaceFolders', {
        event: { added: [], removed: [folder('file:///v')] },
      });
      equal(await hoverOn(client, 'bly', uri), '');
    }),
  );
});
