import type { Analysis, Finding, Span, TextChange } from '../../engine/index';

/**
 * Makes the fixes that need no question: the preferred one of each finding, unless it would touch words in quotation marks or in a post, or what
 * an earlier fix has changed. A fix is made whole or not at all; what is left out may fit into the next round.
 */
export function applySafeFixes(analysis: Analysis, findings: readonly Finding[]): { text: string; count: number } {
  const isQuoted = quotedWords(analysis);
  const chosen: TextChange[] = [];
  let count = 0;
  for (const { fixes } of findings) {
    const changes = fixes.find(({ preferred }) => preferred)?.changes ?? [];
    if (changes.length === 0 || changes.some(isQuoted)) continue;
    if (changes.some((change) => chosen.some((other) => meets(change.span, other.span)))) continue;
    chosen.push(...changes);
    count += 1;
  }
  let text = analysis.text;
  for (const { span, text: insert } of chosen.sort((a, b) => b.span.start - a.span.start))
    text = text.slice(0, span.start) + insert + text.slice(span.end);
  return { text, count: text === analysis.text ? 0 : count };
}

/** Two changes at one place could come in either order. */
function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether a change would alter what stands between quotation marks, or the words of a post. Marks themselves may be changed. */
function quotedWords({ marks, quotes, posts }: Analysis): (change: TextChange) => boolean {
  const words: Span[] = [
    ...marks.pairs.map(({ open, close, paragraph }) => ({ start: open.end, end: close?.start ?? paragraph.end })),
    ...quotes.filter(({ kind }) => kind !== 'indirect').flatMap(({ content }) => content),
    ...posts.map(({ textSpan }) => textSpan),
  ];
  return ({ span, text }) =>
    words.some(({ start, end }) =>
      span.start === span.end && !QUOTATION_MARKS.test(text)
        ? start <= span.start && span.start <= end
        : span.start < end && start < span.end,
    );
}

/** An insertion at the edge of quoted words lies inside the marks, unless it is a mark. */
const QUOTATION_MARKS = /^["'“”‘’„«»]+$/;
