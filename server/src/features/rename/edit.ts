import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { TextChange } from '../../engine/index';
import type { SourceDocument } from '../document';
import type { EditSupport } from '../edits';
import { rangeOf } from '../positions';

/** A file with its changes. */
export interface RenamedFile {
  readonly document: SourceDocument;
  /** Whether it is open in the editor, so that its version counts. */
  readonly open: boolean;
  readonly names: readonly TextChange[];
  readonly quoted: readonly TextChange[];
}

export interface RenameSupport extends EditSupport {
  /** Whether the client asks a person about changes that are marked so. */
  readonly changeAnnotations: boolean;
}

/** Changes within quotation marks are for a person to choose; they are left out for clients that cannot ask. */
export function renameEdit(files: readonly RenamedFile[], support: RenameSupport): WorkspaceEdit {
  const asks = support.versionedEdits && support.changeAnnotations;
  const changed = files
    .map((file) => ({ ...file, edits: editsOf(file, asks) }))
    .filter(({ edits }) => edits.length > 0);
  if (!support.versionedEdits)
    return { changes: Object.fromEntries(changed.map(({ document, edits }) => [document.uri, edits])) };
  const documentChanges = changed.map(({ document: { uri, version }, open, edits }): TextDocumentEdit => ({
    textDocument: { uri, version: open ? version : null },
    edits,
  }));
  const isAsked = asks && changed.some(({ quoted }) => quoted.length > 0);
  return { documentChanges, ...(isAsked ? { changeAnnotations: { [QUOTED]: ASKED } } : {}) };
}

function editsOf({ document, names, quoted }: RenamedFile, asks: boolean): (TextEdit | AnnotatedTextEdit)[] {
  const edit = ({ span, text }: TextChange): TextEdit => ({ range: rangeOf(document, span), newText: text });
  const own = names.map((change) => ({ at: change.span.start, edit: edit(change) }));
  const others = asks
    ? quoted.map((one) => ({ at: one.span.start, edit: { ...edit(one), annotationId: QUOTED } }))
    : [];
  return [...own, ...others].sort((a, b) => a.at - b.at).map((one) => one.edit);
}

const QUOTED = 'quoted';
const ASKED: ChangeAnnotation = {
  label: 'In quotation marks',
  description: 'The words of somebody else: left out unless you choose them.',
  needsConfirmation: true,
};
