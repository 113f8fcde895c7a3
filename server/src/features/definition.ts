import type { LocationLink, Position } from 'vscode-languageserver-types';
import { touches } from '../engine/index';
import type { Analysis, Quote, Span } from '../engine/index';
import type { SourceDocument } from './document';
import { fullMention, mentionAtOffset } from './mentionAt';
import { offsetAt, rangeOf } from './positions';

/**
 * From a name, description or pronoun to where the name is first spelt out in this file; from a quote, away from names, to the
 * passage of the post or longer quote that it repeats. Nothing where no source is known.
 */
export function definition(document: SourceDocument, analysis: Analysis, position: Position): LocationLink[] {
  const offset = offsetAt(document, position);
  const [origin, target] = ofName(analysis, offset) ?? ofQuote(analysis, offset) ?? [];
  if (!origin || !target) return [];
  const targetRange = rangeOf(document, target);
  return [
    {
      originSelectionRange: rangeOf(document, origin),
      targetUri: document.uri,
      targetRange,
      targetSelectionRange: targetRange,
    },
  ];
}

type Way = readonly [origin: Span, target: Span];

function ofName(analysis: Analysis, offset: number): Way | undefined {
  const found = mentionAtOffset(analysis, offset);
  return found && [found.mention.span, fullMention(analysis, found.entity).span];
}

function ofQuote(analysis: Analysis, offset: number): Way | undefined {
  const [quote] = analysis.quotes
    .filter(({ span, check }) => check !== null && touches(span, offset))
    .sort((a, b) => length(a.span) - length(b.span));
  const passage = quote?.check && (quote.check.passage ?? wholeSource(analysis, quote.check.against));
  return quote && passage ? [quote.span, passage] : undefined;
}

/** Where words are missing from a source, all of it is worth a look. */
function wholeSource({ posts, quotes }: Analysis, id: string): Span | undefined {
  return posts.find((post) => post.id === id)?.textSpan ?? quotes.find((quote: Quote) => quote.id === id)?.span;
}

function length({ start, end }: Span): number {
  return end - start;
}
