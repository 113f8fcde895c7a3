import type { Range } from 'vscode-languageserver';
import { applyChanges, createDocument } from '../features/index';
import type { TextEditEvent } from '../features/index';
import { messageOf } from './runtime';
import type { Session } from './session';

/** What is called after every new text of a document, and of a registry. */
export interface Touched {
  readonly touch: (uri: string) => void;
  readonly registry: () => void;
}

/**
 * Keeps the store in step with the client. What breaks the protocol is logged and left out: a change of a document that
 * is not open, a text that is none. A registry is kept apart, since it is no article.
 * `closed` is called after a document is gone.
 */
export function followDocuments(
  session: Session,
  { touch: touched, registry: registryTouched }: Touched,
  closed: (uri: string) => void,
): void {
  const { connection, client, store, settings, registries, annotations, logger } = session;
  const safely = <P>(name: string, handle: (params: P) => void) => {
    return (params: P) => {
      try {
        handle(params);
      } catch (error) {
        logger.error(`${name} failed: ${messageOf(error)}`);
      }
    };
  };
  connection.onDidOpenTextDocument(
    safely('textDocument/didOpen', ({ textDocument: { uri, version, text, languageId } }) => {
      checkText(uri, text);
      if (annotations.isFile(uri)) {
        annotations.fileOpened(createDocument(uri, numberOr(version, 0), text, client.unit));
        return;
      }
      if (isRegistry(uri, languageId)) {
        registries.put(createDocument(uri, numberOr(version, 0), text, client.unit));
        registryTouched();
        return;
      }
      // Who does not tell changes of files may have made one meanwhile.
      if (!client.watchFiles) registries.readAgain();
      if (store.get(uri)) logger.warn(`${uri} was opened twice; the later text counts.`);
      annotations.opened(store.open(uri, numberOr(version, 0), text));
      touched(uri);
    }),
  );
  connection.onDidChangeTextDocument(
    safely('textDocument/didChange', ({ textDocument: { uri, version }, contentChanges }) => {
      const changes = contentChanges.map(readChange);
      if (annotations.fileEdited(uri, numberOr(version, 0), changes)) return;
      const registry = registries.get(uri);
      if (registry) {
        registries.put(applyChanges(registry, numberOr(version, 0), changes));
        registryTouched();
        return;
      }
      const edits = store.change(uri, numberOr(version, 0), changes);
      const document = store.get(uri);
      if (!edits || !document) {
        logger.warn(`${uri} changed without being open.`);
        return;
      }
      annotations.edited(document, edits);
      touched(uri);
    }),
  );
  connection.onDidCloseTextDocument(
    safely('textDocument/didClose', ({ textDocument: { uri } }) => {
      settings.forget(uri);
      if (annotations.fileClosed(uri)) return;
      if (registries.close(uri)) {
        registryTouched();
        return;
      }
      if (store.close(uri)) {
        annotations.closed(uri);
        closed(uri);
      } else logger.warn(`${uri} was closed without being open.`);
    }),
  );
  connection.onDidSaveTextDocument(
    safely('textDocument/didSave', ({ textDocument: { uri } }) => {
      annotations.saved(uri);
      // A client that does not tell changes of files tells at least of those that it saves.
      if (annotations.isFile(uri)) void annotations.filesChanged([uri]);
    }),
  );
}

/** A change with the right types; throws for one without, before anything of the notification is applied. */
function readChange(change: object): TextEditEvent {
  const { text, range } = change as { text?: unknown; range?: Range | null };
  if (typeof text !== 'string') throw new Error('a change has no text');
  if (range === undefined || range === null) return { text };
  const numbers: unknown[] = [range.start.line, range.start.character, range.end.line, range.end.character];
  if (!numbers.every(Number.isInteger)) throw new Error('a change has a range that is none');
  return { text, range };
}

/** Clients send YAML only where they think that it is a registry. */
function isRegistry(uri: string, languageId: unknown): boolean {
  return languageId === 'yaml' || /\.ya?ml$/i.test(uri);
}

function checkText(uri: unknown, text: unknown): void {
  if (typeof uri !== 'string' || typeof text !== 'string') throw new Error('the document has no address or no text');
}

function numberOr(value: unknown, other: number): number {
  return typeof value === 'number' ? value : other;
}
