import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createChecker } from '../cli/index';
import type { CheckedText, Checker, CheckJob, CheckSettings } from '../cli/index';
import type { Resources } from '../engine/index';

interface Given {
  readonly checks: { readonly resources: Resources; readonly settings: CheckSettings };
}

interface Answer {
  readonly result?: CheckedText;
  readonly error?: string;
}

/** One file a message, one answer each, in their order. */
interface Thread {
  readonly worker: Worker;
  readonly waiting: { resolve: (result: CheckedText) => void; reject: (error: Error) => void }[];
}

/** Threads that check files; a job goes to the thread that has least to do. A thread that dies takes its jobs with it, and they reject. */
export function startCheckers(resources: Resources, settings: CheckSettings, threads: number): Checker {
  const given: Given = { checks: { resources, settings } };
  const pool = Array.from({ length: threads }, () => startThread(given));
  return {
    check: (job) =>
      new Promise((resolve, reject) => {
        const thread = pool.reduce((least, one) => (one.waiting.length < least.waiting.length ? one : least));
        thread.waiting.push({ resolve, reject });
        thread.worker.postMessage(job);
      }),
    close: async () => {
      await Promise.all(pool.map(({ worker }) => worker.terminate()));
    },
  };
}

function startThread(given: Given): Thread {
  const worker = new Worker(entry(), { workerData: given });
  const thread: Thread = { worker, waiting: [] };
  worker.on('message', ({ result, error }: Answer) => {
    const job = thread.waiting.shift();
    if (result) job?.resolve(result);
    else job?.reject(new Error(error ?? 'a thread gave no answer'));
  });
  const fail = (error: Error): void => thread.waiting.splice(0).forEach(({ reject }) => reject(error));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a thread ended')));
  return thread;
}

/** The program itself, which asks `runAsCheckWorker` first: the bundle, or its entry where it is compiled file by file. */
function entry(): string {
  const own = join(__dirname, 'cli.js');
  return existsSync(own) ? own : __filename;
}

/** In a thread that `startCheckers` has made, answers its jobs; says whether this is such a thread. */
export function runAsCheckWorker(): boolean {
  const port = parentPort;
  if (isMainThread || !port || !isGiven(workerData)) return false;
  const { resources, settings } = workerData.checks;
  const checker = createChecker(resources, settings);
  port.on('message', (job: CheckJob) => {
    checker.check(job).then(
      (result) => port.postMessage({ result } satisfies Answer),
      (error: unknown) =>
        port.postMessage({ error: error instanceof Error ? error.message : String(error) } satisfies Answer),
    );
  });
  return true;
}

function isGiven(data: unknown): data is Given {
  return typeof data === 'object' && data !== null && 'checks' in data;
}
