import { FoldingRangeKind } from 'vscode-languageserver-types';
import type { FoldingRange } from 'vscode-languageserver-types';
import type { Analysis, Paragraph, Span } from '../engine/index';
import type { SourceDocument } from './document';

/**
 * What can be folded: the header, what follows a heading, lists, and paragraphs and posts of more than one line. Most
 * paragraphs are one long line, so nothing can be folded in them.
 */
export function foldingRanges(document: SourceDocument, analysis: Analysis): FoldingRange[] {
  const { header, paragraphs } = analysis;
  const spans: (Span & { kind?: FoldingRangeKind })[] = [
    ...(header ? [{ ...header.span, kind: FoldingRangeKind.Region }] : []),
    ...sections(paragraphs),
    ...lists(paragraphs),
    ...paragraphs.map((paragraph) => paragraph.span),
  ];
  const seen = new Set<string>();
  return spans.flatMap(({ start, end, kind }) => {
    const startLine = document.lines.lineOf(start);
    const endLine = document.lines.lineOf(Math.max(start, end - 1));
    const key = `${startLine}-${endLine}`;
    if (startLine >= endLine || seen.has(key)) return [];
    seen.add(key);
    return [{ startLine, endLine, ...(kind ? { kind } : {}) }];
  });
}

/** From each heading to the end of the last paragraph before the next one. */
function sections(paragraphs: readonly Paragraph[]): Span[] {
  return paragraphs.flatMap((heading, at) => {
    if (heading.kind !== 'heading') return [];
    const next = paragraphs.findIndex((paragraph, index) => index > at && paragraph.kind === 'heading');
    const last = paragraphs[(next < 0 ? paragraphs.length : next) - 1];
    return last && last !== heading ? [{ start: heading.span.start, end: last.span.end }] : [];
  });
}

/** Runs of list paragraphs that follow each other. */
function lists(paragraphs: readonly Paragraph[]): Span[] {
  const runs: Span[] = [];
  paragraphs.forEach((paragraph, at) => {
    if (paragraph.kind !== 'list' || paragraphs[at - 1]?.kind === 'list') return;
    let last = paragraph;
    for (let next = paragraphs[++at]; next?.kind === 'list'; next = paragraphs[++at]) last = next;
    runs.push({ start: paragraph.span.start, end: last.span.end });
  });
  return runs;
}
