/** A place in an open article, as LSP counts: zero-based lines, characters in the unit that client and server agreed on. */
export interface PlaceRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/**
 * Tells the client that annotations, layers or problems of an article are others than before, or that places moved and typing rests. Server
 * to client, a notification; the client then asks with `LIST_ANNOTATIONS` for the articles that it shows.
 */
export const ANNOTATIONS_CHANGED = 'seedmark/annotationsChanged';

export interface AnnotationsChanged {
  readonly uri: string;
}

/** Asks for the annotations of an open article as they stand in its current text. Client to server, a request. */
export const LIST_ANNOTATIONS = 'seedmark/annotations';

export interface ListAnnotationsParams {
  readonly uri: string;
}

export interface AnnotationList {
  readonly uri: string;
  /** Version of the document that the places belong to. */
  readonly version: number;
  /** In order of their places; orphans first. Those of the annotator's own file and of the curated one, and of the one compared with. */
  readonly annotations: readonly AnnotationView[];
  readonly layers: readonly LayerView[];
  /** What is wrong with the files, for people. */
  readonly problems: readonly string[];
  /** Who annotates here: empty for the curated file, else the name in `<article>.annotations.<who>.yaml`. */
  readonly annotator: string;
  /** All who have a file beside this article, the curated one as the empty name. */
  readonly annotators: readonly string[];
  /** What undo and redo would take back or do again, in words; `null` where there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
}

export interface AnnotationView {
  readonly id: string;
  /** Whose file it is in; empty for the curated one. */
  readonly owner: string;
  readonly layer: string;
  readonly label: string;
  readonly status: 'suggested' | 'accepted' | 'rejected' | 'orphaned';
  /** Where its words stand; empty for orphans and relations without words. */
  readonly ranges: readonly PlaceRange[];
  /** Its words, shortened for lists. */
  readonly text: string;
  /** For an orphan: where its words were, and where they might be now, best first. */
  readonly candidates: readonly PlaceRange[];
  readonly author: string;
  readonly comments: readonly { readonly author: string; readonly time: string | null; readonly text: string }[];
  readonly attributes: Readonly<Record<string, string | number | boolean | readonly (string | number | boolean)[]>>;
  readonly links: readonly string[];
  readonly ends: readonly { readonly role: string; readonly target: string }[];
  readonly confidence: number | null;
  /** How it stands to the annotator compared with; `null` while none is. */
  readonly comparison: 'agree' | 'differ' | 'only' | null;
}

export interface LayerView {
  readonly name: string;
  readonly title: string;
  /** `#rrggbb`; `null` leaves it to the theme. */
  readonly color: string | null;
  /** The key that picks it in the quick pick; `null` for none. */
  readonly key: string | null;
  readonly labels: readonly { readonly name: string; readonly title: string; readonly key: string | null }[];
}
