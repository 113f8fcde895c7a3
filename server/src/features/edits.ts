import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextChange } from '../engine/index';
import type { SourceDocument } from './document';
import { rangeOf } from './positions';

/** What a client can do with edits. */
export interface EditSupport {
  /** Whether it checks the version an edit was made for, so that a late one does no harm. */
  readonly versionedEdits: boolean;
}

/** Changes of the document as an edit for the client. */
export function workspaceEdit(
  document: SourceDocument,
  changes: readonly TextChange[],
  support: EditSupport,
): WorkspaceEdit {
  const { uri, version } = document;
  const edits = changes.map((change) => ({ range: rangeOf(document, change.span), newText: change.text }));
  return support.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}
