import type { NameCandidate } from '../entities/candidate';
import type { EntityType } from '../entities/facts';
import type { RegistryEntry } from '../registry/facts';
import type { Span } from '../text/span';
import type { NameContext } from './facts';
import type { NameParts } from './nameParts';

/** One name in the document. `span` counts in the document, the spans of `name` and `context` in its paragraph. */
export interface PlacedName extends NameParts {
  readonly span: Span;
  readonly name: NameCandidate;
  readonly context: NameContext;
  readonly offset: number;
  /** Number of its paragraph, and its own in it. */
  readonly paragraph: number;
  readonly number: number;
  /** Number among all names of the document. */
  readonly index: number;
}

/** All names of a document that are written alike and can mean the same. */
export interface Form {
  readonly parts: readonly string[];
  readonly first: PlacedName;
  readonly isPerson: boolean;
  /** Key of the gazetteer, where it is there. */
  readonly key: string | null;
  /** Whether one of the names counts by itself. */
  readonly certain: boolean;
  readonly acronym: string | null;
  readonly titled: boolean;
  /** The highest confidence of its names. */
  readonly confidence: number;
  readonly type: EntityType;
  readonly generation: string | null;
  readonly names: readonly PlacedName[];
  /** What the registry says it is. */
  readonly registered: RegistryEntry | null;
}

/**
 * Groups names by their words. The type of a form is the one that most of its names have, weighted by confidence, so that one slip of the
 * recogniser is outvoted; only where both a person and something else are certain do two forms remain ("Mr. Ford", "Ford").
 */
export function formsOf(names: readonly PlacedName[]): Form[] {
  const groups = new Map<string, PlacedName[]>();
  for (const name of names) {
    const key = `${name.parts.join(' ')}|${name.generation ?? ''}|${name.name.registered?.id ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(name);
    else groups.set(key, [name]);
  }
  return [...groups.values()].flatMap(split);
}

function split(names: readonly PlacedName[]): Form[] {
  const registered = names[0]?.name.registered;
  if (registered) return [formOf(names, null)].flatMap((form) => (form ? [typedAs(form, registered)] : []));
  const people = names.filter(isSurelyPerson);
  const others = names.filter(isSurelyOther);
  if (people.length > 0 && others.length > 0) {
    const rest = names.filter((name) => !isSurelyPerson(name) && !isSurelyOther(name));
    const withPeople = people.length > others.length ? rest : rest.filter(({ name }) => name.type === 'person');
    const kept = new Set(withPeople);
    return [
      formOf([...people, ...withPeople], true),
      formOf([...others, ...rest.filter((name) => !kept.has(name))], false),
    ].filter((form) => form !== undefined);
  }
  const [form] = [formOf(names, people.length > 0 ? true : null)];
  return form ? [form] : [];
}

function typedAs(form: Form, registered: RegistryEntry): Form {
  return { ...form, registered, type: registered.type, isPerson: registered.type === 'person', certain: true };
}

function isSurelyPerson({ name, context }: PlacedName): boolean {
  return name.type === 'person' && (context.titled || name.confidence >= SURE) && !name.uncertain;
}

function isSurelyOther({ name, context }: PlacedName): boolean {
  return name.type !== 'person' && !context.titled && name.confidence >= SURE && !name.uncertain;
}

function formOf(unsorted: readonly PlacedName[], person: boolean | null): Form | undefined {
  const names = [...unsorted].sort((a, b) => a.span.start - b.span.start);
  const [first] = names;
  if (!first) return undefined;
  const votes = new Map<EntityType, number>();
  for (const { name } of names)
    votes.set(name.type, (votes.get(name.type) ?? 0) + (name.uncertain ? 0.01 : name.confidence));
  let type = first.name.type;
  for (const [candidate, weight] of votes) if (weight > (votes.get(type) ?? 0)) type = candidate;
  if (person === true) type = 'person';
  if (names.some(({ isPersonal }) => isPersonal)) type = 'person';
  if (type === 'person' && names.some(({ isCompany }) => isCompany)) type = 'organization';
  const keyed = names.find(({ name }) => name.key !== null && name.type === type)?.name.key ?? null;
  return {
    names,
    parts: first.parts,
    first,
    type,
    isPerson: type === 'person',
    key: keyed,
    certain: names.some(({ name }) => !name.uncertain),
    acronym: first.acronym,
    titled: names.some(({ context }) => context.titled),
    confidence: Math.max(...names.slice(0, 64).map(({ name }) => (name.uncertain ? 0.3 : name.confidence))),
    generation: first.generation,
    registered: null,
  };
}

const SURE = 0.85;
