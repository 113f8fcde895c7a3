import type { Span } from '../../server/src/engine/index';

export const NAME_CLASSES = ['PER', 'LOC', 'ORG'] as const;
export type NameClass = (typeof NAME_CLASSES)[number];

/** A name in a text. */
export interface Name {
  readonly span: Span;
  readonly label: NameClass;
  /** A building, bridge or the like, which some conventions do not count among the places. */
  readonly facility: boolean;
}

/** A text with the names a person marked in it. */
export interface NamesDocument {
  readonly text: string;
  readonly gold: readonly Name[];
}

/** Finds the names in a text. Offsets are UTF-16. */
export type NameFinder = (text: string) => readonly Name[];

/** Counts of names: those found that are right, all found, all marked. */
export interface Counts {
  readonly right: number;
  readonly found: number;
  readonly marked: number;
}

export interface NamesScore {
  readonly types: Readonly<Record<NameClass, Counts>>;
  /** All three types together. */
  readonly micro: Counts;
}

/** Counts exact matches of span and type. The same name found twice counts once. */
export function scoreNames(pairs: Iterable<readonly [gold: readonly Name[], found: readonly Name[]]>): NamesScore {
  const types = { PER: none(), LOC: none(), ORG: none() };
  for (const [gold, found] of pairs) {
    const marked = keysOf(gold);
    for (const label of marked.values()) types[label].marked++;
    for (const [key, label] of keysOf(found)) {
      types[label].found++;
      if (marked.has(key)) types[label].right++;
    }
  }
  return { types, micro: NAME_CLASSES.map((label) => types[label]).reduce(add) };
}

export function add(a: Counts, b: Counts): Counts {
  return { right: a.right + b.right, found: a.found + b.found, marked: a.marked + b.marked };
}

function none() {
  return { right: 0, found: 0, marked: 0 };
}

function keysOf(names: readonly Name[]): Map<string, NameClass> {
  return new Map(names.map(({ span, label }) => [`${span.start} ${span.end} ${label}`, label]));
}
