import type { Document } from '../analysis';
import type { MarkPair } from '../quotes/facts';
import { contains, span } from '../text/span';
import type { Span } from '../text/span';

/** A quote that goes on in a paragraph without a mark at its start. */
export interface MissingMark {
  /** The mark that opens the quote, in the paragraph before. */
  readonly pair: MarkPair;
  /** The mark that closes the quote. */
  readonly closing: Span;
  /** Where the paragraph starts, and so where the mark is missing. */
  readonly at: number;
}

/** Quotes that one paragraph leaves open and the next one closes without having opened with a mark again. */
export function missingMarks({ text, paragraphs, marks }: Document): MissingMark[] {
  const next = new Map(paragraphs.map((paragraph, index) => [paragraph.span.start, paragraphs[index + 1]]));
  return marks.pairs.flatMap((pair): MissingMark[] => {
    const paragraph = pair.close === null && !pair.goesOn ? next.get(pair.paragraph.start) : undefined;
    if (!paragraph || paragraph.kind === 'post') return [];
    const closing = marks.strays.find((mark) => contains(paragraph.span, mark));
    const [first] = marks.pairs.filter(({ open }) => contains(paragraph.span, open));
    if (!closing || (first && first.open.start < closing.start) || !closes(text, closing, paragraph.span)) return [];
    return [{ pair, closing, at: paragraph.span.start }];
  });
}

/** Whether a mark stands where a closing one would: right behind a word or stop, and not at the paragraph's start. */
function closes(text: string, mark: Span, paragraph: Span): boolean {
  return mark.start > paragraph.start && /\S/.test(text.slice(mark.start - 1, mark.start));
}

/** The first word of a paragraph, to show a finding at. */
export function firstWord(text: string, start: number): Span {
  const length = text.slice(start, start + 40).search(/\s/);
  return span(start, Math.min(text.length, start + (length < 1 ? 1 : length)));
}
