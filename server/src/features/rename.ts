import type { Position, Range } from 'vscode-languageserver-types';
import { isInMarks, sliceOf, touches } from '../engine/index';
import type { Analysis } from '../engine/index';
import type { SourceDocument } from './document';
import { mentionAtOffset } from './mentionAt';
import { offsetAt, rangeOf } from './positions';
import type { RegistryDocument } from './registry/document';
import { formAlone, isHandle, oneLine } from './rename/plan';

/** What a rename starts from: the words at the position, and the name that is asked for. */
export interface RenameStart {
  readonly range: Range;
  readonly placeholder: string;
}

/**
 * What can be renamed at a position of an article. Nothing away from names, and in the words of others. Asked is for the full name; for the words
 * themselves where they have nothing of it, as an acronym.
 */
export function prepareRename(
  document: SourceDocument,
  analysis: Analysis,
  position: Position,
): RenameStart | undefined {
  const found = mentionAtOffset(analysis, offsetAt(document, position));
  if (!found || found.mention.kind === 'pronoun' || found.mention.kind === 'nominal') return undefined;
  const { entity, mention } = found;
  const words = oneLine(sliceOf(analysis.text, mention.span));
  if (isInMarks(analysis)(mention.span) || isHandle(words)) return undefined;
  const placeholder = formAlone(words, entity.name, entity.type) ?? entity.name;
  return { range: rangeOf(document, mention.span), placeholder };
}

/** The name or alias at a position of a registry. */
export function prepareRegistryRename(
  { document, file }: RegistryDocument,
  position: Position,
): RenameStart | undefined {
  const offset = offsetAt(document, position);
  const place = file.entries.flatMap(({ names }) => names).find(({ span }) => touches(span, offset));
  return place && !file.broken ? { range: rangeOf(document, place.span), placeholder: place.text } : undefined;
}
