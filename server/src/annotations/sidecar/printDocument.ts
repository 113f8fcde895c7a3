import type { Document } from 'yaml';
import type { AnnotationProblem } from '../facts';

/** The file's new text, or why there is none. */
export type WrittenSidecar =
  | { readonly text: string; readonly problems: null }
  | { readonly text: null; readonly problems: readonly AnnotationProblem[] };

/** An alias that leads nowhere can stand outside of what was read; the library refuses to write it. */
export function printDocument(document: Document): WrittenSidecar {
  try {
    const text = document.toString({
      lineWidth: 0,
      doubleQuotedMinMultiLineLength: 1_000_000_000,
      flowCollectionPadding: false,
    });
    return { text, problems: null };
  } catch (error) {
    const message = `The file cannot be written. ${error instanceof Error ? error.message : ''}`.trim();
    return { text: null, problems: [{ code: 'file-alias', message, span: null, severity: 'error' }] };
  }
}
