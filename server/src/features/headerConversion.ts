import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { convertHeader } from '../engine/index';
import type { SourceDocument } from './document';
import { workspaceEdit } from './edits';
import type { EditSupport } from './edits';

/** The edit that gives the header its other form, or why there is none, as a sentence for a person. */
export type HeaderConversion = { readonly title: string; readonly edit: WorkspaceEdit } | { readonly reason: string };

export function convertHeaderEdit(document: SourceDocument, support: EditSupport): HeaderConversion {
  const result = convertHeader(document.text);
  if ('reason' in result) return { reason: result.reason };
  const title = result.form === 'front-matter' ? 'Convert header to front matter' : 'Convert header to the inline form';
  return { title, edit: workspaceEdit(document, result.changes, support) };
}
