import { sliceOf } from '../../engine/index';
import type { Analysis, Entity, EntityType, Mention, RegistryEntry, Span } from '../../engine/index';
import { ENTITY_TYPES, newId } from '../../workspace/index';
import type { RegistryEdit } from '../../workspace/index';
import type { RegistryDocument } from '../registry/document';

/** Something that a person may say of a name, and the change of the registry that says it. */
export interface NameChange {
  readonly title: string;
  readonly edit: RegistryEdit;
}

/** What can be said of the name that is selected, and of two names where the selection holds both. */
export function nameChanges(
  analysis: Analysis,
  selected: Span,
  files: readonly RegistryDocument[],
): readonly NameChange[] {
  const [first, second] = namesIn(analysis, selected);
  if (!first) return [];
  const { entity } = first;
  const words = oneLine(sliceOf(analysis.text, first.mention.span));
  const registry = knownOf(files);
  return [
    ...(entity.registered
      ? ofRegistered(words, entity, entity.registered, registry)
      : ofUnknown(words, entity, analysis, registry)),
    ...nobodys(words, registry),
    ...(second ? merges(entity, second.entity, registry) : []),
  ];
}

/** What all registries say together. */
interface Known {
  readonly entries: readonly RegistryEntry[];
  readonly ids: ReadonlySet<string>;
}

function knownOf(files: readonly RegistryDocument[]): Known {
  const entries = files.flatMap(({ file }) => file.entries.map(({ entry }) => entry));
  return { entries, ids: new Set(entries.map(({ id }) => id)) };
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

function ofUnknown(words: string, entity: Entity, { entities }: Analysis, known: Known): NameChange[] {
  const { name, type, handle } = entity;
  const called = name === handle ? words : name;
  const aliases = isHandle(words) || words === name ? [] : [words];
  const types = [type, ...otherTypes(type)];
  const registered = entities.flatMap((one) => (one.registered?.type === type ? one.registered : []));
  const like = known.entries.filter((entry) => entry.type === type && sharesWord(entry.name, words));
  const candidates = [...new Map([...like, ...registered].map((entry) => [entry.id, entry])).values()];
  const same = entities.filter(
    (one) => one !== entity && !one.registered && one.type === type && sharesWord(one.name, name),
  );
  return [
    ...types.slice(0, 1).map((one) => added(called, one, aliases, known)),
    ...candidates.slice(0, MOST_CANDIDATES).map((entry) => alias(words, entry)),
    ...same.slice(0, MOST_CANDIDATES).map((one) => joined(longer(one, entity), shorter(one, entity), known)),
    ...(aliases.length > 0 ? [split(words, entity, known)] : []),
    ...types.slice(1).map((one) => added(called, one, aliases, known)),
  ];
}

function ofRegistered(words: string, entity: Entity, entry: RegistryEntry, known: Known): NameChange[] {
  const { id, name, aliases, handles, type } = entry;
  const isAlias = aliases.includes(words);
  const isNew = words !== name && !isAlias && !handles.includes(words);
  const entryOfOwn = { id: newId(words, known.ids), name: words, type: entity.type };
  const title = `Split “${words}” off ${name} into an entry of its own`;
  return [
    ...(isNew
      ? [
          alias(words, entry),
          { title: `“${words}” is never ${name}`, edit: { kind: 'never', id, text: words } } as const,
          ...(isHandle(words) ? [] : [split(words, entity, known)]),
        ]
      : []),
    ...(isAlias ? [{ title, edit: { kind: 'split', id, alias: words, entry: entryOfOwn } } as const] : []),
    ...otherTypes(type).map((one): NameChange => ({
      title: `Change the type of ${name} to ${one}`,
      edit: { kind: 'type', id, type: one },
    })),
  ];
}

function nobodys(words: string, { entries }: Known): NameChange[] {
  const isNamed = entries.some(({ name, aliases }) => name === words || aliases.includes(words));
  return isNamed || isHandle(words)
    ? []
    : [{ title: `“${words}” is not a name anywhere`, edit: { kind: 'never', id: null, text: words } }];
}

function merges(one: Entity, other: Entity, known: Known): NameChange[] {
  const [a, b] = [one.registered, other.registered];
  if (a && b)
    return a.id === b.id
      ? []
      : [
          { title: `Merge ${b.name} into ${a.name}`, edit: { kind: 'merge', keep: a.id, drop: b.id } },
          { title: `Merge ${a.name} into ${b.name}`, edit: { kind: 'merge', keep: b.id, drop: a.id } },
        ];
  const entry = a ?? b;
  const rest = a ? other : one;
  if (isHandle(one.name) || isHandle(other.name)) return [];
  if (entry)
    return [
      { title: `Merge ${rest.name} into ${entry.name}`, edit: { kind: 'alias', id: entry.id, alias: rest.name } },
    ];
  return [joined(one, other, known), joined(other, one, known)];
}

function added(name: string, type: EntityType, aliases: readonly string[], { ids }: Known): NameChange {
  const title = `Add “${name}” to the registry as ${type}`;
  return { title, edit: { kind: 'add', entry: { id: newId(name, ids), name, type, aliases } } };
}

function alias(words: string, { id, name }: RegistryEntry): NameChange {
  return { title: `Add “${words}” as another name of ${name}`, edit: { kind: 'alias', id, alias: words } };
}

/** An entry for two that the text had apart. */
function joined(keep: Entity, drop: Entity, { ids }: Known): NameChange {
  const { name, type } = keep;
  const entry = { id: newId(name, ids), name, type, aliases: [drop.name] };
  return { title: `Merge ${drop.name} into ${name}`, edit: { kind: 'add', entry } };
}

/** An entry for what the text had as one with another: two entries are never one. */
function split(words: string, { name, type }: Entity, { ids }: Known): NameChange {
  const title = `Split “${words}” off ${name} into an entry of its own`;
  return { title, edit: { kind: 'add', entry: { id: newId(words, ids), name: words, type } } };
}

function otherTypes(type: EntityType): EntityType[] {
  return Object.keys(ENTITY_TYPES).filter((one): one is EntityType => one !== type);
}

function longer(one: Entity, other: Entity): Entity {
  return one.name.length >= other.name.length ? one : other;
}

function shorter(one: Entity, other: Entity): Entity {
  return longer(one, other) === one ? other : one;
}

function sharesWord(name: string, words: string): boolean {
  const parts = new Set(name.split(' '));
  return words.split(' ').some((word) => word.length > 2 && parts.has(word));
}

function isHandle(words: string): boolean {
  return words.startsWith('@');
}

function oneLine(words: string): string {
  return words.replace(/\s{1,1000}/g, ' ');
}

const MOST_CANDIDATES = 5;
