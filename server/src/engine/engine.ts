import type { Analysis } from './analysis';
import type { Severities, StyleProfile } from './checks/facts';
import type { NumericDates } from './dates/facts';
import type { ParagraphCache } from './paragraphCache';
import type { Registry } from './registry/facts';

/** Bytes the runtime reads or fetches and hands to the engine. */
export interface Resources {
  /** `countries.json`, UTF-8. */
  readonly countries: Uint8Array;
  /** `names.tsv`, UTF-8: cities, regions and organizations. */
  readonly names: Uint8Array;
  /** `tagger.bin`, the trained recogniser of names. */
  readonly tagger: Uint8Array;
}

export interface AnalyzeOptions {
  /** Kept between two versions of a document, it saves analysing unchanged paragraphs again. */
  readonly cache?: ParagraphCache;
  readonly severities?: Severities;
  /** How `3/4/2013` is read; month first where it is left out. */
  readonly numericDates?: NumericDates;
  /** The house style to check; none where left out. */
  readonly style?: StyleProfile;
  /** The names that the workspace's people have given, from `compileRegistry`. */
  readonly registry?: Registry | null;
}

/** The whole engine: pure, without clock, randomness or I/O. The same text always gets the same answer. */
export interface Engine {
  /** One sentence for each resource that could not be used. */
  readonly problems: readonly string[];
  /** Analyses any string; never throws because of it. */
  readonly analyze: (text: string, options?: AnalyzeOptions) => Analysis;
}
