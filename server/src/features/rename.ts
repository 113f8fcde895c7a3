import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { sliceOf } from '../engine/index';
import type { Analysis, Entity, Mention, Span, TextChange } from '../engine/index';
import { isInMarks } from '../workspace/index';
import type { SourceDocument } from './document';
import { workspaceEdit } from './edits';
import type { EditSupport } from './edits';
import { mentionAtOffset } from './mentionAt';
import { offsetAt, rangeOf } from './positions';
import { readNewName, renamedForm } from './rename/newName';

/** What a rename starts from: the words at the position, and the full name that is asked for. */
export interface RenameStart {
  readonly range: Range;
  readonly placeholder: string;
}

/** Nothing away from names, and in the words of others, which are not changed. */
export function prepareRename(
  document: SourceDocument,
  analysis: Analysis,
  position: Position,
): RenameStart | undefined {
  const found = mentionAtOffset(analysis, offsetAt(document, position));
  if (!found || found.mention.kind === 'pronoun' || found.mention.kind === 'nominal') return undefined;
  const { entity, mention } = found;
  if (isInMarks(analysis)(mention.span) || changesFor(analysis, entity, entity.name).length === 0) return undefined;
  return { range: rangeOf(document, mention.span), placeholder: entity.name };
}

/**
 * Gives an entity another full name in this file. Where the text has the whole name, the whole new one comes; where it has
 * the surname or the first name alone, that of the new one. Other names, handles, and everything in quotation marks and posts stay.
 */
export function rename(
  document: SourceDocument,
  analysis: Analysis,
  position: Position,
  newName: string,
  support: EditSupport,
): WorkspaceEdit | { readonly reason: string } {
  const found = mentionAtOffset(analysis, offsetAt(document, position));
  if (!found) return { reason: 'There is no name here.' };
  const name = readNewName(newName);
  if (name === undefined) return { reason: 'A name is needed, in one line.' };
  return workspaceEdit(document, changesFor(analysis, found.entity, name), support);
}

function changesFor(analysis: Analysis, entity: Entity, name: string): TextChange[] {
  const quoted = isInMarks(analysis);
  return inOrder(entity.mentions).flatMap(({ span, kind }) => {
    if (kind === 'pronoun' || kind === 'nominal' || quoted(span)) return [];
    const renamed = renamedForm(sliceOf(analysis.text, span), entity, name);
    if (!renamed) return [];
    const part: Span = { start: span.start + renamed.start, end: span.start + renamed.end };
    return [{ span: part, text: renamed.text }];
  });
}

/** Two mentions never change the same words. */
function inOrder(mentions: readonly Mention[]): Mention[] {
  const sorted = [...mentions].sort((a, b) => a.span.start - b.span.start);
  return sorted.filter(({ span }, index) => span.start >= (sorted[index - 1]?.span.end ?? 0));
}
