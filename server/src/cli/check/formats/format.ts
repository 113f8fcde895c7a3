import type { FileReport, Summary } from '../facts';

/** How findings are printed, piece by piece, so that nothing has to be kept. */
export interface CheckFormat {
  readonly start: string;
  readonly file: (report: FileReport) => string;
  readonly end: (summary: Summary) => string;
}
