import { DocumentHighlightKind } from 'vscode-languageserver-types';
import type { DocumentHighlight, Position } from 'vscode-languageserver-types';
import { touches } from '../engine/index';
import type { Analysis, Span } from '../engine/index';
import type { SourceDocument } from './document';
import { mentionAtOffset } from './mentionAt';
import { offsetAt, rangeOf } from './positions';

/** All mentions of the entity at a position; in a quote, away from names, the quote with its cue and its speaker. */
export function documentHighlights(
  document: SourceDocument,
  analysis: Analysis,
  position: Position,
): DocumentHighlight[] {
  const spans = spansFor(analysis, offsetAt(document, position));
  return spans.map((range) => ({ range: rangeOf(document, range), kind: DocumentHighlightKind.Text }));
}

function spansFor(analysis: Analysis, offset: number): Span[] {
  const touched = mentionAtOffset(analysis, offset);
  if (touched) return touched.entity.mentions.map((mention) => mention.span);
  const quote = analysis.quotes
    .filter((one) => [one.span, one.cue, one.speaker?.span ?? null].some((span) => span && touches(span, offset)))
    .sort((a, b) => length(a.span) - length(b.span))[0];
  if (!quote) return [];
  return [quote.span, quote.cue, quote.speaker?.span ?? null].filter((span) => span !== null).sort(inOrder);
}

function length(range: Span): number {
  return range.end - range.start;
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start;
}
