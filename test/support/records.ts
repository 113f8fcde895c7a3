import { LineIndex } from '../../server/src/engine/index';
import { fileRecord } from '../../server/src/workspace/index';
import type { FilePlace, FileRecord, Locate } from '../../server/src/workspace/index';
import { sketch } from './sketch';
import type { Sketch } from './sketch';

/** The record of a file that a sketch describes, as a client sees it that counts in UTF-16. */
export function recordOf(uri: string, text: string, parts: Sketch): FileRecord {
  return fileRecord(uri, sketch(text, parts), locateIn(text));
}

export function locateIn(text: string): Locate {
  const lines = new LineIndex(text);
  const place = (offset: number) => {
    const line = lines.lineOf(offset);
    return { line, character: offset - lines.startOf(line) };
  };
  return ({ start, end }) => ({ start: place(start), end: place(end) });
}

/** `a.seed 0:4-7` */
export function shown({ uri, range: { start, end } }: FilePlace): string {
  return `${uri} ${start.line}:${start.character}-${end.character}`;
}
