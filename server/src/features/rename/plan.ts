import type { Position } from 'vscode-languageserver-types';
import { sliceOf, touches } from '../../engine/index';
import type { Analysis, EntityType } from '../../engine/index';
import { entityKey } from '../../workspace/index';
import type { SourceDocument } from '../document';
import { mentionAtOffset } from '../mentionAt';
import { offsetAt } from '../positions';
import type { RegistryDocument } from '../registry/document';
import { readNewName, renamedForm } from './newName';

/** What a rename changes in every file. */
export interface RenamePlan {
  /** Key of the entity in the index. */
  readonly key: string;
  /** Its entry in the registry, or `null`. */
  readonly id: string | null;
  readonly name: string;
  readonly type: EntityType;
  /** The one form that changes, such as an acronym; `null` where the full name changes, and with it all that follows from it. */
  readonly form: string | null;
  readonly to: string;
}

/** Why there is no rename, as a sentence. */
export interface NoRename {
  readonly reason: string;
}

/** What a rename at a position of an article means: of the full name, unless the words there have nothing of it. */
export function planRename(
  document: SourceDocument,
  analysis: Analysis,
  position: Position,
  newName: string,
): RenamePlan | NoRename {
  const found = mentionAtOffset(analysis, offsetAt(document, position));
  if (!found || found.mention.kind === 'pronoun' || found.mention.kind === 'nominal')
    return { reason: 'There is no name here.' };
  const to = readNewName(newName);
  if (to === undefined) return { reason: 'A name is needed, in one line.' };
  const { entity, mention } = found;
  const words = oneLine(sliceOf(analysis.text, mention.span));
  if (isHandle(words)) return { reason: 'A handle belongs to its network, and is not renamed here.' };
  const { name, type, registry } = entity;
  return { key: entityKey(entity, document.uri), id: registry, name, type, form: formAlone(words, name, type), to };
}

/** The same at a name or alias of a registry: an alias changes by itself. */
export function planRegistryRename(
  { document, file }: RegistryDocument,
  position: Position,
  newName: string,
): RenamePlan | NoRename {
  const offset = offsetAt(document, position);
  const written = file.entries.find(({ span }) => touches(span, offset));
  const at = written?.names.findIndex(({ span }) => touches(span, offset)) ?? -1;
  const place = written?.names[at];
  if (!written || !place) return { reason: 'Rename the name or another name of an entry.' };
  if (file.broken) return { reason: 'The registry cannot be read; mend it first.' };
  const to = readNewName(newName);
  if (to === undefined) return { reason: 'A name is needed, in one line.' };
  const { id, name, type } = written.entry;
  return { key: `registry|${id}`, id, name, type, form: at === 0 ? null : place.text, to };
}

/** The words themselves where they do not follow from the name, else `null`: `NATO` of the North Atlantic Treaty Organization. */
export function formAlone(words: string, name: string, type: EntityType): string | null {
  return renamedForm(words, { name, type }, name) ? null : words;
}

export function isHandle(words: string): boolean {
  return words.startsWith('@');
}

export function oneLine(words: string): string {
  return words.replace(/\s{1,1000}/g, ' ');
}
