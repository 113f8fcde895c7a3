import type { LocationLink, Position } from 'vscode-languageserver-types';
import { touches } from '../engine/index';
import type { Analysis, Quote, Span } from '../engine/index';
import type { SourceDocument } from './document';
import { offsetAt, rangeOf } from './positions';

/** From a quote to the passage of the post or longer quote that it repeats; nothing where no source is known. */
export function definition(document: SourceDocument, analysis: Analysis, position: Position): LocationLink[] {
  const offset = offsetAt(document, position);
  const [quote] = analysis.quotes
    .filter(({ span, check }) => check !== null && touches(span, offset))
    .sort((a, b) => length(a.span) - length(b.span));
  const passage = quote?.check && (quote.check.passage ?? wholeSource(analysis, quote.check.against));
  if (!quote || !passage) return [];
  const target = rangeOf(document, passage);
  return [
    {
      originSelectionRange: rangeOf(document, quote.span),
      targetUri: document.uri,
      targetRange: target,
      targetSelectionRange: target,
    },
  ];
}

/** Where words are missing from a source, all of it is worth a look. */
function wholeSource({ posts, quotes }: Analysis, id: string): Span | undefined {
  return posts.find((post) => post.id === id)?.textSpan ?? quotes.find((quote: Quote) => quote.id === id)?.span;
}

function length({ start, end }: Span): number {
  return end - start;
}
