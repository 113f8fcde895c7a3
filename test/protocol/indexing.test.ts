import { deepEqual, equal, ok } from 'node:assert/strict';
import type { SymbolInformation } from 'vscode-languageserver';
import { LIST_FILES, READ_FILE, STAMP_FILES } from '../../server/src/protocol/index';
import { createReader, NoThreads } from '../../server/src/lsp/index';
import type { ReaderPool, Runtime } from '../../server/src/lsp/index';
import { RICH, startClient } from '../support/client';
import type { TestClient } from '../support/client';
import { shippedEngine } from '../support/engine';
import { fakeFiles } from '../support/fakeFiles';
import type { FakeFiles } from '../support/fakeFiles';
import { fakeRecords } from '../support/fakeRecords';
import type { FakeRecords } from '../support/fakeRecords';

const W = 'file:///w';
const LEE = ' date 2022-12-13 Ms. Ann Lee spoke.\n';
const RAY = ' date 2022-12-13 Mr. Bob Ray spoke.\n';
const CAPABILITIES = {
  ...RICH,
  window: { workDoneProgress: true },
  workspace: { ...RICH.workspace, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
};

/** Waits until the index has so many files that name somebody, and gives their addresses below the folder. */
async function known(client: TestClient, count: number): Promise<string[]> {
  for (let left = 2000; ; left--) {
    const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: '' });
    const names = symbols.map(({ name, location }) => `${name} ${location.uri.replace(/^.*?\/w\//, '')}`).sort();
    if (names.length === count || left === 0) return names;
  }
}

/** Runs a server over files, and takes it down when `test` is over. */
async function start(
  files: FakeFiles | null,
  test: (client: TestClient) => Promise<void>,
  runtime: Partial<Runtime> = {},
  settings: unknown = null,
  folder = W,
): Promise<void> {
  const client = await startClient({
    capabilities: CAPABILITIES,
    folders: [folder],
    settings: () => settings,
    initializationOptions: { storageUri: 'file:///storage', fileRequests: true },
    ...(files ? { files: files.store } : {}),
    runtime,
  });
  try {
    await test(client);
    await client.request('shutdown', undefined);
  } finally {
    client.dispose();
  }
}

const stored = ({ store }: FakeRecords): Partial<Runtime> => ({ openRecords: () => store });

/** Names that are read with the settings, from what is stored once the server is done. */
async function untilStored(records: FakeRecords, client: TestClient, count: number): Promise<string[]> {
  const names = await known(client, count);
  for (let left = 1000; records.parts.size === 0 && left > 0; left--) await client.settled();
  return names;
}

describe('the index from one start to the next', () => {
  const texts = { 'a.seed': LEE, 'b/c.seed': RAY, 'd.txt': 'No article.' };
  const BOTH = ['Ann Lee a.seed', 'Bob Ray b/c.seed'];

  async function secondStart(
    change: (files: FakeFiles, records: FakeRecords) => void,
    expected: readonly string[],
    settings: unknown = null,
  ): Promise<readonly string[]> {
    const files = fakeFiles(W, texts);
    for (const uri of files.texts.keys()) files.stamps.set(uri, { size: 1, modified: 1 });
    const records = fakeRecords();
    await start(files, async (client) => deepEqual(await untilStored(records, client, 2), BOTH), stored(records));
    files.read.splice(0);
    change(files, records);
    await start(
      files,
      async (client) => deepEqual(await known(client, expected.length), expected),
      stored(records),
      settings,
    );
    return files.read.map((uri) => uri.slice(W.length + 1)).sort();
  }
  const ALL = ['a.seed', 'b/c.seed', 'd.txt'];

  it('reads nothing where nothing changed', async () => deepEqual(await secondStart(() => undefined, BOTH), []));
  it('reads what has another stamp', async () =>
    deepEqual(
      await secondStart(
        ({ texts: all, stamps }) => {
          all.set(`${W}/a.seed`, RAY.replace('Bob', 'Tom'));
          stamps.set(`${W}/a.seed`, { size: 1, modified: 2 });
        },
        ['Bob Ray b/c.seed', 'Tom Ray a.seed'],
      ),
      ['a.seed'],
    ));
  it('reads all where nothing has a stamp', async () =>
    deepEqual(await secondStart(({ stamps }) => stamps.clear(), BOTH), ALL));
  it('forgets what is gone', async () =>
    deepEqual(await secondStart(({ texts: all }) => all.delete(`${W}/a.seed`), ['Bob Ray b/c.seed']), []));
  it('reads all where what is stored is torn', async () =>
    deepEqual(
      await secondStart((_, { parts }) => {
        for (const [name, bytes] of parts) parts.set(name, bytes.slice(0, -1));
      }, BOTH),
      ALL,
    ));
  it('reads all where another program stored it', async () =>
    deepEqual(await secondStart((_, records) => (records.version = '2'), BOTH), ALL));
  it('reads all with settings that give other records', async () =>
    deepEqual(await secondStart(() => undefined, BOTH, { dates: { numeric: 'day-first' } }), ALL));
  it('reads nothing with other settings', async () =>
    deepEqual(await secondStart(() => undefined, BOTH, { hover: { detail: 'brief' } }), []));
});

describe('the index over many files', () => {
  const some = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`d/${n}.seed`, ` date 2022-12-13 Iran. ${n}`]));

  it('forgets thousands that are deleted at once, by name or by folder', async function () {
    this.timeout(60_000);
    for (const [count, gone] of [
      [3000, Object.keys(some(3000))],
      [200, ['d']],
    ] as const) {
      const files = fakeFiles(W, { 'a.seed': LEE, ...some(count) });
      await start(files, async (client) => {
        deepEqual((await known(client, 2)).length, 2);
        for (let left = 20_000; files.read.length <= count && left > 0; left--) await client.settled();
        await client.notify('workspace/didChangeWatchedFiles', {
          changes: gone.map((path) => ({ uri: `${W}/${path}`, type: 3 })),
        });
        deepEqual(await known(client, 1), ['Ann Lee a.seed']);
      });
    }
  });

  /** Threads that read by themselves; those of a `deadly` file come to their end. */
  const pool = (files: FakeFiles, deadly: string, jobs: number[]): ReaderPool => {
    const read = createReader(shippedEngine(), files.store);
    return {
      size: 2,
      reads: () => true,
      stop: () => undefined,
      run: (job) => {
        jobs.push(job.tasks.length);
        return job.tasks.some(({ uri }) => uri.endsWith(deadly)) ? Promise.reject(new Error('killed')) : read(job);
      },
    };
  };

  it('reads in threads, and says which file one came to its end over', async () => {
    const files = fakeFiles(W, { 'a.seed': LEE, ...some(100) });
    const jobs: number[] = [];
    const startReaders = () => pool(files, '/d/50.seed', jobs);
    await start(
      files,
      async (client) => {
        deepEqual(await known(client, 2), ['Ann Lee a.seed', 'Iran d/0.seed']);
        for (let left = 1000; client.all('window/logMessage').length === 0 && left > 0; left--) await client.settled();
        ok(JSON.stringify(client.all('window/logMessage')).includes('d/50.seed is missing in the index'));
      },
      { startReaders },
    );
    ok(jobs.includes(32) && jobs.includes(1));
  });

  it('reads by itself where there are no threads', async () => {
    const files = fakeFiles(W, { 'a.seed': LEE, ...some(100) });
    const none = { size: 1, reads: () => true, stop: () => undefined };
    const startReaders = () => ({ ...none, run: () => Promise.reject(new NoThreads('none')) });
    await start(files, async (client) => equal((await known(client, 2)).length, 2), { startReaders });
  });
});

describe('the index of a virtual workspace', () => {
  const V = 'vscode-vfs://github/me/w';

  it('asks the editor for files', async () => {
    const texts = new Map([
      [`${V}/a.seed`, LEE],
      [`${V}/b/c%20d.txt`, RAY],
      [`${V}/b/e.md`, RAY],
    ]);
    const asked: string[] = [];
    const client = await startClient({
      capabilities: CAPABILITIES,
      initializationOptions: { fileRequests: true },
    });
    try {
      client.connection.onRequest(LIST_FILES, ({ uri }: { uri: string }) => {
        if (uri === V)
          return [
            { name: 'a.seed', kind: 'file' },
            { name: 'b', kind: 'folder' },
            { name: 'x.seed', kind: 'link' },
            { name: '..', kind: 'folder' },
            { name: '../z.seed', kind: 'file' },
            { name: 7 },
          ];
        if (uri !== `${V}/b`) throw new Error('there is no such folder');
        return ['c d.txt', 'e.md', 'gone.seed'].map((name) => ({ name, kind: 'file' }));
      });
      client.connection.onRequest(READ_FILE, ({ uri }: { uri: string }) => {
        if (!uri.endsWith('.yaml')) asked.push(uri);
        const text = texts.get(uri);
        return text === undefined ? null : { text, stamp: null };
      });
      client.connection.onRequest(STAMP_FILES, () => 'nonsense');
      await client.notify('workspace/didChangeWorkspaceFolders', {
        event: { added: [{ uri: V, name: 'w' }], removed: [] },
      });
      deepEqual(await known(client, 2), ['Ann Lee a.seed', 'Bob Ray b/c%20d.txt']);
      deepEqual(asked.sort(), [`${V}/a.seed`, `${V}/b/c%20d.txt`, `${V}/b/gone.seed`]);
    } finally {
      client.dispose();
    }
  });

  it('has nothing of a client that offers none', () =>
    start(null, async (client) => deepEqual(await known(client, 0), []), {}, null, V));
});
