import { FileType, Uri, workspace } from 'vscode';
import type { FileStat } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LIST_FILES, READ_FILE, STAMP_FILES, WRITE_FILE } from '../../../server/src/protocol/index';
import type {
  ClientFile,
  ClientStamp,
  FolderEntry,
  FolderParams,
  ReadFileParams,
  StampParams,
  WriteFileParams,
} from '../../../server/src/protocol/index';

/**
 * Lets the server read and write files by the editor's own file systems, among them those of virtual workspaces. Files outside the folders of the
 * workspace stay closed to it.
 */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(LIST_FILES, async ({ uri }: FolderParams): Promise<FolderEntry[]> => {
    const found = await workspace.fs.readDirectory(within(uri));
    // A symbolic link can lead round in a circle; it has a bit of its own.
    return found.flatMap(([name, type]): FolderEntry[] =>
      type === FileType.File ? [{ name, kind: 'file' }] : type === FileType.Directory ? [{ name, kind: 'folder' }] : [],
    );
  });
  client.onRequest(READ_FILE, async ({ uri, largest }: ReadFileParams): Promise<ClientFile | null> => {
    const file = within(uri);
    for (let left = MOST_READS; left > 0; left--) {
      const before = await workspace.fs.stat(file);
      if (before.size > largest) return { text: null, stamp: null };
      const bytes = await workspace.fs.readFile(file);
      const after = await workspace.fs.stat(file);
      const isWhole = before.mtime === after.mtime && before.size === after.size;
      if (isWhole || left === 1)
        return { text: await workspace.decode(bytes, { uri: file }), stamp: isWhole ? stampOf(after) : null };
    }
    return null;
  });
  client.onRequest(STAMP_FILES, ({ uris }: StampParams) =>
    Promise.all(
      uris.map(async (uri): Promise<ClientStamp | null> => {
        try {
          return stampOf(await workspace.fs.stat(within(uri)));
        } catch {
          return null;
        }
      }),
    ),
  );
  client.onRequest(WRITE_FILE, async ({ uri, text }: WriteFileParams): Promise<null> => {
    const file = within(uri);
    await workspace.fs.writeFile(file, await workspace.encode(text, { uri: file }));
    return null;
  });
}

const MOST_READS = 3;

function within(address: string): Uri {
  const uri = Uri.parse(address, true);
  if (!workspace.getWorkspaceFolder(uri)) throw new Error(`${address} is in no folder of the workspace.`);
  return uri;
}

/** `null` where the file system has no times. */
function stampOf({ size, mtime }: FileStat): ClientStamp | null {
  return mtime > 0 ? { size, modified: mtime } : null;
}
