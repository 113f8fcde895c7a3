import type { Span } from '../../engine/index';
import type { AnnotationProblem } from '../facts';
import { problem } from './assemble';
import type { FormatFile } from './facts';

/** A JSON value and its place in the file. */
export interface JsonItem {
  readonly value: unknown;
  readonly span: Span;
}

/**
 * The values of a file of JSON: the items of one array, one object, or one object or array a line, whatever the file's name says, because tools mix them. A
 * line that is no JSON is told and left out; a file that does not begin with a whole line of it, or has more lines that are none, such as one that was
 * cut off, is told once, and nothing of it is read.
 */
export function readJsonItems({ name, content: read }: FormatFile, problems: AnnotationProblem[]): JsonItem[] {
  const content = read.startsWith('\ufeff') ? ` ${read.slice(1)}` : read;
  const span = { start: 0, end: content.length };
  if (content.trim() === '') {
    problems.push(problem('format-empty', `${name} is empty.`, span));
    return [];
  }
  const whole = parse(content);
  if (whole !== undefined) {
    const items: readonly unknown[] = Array.isArray(whole) ? whole : [whole];
    return items.map((value) => ({ value, span }));
  }
  const items: JsonItem[] = [];
  const wrong: Span[] = [];
  let start = 0;
  for (const line of content.split('\n')) {
    const place = { start, end: start + line.length };
    start += line.length + 1;
    if (line.trim() === '') continue;
    const value = parse(line);
    if (value === undefined) wrong.push(place);
    else if (typeof value === 'object' && value !== null) items.push({ value, span: place });
  }
  if (items.length < wrong.length || items.length === 0) {
    problems.push(problem('format-json', `${name} is not JSON, or breaks off.`, span));
    return [];
  }
  for (const place of wrong) problems.push(problem('format-json', 'This line is not JSON; left out.', place));
  return items;
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return undefined;
  }
}

/** A text, or a number as text; empty for anything else. */
export function textIn(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
