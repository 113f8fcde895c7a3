import type { Span } from '../engine/index';

/** The layers every project has; a team adds its own in `seedmark.yaml`. */
export const BUILT_IN_LAYERS = ['entity', 'quote', 'claim', 'relation', 'note'] as const;

/** What a person or program says of an annotation. `orphaned`: its text is gone, and it waits for it to come back. */
export const STATUSES = ['suggested', 'accepted', 'rejected', 'orphaned'] as const;
export type Status = (typeof STATUSES)[number];

/**
 * One unbroken stretch of text, told in two ways: where it was last seen, and which words it has and stands between. Offsets
 * are UTF-16 units of the text as read, without a byte order mark, half-open; a line end is kept as the text has it.
 *
 * A stretch that is gone has an empty span at the place where it was, and keeps its words; see `isLost`. A stretch that is
 * empty by intent, a point between two characters, has `exact: ''`.
 */
export interface Target extends Span {
  readonly exact: string;
  /** The text right before: 32 units or more where needed to tell the place from others, less at the start of the text. */
  readonly prefix: string;
  /** The text right after, likewise. */
  readonly suffix: string;
}

/** Whether the words of a target are no longer in the text. */
export function isLost(target: Target): boolean {
  return target.exact !== '' && target.start === target.end;
}

export type Scalar = string | number | boolean;
/** A list is one value of several parts, such as tags. */
export type AttributeValue = Scalar | readonly Scalar[];
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** What an annotation stands for in a registry: `{ id: 'wikidata:Q794', label: 'Iran' }`. `id` is a short name or a URI. */
export interface EntityLink {
  readonly id: string;
  /** The registry's name for it, kept for people; `null` where nobody said. */
  readonly label: string | null;
}

/**
 * One end of a relation, an event or a slot. Roles may repeat, and the order of ends counts: a chain has its links in
 * order, a symmetric relation the same role at every end.
 */
export interface RelationEnd {
  readonly role: string;
  /** The `id` of another annotation of the same file, of any layer; an event may be an end of an event. */
  readonly target: string;
  /** What is said of this end alone, such as the arrow of a chain; `null` for nothing. */
  readonly label: string | null;
}

/** One contribution to the talk about an annotation. */
export interface Comment {
  readonly author: string;
  /** ISO 8601 with its zone, or `null` where a foreign format has none. */
  readonly time: string | null;
  readonly text: string;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What only a foreign format knows, by its name: `{ brat: { id: 'T4' } }`. Nothing else reads it, and it is kept as it is. */
export type Foreign = Readonly<Record<string, Json>>;

/**
 * A statement about a text that stands beside it. What it speaks of is `targets`, `ends`, or both:
 *
 * - a span, or a discontinuous span: one target, or several in order of their starts, which do not overlap;
 * - a relation: no target, and two or more ends;
 * - an event or a span with slots: its trigger as target, its arguments as ends;
 * - a note about the whole text: neither.
 */
export interface Annotation {
  /** Unique in its file and, made with `createId`, among all who annotate the text; never changed. */
  readonly id: string;
  /** A built-in layer or one of the team. */
  readonly layer: string;
  /** The type within the layer, such as `person` or `Attribution`; empty where the layer has only one. */
  readonly label: string;
  readonly targets: readonly Target[];
  readonly ends: readonly RelationEnd[];
  readonly attributes: Attributes;
  readonly links: readonly EntityLink[];
  readonly status: Status;
  /** What an orphaned annotation was before and will be again; `null` for all others. */
  readonly statusBefore: Exclude<Status, 'orphaned'> | null;
  /** How sure the program that suggested it is, 0 to 1; `null` where no program did. */
  readonly confidence: number | null;
  /** A name or an address; empty where nobody is named. */
  readonly author: string;
  /** ISO 8601 with its zone; `null` where it is not known. */
  readonly created: string | null;
  readonly modified: string | null;
  readonly comments: readonly Comment[];
  readonly foreign: Foreign;
}

/** What is wrong with something read from a file. Reading goes on after it. */
export interface AnnotationProblem {
  /** Never changes its meaning: `annotation-id-duplicate`. */
  readonly code: string;
  /** For a person: one sentence. */
  readonly message: string;
  /** The place in the file that was read (not in the article), in its UTF-16 units; `null` where no place can be named. */
  readonly span: Span | null;
  /** `error`: something is left out of what was read. `warning`: everything was read, but looks wrong. */
  readonly severity: 'error' | 'warning';
}

/** What could be read, and what was wrong. */
export interface WithProblems<T> {
  readonly value: T;
  readonly problems: readonly AnnotationProblem[];
}

/** The least an annotation has, for makers of annotations: `newAnnotation({ id: 'a1', layer: 'note' })` fills in the rest. */
export function newAnnotation(given: Partial<Annotation> & Pick<Annotation, 'id' | 'layer'>): Annotation {
  return {
    label: '',
    targets: [],
    ends: [],
    attributes: {},
    links: [],
    status: 'accepted',
    statusBefore: null,
    confidence: null,
    author: '',
    created: null,
    modified: null,
    comments: [],
    foreign: {},
    ...given,
  };
}
