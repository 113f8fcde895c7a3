import { createEngine } from '../../engine/index';
import type { Resources } from '../../engine/index';
import { checkText } from './checkText';
import type { CheckedText, CheckJob, CheckSettings } from './facts';

/** Checks files, in this thread or in others. */
export interface Checker {
  /** Rejects only where the program itself is broken. */
  readonly check: (job: CheckJob) => Promise<CheckedText>;
  readonly close: () => Promise<void>;
}

/** Checks in the thread that calls; also what each worker thread does. */
export function createChecker(resources: Resources, settings: CheckSettings): Checker {
  const engine = createEngine(resources);
  return {
    // Async, so that a mistake of the program is a rejection here as in a worker.
    // eslint-disable-next-line @typescript-eslint/require-await
    check: async (job) => checkText(engine, job, settings),
    close: () => Promise.resolve(),
  };
}
