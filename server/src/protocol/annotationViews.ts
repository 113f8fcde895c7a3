/** A place in an open article, as LSP counts: zero-based lines, characters in the unit that client and server agreed on. */
export interface PlaceRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface AnnotationView {
  /** Unique in the file of its owner, but another owner may have the same. */
  readonly id: string;
  /** Whose file it is in; empty for the curated one. Commands change those of the list's `annotator` alone. */
  readonly owner: string;
  readonly layer: string;
  readonly label: string;
  readonly status: 'suggested' | 'accepted' | 'rejected' | 'orphaned';
  /** Where its words stand; empty for orphans and relations without words. */
  readonly ranges: readonly PlaceRange[];
  /** Its words, shortened for lists. */
  readonly text: string;
  /** For an orphan: where its words were; `null` for all others. */
  readonly lastPlace: PlaceRange | null;
  /** For an orphan: where its words might be now, best first. */
  readonly candidates: readonly CandidateView[];
  readonly author: string;
  /** ISO 8601 with its zone. */
  readonly created: string | null;
  readonly modified: string | null;
  /** Commands speak of a comment by its number in this list. */
  readonly comments: readonly CommentView[];
  readonly attributes: Readonly<Record<string, string | number | boolean | readonly (string | number | boolean)[]>>;
  readonly links: readonly string[];
  readonly ends: readonly { readonly role: string; readonly target: string }[];
  readonly confidence: number | null;
  /** What the layers of the team say against it, one sentence each. */
  readonly flaws: readonly string[];
  /** How its words were found again after the last change from outside, in words; `null` where nothing had to be searched. */
  readonly found: string | null;
  /** How it stands to the annotator compared with, or to the own one; `null` while nobody is. */
  readonly comparison: 'agree' | 'differ' | 'only' | null;
  /** The annotations of the other one that it agrees with or differs from. */
  readonly counterparts: readonly string[];
}

export interface CandidateView {
  readonly range: PlaceRange;
  readonly text: string;
  /** 0 to 1. */
  readonly score: number;
}

export interface CommentView {
  readonly author: string;
  readonly time: string | null;
  readonly text: string;
}

export interface LayerView {
  readonly name: string;
  readonly title: string;
  /** `#rrggbb`; `null` leaves it to the theme. */
  readonly color: string | null;
  /** The key that picks it in the quick pick; `null` for none. */
  readonly key: string | null;
  /** Those that the team defined; of an open layer, those in use and those that the analysis gives. */
  readonly labels: readonly LabelView[];
  /** Whether any label is allowed. */
  readonly isOpen: boolean;
  /** Empty where any attribute is allowed. */
  readonly attributes: readonly {
    readonly name: string;
    readonly type: 'string' | 'number' | 'boolean' | 'list';
    /** Empty where any value is allowed. */
    readonly values: readonly string[];
  }[];
}

export interface LabelView {
  readonly name: string;
  readonly title: string;
  readonly color: string | null;
  readonly key: string | null;
}

/** A finding that is hidden in this file. */
export interface SuppressionView {
  /** What `unsuppress` takes. */
  readonly number: number;
  readonly code: string;
  /** `null` where its words are gone. */
  readonly range: PlaceRange | null;
  readonly text: string;
  readonly reason: string;
  readonly author: string;
  /** Whether it hides nothing any more; `null` where the text was not analysed yet. */
  readonly isStale: boolean | null;
}

export interface FormatView {
  readonly id: string;
  readonly title: string;
  /** With the dot, the one that is written first. */
  readonly extensions: readonly string[];
  readonly canImport: boolean;
}

/** How many annotations there are, by status. */
export interface CountsView {
  readonly suggested: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly orphaned: number;
}
