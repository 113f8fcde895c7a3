import type { Location, Position } from 'vscode-languageserver-types';
import { touches } from '../engine/index';
import type { Analysis, EntityType } from '../engine/index';
import type { SourceDocument } from './document';
import { fullMention, mentionAtOffset } from './mentionAt';
import { offsetAt, rangeOf } from './positions';
import type { RegistryDocument } from './registry/document';

/** From a mention to the list of its type: the registry's entries of the type, or where there are none, all of the type that this text names. */
export function typeDefinition(
  document: SourceDocument,
  analysis: Analysis,
  position: Position,
  registries: readonly RegistryDocument[],
): Location[] {
  const type = mentionAtOffset(analysis, offsetAt(document, position))?.entity.type;
  if (type === undefined) return [];
  const entries = registries.flatMap((registry) => entriesOf(registry, type));
  if (entries.length > 0) return entries.slice(0, MOST_PLACES);
  return analysis.entities
    .filter((entity) => entity.type === type)
    .slice(0, MOST_PLACES)
    .map((entity) => ({ uri: document.uri, range: rangeOf(document, fullMention(analysis, entity).span) }));
}

/** From an entry to the entries of its type in the same registry. */
export function registryTypeDefinition(registry: RegistryDocument, position: Position): Location[] {
  const offset = offsetAt(registry.document, position);
  const written = registry.file.entries.find(({ span }) => touches(span, offset));
  return written ? entriesOf(registry, written.entry.type).slice(0, MOST_PLACES) : [];
}

function entriesOf({ document, file }: RegistryDocument, type: EntityType): Location[] {
  return file.entries
    .filter(({ entry }) => entry.type === type)
    .map(({ names, id }) => ({ uri: document.uri, range: rangeOf(document, (names[0] ?? id).span) }));
}

/** More than a list of places shows well. */
const MOST_PLACES = 500;
