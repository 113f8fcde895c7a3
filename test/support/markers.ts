import { span } from '../../server/src/engine/index';
import type { Span } from '../../server/src/engine/index';

/** A text without its markers, and where they stood. */
export interface Marked {
  readonly text: string;
  /** Offset of `<|>`, or -1. */
  readonly cursor: number;
  /** The spans between `‹|` and `|›`, in order of their starts. */
  readonly spans: readonly Span[];
}

const MARKERS = /<\|>|‹\||\|›/g;

/** Reads markers: `'a <|>word ‹|here|›'` is `'a word here'` with the cursor at 2 and the span 7–11. Spans can nest. */
export function readMarkers(marked: string): Marked {
  let text = '';
  let cursor = -1;
  let last = 0;
  const open: number[] = [];
  const spans: Span[] = [];
  for (const match of marked.matchAll(MARKERS)) {
    text += marked.slice(last, match.index);
    last = match.index + match[0].length;
    if (match[0] === '<|>') {
      if (cursor >= 0) throw new Error('two cursors');
      cursor = text.length;
    } else if (match[0] === '‹|') {
      open.push(text.length);
    } else {
      const start = open.pop();
      if (start === undefined) throw new Error('a span ends that did not start');
      spans.push(span(start, text.length));
    }
  }
  if (open.length > 0) throw new Error('a span does not end');
  return { text: text + marked.slice(last), cursor, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** The inverse for spans: `('a word', [span(2, 6)])` is `'a ‹|word|›'`. */
export function markSpans(text: string, spans: readonly Span[]): string {
  const starts = spans.map((one) => ({ at: one.start, marker: '‹|', end: false, other: one.end }));
  const ends = spans.map((one) => ({ at: one.end, marker: '|›', end: true, other: one.start }));
  const all = [...starts, ...ends].sort((a, b) => a.at - b.at || Number(b.end) - Number(a.end) || b.other - a.other);
  let marked = '';
  let last = 0;
  for (const { at, marker } of all) {
    marked += text.slice(last, at) + marker;
    last = at;
  }
  return marked + text.slice(last);
}
