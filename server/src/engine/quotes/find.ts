import { isSpace } from '../text/characters';
import type { Span } from '../text/span';
import type { QuoteStyle } from './facts';
import { findMarks } from './marks';
import type { Mark } from './marks';
import { pairMarks } from './pairing';
import type { Pair } from './pairing';

/** A pair of quotation marks in one paragraph, or a mark that nothing closes there. Spans are relative to the paragraph. */
export interface QuoteCandidate {
  /** With its marks; up to the paragraph's end where nothing closes it. */
  readonly span: Span;
  /** Inside its marks, without white space at its ends; never empty, and never marks alone. */
  readonly content: Span;
  readonly closed: boolean;
  readonly open: Span;
  /** `null` where nothing closes it. */
  readonly close: Span | null;
  readonly style: QuoteStyle;
}

export interface QuoteMarks {
  /** Outermost pairs only, in order; at most the last is not closed. */
  readonly quotes: readonly QuoteCandidate[];
  /** Marks without a partner that are no apostrophes and no signs for feet or inches. */
  readonly strays: readonly Span[];
}

/**
 * Pairs the quotation marks of a paragraph. Apostrophes never open a quote.
 * `"Go," he said, 'now'` has the quotes `[0, 5)` and `[15, 20)`. Linear in the paragraph's length.
 */
export function findQuotes(text: string): QuoteMarks {
  const marks = findMarks(text);
  if (marks.length === 0) return NONE;
  const { pairs, strays } = pairMarks(marks);
  return {
    quotes: pairs.flatMap((pair) => candidate(text, marks, pair)),
    strays: strays.flatMap((index) => spanOf(marks[index])),
  };
}

function candidate(text: string, marks: readonly Mark[], { open, close, style }: Pair): QuoteCandidate[] {
  const [opening] = spanOf(marks[open]);
  if (!opening) return [];
  const [closing] = spanOf(marks[close]);
  let { end: start } = opening;
  let end = closing?.start ?? text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (start < end && isSpace(text.charCodeAt(end - 1))) end--;
  if (start === end || NOTHING_BUT_MARKS.test(text.slice(start, end))) return [];
  const span = { start: opening.start, end: closing?.end ?? text.length };
  return [
    { span, content: { start, end }, closed: closing !== undefined, open: opening, close: closing ?? null, style },
  ];
}

function spanOf(mark: Mark | undefined): Span[] {
  return mark ? [{ start: mark.at, end: mark.at + mark.length }] : [];
}

const NOTHING_BUT_MARKS = /^["“”„‟«»‹›‘’‛'`\s]+$/;
const NONE: QuoteMarks = { quotes: [], strays: [] };
