import type { Range } from 'vscode-languageserver';
import type { TextEditEvent } from '../features/index';
import { messageOf } from './runtime';
import type { Session } from './session';

/**
 * Keeps the store in step with the client. What breaks the protocol is logged and left out: a change of a document that
 * is not open, a text that is none. `touched` is called after every new text, `closed` after a document is gone.
 */
export function followDocuments(session: Session, touched: (uri: string) => void, closed: (uri: string) => void): void {
  const { connection, store, settings, logger } = session;
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
    safely('textDocument/didOpen', ({ textDocument: { uri, version, text } }) => {
      checkText(uri, text);
      if (store.get(uri)) logger.warn(`${uri} was opened twice; the later text counts.`);
      store.open(uri, numberOr(version, 0), text);
      touched(uri);
    }),
  );
  connection.onDidChangeTextDocument(
    safely('textDocument/didChange', ({ textDocument: { uri, version }, contentChanges }) => {
      const changes = contentChanges.map(readChange);
      if (store.change(uri, numberOr(version, 0), changes)) touched(uri);
      else logger.warn(`${uri} changed without being open.`);
    }),
  );
  connection.onDidCloseTextDocument(
    safely('textDocument/didClose', ({ textDocument: { uri } }) => {
      settings.forget(uri);
      if (store.close(uri)) closed(uri);
      else logger.warn(`${uri} was closed without being open.`);
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

function checkText(uri: unknown, text: unknown): void {
  if (typeof uri !== 'string' || typeof text !== 'string') throw new Error('the document has no address or no text');
}

function numberOr(value: unknown, other: number): number {
  return typeof value === 'number' ? value : other;
}
