import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Analysis, Span, TextChange } from '../../engine/index';
import { editRegistry } from '../../workspace/index';
import type { RegistryEdit } from '../../workspace/index';
import { createDocument } from '../document';
import type { SourceDocument } from '../document';
import type { EditSupport } from '../edits';
import { rangeOf } from '../positions';
import type { RegistryDocument } from '../registry/document';
import { nameChanges } from './nameChanges';

/** The registries that count for a document, the nearest first, and where a first one would be made. */
export interface RegistryFiles {
  readonly files: readonly RegistryDocument[];
  readonly place: string | null;
}

export interface RegistrySupport extends EditSupport {
  /** Whether an edit may make a file. */
  readonly createFiles: boolean;
  /** Whether the client asks for the edit of an action when it is chosen: to make all of them is slow where a registry is large. */
  readonly resolvesEdits?: boolean;
}

/** What can be said of the name that is selected, as changes of the registry. Each is one edit, so one undo takes it back. */
export function registryActions(
  document: SourceDocument,
  analysis: Analysis,
  selected: Span,
  registries: RegistryFiles,
  support: RegistrySupport,
): CodeAction[] {
  const changes = nameChanges(analysis, selected, registries.files);
  if (support.resolvesEdits === true)
    return changes
      .filter(({ edit }) => mayBeMade(edit, registries, support))
      .map(({ title, edit }) => ({ title, kind: CodeActionKind.RefactorRewrite, data: { uri: document.uri, edit } }));
  return changes.flatMap(({ title, edit }) => {
    const made = editOf(edit, registries, document, support);
    return made ? [{ title, kind: CodeActionKind.RefactorRewrite, edit: made }] : [];
  });
}

/** The action with its edit; without one where the registry changed meanwhile so that it cannot be made. */
export function resolveRegistryAction(
  action: CodeAction,
  document: SourceDocument,
  registries: RegistryFiles,
  support: RegistrySupport,
): CodeAction {
  const { edit } = action.data as { readonly edit: RegistryEdit };
  const made = editOf(edit, registries, document, support);
  return made ? { ...action, edit: made } : action;
}

/** Whether there is a file for an edit, or one can be made. */
function mayBeMade(edit: RegistryEdit, { files, place }: RegistryFiles, { createFiles }: RegistrySupport): boolean {
  return files.length > 0 || (createFiles && place !== null && (edit.kind === 'add' || edit.kind === 'never'));
}

/** The edit in the file that says most about it: the one with the entry, else the nearest, else a new one. */
function editOf(
  edit: RegistryEdit,
  { files, place }: RegistryFiles,
  { unit }: SourceDocument,
  support: RegistrySupport,
): WorkspaceEdit | undefined {
  const id = edit.kind === 'merge' ? edit.keep : edit.kind === 'add' ? null : edit.id;
  const holder = id === null ? files[0] : files.find(({ file }) => file.entries.some((one) => one.id.text === id));
  if (holder) {
    const change = editRegistry(holder.document.text, edit, holder.file);
    return change ? changed(holder, change, support) : undefined;
  }
  if (files.length > 0 || id !== null || place === null || !support.createFiles) return undefined;
  const change = editRegistry('', edit);
  if (!change) return undefined;
  const empty = createDocument(place, 0, '', unit);
  const written: TextDocumentEdit = {
    textDocument: { uri: place, version: null },
    edits: [{ range: rangeOf(empty, change.span), newText: change.text }],
  };
  return { documentChanges: [{ kind: 'create', uri: place, options: { ignoreIfExists: true } }, written] };
}

function changed({ document, open }: RegistryDocument, change: TextChange, support: EditSupport): WorkspaceEdit {
  const { uri, version } = document;
  const edits = [{ range: rangeOf(document, change.span), newText: change.text }];
  return support.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version: open ? version : null }, edits }] }
    : { changes: { [uri]: edits } };
}
