import type { Location, LocationLink, Position } from 'vscode-languageserver-types';
import { touches } from '../../engine/index';
import type { Analysis } from '../../engine/index';
import type { WorkspaceIndex } from '../../workspace/index';
import type { SourceDocument } from '../document';
import { mentionAtOffset } from '../mentionAt';
import { offsetAt, rangeOf } from '../positions';
import type { RegistryDocument } from './document';

/** From a mention to its entry, in the nearest registry that has it; nothing where no registry knows it. */
export function registryDefinition(
  document: SourceDocument,
  analysis: Analysis,
  position: Position,
  registries: readonly RegistryDocument[],
): LocationLink[] {
  const found = mentionAtOffset(analysis, offsetAt(document, position));
  if (!found?.entity.registered) return [];
  const { id } = found.entity.registered;
  for (const registry of registries) {
    const written = registry.file.entries.find(({ entry }) => entry.id === id);
    if (!written) continue;
    return [
      {
        originSelectionRange: rangeOf(document, found.mention.span),
        targetUri: registry.document.uri,
        targetRange: rangeOf(registry.document, written.span),
        targetSelectionRange: rangeOf(registry.document, written.names[0]?.span ?? written.id.span),
      },
    ];
  }
  return [];
}

/** Every mention of the entry at a position, over all files of the index. */
export function registryReferences(
  { document, file }: RegistryDocument,
  index: WorkspaceIndex,
  position: Position,
  pronouns: boolean,
): Location[] {
  const offset = offsetAt(document, position);
  const written = file.entries.find(({ span }) => touches(span, offset));
  return written ? [...index.references(`registry|${written.entry.id}`, { pronouns })] : [];
}
