import type { PlacedParagraph } from '../linkDocument';
import { shift } from '../text/span';
import type { Span } from '../text/span';
import type { QuoteCandidate } from './find';

/** One pair of marks of a quote: where its paragraph holds it. */
export interface QuotePiece {
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** Index among the quotes of the paragraph, and so among its attributions. */
  readonly order: number;
  readonly candidate: QuoteCandidate;
}

/** A quote of the document with its pieces in order; more than one where it runs over several paragraphs. */
export interface JoinedQuote {
  /** With its marks. */
  readonly span: Span;
  /** Inside the marks, one span a piece. */
  readonly content: readonly Span[];
  readonly pieces: readonly [QuotePiece, ...QuotePiece[]];
}

/** The quotes of all paragraphs in order, those of posts left out; what opens anew in the next paragraph is one quote. */
export function joinQuotes(paragraphs: readonly PlacedParagraph[]): JoinedQuote[] {
  const found: JoinedQuote[] = [];
  /** The pieces of a quote that the paragraph before has left open. */
  let open: QuotePiece[] = [];
  const finish = (): void => {
    const joined = joinedOf(paragraphs, open);
    if (joined) found.push(joined);
    open = [];
  };
  paragraphs.forEach(({ facts }, paragraph) => {
    if (facts.kind === 'post') return;
    facts.quotes.forEach((candidate, order) => {
      if (order > 0 || candidate.span.start > 0) finish();
      open.push({ paragraph, order, candidate });
      if (candidate.closed || !continuesInto(paragraphs, paragraph, candidate)) finish();
    });
  });
  return found;
}

/** A quote that its paragraph leaves open goes on where the next paragraph opens with a mark of the same style. */
export function continuesInto(
  paragraphs: readonly PlacedParagraph[],
  index: number,
  { style }: QuoteCandidate,
): boolean {
  const next = paragraphs[index + 1]?.facts;
  const [first] = next && next.kind !== 'post' ? next.quotes : [];
  return first?.span.start === 0 && first.style === style;
}

/** One open mark that nothing continues is a slip, not a quote. */
function joinedOf(paragraphs: readonly PlacedParagraph[], pieces: readonly QuotePiece[]): JoinedQuote | undefined {
  const [first, ...others] = pieces;
  const last = pieces.at(-1);
  if (!first || !last || (others.length === 0 && !first.candidate.closed)) return undefined;
  const placed = ({ paragraph }: QuotePiece, range: Span): Span => shift(range, paragraphs[paragraph]?.span.start ?? 0);
  return {
    span: { start: placed(first, first.candidate.span).start, end: placed(last, last.candidate.span).end },
    content: pieces.map((piece) => placed(piece, piece.candidate.content)),
    pieces: [first, ...others],
  };
}
