import type { Span } from './span';

export type ParagraphKind = 'text' | 'post' | 'heading' | 'dateline' | 'list';

/** A block of text between blank lines, without the white space around it. */
export interface Paragraph {
  readonly span: Span;
  readonly kind: ParagraphKind;
}
