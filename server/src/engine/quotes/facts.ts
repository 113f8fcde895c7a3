import type { Span } from '../text/span';

/**
 * `direct`: whole sentences; `partial`: a fragment in the writer's sentence; `indirect`: reported speech without marks;
 * `post`: the words of an embedded post; `scare`: marked words nobody is said to have said.
 */
export type QuoteKind = 'direct' | 'partial' | 'indirect' | 'post' | 'scare';

export interface Speaker {
  readonly span: Span;
  readonly text: string;
  /** Id of the entity, or `null` where the mention is not resolved. */
  readonly entity: string | null;
  /** From 0 to 1. Attribution is a suggestion, never an error. */
  readonly confidence: number;
  /** Which pattern named the speaker, such as `verb-subject`, `according-to`, `continued`, `post-author`. */
  readonly evidence: string;
}

/** One difference between a quote and its source, in UTF-16 spans of the document; an empty side means nothing there. */
export interface QuoteDifference {
  readonly kind: 'word' | 'punctuation' | 'capital' | 'ellipsis' | 'bracket';
  readonly quote: Span;
  readonly source: Span;
}

export interface QuoteCheck {
  /** Id of the post or quote that holds the source. */
  readonly against: string;
  readonly verdict: 'verbatim' | 'altered' | 'not-found';
  /** The words of the source that the quote repeats; `null` where they are not found, or stand in another file. */
  readonly passage: Span | null;
  readonly differences: readonly QuoteDifference[];
}

/** How the outermost marks of a quote look. */
export type QuoteStyle = 'straight' | 'curly' | 'low' | 'french' | 'german' | 'single' | 'single-straight' | 'tex';

/** An outermost pair of quotation marks in a paragraph. */
export interface MarkPair {
  readonly open: Span;
  /** `null` where the paragraph ends before the mark that would close the quote. */
  readonly close: Span | null;
  readonly style: QuoteStyle;
  /** Whether the next paragraph opens with a mark again and so goes on with the quote. */
  readonly goesOn: boolean;
  readonly paragraph: Span;
}

/** The quotation marks of a document in its order, those of posts left out. */
export interface QuotationMarks {
  readonly pairs: readonly MarkPair[];
  /** Marks without a partner that are no apostrophes and no signs for feet or inches. */
  readonly strays: readonly Span[];
}

export interface Quote {
  readonly id: string;
  /** With its marks. */
  readonly span: Span;
  /** Inside the marks; several pieces where the quote continues. */
  readonly content: readonly Span[];
  readonly kind: QuoteKind;
  /** The word or phrase that reports: "explained", "according to". */
  readonly cue: Span | null;
  readonly speaker: Speaker | null;
  readonly addressee: Span | null;
  readonly check: QuoteCheck | null;
}
