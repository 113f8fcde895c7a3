import { diagnostics } from '../features/index';
import { messageOf } from './runtime';
import { currentSnapshot } from './session';
import type { Session } from './session';

/** How long the index has to rest before open documents are held against it again. */
const REST = 1000;

/** Tells the client when other files make new findings of documents that are open. */
export function recheckOpenDocuments(session: Session): { readonly stop: () => void } {
  const { index, runtime, client, connection, logger, store, across } = session;
  /** The id of what each open document was last told. */
  const told = new Map<string, string>();
  let waiting: (() => void) | null = null;
  const later = () => {
    waiting ??= runtime.schedule(() => {
      waiting = null;
      recheck().catch((error: unknown) => logger.error(`The checks across files failed: ${messageOf(error)}`));
    }, REST);
  };
  const recheck = async (): Promise<void> => {
    if (!(await across.catchUp())) {
      later();
      return;
    }
    let isNew = false;
    for (const uri of [...told.keys()]) if (!store.get(uri)) told.delete(uri);
    for (const uri of store.uris) {
      const snapshot = await currentSnapshot(session, uri);
      if (!snapshot || snapshot === 'changed') continue;
      const { analysis, id } = across.checked(snapshot);
      if ((told.get(uri) ?? snapshot.id) === id) continue;
      told.set(uri, id);
      isNew = true;
      if (client.pullDiagnostics) continue;
      const { document } = snapshot;
      const found = diagnostics(document, analysis, client);
      await connection.sendDiagnostics({ uri, version: document.version, diagnostics: found });
    }
    if (isNew && client.pullDiagnostics && client.refreshDiagnostics) void connection.languages.diagnostics.refresh();
  };
  index.subscribe(later);
  return {
    stop: () => {
      waiting?.();
      waiting = null;
    },
  };
}
