import { LineIndex, span } from '../../engine/index';
import type { Analysis, Span } from '../../engine/index';
import { columnsOfCharacter } from './columns';

/** A stretch of one source line that is printed as one line. */
export interface Row {
  readonly span: Span;
  /** Why it begins here: with its source line, with a sentence, or because the row before was full. */
  readonly begins: 'line' | 'sentence' | 'wrap';
  /** Number of its source line, from 1. */
  readonly line: number;
}

/** Cuts the text into rows at line ends, where sentences start, and between words after `width` columns. */
export function rowsOf({ text, sentences }: Pick<Analysis, 'text' | 'sentences'>, width: number): readonly Row[] {
  const lines = new LineIndex(text);
  const rows: Row[] = [];
  let next = 0;
  for (let line = 0; line < lines.lineCount; line++) {
    const end = lines.endOf(line);
    let start = lines.startOf(line);
    let begins: Row['begins'] = 'line';
    if (start === end && line > 0 && line + 1 === lines.lineCount) break;
    for (; ; next++) {
      const sentence = sentences[next]?.start ?? text.length;
      if (sentence >= end) break;
      if (text.slice(start, sentence).trim() === '') continue;
      wrap(text, span(start, sentence), width, { begins, line: line + 1 }, rows);
      start = sentence;
      begins = 'sentence';
    }
    wrap(text, span(start, end), width, { begins, line: line + 1 }, rows);
  }
  return rows;
}

/** Adds the rows of one sentence; white space at a break belongs to no row. */
function wrap(text: string, range: Span, width: number, first: Omit<Row, 'span'>, rows: Row[]): void {
  let { start } = range;
  let begins = first.begins;
  do {
    const end = rowEnd(text, span(start, range.end), width);
    const shown = text.slice(start, end).trimEnd().length;
    rows.push({ ...first, begins, span: span(start, start + shown) });
    start = end;
    begins = 'wrap';
  } while (start < range.end);
}

/** Where a row that starts with the span has to end: behind the last white space that fits, or wherever it is full. */
function rowEnd(text: string, { start, end }: Span, width: number): number {
  let columns = 0;
  let lastBreak = start;
  for (let i = start; i < end;) {
    const character = String.fromCodePoint(text.codePointAt(i) ?? 0);
    columns += columnsOfCharacter(character);
    const isSpace = character === ' ' || character === '\t';
    if (columns > width && !isSpace) return lastBreak > start ? lastBreak : Math.max(i, start + character.length);
    i += character.length;
    if (isSpace) lastBreak = i;
  }
  return end;
}
