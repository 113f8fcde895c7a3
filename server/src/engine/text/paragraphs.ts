import { isSpace } from './characters';
import { span } from './span';
import type { Span } from './span';

export type ParagraphKind = 'text' | 'post' | 'heading' | 'dateline' | 'list';

/** A block of text between blank lines, without the white space around it. */
export interface Paragraph {
  readonly span: Span;
  readonly kind: ParagraphKind;
}

/**
 * Splits the body that starts at `from` into its paragraphs: a line with nothing but white space ends one.
 * `splitParagraphs('a\n\n b\n', 0)` gives `[0, 1)` and `[4, 5)`.
 */
export function splitParagraphs(text: string, from: number): Span[] {
  const found: Span[] = [];
  let start = -1;
  let end = -1;
  let blank = true;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isSpace(code)) {
      if (start < 0) start = at;
      end = at + 1;
      blank = false;
    } else if (isLineEnd(text, at, code)) {
      if (blank && start >= 0) {
        found.push(span(start, end));
        start = -1;
      }
      blank = true;
    }
  }
  if (start >= 0) found.push(span(start, end));
  return found;
}

/** LF, or a CR that no LF follows. */
function isLineEnd(text: string, at: number, code: number): boolean {
  return code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10);
}
