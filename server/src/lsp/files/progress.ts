import { messageOf } from '../runtime';
import type { Session } from '../session';

/** What a person sees of work in the background. */
export interface Progress {
  readonly report: (done: number, all: number) => void;
  readonly done: () => void;
}

/** Fewer files are read before anybody could see it. */
export const WORTH_SHOWING = 20;
const NO_PROGRESS: Progress = { report: () => undefined, done: () => undefined };

/** Shows progress where the client can, with a button that calls `cancel`. */
export async function startProgress(session: Session, files: number, cancel: () => void): Promise<Progress> {
  if (files < WORTH_SHOWING || !session.client.workDoneProgress) return NO_PROGRESS;
  try {
    const progress = await session.connection.window.createWorkDoneProgress();
    progress.begin('Seedmark: reading articles', 0, `0 of ${files}`, true);
    progress.token.onCancellationRequested(cancel);
    return {
      report: (done, all) => progress.report(Math.floor((100 * done) / Math.max(1, all)), `${done} of ${all}`),
      done: () => progress.done(),
    };
  } catch (error) {
    session.logger.warn(`The client shows no progress: ${messageOf(error)}`);
    return NO_PROGRESS;
  }
}
