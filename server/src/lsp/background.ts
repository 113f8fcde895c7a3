import { allDiagnostics } from './annotations/shown';
import { messageOf } from './runtime';
import { currentSnapshot } from './session';
import type { Session } from './session';

/** How long typing has to rest before a document is analysed unasked. */
const REST = 200;

/** Work that nobody asked for: telling the client about documents, and findings to clients that do not ask for them. */
export interface Background {
  /** The document has a new text: analyse it when typing rests. */
  readonly touch: (uri: string) => void;
  readonly drop: (uri: string) => void;
  /** Every document needs a new analysis. */
  readonly touchAll: () => void;
  readonly stop: () => void;
}

export function createBackground(session: Session): Background {
  const { store, runtime, connection, client } = session;
  const waiting = new Map<string, () => void>();
  const forget = (uri: string) => {
    waiting.get(uri)?.();
    waiting.delete(uri);
  };
  const touch = (uri: string) => {
    forget(uri);
    const run = () => {
      waiting.delete(uri);
      void analyse(session, uri, touch);
    };
    waiting.set(uri, runtime.schedule(run, REST));
  };
  return {
    touch,
    drop: (uri) => {
      forget(uri);
      if (!client.pullDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    touchAll: () => store.uris.forEach(touch),
    stop: () => [...waiting.keys()].forEach(forget),
  };
}

async function analyse(session: Session, uri: string, again: (uri: string) => void): Promise<void> {
  try {
    const snapshot = await currentSnapshot(session, uri);
    if (!snapshot) return;
    if (snapshot === 'changed') {
      again(uri);
      return;
    }
    if (session.client.pullDiagnostics) return;
    const found = allDiagnostics(session, snapshot);
    await session.connection.sendDiagnostics({ uri, version: snapshot.document.version, diagnostics: found });
  } catch (error) {
    session.logger.error(`Analysis of ${uri} failed: ${messageOf(error)}`);
  }
}
