import type { Hover, MarkupKind, Position } from 'vscode-languageserver-types';
import type { Analysis, Span } from '../engine/index';
import type { HoverDetail } from '../settings/index';
import type { WorkspaceIndex } from '../workspace/index';
import type { SourceDocument } from './document';
import { amountCard, handleCard, postCard } from './hover/otherCards';
import type { Card } from './hover/card';
import { renderCards } from './hover/card';
import { dateCard } from './hover/dateCard';
import { entityCard } from './hover/entityCard';
import { headerCard, headerFieldCard } from './hover/headerCard';
import { quoteCard } from './hover/quoteCard';
import { offsetAt, rangeOf } from './positions';

/** Something that stands at a place, and its card. */
export interface Found {
  readonly span: Span;
  readonly card: () => Card;
}

/** Explains what stands at a position: the innermost thing first, what is around it below a rule. `others` are what the analysis does not know. */
export function hover(
  document: SourceDocument,
  analysis: Analysis,
  position: Position,
  kind: MarkupKind,
  detail: HoverDetail = 'full',
  index?: WorkspaceIndex,
  others: readonly Found[] = [],
): Hover | undefined {
  const offset = offsetAt(document, position);
  const found = thingsAt(document, analysis, offset, detail, index);
  found.push(...others.filter(({ span }) => span.start <= offset && offset < span.end));
  found.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  const innermost = found[0];
  if (!innermost) return undefined;
  const cards = found.map((one) => one.card());
  return { contents: renderCards(cards, kind), range: rangeOf(document, innermost.span) };
}

function thingsAt(
  document: SourceDocument,
  analysis: Analysis,
  offset: number,
  detail: HoverDetail,
  index: WorkspaceIndex | undefined,
): Found[] {
  const here = (range: Span | null): range is Span => range !== null && range.start <= offset && offset < range.end;
  const header = analysis.header;
  if (header && here(header.span)) {
    const field = header.fields.find((one) => here(one.keySpan) || here(one.valueSpan));
    if (!field) return [{ span: header.span, card: () => headerCard(header) }];
    return [
      { span: here(field.keySpan) ? field.keySpan : field.valueSpan, card: () => headerFieldCard(header, field) },
    ];
  }
  const found: Found[] = [];
  for (const entity of analysis.entities) {
    for (const mention of entity.mentions) {
      if (here(mention.span))
        found.push({ span: mention.span, card: () => entityCard(document, analysis, entity, mention, detail, index) });
    }
  }
  for (const timex of analysis.dates) {
    if (here(timex.span)) found.push({ span: timex.span, card: () => dateCard(analysis, timex) });
  }
  for (const amount of analysis.amounts) {
    if (here(amount.span)) found.push({ span: amount.span, card: () => amountCard(amount) });
  }
  for (const quote of analysis.quotes) {
    const range = [quote.span, quote.cue].find((one) => here(one));
    // The card of a post says all that is known of its words.
    if (range && quote.kind !== 'post') found.push({ span: range, card: () => quoteCard(document, analysis, quote) });
  }
  for (const post of analysis.posts) {
    // Where the owner of the handle is known, their card says it.
    if (here(post.handleSpan) && !found.some((one) => here(one.span) && one.span.start === post.handleSpan?.start)) {
      found.push({ span: post.handleSpan, card: () => handleCard(analysis, post) });
    }
    if (here(post.span)) found.push({ span: post.span, card: () => postCard(analysis, post) });
  }
  return found;
}
