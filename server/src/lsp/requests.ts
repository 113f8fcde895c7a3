import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, TextDocumentIdentifier } from 'vscode-languageserver';
import { messageOf } from './runtime';
import { currentSnapshot } from './session';
import type { Session } from './session';
import type { Snapshot } from './store';

interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** How a request about a document is answered. */
export type DocumentHandler<P, R, D> = (params: P, token: CancellationToken) => Promise<R | ResponseError<D>>;

/**
 * The one wrapper of every request about a document. Positions count in the text the client had when it asked, so where
 * that text changes before the answer, there is none. Unknown documents and failures get `empty`; failures are logged.
 */
export function documentRequest<P extends DocumentParams, R, E = R>(
  session: Session,
  name: string,
  empty: E,
  run: (snapshot: Snapshot, params: P) => R,
): DocumentHandler<P, R | E, void> {
  const changed = new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed.');
  return wrap(session, name, empty, (snapshot, params): R | E => run(snapshot, params), changed);
}

/** The same for requests that the client repeats when it is told so, instead of taking no answer for an empty one. */
export function repeatedRequest<P extends DocumentParams, R>(
  session: Session,
  name: string,
  empty: R,
  run: (snapshot: Snapshot, params: P) => R,
): DocumentHandler<P, R, { retriggerRequest: boolean }> {
  const data = { retriggerRequest: true };
  return wrap(
    session,
    name,
    empty,
    run,
    new ResponseError(LSPErrorCodes.ServerCancelled, 'The text has changed.', data),
  );
}

function wrap<P extends DocumentParams, R, D>(
  session: Session,
  name: string,
  empty: R,
  run: (snapshot: Snapshot, params: P) => R,
  changed: ResponseError<D>,
): DocumentHandler<P, R, D> {
  return async (params, token) => {
    try {
      const uri = uriOf(params);
      if (uri === undefined) return empty;
      const snapshot = await currentSnapshot(session, uri);
      if (token.isCancellationRequested) return new ResponseError<D>(LSPErrorCodes.RequestCancelled, 'Cancelled.');
      if (snapshot === 'changed') return changed;
      return snapshot ? run(snapshot, params) : empty;
    } catch (error) {
      session.logger.error(`${name} failed: ${messageOf(error)}`);
      return empty;
    }
  };
}

/** Params come from outside: any client can leave anything out. */
function uriOf(params: Partial<DocumentParams> | null | undefined): string | undefined {
  const uri: unknown = (params?.textDocument as Partial<TextDocumentIdentifier> | null | undefined)?.uri;
  return typeof uri === 'string' ? uri : undefined;
}
