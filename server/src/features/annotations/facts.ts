import type { LayerDefinition, Placed, Suppression, WorkspaceSuppression } from '../../annotations/index';

/** What is known of the annotations of an open article, as they stand in its current text. */
export interface ArticleAnnotations {
  /** Those of the file that commands write to. */
  readonly own: readonly Placed[];
  /** Whose file that is; empty for the curated one. */
  readonly annotator: string;
  /** Those of the annotator compared with. */
  readonly others: readonly Placed[];
  /** Whose they are; `null` while nobody is compared with. */
  readonly compared: string | null;
  readonly layers: readonly LayerDefinition[];
  readonly suppressions: readonly Suppression[];
  /** Suppressions that hide nothing any more, by their numbers. */
  readonly stale: readonly number[];
  readonly teamSuppressions: readonly WorkspaceSuppression[];
  /** Whether commands can change anything. */
  readonly isWritable: boolean;
}
