import { messageOf } from '../runtime';
import type { FileStore } from './fileStore';
import { LARGEST_FILE } from './reader';
import type { ReadAnswer, ReadContext, Reader, ReadJob } from './reader';
import { NoThreads } from './readerPool';
import type { ReaderPool } from './readerPool';

/** A file that has to be read. */
export interface Planned {
  readonly uri: string;
  readonly context: ReadContext;
  /** Hash of the text that is known with this context, or `null`. */
  readonly known: string | null;
}

/** Who reads. */
export interface Hands {
  readonly files: FileStore;
  /** Reads in the server's own thread. */
  readonly reader: Reader;
  /** Starts threads where they can be had and are worth it. */
  readonly pool: () => ReaderPool | null;
  /** Lets messages that wait be handled. */
  readonly pause: () => Promise<void>;
  /** Whether to end early. */
  readonly isOver: () => boolean;
}

/**
 * Reads files, in threads where there are some, else one by one in this thread. `accept` gets the answers, in no certain order. Files
 * over which a thread came to its end are tried once more, each by itself; the one that ends its thread again is left out.
 */
export async function readFiles(
  planned: readonly Planned[],
  hands: Hands,
  accept: (answer: ReadAnswer) => void,
): Promise<void> {
  const left = [...planned].reverse();
  const suspects: Planned[] = [];
  const pool = left.length >= WORTH_THREADS ? hands.pool() : null;
  if (pool) await Promise.all(Array.from({ length: pool.size }, () => lane(left, pool, hands, suspects, accept)));
  for (const one of suspects) {
    if (hands.isOver()) return;
    accept(pool ? await alone(one, pool, hands) : leftOut(one, 'its thread came to its end'));
  }
  while (!hands.isOver()) {
    const some = left.splice(-1);
    if (some.length === 0) return;
    // A person's request never waits for more than one file.
    await hands.pause();
    accept(await hands.reader(await jobOf(some, hands)));
  }
}

/** One thread's work: files after files until none are left, or no thread can be had. */
async function lane(
  left: Planned[],
  pool: ReaderPool,
  hands: Hands,
  suspects: Planned[],
  accept: (answer: ReadAnswer) => void,
): Promise<void> {
  while (!hands.isOver()) {
    const some = left.splice(-IN_JOB).reverse();
    if (some.length === 0) return;
    try {
      const answer = await pool.run(await jobOf(some, hands, pool));
      if (!hands.isOver()) accept(answer);
    } catch (error) {
      if (!(error instanceof NoThreads)) {
        suspects.push(...some);
        continue;
      }
      left.push(...some.reverse());
      return;
    }
  }
}

async function alone(one: Planned, pool: ReaderPool, hands: Hands): Promise<ReadAnswer> {
  try {
    return await pool.run(await jobOf([one], hands, pool));
  } catch (error) {
    return leftOut(one, `its analysis came to a sudden end: ${messageOf(error)}`);
  }
}

async function jobOf(some: readonly Planned[], { files }: Hands, pool?: ReaderPool): Promise<ReadJob> {
  const contexts = [...new Set(some.map(({ context }) => context))];
  const tasks = await Promise.all(
    some.map(async ({ uri, context, known }) => {
      const task = { uri, context: context.hash, known };
      if (pool?.reads(uri)) return task;
      const file = await files.read(uri, LARGEST_FILE).catch(() => undefined);
      return { ...task, file: file ?? null };
    }),
  );
  return { tasks, contexts };
}

function leftOut({ uri }: Planned, reason: string): ReadAnswer {
  return { segment: EMPTY, same: [], missing: [], failed: [{ uri, reason }] };
}

/** Fewer files are read before a thread has started. */
const WORTH_THREADS = 40;
/** Few, so that taking in an answer keeps nobody waiting. */
const IN_JOB = 32;
/** No strings and no files. */
const EMPTY = new Uint8Array([0, 0]);
