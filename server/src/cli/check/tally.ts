import type { Severity } from '../../engine/index';
import type { FileReport, Summary } from './facts';

/** The counts of a run while it goes on. */
export interface Tally extends Summary {
  others: number;
  ignored: number;
  failed: number;
  readonly add: (
    report: FileReport,
    hidden: { readonly lower: number; readonly suppressed: number; readonly known: number },
  ) => void;
  readonly addFixes: (count: number) => void;
}

export function startTally(): Tally {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const summary = { files: 0, filesWithFindings: 0, lower: 0, suppressed: 0, known: 0, fixes: 0, fixedFiles: 0 };
  return Object.assign(summary, {
    counts,
    others: 0,
    ignored: 0,
    failed: 0,
    add: ({ findings }: FileReport, hidden: { lower: number; suppressed: number; known: number }): void => {
      summary.files += 1;
      if (findings.length > 0) summary.filesWithFindings += 1;
      for (const { severity } of findings) counts[severity] += 1;
      summary.lower += hidden.lower;
      summary.suppressed += hidden.suppressed;
      summary.known += hidden.known;
    },
    addFixes: (count: number): void => {
      summary.fixes += count;
      summary.fixedFiles += 1;
    },
  });
}
