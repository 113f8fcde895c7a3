import { deepEqual, ok } from 'node:assert/strict';
import type { ClientCapabilities, MessageConnection, SymbolInformation } from 'vscode-languageserver';
import { RICH } from '../support/client';
import type { ClientOptions, TestClient } from '../support/client';
import { fakeFiles } from '../support/fakeFiles';
import type { FakeFiles } from '../support/fakeFiles';
import { withClient } from '../support/withClient';

const W = 'file:///w';
const LEE = ' date 2022-12-13 Ms. Ann Lee spoke.\n';
const RAY = ' date 2022-12-13 Mr. Bob Ray spoke.\n';
const CAPABILITIES: ClientCapabilities = {
  ...RICH,
  workspace: { ...RICH.workspace, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
};

/** Where the people are named that the index knows, once the server has nothing more to do. */
async function known(client: TestClient, files: FakeFiles): Promise<string[]> {
  // A file is analysed a turn after it was read, and turns pass with each request.
  for (let quiet = 0, read = -1; quiet < 5; quiet++) {
    await client.settled();
    if (files.read.length !== read) quiet = 0;
    read = files.read.length;
  }
  const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: '' });
  return symbols.map(({ name, location }) => `${name} ${location.uri.slice(W.length + 1)}`).sort();
}

function check(
  title: string,
  texts: Readonly<Record<string, string>>,
  options: Omit<ClientOptions, 'files'>,
  test: (client: TestClient, files: FakeFiles) => Promise<void>,
): void {
  const files = fakeFiles(W, texts);
  const given = { capabilities: CAPABILITIES, folders: [W], ...options, files: files.store };
  it(
    title,
    withClient(given, (client) => test(client, files)),
  );
}

const changed = (client: TestClient, uri: string, type: 1 | 2 | 3) =>
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

describe('the index over the files of the workspace', () => {
  check(
    'reads articles, and no other texts',
    { 'a.seed': LEE, 'b/c d.txt': RAY, 'e.txt': 'Mr. Tom Poe spoke.', 'f.md': LEE },
    {},
    async (client, files) => {
      deepEqual(await known(client, files), ['Ann Lee a.seed', 'Bob Ray b/c%20d.txt']);
    },
  );

  check(
    'leaves out what is excluded',
    { 'out/a.seed': LEE, 'node_modules/a.seed': LEE, 'x/old.seed': LEE, 'b.seed': RAY },
    {
      settings: () => ({ '**/old.seed': true, out: true, 'b.seed': false }),
    },
    async (client, files) => {
      deepEqual(await known(client, files), ['Bob Ray b.seed']);
    },
  );

  check(
    'reads nothing where it is switched off',
    { 'a.seed': LEE },
    { settings: () => ({ index: { enabled: false } }) },
    async (client, files) => {
      deepEqual(await known(client, files), []);
      client.settings = () => null;
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      deepEqual(await known(client, files), ['Ann Lee a.seed']);
    },
  );

  check('follows files that are made, changed and deleted', { 'a.seed': LEE }, {}, async (client, files) => {
    deepEqual(await known(client, files), ['Ann Lee a.seed']);
    ok(client.asked.includes('client/registerCapability'));
    files.texts.set(`${W}/b.seed`, RAY);
    await changed(client, `${W}/b.seed`, 1);
    deepEqual(await known(client, files), ['Ann Lee a.seed', 'Bob Ray b.seed']);
    files.texts.set(`${W}/a.seed`, RAY);
    await changed(client, `${W}/a.seed`, 2);
    deepEqual(await known(client, files), ['Bob Ray a.seed']);
    await changed(client, `${W}/a.seed`, 3);
    deepEqual(await known(client, files), ['Bob Ray b.seed']);
    files.texts.set(`${W}/node_modules/c.seed`, LEE);
    await changed(client, `${W}/node_modules/c.seed`, 1);
    deepEqual(await known(client, files), ['Bob Ray b.seed']);
  });

  check(
    'takes the text of an open file from the editor, and from the disk when it is closed',
    { 'a b.seed': LEE },
    {},
    async (client, files) => {
      const uri = `${W}/a b.seed`;
      await client.open(uri, RAY);
      deepEqual(await known(client, files), ['Bob Ray a b.seed']);
      await client.notify('textDocument/didClose', { textDocument: { uri } });
      deepEqual(await known(client, files), ['Ann Lee a%20b.seed']);
    },
  );

  check(
    'takes folders in and out',
    { 'a/x.seed': LEE, 'b/x.seed': RAY },
    { folders: [`${W}/a`] },
    async (client, files) => {
      deepEqual(await known(client, files), ['Ann Lee a/x.seed']);
      const folder = (name: string) => ({ uri: `${W}/${name}`, name });
      await client.notify('workspace/didChangeWorkspaceFolders', {
        event: { added: [folder('b')], removed: [folder('a')] },
      });
      deepEqual(await known(client, files), ['Bob Ray b/x.seed']);
    },
  );

  check('says which file is too large', { 'a.seed': LEE.repeat(40_000), 'b.seed': RAY }, {}, async (client, files) => {
    deepEqual(await known(client, files), ['Bob Ray b.seed']);
    ok(JSON.stringify(client.all('window/logMessage')).includes('a.seed is missing in the index: it is too large'));
  });

  check('has no files without folders', { 'a.seed': LEE }, { folders: [] }, async (client, files) => {
    deepEqual(await known(client, files), []);
  });

  const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.seed`, LEE]));
  const progress = { ...CAPABILITIES, window: { workDoneProgress: true } };
  check('shows its progress, and can be cancelled', many, { capabilities: progress }, async (client, files) => {
    const seen: { kind: string }[] = [];
    // The connection has it, only its type does not say so.
    const connection = client.connection as typeof client.connection & Pick<MessageConnection, 'onUnhandledProgress'>;
    connection.onUnhandledProgress(({ token, value }) => {
      seen.push(value as { kind: string });
      if (seen.length === 1) void client.notify('window/workDoneProgress/cancel', { token });
    });
    await known(client, files);
    deepEqual([seen[0]?.kind, seen.at(-1)?.kind], ['begin', 'end']);
    ok(files.read.length < 30);
  });
});
