import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import type { FileEvent, InitializeParams } from 'vscode-languageserver';
import { foldersOf } from '../folders';
import { messageOf } from '../runtime';
import type { Session } from '../session';
import { createIndexer } from './indexer';

/** Brings news of files and folders to the index. */
export interface FileFollower {
  /** To be called when the client takes requests. */
  readonly start: () => void;
  readonly settingsChanged: () => void;
  /** A registry was saved. */
  readonly registryChanged: () => void;
  readonly filesChanged: (changes: readonly FileEvent[]) => void;
  /** A document is no longer open: what is on the disk counts again. */
  readonly closed: (uri: string) => void;
  readonly stop: () => void;
}

const PATTERN = '**/*.{seed,txt}';

/** Keeps the index in step with folders and files; `undefined` where the runtime has no files. */
export function followFiles(session: Session, params: Partial<InitializeParams>): FileFollower | undefined {
  const { connection, client, logger, runtime } = session;
  if (!runtime.files) return undefined;
  const { storageUri } = (params.initializationOptions ?? {}) as { readonly storageUri?: unknown };
  const records = typeof storageUri === 'string' ? (runtime.openRecords?.(storageUri) ?? null) : null;
  const indexer = createIndexer(session, runtime.files, records);
  let folders = foldersOf(params);
  return {
    start: () => {
      indexer.refresh(folders);
      if (client.workspaceFolders)
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => uri));
          folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
          indexer.refresh(folders);
        });
      if (!client.watchFiles) return;
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: PATTERN }] })
        .catch((error: unknown) => logger.warn(`The client does not tell changed files: ${messageOf(error)}`));
    },
    settingsChanged: () => indexer.refresh(),
    registryChanged: () => indexer.readAgain(),
    filesChanged: (changes) => {
      const uris = (gone: boolean) =>
        changes.filter(({ type }) => (type === FileChangeType.Deleted) === gone).map(({ uri }) => uri);
      indexer.removed(uris(true));
      indexer.changed(uris(false));
    },
    closed: (uri) => indexer.changed([uri]),
    stop: () => indexer.stop(),
  };
}
