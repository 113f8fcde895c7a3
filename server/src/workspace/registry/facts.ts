import type { RegistryEntry, Span } from '../../engine/index';

export type RegistryProblemCode =
  | 'registry-syntax'
  | 'registry-refused'
  | 'registry-shape'
  | 'registry-key'
  | 'registry-missing'
  | 'registry-type'
  | 'registry-date'
  | 'registry-duplicate'
  | 'registry-claimed'
  | 'registry-common';

/** Something wrong in a registry; `span` counts in its text. */
export interface RegistryProblem {
  readonly code: RegistryProblemCode;
  readonly severity: 'error' | 'warning';
  readonly span: Span;
  readonly message: string;
}

/** A value with its place, its quotes included. */
export interface Placed {
  readonly text: string;
  readonly span: Span;
}

/** An entry with the places of what it says. */
export interface WrittenEntry {
  readonly entry: RegistryEntry;
  /** From its first key to the end of its last value. */
  readonly span: Span;
  readonly id: Placed;
  /** Its name and aliases, as written. */
  readonly names: readonly Placed[];
  readonly type: Placed | null;
}

/** What a registry says, and what is wrong with it. */
export interface RegistryFile {
  readonly entries: readonly WrittenEntry[];
  /** Strings that are nobody's name. */
  readonly never: readonly string[];
  readonly problems: readonly RegistryProblem[];
  /** Whether the text could not be read as YAML, so that an earlier state is worth more than this one. */
  readonly broken: boolean;
  /** What entries say by themselves, by their text, so that the next text of the file need not be read as a whole. */
  readonly pieces: ReadonlyMap<string, RegistryPiece>;
}

/** An entry read by itself; places count in its own text. `written` is `null` for what cannot be used. */
export interface RegistryPiece {
  readonly written: WrittenEntry | null;
  readonly problems: readonly RegistryProblem[];
}
