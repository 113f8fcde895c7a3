import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { NoThreads } from '../lsp/index';
import type { ReadAnswer, Reader, ReaderPool, ReadJob } from '../lsp/index';

/** What a thread says. */
export type FromThread = { readonly ready: true } | { readonly answer: ReadAnswer };

/**
 * As many threads as are worth it: one core stays free for a person's requests where there are more than two. On two cores two threads
 * read nearly twice as fast as one, and the system gives way to the server's own thread, which sleeps most of the time.
 */
export function threadCount(cores = availableParallelism()): number {
  return cores <= 2 ? cores : Math.min(cores - 1, MOST_THREADS);
}

/** Starts threads that run a script, `readerThread.js`; each when a job needs it. */
export function startReaderThreads(script: string, size = threadCount()): ReaderPool {
  const idle: Thread[] = [];
  const all = new Set<Thread>();
  const waiting: (() => void)[] = [];
  let ends = 0;
  let isBroken = false;
  let isStopped = false;

  const next = () => waiting.shift()?.();
  const run: Reader = async (job) => {
    while (idle.length === 0 && all.size >= size) await new Promise<void>((resolve) => waiting.push(resolve));
    if (isStopped || isBroken || ends >= MOST_ENDS) {
      next();
      throw new NoThreads('there are no threads to read files');
    }
    const thread = idle.pop() ?? new Thread(script);
    all.add(thread);
    try {
      const answer = await thread.run(job);
      idle.push(thread);
      return answer;
    } catch (error) {
      all.delete(thread);
      ends++;
      if (error instanceof NoThreads) isBroken = true;
      throw error;
    } finally {
      next();
    }
  };
  return {
    size,
    reads: (uri) => uri.startsWith('file:'),
    run,
    stop: () => {
      isStopped = true;
      for (const thread of all) thread.stop();
      while (waiting.length > 0) next();
    },
  };
}

/** One thread. When it has come to its end it is of no more use. */
class Thread {
  readonly #worker: Worker;
  readonly #known = new Set<string>();
  #isReady = false;
  #ended: Error | null = null;
  #settle: { readonly resolve: (answer: ReadAnswer) => void; readonly reject: (error: Error) => void } | null = null;

  constructor(script: string) {
    // Its output is not the server's, whose output is the protocol. What an article leaves behind needs no large young generation.
    const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 };
    this.#worker = new Worker(script, { stdout: true, stderr: true, resourceLimits });
    this.#worker.on('message', (message: FromThread) => {
      if ('ready' in message) this.#isReady = true;
      else this.#settle?.resolve(message.answer);
    });
    this.#worker.on('error', (error: unknown) => this.#end(error instanceof Error ? error.message : String(error)));
    this.#worker.on('exit', (code) => this.#end(`exit code ${code}`));
  }

  run({ tasks, contexts }: ReadJob): Promise<ReadAnswer> {
    return new Promise((resolve, reject) => {
      if (this.#ended) {
        reject(this.#ended);
        return;
      }
      this.#settle = { resolve, reject };
      const added = contexts.filter(({ hash }) => !this.#known.has(hash));
      for (const { hash } of added) this.#known.add(hash);
      this.#worker.postMessage({ tasks, contexts: added } satisfies ReadJob);
    });
  }

  stop(): void {
    this.#end('it was stopped');
    void this.#worker.terminate();
  }

  #end(reason: string): void {
    this.#ended ??= this.#isReady ? new Error(reason) : new NoThreads(reason);
    this.#settle?.reject(this.#ended);
  }
}

/** Each takes some hundred megabytes. */
const MOST_THREADS = 4;
/** Threads may come to their end over files; where that happens again and again, something else is wrong. */
const MOST_ENDS = 20;
