import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { CancellationToken, CodeAction, Connection, TextDocumentIdentifier } from 'vscode-languageserver';
import { registryDiagnostics, resolveRegistryAction } from '../features/index';
import type { RegistryDocument } from '../features/index';
import type { Client } from './client';
import type { RegistrySupport } from './registries';
import { messageOf } from './runtime';
import type { Runtime } from './runtime';
import type { Session } from './session';

/** What registries need of the world. What is wrong in one is sent to the client, open or not, because every article may hang on it. */
export function registrySupport(connection: Connection, { unit }: Client, { readFile }: Runtime): RegistrySupport {
  return {
    unit,
    read: async (uri) => {
      try {
        return uri.startsWith('file:') ? await readFile?.(uri) : undefined;
      } catch {
        return undefined;
      }
    },
    loaded: (uri, registry) => {
      if (registry === null) return;
      const { version } = registry.document;
      const diagnostics = registryDiagnostics(registry);
      void connection.sendDiagnostics({ uri, diagnostics, ...(registry.open ? { version } : {}) });
    },
  };
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
  answer: (params: P, registry: RegistryDocument) => R,
  otherwise: (params: P, token: CancellationToken) => Promise<O>,
): (params: P, token: CancellationToken) => Promise<R | O> {
  return async (params, token) => {
    const uri: unknown = (params as Partial<P> | null | undefined)?.textDocument?.uri;
    if (typeof uri !== 'string' || !session.registries.get(uri)) return otherwise(params, token);
    try {
      const registry = await session.registries.read(uri);
      return registry ? answer(params, registry) : await otherwise(params, token);
    } catch (error) {
      session.logger.error(`A request about ${uri} failed: ${messageOf(error)}`);
      return otherwise(params, token);
    }
  };
}

/** In milliseconds. */
const REST = 200;
