import type { NumericDates, Severities, Severity, StyleProfile, TextChange } from '../../engine/index';
import type { WorkspaceSuppression } from '../../annotations/index';

/** What is the same for every file of a run. */
export interface CheckSettings {
  readonly style: StyleProfile;
  readonly numericDates: NumericDates;
  readonly severities: Severities;
  readonly suppressions: readonly WorkspaceSuppression[];
  /** Fixes are made for findings of this severity and above; `null` makes none. */
  readonly fixFrom: Severity | null;
}

/** One file to check. */
export interface CheckJob {
  readonly bytes: Uint8Array;
  /** The file of annotations beside it, for the findings that it hides; `null` for none. */
  readonly sidecar: string | null;
  /** From the folder of `seedmark.yaml` on, for its suppressions. */
  readonly path: string;
  /** Whether the text has to show by its header that it is an article. */
  readonly onlyWithHeader: boolean;
}

/** What came out of it: plain data that a worker can hand over. */
export interface CheckedText {
  readonly isArticle: boolean;
  /** What is wrong with its bytes or its file of annotations, as sentences. */
  readonly notices: readonly string[];
  /** In order of their places. Those that are left where fixes were made. */
  readonly findings: readonly FoundFinding[];
  /** How many findings people chose to hide. */
  readonly suppressed: number;
  /** `null` where nothing was changed. */
  readonly fixed: FixedText | null;
}

export interface FixedText {
  readonly before: string;
  readonly after: string;
  /** How many fixes were made. */
  readonly count: number;
}

/** A finding with all that a report needs, so that nobody has to keep the text. */
export interface FoundFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** UTF-16 offsets in the text without its byte order mark, half-open. */
  readonly start: number;
  readonly end: number;
  readonly from: Place;
  readonly to: Place;
  readonly excerpt: Excerpt;
  /** The words it is about, and some before and behind, by which it is known again. */
  readonly words: string;
  readonly before: string;
  readonly behind: string;
  readonly fixes: readonly FoundFix[];
}

export interface FoundFix {
  readonly title: string;
  readonly preferred: boolean;
  readonly changes: readonly TextChange[];
}

/** Line and column from 1; columns count UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A part of the line where a finding starts; `start` and `end` are offsets in `text`, half-open. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether the line goes on before and behind it. */
  readonly cutBefore: boolean;
  readonly cutBehind: boolean;
}

/** What is told of one file. */
export interface FileReport {
  readonly path: string;
  /** Those to be shown. */
  readonly findings: readonly FoundFinding[];
  /** What was mended, or would be. */
  readonly fixed: FixedText | null;
}

/** What is told at the end. */
export interface Summary {
  /** Files that were checked. */
  readonly files: number;
  readonly filesWithFindings: number;
  /** Findings that are shown, by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings that are not shown: less serious than asked for, hidden by people, in the baseline. */
  readonly lower: number;
  readonly suppressed: number;
  readonly known: number;
  /** Fixes made, and in how many files. */
  readonly fixes: number;
  readonly fixedFiles: number;
  /** `.txt` files in folders that have no header. */
  readonly others: number;
  /** Files that the patterns of `seedmark.yaml` leave out although they were named. */
  readonly ignored: number;
  readonly failed: number;
}
