import type { Span } from '../text/span';

/** A social-media post embedded in the article: text, dash, author, handle, date. */
export interface Post {
  readonly id: string;
  readonly span: Span;
  /** The words of the post, without its signature. */
  readonly textSpan: Span;
  readonly author: string;
  readonly authorSpan: Span;
  /** With its `@`. */
  readonly handle: string | null;
  readonly handleSpan: Span | null;
  /** `YYYY-MM-DD`, or `null` where the signature has no date that exists. */
  readonly date: string | null;
  readonly dateSpan: Span | null;
}
