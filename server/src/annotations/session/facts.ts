import type { Span } from '../../engine/index';
import type { Annotation, AttributeValue, RelationEnd, Status } from '../facts';
import type { LayerDefinition } from '../layers';
import type { Suppression } from '../suppressions';

/** Who makes a change, and when. Nothing here reads a clock. */
export interface Hand {
  /** A name or an address; empty where nobody is named. */
  readonly author: string;
  /** ISO 8601 with its zone. */
  readonly now: string;
  /** The layers of the team: what they do not allow is refused. `null` allows everything. */
  readonly layers: readonly LayerDefinition[] | null;
}

/** What a person may say of an annotation; `orphaned` is for the text to say. */
export type Verdict = Exclude<Status, 'orphaned'>;

/** Which annotations: by id, those of a layer or of a label in it, or all. `status` narrows the last two. */
export type Choice =
  | { readonly ids: readonly string[] }
  | { readonly layer: string; readonly label?: string; readonly status?: Status }
  | { readonly all: true; readonly status?: Status };

/** Everything that can be done to the annotations of an article. Spans are in UTF-16 units of its current text, half-open. */
export type AnnotationChange =
  /** Several spans make one discontinuous annotation; none, a note about the whole text. `comment` starts its thread. */
  | {
      readonly kind: 'annotate';
      readonly spans: readonly Span[];
      readonly layer: string;
      readonly label?: string;
      readonly comment?: string;
    }
  /** The words of the span are accepted, and suggested wherever else they stand. */
  | { readonly kind: 'annotate-all'; readonly span: Span; readonly layer: string; readonly label?: string }
  /** Takes in annotations of the current text that nobody has looked at, such as `annotationsOf` gives; what is there or was rejected is left out. */
  | { readonly kind: 'suggest'; readonly annotations: readonly Annotation[] }
  | ({ readonly kind: 'set-status'; readonly to: Verdict } & Choice)
  /** Moves one edge by words, to the left where negative. `part` counts the spans of a discontinuous one from 0. */
  | {
      readonly kind: 'move-edge';
      readonly id: string;
      readonly edge: 'start' | 'end';
      readonly words: number;
      readonly part?: number;
    }
  /** Takes other spans. For an orphan this says where its words are now, and accepts it. */
  | { readonly kind: 'set-spans'; readonly id: string; readonly spans: readonly Span[] }
  | { readonly kind: 'relabel'; readonly ids: readonly string[]; readonly layer?: string; readonly label: string }
  /** Attributes that are not named stay; `null` takes one away. */
  | {
      readonly kind: 'set-attributes';
      readonly id: string;
      readonly attributes: Readonly<Record<string, AttributeValue | null>>;
    }
  /** Adds an entry of a registry, or takes it away. `name` is what people call it. */
  | {
      readonly kind: 'link';
      readonly id: string;
      readonly link: string;
      readonly name?: string;
      readonly remove?: boolean;
    }
  /** Adds a comment; with `index` changes that one, and with `index` and no text deletes it. */
  | { readonly kind: 'comment'; readonly id: string; readonly text?: string; readonly index?: number }
  | {
      readonly kind: 'relate';
      readonly label: string;
      readonly ends: readonly Pick<RelationEnd, 'role' | 'target'>[];
      /** `relation` where nothing is said. */
      readonly layer?: string;
      readonly spans?: readonly Span[];
    }
  /** Relations lose the ends that go; one that keeps fewer than two, and has no words, goes with them. */
  | ({ readonly kind: 'delete' } & Choice)
  /** Takes annotations of another annotator over, accepted; those that are there already, word for word, only change their status. */
  | { readonly kind: 'adopt'; readonly annotations: readonly Annotation[] }
  /** Takes annotations in as they are, such as an import; their targets have to be exact in the current text. Ids that are taken change. */
  | { readonly kind: 'import'; readonly annotations: readonly Annotation[] }
  | { readonly kind: 'suppress'; readonly code: string; readonly span: Span; readonly reason?: string }
  /** Takes suppressions away, by their numbers in the session's list. */
  | { readonly kind: 'unsuppress'; readonly numbers: readonly number[] };

/** What a change did, or why it did nothing. */
export interface Outcome {
  readonly done: boolean;
  /** For a person: what was done and undo would take back (`annotate “Iran” as place`), or a sentence that says why nothing was. */
  readonly words: string;
  /** The annotations that were made, changed or deleted. */
  readonly ids: readonly string[];
}

/** An annotation and where it stands; its own `targets` have the places and words of when they were last described. */
export interface Placed {
  readonly annotation: Annotation;
  /** One for each target, as they stand now; those of a lost target are empty. */
  readonly spans: readonly Span[];
  /** `orphaned` as long as the words of a target are lost. */
  readonly status: Status;
}

/** What operations look at. */
export interface Scene {
  readonly text: string;
  readonly find: (id: string) => Placed | undefined;
  readonly all: () => readonly Placed[];
  readonly suppressions: () => readonly Suppression[];
}

/** What an operation wants to be changed. */
export interface Plan {
  /** What undo will take back. */
  readonly words: string;
  readonly entries: readonly PlannedEntry[];
  readonly suppressions?: readonly Suppression[];
}

export interface PlannedEntry {
  readonly id: string;
  /** The annotation as it shall be; `null` deletes it. Its `targets` count only with `spans: 'own'`. */
  readonly annotation: Annotation | null;
  /** New places; `keep` leaves those it has; `own` takes those of `annotation.targets`, lost ones among them. */
  readonly spans: readonly Span[] | 'keep' | 'own';
}

/** A sentence for people that says why an operation does nothing. */
export interface Refusal {
  readonly refused: string;
}

export function refuse(refused: string): Refusal {
  return { refused };
}
