import { messageOf } from './runtime';
import { currentSnapshot } from './session';
import type { Session } from './session';

/** Takes the current texts of all open files into the index. */
export async function indexOpenFiles(session: Session): Promise<void> {
  for (const uri of session.store.uris) {
    try {
      await currentSnapshot(session, uri);
    } catch (error) {
      session.logger.error(`Analysis of ${uri} failed: ${messageOf(error)}`);
    }
  }
}
