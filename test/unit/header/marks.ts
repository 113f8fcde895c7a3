import { ok } from 'node:assert/strict';
import type { Span } from '../../../server/src/engine/index';

/** Takes the marks out of a text: `'a ‹|b|> c'` is the text `'a b c'` with the one span `[2, 3)`. */
export function unmark(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = '';
  for (const [index, piece] of marked.split('‹|').entries()) {
    const [inside = '', ...rest] = piece.split('|>');
    ok(rest.length === (index === 0 ? 0 : 1), `marks must come in pairs: ${marked}`);
    if (index > 0) spans.push({ start: text.length, end: text.length + inside.length });
    text += inside + rest.join('');
  }
  return { text, spans };
}

/** Puts the marks in, so that a difference can be read. Spans must not overlap. */
export function mark(text: string, spans: readonly Span[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    marked += `${text.slice(at, start)}‹|${text.slice(start, end)}|>`;
    at = end;
  }
  return marked + text.slice(at);
}
