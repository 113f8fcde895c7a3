import type { AnnotationView, CountsView, FormatView, LayerView, PlaceRange, SuppressionView } from './annotationViews';

/**
 * Tells the client that annotations, layers or problems of an article are others than before, or that places moved and typing rests. Server
 * to client, a notification; the client then asks with `LIST_ANNOTATIONS` for the articles that it shows.
 */
export const ANNOTATIONS_CHANGED = 'seedmark/annotationsChanged';

export interface AnnotationsChanged {
  readonly uri: string;
}

/**
 * Asks for the annotations of an open article as they stand in its current text. Client to server, a request; the answer is `null` for what is no open
 * article.
 */
export const LIST_ANNOTATIONS = 'seedmark/annotations';

export interface ListAnnotationsParams {
  readonly uri: string;
}

export interface AnnotationList {
  readonly uri: string;
  /** Version of the document that the places belong to. */
  readonly version: number;
  /** In order of their places; orphans first. Those of the annotator's own file, then of the one compared with. */
  readonly annotations: readonly AnnotationView[];
  readonly layers: readonly LayerView[];
  readonly suppressions: readonly SuppressionView[];
  /** The forms of files that annotations are exchanged in, in the order in which they are offered. */
  readonly formats: readonly FormatView[];
  /** What is wrong with the files, for people. */
  readonly problems: readonly string[];
  /** Why no command can change annotations here, for people; `null` where all can. */
  readonly readOnly: string | null;
  /** Who annotates here: empty for the curated file, else the name in `<article>.annotations.<who>.yaml`. */
  readonly annotator: string;
  /** All who have a file beside this article, the curated one as the empty name. */
  readonly annotators: readonly string[];
  /** Who is compared with; `null` while nobody is, and the empty name for the curated file. */
  readonly compared: string | null;
  /** The file that commands write to, whether it is there or not; `null` for an article without a place. */
  readonly file: string | null;
  /** What undo and redo would take back or do again, in words; `null` where there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
}

/** Asks how many annotations the files of the workspace have. Client to server, a request without parameters; the answer is `AnnotationCounts`. */
export const COUNT_ANNOTATIONS = 'seedmark/annotationCounts';

export interface AnnotationCounts extends CountsView {
  /** Articles with a file of annotations. */
  readonly articles: number;
  /** Files that have an error, and of which not all may be counted. */
  readonly damaged: number;
}

/**
 * Commands of `workspace/executeCommand`, by the name of their arguments in `AnnotationCommands`. Each has one argument, an object, and answers with an
 * `AnnotationAnswer` or what extends it. What went wrong is shown by the server as a message; the client has nothing to show.
 */
export const ANNOTATION_COMMANDS = {
  annotate: 'seedmark.server.annotate',
  annotateAll: 'seedmark.server.annotateAll',
  suggest: 'seedmark.server.suggestAnnotations',
  setStatus: 'seedmark.server.setAnnotationStatus',
  changeSpan: 'seedmark.server.changeAnnotationSpan',
  relabel: 'seedmark.server.relabelAnnotation',
  setAttributes: 'seedmark.server.setAnnotationAttributes',
  link: 'seedmark.server.linkAnnotation',
  comment: 'seedmark.server.commentAnnotation',
  relate: 'seedmark.server.relateAnnotations',
  delete: 'seedmark.server.deleteAnnotations',
  confirm: 'seedmark.server.confirmAnnotation',
  adopt: 'seedmark.server.adoptAnnotations',
  compareWith: 'seedmark.server.compareAnnotations',
  setAnnotator: 'seedmark.server.setAnnotator',
  undo: 'seedmark.server.undoAnnotationChange',
  redo: 'seedmark.server.redoAnnotationChange',
  suppress: 'seedmark.server.suppressFinding',
  unsuppress: 'seedmark.server.unsuppressFinding',
  exportLosses: 'seedmark.server.exportAnnotationLosses',
  export: 'seedmark.server.exportAnnotations',
  import: 'seedmark.server.importAnnotations',
} as const;

export type AnnotationCommandName = keyof typeof ANNOTATION_COMMANDS;

/** What every command is about. */
export interface OfArticle {
  /** An open article. */
  readonly uri: string;
  /** The version that ranges count in: with another one the command is refused. Left out, the current one is meant. */
  readonly version?: number;
}

/** Which annotations: by id, those of a layer or of a label in it, or all. `status` narrows the last two. */
export type AnnotationChoice =
  | { readonly ids: readonly string[] }
  | { readonly layer: string; readonly label?: string; readonly status?: 'suggested' | 'accepted' | 'rejected' }
  | { readonly all: true; readonly status?: 'suggested' | 'accepted' | 'rejected' };

/** The argument of each command. */
export interface AnnotationCommands {
  /** Several ranges make one discontinuous annotation; none, a note about the whole text. `comment` starts its thread. */
  readonly annotate: OfArticle & {
    readonly ranges: readonly PlaceRange[];
    readonly layer: string;
    readonly label?: string;
    readonly comment?: string;
  };
  /** Suggests the label for every occurrence of the words in the range; the range itself is accepted. */
  readonly annotateAll: OfArticle & { readonly range: PlaceRange; readonly layer: string; readonly label?: string };
  /** What the analysis found, as suggestions; left out, all kinds. What is annotated or was rejected already is not suggested again. */
  readonly suggest: OfArticle & { readonly kinds?: readonly ('names' | 'quotes' | 'dates')[] };
  readonly setStatus: OfArticle & AnnotationChoice & { readonly to: 'suggested' | 'accepted' | 'rejected' };
  /** Moves an edge by words (negative: to the left), or takes other ranges. `part` counts the spans of a discontinuous one from 0. */
  readonly changeSpan: OfArticle & { readonly id: string } & (
      | { readonly edge: 'start' | 'end'; readonly words: number; readonly part?: number }
      | { readonly ranges: readonly PlaceRange[] }
    );
  readonly relabel: OfArticle & { readonly ids: readonly string[]; readonly layer?: string; readonly label: string };
  /** Attributes that are not named stay; `null` takes one away. */
  readonly setAttributes: OfArticle & {
    readonly id: string;
    readonly attributes: Readonly<
      Record<string, string | number | boolean | readonly (string | number | boolean)[] | null>
    >;
  };
  /** Adds or takes away an entry of a registry, such as `wikidata:Q794`. `name` is what people call it. */
  readonly link: OfArticle & {
    readonly id: string;
    readonly link: string;
    readonly name?: string;
    readonly remove?: boolean;
  };
  /** Adds a comment; with `index`, changes that one, and with `index` and no text deletes it. */
  readonly comment: OfArticle & { readonly id: string; readonly text?: string; readonly index?: number };
  readonly relate: OfArticle & {
    readonly label: string;
    readonly ends: readonly { readonly role: string; readonly target: string }[];
    /** By default `relation`. */
    readonly layer?: string;
    readonly ranges?: readonly PlaceRange[];
  };
  readonly delete: OfArticle & AnnotationChoice;
  /** Says where the words of an orphan are now. */
  readonly confirm: OfArticle & { readonly id: string; readonly range: PlaceRange };
  /** Takes annotations of another annotator into the own file; `owner` is empty for the curated one. */
  readonly adopt: OfArticle & { readonly owner: string; readonly ids: readonly string[] };
  /** `null` stops comparing. */
  readonly compareWith: OfArticle & { readonly annotator: string | null };
  /** Until the setting `seedmark.annotator` changes; empty for the curated file. */
  readonly setAnnotator: OfArticle & { readonly annotator: string };
  readonly undo: OfArticle;
  readonly redo: OfArticle;
  /** Hides findings: this one at its place, all of its code in this file, or those of its code at the same words in the workspace. */
  readonly suppress: OfArticle & {
    readonly code: string;
    readonly range: PlaceRange;
    readonly where?: 'place' | 'file' | 'workspace';
    readonly reason?: string;
  };
  /** Takes away suppressions of this file, by their numbers in the list. */
  readonly unsuppress: OfArticle & { readonly numbers: readonly number[] };
  /** Answers with an `ExportAnswer` without contents; nothing is written. */
  readonly exportLosses: OfArticle & ExportArguments;
  /** Answers with an `ExportAnswer`. With `write`, the files are written beside the article; one that is there is written over only with `force`. */
  readonly export: OfArticle & ExportArguments & { readonly write?: boolean; readonly force?: boolean };
  /** Reads files of the form by their addresses, or as given. With `dryRun`, only says what would come in. Answers with an `ImportAnswer`. */
  readonly import: OfArticle & {
    readonly format: string;
    readonly files?: readonly string[];
    readonly contents?: readonly { readonly name: string; readonly content: string }[];
    readonly dryRun?: boolean;
  };
}

export interface ExportArguments {
  /** The `id` of one of the list's `formats`. */
  readonly format: string;
  /** What the analysis finds, instead of what people said. */
  readonly analysis?: boolean;
}

/** What a command did. */
export interface AnnotationAnswer {
  readonly done: boolean;
  /** In words for people: what was done, or why nothing was; then the server has shown it. */
  readonly message: string;
  /** The annotations that were made or changed. */
  readonly ids: readonly string[];
}

export interface ExportAnswer extends AnnotationAnswer {
  /** What the form cannot hold, one sentence each. */
  readonly losses: readonly string[];
  /** `content` is `null` where it was not asked for. `exists`: there is such a file with another content. */
  readonly files: readonly {
    readonly name: string;
    readonly uri: string | null;
    readonly content: string | null;
    readonly exists: boolean;
  }[];
}

export interface ImportAnswer extends AnnotationAnswer {
  readonly losses: readonly string[];
  readonly problems: readonly string[];
  /** Annotations that come in, and how many of them have lost their words. */
  readonly count: number;
  readonly orphaned: number;
}
