import { span } from '../../engine/index';
import type { FilePlace } from '../../workspace/index';
import type { SourceDocument } from '../document';
import { spanOf } from '../positions';

/** Words of a document with some of those around them, in one line. */
export interface Snippet {
  readonly text: string;
  /** Start and end of the words in `text`. */
  readonly highlight: readonly [number, number];
}

/**
 * The words of a range with those beside them in the same line: few before, so that the words are seen in a narrow list, and none of the
 * header. `undefined` for an empty range.
 */
export function snippetAt(document: SourceDocument, bodyStart: number, range: FilePlace['range']): Snippet | undefined {
  const { start, end } = spanOf(document, range);
  const { text, lines } = document;
  const firstLine = lines.startOf(lines.lineOf(start));
  const lineStart = start < bodyStart ? firstLine : Math.max(firstLine, bodyStart);
  const lineEnd = lines.endOf(lines.lineOf(end));
  const words = oneLine(text.slice(start, Math.min(end, start + MOST_WORDS)));
  if (words.trim() === '') return undefined;
  const before = oneLine(beforeOf(text, lineStart, start));
  const after = oneLine(afterOf(text, end, lineEnd));
  return { text: `${before}${words}${after}`, highlight: [before.length, before.length + words.length] };
}

function beforeOf(text: string, lineStart: number, start: number): string {
  const from = Math.max(lineStart, start - MOST_BEFORE);
  const piece = text.slice(from, start);
  if (from === lineStart) return piece.trimStart();
  // The first word may be cut in two.
  const space = piece.indexOf(' ');
  return space < 0 ? '…' : `…${piece.slice(space + 1)}`;
}

function afterOf(text: string, end: number, lineEnd: number): string {
  const { end: to } = span(end, Math.max(end, Math.min(lineEnd, end + MOST_AFTER)));
  const piece = text.slice(end, to);
  if (to === lineEnd) return piece.trimEnd();
  const space = piece.lastIndexOf(' ');
  return space < 0 ? '…' : `${piece.slice(0, space)}…`;
}

/** In one line, and without signs that would turn the order of words round. */
function oneLine(words: string): string {
  return words.replace(/[\s\u0000-\u001F\u007F-\u009F]{1,1000}/g, ' ').replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
}

/** In UTF-16 units; together less than a label may have. */
const MOST_BEFORE = 16;
const MOST_WORDS = 60;
const MOST_AFTER = 70;
