import { LSPErrorCodes, MessageType, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, RenameParams, WorkspaceEdit } from 'vscode-languageserver';
import {
  articleChanges,
  createDocument,
  planRegistryRename,
  planRename,
  registryChanges,
  renameEdit,
} from '../features/index';
import type {
  ArticleChanges,
  NoRename,
  RegistryDocument,
  RenamedFile,
  RenamePlan,
  SourceDocument,
} from '../features/index';
import { canonicalUri } from './files/addresses';
import { recordOfText } from './files/readArticle';
import { indexOpenFiles } from './openFiles';
import { messageOf } from './runtime';
import { currentSnapshot, showMessage } from './session';
import type { Session } from './session';

type Answer = WorkspaceEdit | ResponseError | null;

/** Renames in all files of the index and in the registries, from an article or a registry. */
export function renameRequest(session: Session): (params: RenameParams, token: CancellationToken) => Promise<Answer> {
  return async (params, token) => {
    try {
      return await answer(session, params, token);
    } catch (error) {
      session.logger.error(`textDocument/rename failed: ${messageOf(error)}`);
      return new ResponseError(
        LSPErrorCodes.RequestFailed,
        'The rename failed. The log of the language server says why.',
      );
    }
  };
}

async function answer(session: Session, params: RenameParams, token: CancellationToken): Promise<Answer> {
  const { position, newName } = params;
  const uri: unknown = (params.textDocument as Partial<RenameParams['textDocument']> | undefined)?.uri;
  if (typeof uri !== 'string') return null;
  let plan: RenamePlan | NoRename;
  let registries: readonly RegistryDocument[];
  if (session.registries.get(uri)) {
    const registry = await session.registries.read(uri);
    if (!registry) return null;
    plan = planRegistryRename(registry, position, newName);
    registries = [registry];
  } else {
    const snapshot = await currentSnapshot(session, uri);
    if (!snapshot) return null;
    if (snapshot === 'changed') return CHANGED();
    plan = planRename(snapshot.document, snapshot.analysis, position, newName);
    registries = snapshot.registry.files;
  }
  if ('reason' in plan) return new ResponseError(LSPErrorCodes.RequestFailed, plan.reason);
  if (session.index.reach === 'reading')
    return new ResponseError(
      LSPErrorCodes.RequestFailed,
      'The articles of the workspace are still being read, so that not all places are known. Rename again when that is done.',
    );
  const { id } = plan;
  for (const registry of registries)
    if (id !== null && !(await session.registries.isSaved(registry, id)))
      return new ResponseError(
        LSPErrorCodes.RequestFailed,
        `Save the registry first: articles that are not open do not know yet what it says of ${plan.name}.`,
      );
  return everywhere(session, plan, registries, token);
}

async function everywhere(
  session: Session,
  plan: RenamePlan,
  registries: readonly RegistryDocument[],
  token: CancellationToken,
): Promise<Answer> {
  await indexOpenFiles(session);
  const articles: Read[] = [];
  for (const uri of session.index.filesOf(plan.key)) {
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    const read = await readAndChange(session, uri, plan);
    if (read === 'changed') return CHANGED();
    if (read) articles.push(read);
    // A person's request never waits for more than one file.
    await session.runtime.pause();
  }
  const entries = registries.map((registry): RenamedFile => {
    return { document: registry.document, open: registry.open, names: registryChanges(registry, plan), quoted: [] };
  });
  if (session.index.reach === 'open' && articles.some(({ open }) => !open))
    showMessage(session, MessageType.Warning, SOME);
  // While one file was read, another may have changed.
  for (const article of articles) if (!(await isCurrent(session, article))) return CHANGED();
  for (const registry of registries) if (!(await session.registries.isCurrent(registry))) return CHANGED();
  return renameEdit([...articles, ...entries], session.client);
}

interface Read extends RenamedFile {
  readonly uri: string;
}

/** An article with its changes; `undefined` where it is gone or has none. */
async function readAndChange(session: Session, uri: string, plan: RenamePlan): Promise<Read | 'changed' | undefined> {
  const { store, index } = session;
  const record = index.file(uri);
  const open = store.get(uri);
  const document = open ?? (await readClosed(session, uri));
  if (!document || !record) return undefined;
  let changes: ArticleChanges | undefined = articleChanges(record, document, plan);
  if (!changes) {
    // The file is newer than the index; the editor's own texts are always in it.
    if (open) return 'changed';
    const settings = await session.settings.of(uri);
    const { registry } = await session.registries.of(uri, settings.registry);
    const fresh = recordOfText(session, uri, document.text, registry);
    changes = fresh && articleChanges(fresh, document, plan);
  }
  return changes && { uri, document, open: open !== undefined, ...changes };
}

async function readClosed({ runtime, client }: Session, uri: string): Promise<SourceDocument | undefined> {
  const file = await runtime.files?.read(uri, LARGEST_FILE);
  return typeof file?.text === 'string' ? createDocument(uri, 0, file.text, client.unit) : undefined;
}

async function isCurrent(session: Session, { uri, document, open, names, quoted }: Read): Promise<boolean> {
  if (names.length + quoted.length === 0) return true;
  if (open) return session.store.get(uri) === document;
  // A file that was opened meanwhile has its own version from now on.
  if (session.store.uris.some((one) => canonicalUri(one) === canonicalUri(uri))) return false;
  return (await readClosed(session, uri))?.text === document.text;
}

const SOME =
  'Seedmark did not read all articles of the workspace, as that was cancelled. The name was changed in those that it has read.';

const CHANGED = () => new ResponseError(LSPErrorCodes.ContentModified, 'A text has changed. Rename again.');

/** In bytes, as the index reads them. */
const LARGEST_FILE = 1_000_000;
