// The only place where offsets and spans become positions and ranges, and back.
import type { Position, Range } from 'vscode-languageserver-types';
import { span } from '../engine/index';
import type { Span } from '../engine/index';
import type { SourceDocument } from './document';

/** The position of an offset of `document.text`; offsets outside are moved to the nearest end. */
export function positionAt(document: SourceDocument, offset: number): Position {
  const inside = Math.min(Math.max(0, offset), document.text.length);
  const line = document.lines.lineOf(inside);
  const start = document.lines.startOf(line);
  const end = Math.min(inside, document.lines.endOf(line));
  return { line, character: markWidth(document, line) + widthOf(document, span(start, end)) };
}

/**
 * The offset of a position in `document.text`. Positions outside are moved as the protocol says: behind a line's end
 * to its end, behind the last line to the end of the text. A position within a character is moved to its start.
 */
export function offsetAt(document: SourceDocument, position: Position): number {
  if (position.line < 0) return 0;
  if (position.line >= document.lines.lineCount) return document.text.length;
  const start = document.lines.startOf(position.line);
  const end = document.lines.endOf(position.line);
  return document.widths.advance(start, end, position.character - markWidth(document, position.line));
}

/** The offset of a position in the client's text, which may begin with a byte order mark. */
export function clientOffsetAt(document: SourceDocument, position: Position): number {
  const beforeMark = position.line === 0 && position.character < markWidth(document, 0);
  return beforeMark || position.line < 0 ? 0 : offsetAt(document, position) + document.origin;
}

/** `span(6, 10)` of `'first\nline'` is the whole line 1. */
export function rangeOf(document: SourceDocument, range: Span): Range {
  return { start: positionAt(document, range.start), end: positionAt(document, range.end) };
}

/** The span of a range; one whose end stands before its start is turned round. */
export function spanOf(document: SourceDocument, range: Range): Span {
  const start = offsetAt(document, range.start);
  const end = offsetAt(document, range.end);
  return start <= end ? span(start, end) : span(end, start);
}

/** The pieces of a span that lie in one line each, line ends left out; empty pieces are dropped. */
export function piecesByLine(document: SourceDocument, range: Span): Span[] {
  const pieces: Span[] = [];
  const last = document.lines.lineOf(range.end);
  for (let line = document.lines.lineOf(range.start); line <= last; line++) {
    const start = Math.max(range.start, document.lines.startOf(line));
    const end = Math.min(range.end, document.lines.endOf(line));
    if (start < end) pieces.push(span(start, end));
  }
  return pieces;
}

/** The width of a span in the client's units. */
export function widthOf(document: SourceDocument, range: Span): number {
  return document.widths.upTo(range.end) - document.widths.upTo(range.start);
}

function markWidth(document: SourceDocument, line: number): number {
  if (line > 0) return 0;
  return document.origin * (document.unit === 'utf-8' ? 3 : 1);
}
