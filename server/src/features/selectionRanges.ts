import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { contains, span, touches } from '../engine/index';
import type { Analysis, Span } from '../engine/index';
import type { SourceDocument } from './document';
import { offsetAt, rangeOf } from './positions';

/**
 * For each position what "expand selection" selects step by step: word, name (or date, amount …), sentence, quote,
 * paragraph, document. Each range holds the one before and is larger; what would cross a smaller one, such
 * as a sentence that begins within a quote and ends behind it, is left out.
 */
export function selectionRanges(
  document: SourceDocument,
  analysis: Analysis,
  positions: readonly Position[],
): SelectionRange[] {
  return positions.map((position) => {
    const offset = offsetAt(document, position);
    const whole: SelectionRange = { range: rangeOf(document, span(0, document.text.length)) };
    return steps(document.text, analysis, offset).reduceRight<SelectionRange>(
      (parent, step) => ({ range: rangeOf(document, step), parent }),
      whole,
    );
  });
}

/** From the smallest to the largest, the document itself left out. */
function steps(text: string, analysis: Analysis, offset: number): Span[] {
  const candidates: (Span | null)[] = [
    wordAt(text, offset),
    analysis.header && analysis.header.span,
    ...(analysis.header?.fields.flatMap((field) => [field.keySpan, field.valueSpan]) ?? []),
    ...analysis.entities.flatMap((entity) => entity.mentions.map((mention) => mention.span)),
    ...analysis.dates.map((timex) => timex.span),
    ...analysis.amounts.map((amount) => amount.span),
    ...analysis.sentences,
    ...analysis.quotes.flatMap((quote) => [...quote.content, quote.span]),
    ...analysis.posts.flatMap((post) => [post.handleSpan, post.textSpan, post.span]),
    ...analysis.paragraphs.map((paragraph) => paragraph.span),
  ];
  const here = candidates
    .filter((one): one is Span => one !== null && one.start < one.end && touches(one, offset))
    .sort((a, b) => length(a) - length(b));
  const chain: Span[] = [];
  for (const one of here) {
    const inner = chain.at(-1);
    const grows = !inner || (contains(one, inner) && length(one) > length(inner));
    if (grows && length(one) < text.length) chain.push(one);
  }
  return chain;
}

const WORD = /[\p{L}\p{M}\p{N}_'’-]/u;

/** The word that an offset touches, without the apostrophes and hyphens around it; `null` between other signs. */
function wordAt(text: string, offset: number): Span | null {
  let start = offset;
  while (start > 0 && WORD.test(characterBefore(text, start))) start -= characterBefore(text, start).length;
  let end = offset;
  while (end < text.length && WORD.test(characterAt(text, end))) end += characterAt(text, end).length;
  while (start < end && /['’-]/.test(text.charAt(start))) start++;
  while (start < end && /['’-]/.test(text.charAt(end - 1))) end--;
  return start < end ? span(start, end) : null;
}

function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0);
}

function characterBefore(text: string, offset: number): string {
  const pair = offset >= 2 ? characterAt(text, offset - 2) : '';
  return pair.length === 2 ? pair : text.charAt(offset - 1);
}

function length(range: Span): number {
  return range.end - range.start;
}
