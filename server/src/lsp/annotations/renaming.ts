import type { RenameFile, WorkspaceEdit } from 'vscode-languageserver';
import { messageOf } from '../runtime';
import type { Session } from '../session';
import { isAnnotationFile, sidecarUri } from './addresses';

/** Lets the files of annotations follow an article that gets another name or folder, for clients that ask before they rename. */
export function followRenaming(session: Session): void {
  const { connection, client, logger } = session;
  if (!client.renameFiles) return;
  connection.workspace.onWillRenameFiles(async (params): Promise<WorkspaceEdit | null> => {
    try {
      const renamed: unknown = (params as Partial<typeof params> | null)?.files;
      const files: readonly unknown[] = Array.isArray(renamed) ? renamed : [];
      const documentChanges = (await Promise.all(files.map((file) => renames(session, file)))).flat();
      return documentChanges.length > 0 ? { documentChanges } : null;
    } catch (error) {
      logger.error(`workspace/willRenameFiles failed: ${messageOf(error)}`);
      return null;
    }
  });
}

async function renames({ annotations }: Session, file: unknown): Promise<RenameFile[]> {
  const { oldUri, newUri } = (file ?? {}) as { readonly oldUri?: unknown; readonly newUri?: unknown };
  if (typeof oldUri !== 'string' || typeof newUri !== 'string' || isAnnotationFile(oldUri)) return [];
  const owners = await annotations.texts.annotators(oldUri);
  return owners.flatMap((who): RenameFile[] => {
    const from = sidecarUri(oldUri, who);
    const to = sidecarUri(newUri, who);
    // A file that is there already is somebody's work.
    return from && to
      ? [{ kind: 'rename', oldUri: from, newUri: to, options: { overwrite: false, ignoreIfExists: true } }]
      : [];
  });
}
