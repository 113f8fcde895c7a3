import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { sliceOf } from '../../engine/index';
import type { Analysis, Entity, EntityType, Mention, RegistryEntry, Span, TextChange } from '../../engine/index';
import { editRegistry, ENTITY_TYPES, newId } from '../../workspace/index';
import type { RegistryEdit } from '../../workspace/index';
import { createDocument } from '../document';
import type { SourceDocument } from '../document';
import type { EditSupport } from '../edits';
import { rangeOf } from '../positions';
import type { RegistryDocument } from '../registry/document';

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
  const [first, second] = namesIn(analysis, selected);
  if (!first) return [];
  const words = sliceOf(document.text, first.mention.span).replace(/\s{1,1000}/g, ' ');
  const changes = [
    ...(first.entity.registered
      ? ofRegistered(words, first.entity, first.entity.registered, registries)
      : ofUnknown(words, first.entity, analysis, registries)),
    ...nobodys(words, registries),
    ...merges(first.entity.registered, second?.entity.registered),
  ];
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

interface Change {
  readonly title: string;
  readonly edit: RegistryEdit;
}

interface Named {
  readonly entity: Entity;
  readonly mention: Mention;
}

/** The names that a span touches, of two entities at most, in order. */
function namesIn({ entities }: Analysis, { start, end }: Span): Named[] {
  return entities
    .flatMap((entity) => {
      const mention = entity.mentions.find(
        ({ kind, span }) => (kind === 'name' || kind === 'alias') && span.start <= end && span.end >= start,
      );
      return mention ? [{ entity, mention }] : [];
    })
    .sort((a, b) => a.mention.span.start - b.mention.span.start)
    .slice(0, 2);
}

function ofUnknown(words: string, entity: Entity, { entities }: Analysis, { files }: RegistryFiles): Change[] {
  const { name, type, handle } = entity;
  const taken = new Set(files.flatMap(({ file }) => file.entries.map(({ id }) => id.text)));
  const others = entities.flatMap(({ registered }) => (registered?.type === type ? registered : []));
  const like = files
    .flatMap(({ file }) => file.entries.map(({ entry }) => entry))
    .filter((entry) => entry.type === type && sharesWord(entry.name, words));
  const candidates = [...new Map([...like, ...others].map((entry) => [entry.id, entry])).values()].slice(
    0,
    MOST_CANDIDATES,
  );
  const added = words.startsWith('@') || words === name ? [] : [words];
  return [
    {
      title: `Add “${name}” to the registry as ${type}`,
      edit: {
        kind: 'add',
        entry: { id: newId(name, taken), name: name === handle ? words : name, type, aliases: added },
      },
    },
    ...candidates.map(({ id, name: known }): Change => ({
      title: `Add “${words}” as another name of ${known}`,
      edit: { kind: 'alias', id, alias: words },
    })),
  ];
}

function ofRegistered(words: string, entity: Entity, entry: RegistryEntry, { files }: RegistryFiles): Change[] {
  const { id, name, aliases, handles, type } = entry;
  const taken = new Set(files.flatMap(({ file }) => file.entries.map((one) => one.id.text)));
  const isNew = words !== name && !aliases.includes(words) && !handles.includes(words);
  const types = Object.keys(ENTITY_TYPES).filter((one): one is EntityType => one !== type);
  return [
    ...(isNew
      ? [{ title: `Add “${words}” as another name of ${name}`, edit: { kind: 'alias', id, alias: words } } as const]
      : []),
    ...(isNew ? [{ title: `“${words}” is never ${name}`, edit: { kind: 'never', id, text: words } } as const] : []),
    ...(aliases.includes(words)
      ? [
          {
            title: `Split “${words}” off ${name} into an entry of its own`,
            edit: {
              kind: 'split',
              id,
              alias: words,
              entry: { id: newId(words, taken), name: words, type: entity.type },
            },
          } as const,
        ]
      : []),
    ...types.map((one): Change => ({
      title: `Change the type of ${name} to ${one}`,
      edit: { kind: 'type', id, type: one },
    })),
  ];
}

function nobodys(words: string, { files }: RegistryFiles): Change[] {
  const isNamed = files.some(({ file }) => file.entries.some(({ names }) => names.some(({ text }) => text === words)));
  return isNamed || words.startsWith('@')
    ? []
    : [{ title: `“${words}” is not a name anywhere`, edit: { kind: 'never', id: null, text: words } }];
}

function merges(one: RegistryEntry | undefined, other: RegistryEntry | undefined): Change[] {
  if (!one || !other || one.id === other.id) return [];
  return [
    { title: `Merge ${other.name} into ${one.name}`, edit: { kind: 'merge', keep: one.id, drop: other.id } },
    { title: `Merge ${one.name} into ${other.name}`, edit: { kind: 'merge', keep: other.id, drop: one.id } },
  ];
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

function sharesWord(name: string, words: string): boolean {
  const parts = new Set(name.split(' '));
  return words.split(' ').some((word) => word.length > 2 && parts.has(word));
}

const MOST_CANDIDATES = 5;
