import { deepEqual, equal, rejects } from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReadJob } from '../../../server/src/lsp/index';
import { startReaderThreads, threadCount } from '../../../server/src/node/readerThreads';
import { readSegment } from '../../../server/src/workspace/index';

const READER = require.resolve('../../../server/src/node/readerThread');
/** A thread that answers nothing and ends over a file named so. */
const MORTAL = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ tasks }) => {
  if (tasks.some(({ uri }) => uri.endsWith('deadly'))) process.exit(3);
  parentPort.postMessage({ answer: { segment: new Uint8Array([0, 0]), same: [], missing: tasks.map(({ uri }) => uri), failed: [] } });
});
parentPort.postMessage({ ready: true });
`;

function jobOf(...uris: readonly string[]): ReadJob {
  const context = { hash: 'c', unit: 'utf-16', numericDates: 'month-first', style: 'none', registry: null } as const;
  return { tasks: uris.map((uri) => ({ uri, context: 'c', known: null })), contexts: [context] };
}

describe('threads that read files', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'seedmark-'));
    writeFileSync(join(folder, 'mortal.js'), MORTAL);
    writeFileSync(join(folder, 'broken.js'), 'throw new Error("no");');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('give the records of files on the disk', async function () {
    this.timeout(30_000);
    const path = join(folder, 'a b.seed');
    writeFileSync(path, ' date 2022-12-13 Ms. Ann Lee spoke.');
    const pool = startReaderThreads(READER, 1);
    try {
      const uri = pathToFileURL(path).href;
      // The second job brings no settings: the thread knows them.
      for (let round = 0; round < 2; round++) {
        const [file] = readSegment((await pool.run(jobOf(uri))).segment).files;
        deepEqual(
          file?.open()?.entities.map(({ name }) => name),
          ['Ann Lee'],
        );
      }
    } finally {
      pool.stop();
    }
  });

  it('are made anew when one was killed, and go on', async function () {
    this.timeout(30_000);
    const pool = startReaderThreads(join(folder, 'mortal.js'), 2);
    try {
      const jobs = ['a', 'deadly', 'b', 'deadly', 'c'].map((uri) => pool.run(jobOf(uri)).catch((e: unknown) => e));
      deepEqual(
        (await Promise.all(jobs)).map((one) => (one instanceof Error ? `${one.name} ${one.message}` : 'read')),
        ['read', 'Error exit code 3', 'read', 'Error exit code 3', 'read'],
      );
    } finally {
      pool.stop();
    }
  });

  it('cannot be had where they do not start', async () => {
    for (const script of ['broken.js', 'none.js']) {
      const pool = startReaderThreads(join(folder, script), 1);
      await rejects(pool.run(jobOf('a')), { name: 'NoThreads' });
      await rejects(pool.run(jobOf('b')), { name: 'NoThreads' });
      pool.stop();
    }
  });

  it('end when they are stopped, whatever they are at', async () => {
    const pool = startReaderThreads(join(folder, 'mortal.js'), 1);
    await pool.run(jobOf('a'));
    const running = pool.run(jobOf('b')).catch(() => 'ended');
    const waiting = pool.run(jobOf('c')).catch(() => 'ended');
    pool.stop();
    deepEqual(await Promise.all([running, waiting]), ['ended', 'ended']);
  });

  for (const [cores, threads] of [
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [16, 4],
  ] as const)
    it(`are ${threads} on ${cores} cores`, () => equal(threadCount(cores), threads));
});
