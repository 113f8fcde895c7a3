import { LineIndex } from '../engine/index';
import { Widths } from './widths';

/** How a client counts characters in a line. */
export type PositionUnit = 'utf-8' | 'utf-16' | 'utf-32';

/** One version of an open document. Never changes: an edit makes a new one. */
export interface SourceDocument {
  readonly uri: string;
  /** As the client counts; only sent back, never relied upon. */
  readonly version: number;
  /** What the engine reads, and what spans count in: the text without a byte order mark. */
  readonly text: string;
  /** Units of the client's text before `text`: 1 where it begins with a byte order mark, otherwise 0. */
  readonly origin: number;
  /** Lines of `text`. */
  readonly lines: LineIndex;
  readonly unit: PositionUnit;
  readonly widths: Widths;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Makes a document from the text as the client has it. */
export function createDocument(uri: string, version: number, clientText: string, unit: PositionUnit): SourceDocument {
  const origin = clientText.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const text = clientText.slice(origin);
  return { uri, version, text, origin, lines: new LineIndex(text), unit, widths: new Widths(text, unit) };
}

/** The text as the client has it. */
export function clientTextOf(document: SourceDocument): string {
  return BYTE_ORDER_MARK.repeat(document.origin) + document.text;
}
