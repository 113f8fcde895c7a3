import type { Range } from 'vscode-languageserver-types';
import { clientTextOf, createDocument } from './document';
import type { SourceDocument } from './document';
import { clientOffsetAt } from './positions';
import { offsetEdit } from './textEdits';
import type { OffsetEdit } from './textEdits';

/** A change as a client sends it: of a range, or of the whole text. */
export interface TextEditEvent {
  readonly range?: Range;
  readonly text: string;
}

/** The document after changes that the client made one after the other: each counts in the text the one before left. */
export function applyChanges(
  document: SourceDocument,
  version: number,
  changes: readonly TextEditEvent[],
): SourceDocument {
  return followChanges(document, version, changes).document;
}

/** The same, with what each change did to the text. */
export function followChanges(
  document: SourceDocument,
  version: number,
  changes: readonly TextEditEvent[],
): { readonly document: SourceDocument; readonly edits: readonly OffsetEdit[] } {
  const edits: OffsetEdit[] = [];
  const last = changes.reduce<SourceDocument>(
    (before, change) => {
      const after = createDocument(before.uri, version, changedText(before, change), before.unit);
      edits.push(offsetEdit(before, after, change));
      return after;
    },
    { ...document, version },
  );
  return { document: last, edits };
}

function changedText(document: SourceDocument, change: TextEditEvent): string {
  if (!change.range) return change.text;
  const text = clientTextOf(document);
  const start = clientOffsetAt(document, change.range.start);
  const end = clientOffsetAt(document, change.range.end);
  return text.slice(0, Math.min(start, end)) + change.text + text.slice(Math.max(start, end));
}
