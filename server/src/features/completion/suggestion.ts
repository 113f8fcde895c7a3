import type { CompletionItemKind } from 'vscode-languageserver-types';

/** Where something is to be completed. */
export interface Spot {
  readonly offset: number;
  /** The line up to the offset, or the end of that where it is long. */
  readonly before: string;
  /** The rest of the line. */
  readonly behind: string;
  readonly line: number;
}

export interface Suggestions {
  /** The best first. */
  readonly suggestions: readonly Suggestion[];
  /** Whether there are others that were not looked at. */
  readonly cut: boolean;
}

export interface Suggestion {
  readonly label: string;
  /** How many units before the offset it replaces. */
  readonly length: number;
  readonly kind?: CompletionItemKind;
  readonly detail?: string;
  /** What is inserted, where that is not the label. */
  readonly text?: string;
  /** What the typed words are compared with, where that is not the label. */
  readonly filter?: string;
  readonly documentation?: string;
  /** Key of the entity in the index. */
  readonly key?: string;
}
