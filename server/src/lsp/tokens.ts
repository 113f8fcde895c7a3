import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { semanticTokens, tokenEdits } from '../features/index';
import { documentRequest } from './requests';
import type { Session } from './session';
import type { Snapshot } from './store';

/** Semantic tokens: all, of a range, and as the difference to what the client was sent before. */
export function answerTokenRequests(session: Session): void {
  const { connection, store } = session;
  const none: SemanticTokens = { data: [] };
  const full = ({ document, analysis, id }: Snapshot): SemanticTokens => {
    const data = semanticTokens(document, analysis);
    store.keepTokens(document.uri, { id, data });
    return { resultId: id, data };
  };
  connection.languages.semanticTokens.on(documentRequest(session, 'textDocument/semanticTokens/full', none, full));
  connection.languages.semanticTokens.onRange(
    documentRequest(session, 'textDocument/semanticTokens/range', none, ({ document, analysis }, { range }) => {
      return { data: semanticTokens(document, analysis, range) };
    }),
  );
  connection.languages.semanticTokens.onDelta(
    documentRequest(
      session,
      'textDocument/semanticTokens/full/delta',
      none,
      (snapshot, { previousResultId }): SemanticTokens | SemanticTokensDelta => {
        const before = store.sentTokens(snapshot.document.uri);
        const now = full(snapshot);
        if (before?.id !== previousResultId) return now;
        return { resultId: snapshot.id, edits: tokenEdits(before.data, now.data) };
      },
    ),
  );
}
