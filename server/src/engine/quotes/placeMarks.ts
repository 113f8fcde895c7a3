import type { PlacedParagraph } from '../linkDocument';
import { shift } from '../text/span';
import type { MarkPair, QuotationMarks } from './facts';
import { continuesInto } from './join';

/** The quotation marks of all paragraphs at their places in the document. */
export function placeMarks(paragraphs: readonly PlacedParagraph[]): QuotationMarks {
  const written = paragraphs
    .map((paragraph, index) => ({ ...paragraph, index }))
    .filter(({ facts }) => facts.kind !== 'post');
  return {
    pairs: written.flatMap(({ facts, span, index }) =>
      facts.quotes.map((candidate): MarkPair => {
        const { open, close, style } = candidate;
        return {
          open: shift(open, span.start),
          close: close && shift(close, span.start),
          style,
          goesOn: close === null && continuesInto(paragraphs, index, candidate),
          paragraph: span,
        };
      }),
    ),
    strays: written.flatMap(({ facts, span }) => facts.strayMarks.map((mark) => shift(mark, span.start))),
  };
}
