import type { Reader } from './reader';

/** Threads that read and analyse files beside the server's own. */
export interface ReaderPool {
  /** How many jobs run at once. */
  readonly size: number;
  /** Whether the threads can read a file by themselves; others need its text. */
  readonly reads: (uri: string) => boolean;
  /**
   * Runs a job in a free thread. Rejects with `NoThreads` where no thread can be had, and with any other error where the thread came to
   * its end over this job; the next job gets a new one.
   */
  readonly run: Reader;
  /** Ends all threads. */
  readonly stop: () => void;
}

/** Threads cannot be had, or came to their end too often. */
export class NoThreads extends Error {
  override readonly name = 'NoThreads';
}
