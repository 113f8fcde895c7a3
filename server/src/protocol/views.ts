import type { PlaceRange } from './annotationViews';

/** Asks for names by type, a page at a time. Client to server, a request with `ViewQuery`, answered with `ViewPage`. */
export const LIST_ENTITIES = 'seedmark/entities';

/** The same for quotes by speaker. */
export const LIST_QUOTES = 'seedmark/quotes';

/**
 * Asks where in a view the name or quote of a position stands. Client to server, a request with `LocateParams`, answered with `ViewStep`s from
 * the top down; an empty list where the view does not show it.
 */
export const LOCATE_IN_VIEW = 'seedmark/locateInView';

/**
 * Tells the client that a view may show something else than before. Server to client, a notification; only to those who asked for a view
 * once. It comes at most once in a while, however much is read.
 */
export const VIEWS_CHANGED = 'seedmark/viewsChanged';

export interface ViewsChanged {
  /** The files that are others than before; `null` stands for many. */
  readonly uris: readonly string[] | null;
}

export type ViewSort = 'count' | 'name' | 'place';

export interface ViewQuery {
  /** The address of a file, or `null` for the whole workspace. */
  readonly file: string | null;
  /** The node whose children are wanted; `null` for the top. */
  readonly parent: string | null;
  /** Only what has these words in it, without regard to case and accents; empty for everything. */
  readonly filter: string;
  readonly sort: ViewSort;
  /** How many nodes are left out before the page. */
  readonly offset: number;
  readonly limit: number;
}

export interface ViewPage {
  readonly nodes: readonly ViewNode[];
  /** How many nodes there are, those of other pages included. */
  readonly total: number;
  /** How many names or quotes the whole view holds, whatever was asked for. */
  readonly items: number;
  /** In the view of quotes: how many of them have no speaker. Else 0. */
  readonly unattributed: number;
}

export type ViewIcon =
  | 'person'
  | 'organization'
  | 'place'
  | 'facility'
  | 'norp'
  | 'event'
  | 'work'
  | 'product'
  | 'file'
  | 'mention'
  | 'words'
  | 'nobody'
  | 'direct'
  | 'partial'
  | 'indirect'
  | 'post';

/** A line of a tree. All strings are plain text in one line, shortened, and may come from a document. */
export interface ViewNode {
  /** Stays the same as long as the thing is the same, over all questions for one view and one kind of scope. */
  readonly id: string;
  readonly kind: 'type' | 'entity' | 'file' | 'mention' | 'speaker' | 'quote';
  readonly icon: ViewIcon;
  readonly label: string;
  /** Start and end in the label of the words that count, in UTF-16 units; `null` for none. */
  readonly highlight: readonly [number, number] | null;
  readonly description: string;
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly spoken: string;
  readonly isParent: boolean;
  /** Where it stands; `null` for what stands nowhere. */
  readonly place: { readonly uri: string; readonly range: PlaceRange } | null;
  /** Whether a registry knows it. */
  readonly isRegistered: boolean;
  /** What is copied: a name; for a quote who says it and where, to be put behind its words. */
  readonly copied: string;
}

export interface LocateParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
  readonly view: 'entities' | 'quotes';
  readonly query: Pick<ViewQuery, 'file' | 'filter' | 'sort'>;
}

export interface ViewStep {
  readonly id: string;
  /** Its number among the children of the step before. */
  readonly index: number;
}
