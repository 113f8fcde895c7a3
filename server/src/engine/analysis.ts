import type { Amount } from './amounts/facts';
import type { Finding } from './checks/facts';
import type { Timex } from './dates/facts';
import type { Entity } from './entities/facts';
import type { Header } from './header/facts';
import type { Post } from './posts/facts';
import type { QuotationMarks, Quote } from './quotes/facts';
import type { Paragraph } from './text/paragraphs';
import type { Span } from './text/span';

/** What is known of a document before the checks run. All spans are UTF-16 offsets of `text`, in document order. */
export interface Document {
  /** The text as read, without a byte order mark. */
  readonly text: string;
  /** `null` where the text has no header at all. */
  readonly header: Header | null;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Span[];
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  readonly marks: QuotationMarks;
  readonly posts: readonly Post[];
  readonly dates: readonly Timex[];
  readonly amounts: readonly Amount[];
}

/** A document with what the checks found in it. */
export interface Analysis extends Document {
  readonly findings: readonly Finding[];
}
