import { deepEqual, equal, ok } from 'node:assert/strict';
import { createReader } from '../../../server/src/lsp/files/reader';
import type { ReadAnswer, ReadContext, ReadJob } from '../../../server/src/lsp/files/reader';
import { readFiles } from '../../../server/src/lsp/files/readFiles';
import { NoThreads } from '../../../server/src/lsp/files/readerPool';
import type { ReaderPool } from '../../../server/src/lsp/files/readerPool';
import { readSegment } from '../../../server/src/workspace/index';
import { shippedEngine } from '../../support/engine';
import { fakeFiles } from '../../support/fakeFiles';

const CONTEXT: ReadContext = {
  hash: 'c',
  unit: 'utf-16',
  numericDates: 'month-first',
  style: 'none',
  registry: null,
};
const EMPTY = new Uint8Array([0, 0]);

describe('reading an article', () => {
  const { store } = fakeFiles('file:///w', { 'a.seed': ' date 2022-12-13 Ann Lee.', 'b.txt': 'No article.' });
  const read = createReader(shippedEngine(), store);
  const ask = (uri: string, known: string | null = null, context = 'c') =>
    read({ tasks: [{ uri, known, context }], contexts: [CONTEXT] });

  it('gives its record, and nothing where its text is known', async () => {
    const first = await ask('file:///w/a.seed');
    const [file] = readSegment(first.segment).files;
    equal(file?.open()?.date, '2022-12-13');
    const again = await ask('file:///w/a.seed', file.source.hash);
    deepEqual(again.same, [{ uri: 'file:///w/a.seed', stamp: null }]);
    equal(readSegment(again.segment).files.length, 0);
  });

  it('takes note of a text that is none', async () => {
    const [file] = readSegment((await ask('file:///w/b.txt')).segment).files;
    ok(file);
    equal(file.open(), null);
  });

  it('says what is missing and what fails', async () => {
    deepEqual((await ask('file:///w/none.seed')).missing, ['file:///w/none.seed']);
    deepEqual(
      (await ask('file:///w/a.seed', null, 'x')).failed.map(({ uri }) => uri),
      ['file:///w/a.seed'],
    );
    const large = { tasks: [{ uri: 'u', known: null, context: 'c', file: { text: null } }], contexts: [CONTEXT] };
    deepEqual(
      (await read(large)).failed.map(({ uri }) => uri),
      ['u'],
    );
  });

  it('uses the names that count', async () => {
    const entry = {
      id: 'zz',
      name: 'Zeb Doro',
      type: 'event' as const,
      aliases: [],
      handles: [],
      roles: [],
      never: [],
    };
    const registry = { entries: [{ ...entry, description: null, notes: null, links: [] }], never: [] };
    const file = { text: ' date 2022-12-13 They saw Zeb Doro here.' };
    const contexts = [{ ...CONTEXT, hash: 'd', registry }];
    const { segment } = await read({ tasks: [{ uri: 'u.seed', known: null, context: 'd', file }], contexts });
    deepEqual(
      readSegment(segment)
        .files[0]?.open()
        ?.entities.map(({ key }) => key),
      ['registry|zz'],
    );
  });
});

/** A pool whose threads come to their end over `deadly` files; without `threads` there are none to be had. */
function fakePool(deadly: readonly string[], threads = 2): ReaderPool & { readonly jobs: number[] } {
  const jobs: number[] = [];
  return {
    jobs,
    size: 2,
    reads: (uri) => uri.startsWith('file:'),
    stop: () => undefined,
    run: ({ tasks }: ReadJob) => {
      if (threads === 0) return Promise.reject(new NoThreads('none'));
      jobs.push(tasks.length);
      if (tasks.some(({ uri }) => deadly.includes(uri))) return Promise.reject(new Error('killed'));
      return Promise.resolve(answerTo(tasks.map(({ uri }) => uri)));
    },
  };
}

function answerTo(uris: readonly string[]): ReadAnswer {
  return { segment: EMPTY, same: uris.map((uri) => ({ uri, stamp: null })), missing: [], failed: [] };
}

describe('reading many files', () => {
  async function run(
    count: number,
    pool: ReaderPool | null,
    most = Infinity,
  ): Promise<{ readonly read: string[]; readonly failed: string[]; readonly here: number }> {
    const read: string[] = [];
    const failed: string[] = [];
    let here = 0;
    const planned = Array.from({ length: count }, (_, n) => ({ uri: `file:///${n}`, context: CONTEXT, known: null }));
    const hands = {
      files: fakeFiles('file:///', {}).store,
      reader: ({ tasks }: ReadJob) => {
        here += tasks.length;
        return Promise.resolve(answerTo(tasks.map(({ uri }) => uri)));
      },
      pool: () => pool,
      pause: () => Promise.resolve(),
      isOver: () => read.length >= most,
    };
    await readFiles(planned, hands, (answer) => {
      read.push(...answer.same.map(({ uri }) => uri));
      failed.push(...answer.failed.map(({ uri }) => uri));
    });
    return { read, failed, here };
  }

  it('reads each once in threads', async () => {
    const { read, failed, here } = await run(1000, fakePool([]));
    deepEqual([new Set(read).size, read.length, failed, here], [1000, 1000, [], 0]);
  });
  it('leaves out the file over which threads come to their end, and no other', async () => {
    const { read, failed, here } = await run(1000, fakePool(['file:///500', 'file:///7']));
    deepEqual([new Set(read).size, failed.sort(), here], [998, ['file:///500', 'file:///7'], 0]);
  });
  it('reads all in this thread where there are no others', async () => {
    for (const pool of [null, fakePool([], 0)]) {
      const { read, here } = await run(100, pool);
      deepEqual([new Set(read).size, read.length, here], [100, 100, 100]);
    }
  });
  it('starts no thread for a few files', async () => {
    const pool = fakePool([]);
    equal((await run(10, pool)).here, 10);
    deepEqual(pool.jobs, []);
  });
  it('ends early', async () => {
    const { read } = await run(1000, fakePool([]), 50);
    ok(read.length >= 50 && read.length < 150, String(read.length));
    equal((await run(1000, null, 3)).read.length, 3);
  });
});
