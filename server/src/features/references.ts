import type { Location, Position } from 'vscode-languageserver-types';
import type { Analysis } from '../engine/index';
import { entityKey } from '../workspace/index';
import type { WorkspaceIndex } from '../workspace/index';
import type { SourceDocument } from './document';
import { fullMention, mentionAtOffset } from './mentionAt';
import { offsetAt, rangeOf } from './positions';

export interface ReferenceOptions {
  /** Whether the place that `definition` leads to is wanted as well. */
  readonly includeDeclaration: boolean;
  /** Whether pronouns and descriptions count. */
  readonly pronouns: boolean;
}

/** Every mention of what a position names, over all files of the index: those of this file first. */
export function references(
  document: SourceDocument,
  analysis: Analysis,
  index: WorkspaceIndex,
  position: Position,
  { includeDeclaration, pronouns }: ReferenceOptions,
): Location[] {
  const found = mentionAtOffset(analysis, offsetAt(document, position));
  if (!found) return [];
  const { start } = rangeOf(document, fullMention(analysis, found.entity).span);
  const all = index.references(entityKey(found.entity, document.uri), { pronouns });
  const isHere = ({ uri }: Location) => uri === document.uri;
  const isDeclaration = ({ range }: Location) =>
    range.start.line === start.line && range.start.character === start.character;
  const here = all.filter((one) => isHere(one) && (includeDeclaration || !isDeclaration(one)));
  return [...here, ...all.filter((one) => !isHere(one))];
}
