import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { createEngine } from '../engine/index';
// Not by the door of the server layer, behind which is more than a thread needs to load.
import { createReader } from '../lsp/files/reader';
import type { ReadContext, ReadJob } from '../lsp/files/reader';
import { waitingFiles } from './files';
import type { FromThread } from './readerThreads';
import { readResources } from './resources';

// A thread that reads and analyses files, one job after the other. What its data lack the server has said already.
giveWay();
void readResources().then((resources) => {
  const read = createReader(createEngine(resources), waitingFiles);
  const contexts = new Map<string, ReadContext>();
  const say = (message: FromThread, transfer: readonly ArrayBuffer[] = []) =>
    parentPort?.postMessage(message, [...transfer]);
  parentPort?.on('message', ({ tasks, contexts: added }: ReadJob) => {
    for (const context of added) contexts.set(context.hash, context);
    void read({ tasks, contexts: [...contexts.values()] }).then((answer) =>
      say({ answer }, [answer.segment.buffer as ArrayBuffer]),
    );
  });
  say({ ready: true });
});

/** Lets a person's requests, and other programs, go first. Linux alone counts priorities by thread; elsewhere the whole server would wait. */
function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(0, 10);
  } catch {
    // Some systems forbid it; then all are equal.
  }
}
