import type { Annotation, AnnotationProblem } from '../facts';
import type { Suppression } from '../suppressions';
import { openSidecar } from './open';

/** What a file of annotations holds. */
export interface Sidecar {
  /** In order of the file, which is that of their places when the file was written. */
  readonly annotations: readonly Annotation[];
  /** Findings that somebody looked at and does not want to see again. */
  readonly suppressions: readonly Suppression[];
}

/** What could be read of a file. A file with an error must not be written: what was not understood would be lost. */
export interface ReadSidecar extends Sidecar {
  readonly problems: readonly AnnotationProblem[];
  /** `problems` has no error. */
  readonly isWritable: boolean;
}

/**
 * Reads a file of annotations. An empty one has none. Of a damaged file, such as one with the marks of a merge that was not
 * finished, every entry is read that is whole; `problems` tell of the rest, with their place in the file.
 */
export function readSidecar(source: string): ReadSidecar {
  return openSidecar(source).read;
}
