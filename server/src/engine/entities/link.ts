import { shift, sliceOf } from '../text/span';
import type { Span } from '../text/span';
import type { NameCandidate } from './candidate';
import type { Entity, EntityType, Mention } from './facts';

/** Names of the whole document, each with the offset of its paragraph. */
export interface PlacedName {
  readonly name: NameCandidate;
  readonly offset: number;
}

interface Draft {
  readonly key: string;
  type: EntityType;
  name: string;
  subtype: string | null;
  knowledge: Entity['knowledge'];
  role: string | null;
  readonly mentions: Mention[];
}

/** Merges the names of a document into entities, in order of first mention, and drops what nothing supports. */
export function linkNames(text: string, names: readonly PlacedName[]): Entity[] {
  const drafts = new Map<string, Draft>();
  const shortForms = collectShortForms(text, names);
  for (const { name, offset } of names) {
    const span = shift(name.span, offset);
    const words = normalize(sliceOf(text, span));
    const key = shortForms.acronym(words) ?? name.key ?? shortForms.resolve(words, span.start, name);
    if (key === undefined) continue;
    const draft = drafts.get(key) ?? add(drafts, key, name, words);
    improve(draft, name, words, text, offset);
    draft.mentions.push({ span, kind: 'name', confidence: confidenceOf(name, key, words), evidence: name.evidence });
    if (name.acronym)
      draft.mentions.push({
        span: shift(name.acronym, offset),
        kind: 'alias',
        confidence: 0.95,
        evidence: 'acronym in brackets',
      });
  }
  return [...drafts.values()].map((draft, index) => finished(draft, index));
}

function add(drafts: Map<string, Draft>, key: string, name: NameCandidate, words: string): Draft {
  const { type, subtype, knowledge } = name;
  const draft: Draft = { key, type, name: words, subtype, knowledge, role: null, mentions: [] };
  drafts.set(key, draft);
  return draft;
}

/** A later mention may be fuller, or say the role. */
function improve(draft: Draft, name: NameCandidate, words: string, text: string, offset: number): void {
  if (name.key === null && words.length > draft.name.length && !name.uncertain) draft.name = words;
  draft.role ??= name.role ? sliceOf(text, shift(name.role, offset)) : null;
}

function confidenceOf(name: NameCandidate, key: string, words: string): number {
  return name.uncertain && key !== keyOf(name.type, words) ? 0.8 : name.confidence;
}

function finished(draft: Draft, index: number): Entity {
  const { type, name, subtype, knowledge, role, mentions } = draft;
  mentions.sort(byStart);
  return { id: `e${index + 1}`, type, name, subtype, mentions, role, handle: null, registry: null, knowledge };
}

function byStart(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return a.span.start - b.span.start;
}

interface ShortForms {
  /** The key of the name that brought this acronym in. */
  readonly acronym: (words: string) => string | undefined;
  /** The key of the entity that the words name at this place, or `undefined` where nothing supports them. */
  readonly resolve: (words: string, at: number, name: NameCandidate) => string | undefined;
}

/** Knows which full names the document holds, so that "Cleverly" and "UNESCO" find theirs. */
function collectShortForms(text: string, names: readonly PlacedName[]): ShortForms {
  const full = new Map<string, EntityType>();
  const acronyms = new Map<string, string>();
  const bySurname = new Map<string, { readonly key: string; readonly start: number }[]>();
  const byForename = new Map<string, string>();
  for (const { name, offset } of names) {
    if (name.uncertain) continue;
    const words = normalize(sliceOf(text, shift(name.span, offset)));
    const type = full.get(words) ?? name.type;
    const key = name.key ?? keyOf(type, words);
    if (name.acronym) acronyms.set(sliceOf(text, shift(name.acronym, offset)), key);
    if (name.key !== null) continue;
    full.set(words, type);
    const parts = words.split(' ');
    if (type !== 'person' || parts.length < 2) continue;
    const surname = surnameOf(parts);
    const people = bySurname.get(surname) ?? [];
    people.push({ key, start: name.span.start + offset });
    bySurname.set(surname, people);
    byForename.set(parts[0] ?? '', key);
  }
  return {
    acronym: (words) => acronyms.get(words),
    resolve: (words, at, name) => {
      const parts = words.split(' ');
      const people = bySurname.get(surnameOf(parts));
      const person = parts.length === 1 ? lastBefore(people, at) : undefined;
      if (person !== undefined && (name.type === 'person' || name.uncertain)) return person;
      const type = full.get(words);
      if (type !== undefined) return keyOf(type, words);
      if (name.uncertain) return parts.length === 1 ? byForename.get(words) : undefined;
      return keyOf(name.type, words);
    },
  };
}

/** The last full name before a place, else the first behind it. Only that one tells two people with one surname apart. */
function lastBefore(
  people: readonly { readonly key: string; readonly start: number }[] | undefined,
  at: number,
): string | undefined {
  if (!people) return undefined;
  let low = 0;
  let high = people.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((people[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return people[Math.max(0, low - 1)]?.key;
}

const SUFFIXES: ReadonlySet<string> = new Set(['Jr', 'Jr.', 'Sr', 'Sr.', 'II', 'III', 'IV']);

function surnameOf(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return SUFFIXES.has(last) && parts.length > 2 ? (parts.at(-2) ?? last) : last;
}

function keyOf(type: EntityType, words: string): string {
  return `${type}:${words}`;
}

function normalize(words: string): string {
  return words.replace(/\s+/g, ' ');
}
