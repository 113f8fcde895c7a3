import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { CancellationToken, CodeAction, Connection, TextDocumentIdentifier } from 'vscode-languageserver';
import { registryDiagnostics, resolveRegistryAction } from '../features/index';
import type { RegistryDocument } from '../features/index';
import type { WorkspaceIndex } from '../workspace/index';
import type { Client } from './client';
import type { RegistrySupport } from './registries';
import { messageOf } from './runtime';
import type { Runtime } from './runtime';
import type { Session } from './session';

/** What registries need of the world. What is wrong in one is sent to the client, open or not, because every article may hang on it. */
export function registrySupport(
  connection: Connection,
  { unit }: Client,
  { readFile, files, pause }: Runtime,
  index: WorkspaceIndex,
): RegistrySupport {
  return {
    unit,
    pause,
    read: async (uri) => {
      try {
        if (uri.startsWith('file:')) return await readFile?.(uri);
        return (await files?.read(uri, LARGEST_FILE))?.text ?? undefined;
      } catch {
        return undefined;
      }
    },
    loaded: (uri, registry) => {
      if (registry !== null) sendDiagnostics(connection, uri, registry, index);
    },
  };
}

function sendDiagnostics(connection: Connection, uri: string, registry: RegistryDocument, index: WorkspaceIndex): void {
  const { version } = registry.document;
  const diagnostics = registryDiagnostics(registry, index);
  void connection.sendDiagnostics({ uri, diagnostics, ...(registry.open ? { version } : {}) });
}

/** Keeps open registries in step with the articles that name their entries, and all with the folders of the workspace. `changed` is called when others count. */
export function followWorkspace(session: Session, changed: () => void): void {
  const { connection, client, index, registries, runtime } = session;
  const tell = afterRest(runtime, () => {
    // What no article names is known when the last one was read.
    if (index.reach === 'reading') tell();
    for (const uri of registries.openUris)
      void registries.read(uri).then((registry) => {
        if (registry) sendDiagnostics(connection, uri, registry, index);
      });
  });
  index.subscribe(() => {
    if (registries.openUris.length > 0) tell();
  });
  if (!client.workspaceFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    registries.moveFolders(
      added.map(({ uri }) => uri),
      removed.map(({ uri }) => uri),
    );
    changed();
  });
}

/** Asks the client to tell when registries change outside the editor. */
export function askForRegistryChanges({ connection, client, logger }: Session): void {
  if (!client.watchFiles) return;
  connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.{yaml,yml}' }] })
    .catch((error: unknown) => logger.warn(`The client does not tell changed files: ${messageOf(error)}`));
}

/** Puts a task off until it was not asked for some time: every key that is typed in a registry changes all articles. */
export function afterRest({ schedule }: Runtime, task: () => void): () => void {
  let cancel: (() => void) | undefined;
  return () => {
    cancel?.();
    cancel = schedule(task, REST);
  };
}

/** A code action with its edit, made for the registry as it is now. */
export async function resolveAction(session: Session, action: CodeAction): Promise<CodeAction> {
  const uri: unknown = (action.data as { readonly uri?: unknown } | null | undefined)?.uri;
  const document = typeof uri === 'string' ? session.store.get(uri) : undefined;
  if (!document) return action;
  const { registry } = await session.settings.of(document.uri);
  const files = await session.registries.of(document.uri, registry);
  return resolveRegistryAction(action, document, files, session.client);
}

/** Answers about an open registry with `answer`, and about any other document with `otherwise`. */
export function onRegistry<P extends { readonly textDocument: TextDocumentIdentifier }, R, O>(
  session: Session,
  answer: (params: P, registry: RegistryDocument) => R | Promise<R>,
  otherwise: (params: P, token: CancellationToken) => Promise<O>,
): (params: P, token: CancellationToken) => Promise<R | O> {
  return async (params, token) => {
    const uri: unknown = (params as Partial<P> | null | undefined)?.textDocument?.uri;
    if (typeof uri !== 'string' || !session.registries.get(uri)) return otherwise(params, token);
    try {
      const registry = await session.registries.read(uri);
      return await (registry ? answer(params, registry) : otherwise(params, token));
    } catch (error) {
      session.logger.error(`A request about ${uri} failed: ${messageOf(error)}`);
      return otherwise(params, token);
    }
  };
}

/** In milliseconds. */
const REST = 200;

/** In bytes: longer ones are refused by what reads them. */
const LARGEST_FILE = 16_000_000;
