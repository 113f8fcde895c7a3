import { FoldingRangeKind } from 'vscode-languageserver-types';
import type { FoldingRange } from 'vscode-languageserver-types';
import { span } from '../engine/index';
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
  const headings = paragraphs.flatMap((paragraph, at) => (paragraph.kind === 'heading' ? [at] : []));
  return headings.map((at, index) => hull(paragraphs.slice(at, headings[index + 1] ?? paragraphs.length)));
}

/** Runs of list paragraphs that follow each other. */
function lists(paragraphs: readonly Paragraph[]): Span[] {
  const isList = (at: number) => paragraphs[at]?.kind === 'list';
  const starts = paragraphs.flatMap((_, at) => (isList(at) && !isList(at - 1) ? [at] : []));
  return starts.map((start) => {
    let end = start;
    while (isList(end)) end++;
    return hull(paragraphs.slice(start, end));
  });
}

/** `paragraphs` is not empty. */
function hull(paragraphs: readonly Paragraph[]): Span {
  return span(paragraphs[0]?.span.start ?? 0, paragraphs.at(-1)?.span.end ?? 0);
}
