import type { Span } from '../../engine/index';
import type { Target } from '../facts';
import { isHighSurrogate, isLowSurrogate } from './characters';

/** Units of context on each side that every target has, as Hypothesis and others keep, unless the text ends before. */
export const CONTEXT = 32;

/** Context grows no longer than this. A side this long is not known to stand in the text only once. */
export const LONGEST_CONTEXT = 160;

/** Windows that are looked at for one side of one target, so that a long target in a text that repeats itself costs little. */
const MOST_WINDOWS = 1024;

/**
 * Describes spans of a text by their words and the words around them. Each side of the context is as long as it has to be
 * for the side and the words together to stand in the text only once, from 32 to 160 units; so words that stand in the text twice are
 * told apart later even if only one side of their context is left. A side shorter than 32 units reaches the end of the text.
 *
 * `describeSpans('a date', [span(2, 6)])` is `[{ start: 2, end: 6, exact: 'date', prefix: 'a ', suffix: '' }]`.
 */
export function describeSpans(text: string, spans: readonly Span[]): Target[] {
  return spans.length === 0 ? [] : describer(text)(spans);
}

/** `describeSpans` for one text, which is looked through once. */
export function describer(text: string): (spans: readonly Span[]) => Target[] {
  const repeated = findRepeatedWindows(text);
  return (spans) => spans.map((span) => describeOne(text, span, repeated));
}

function describeOne(text: string, span: Span, repeated: Uint8Array): Target {
  const start = Math.min(Math.max(span.start, 0), text.length);
  const end = Math.min(Math.max(span.end, start), text.length);
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(prefixStart(text, start, end, repeated), start),
    suffix: text.slice(end, suffixEnd(text, start, end, repeated)),
  };
}

function prefixStart(text: string, start: number, end: number, repeated: Uint8Array): number {
  const first = Math.max(0, start - LONGEST_CONTEXT);
  let at = Math.min(end - CONTEXT, first + MOST_WINDOWS);
  while (at > first && repeated[at] !== 0) at -= 1;
  const from = Math.max(0, Math.min(at, start - CONTEXT));
  return from > 0 && isLowSurrogate(text, from) && isHighSurrogate(text, from - 1) ? from - 1 : from;
}

function suffixEnd(text: string, start: number, end: number, repeated: Uint8Array): number {
  const last = Math.min(text.length, end + LONGEST_CONTEXT) - CONTEXT;
  let at = Math.max(start, last - MOST_WINDOWS);
  while (at < last && repeated[at] !== 0) at += 1;
  const to = Math.min(text.length, Math.max(at, end) + CONTEXT);
  return to < text.length && isLowSurrogate(text, to) && isHighSurrogate(text, to - 1) ? to + 1 : to;
}

/**
 * For each offset, 1 where the 32 units from it on stand elsewhere in the text, too. Windows are compared by a rolling hash:
 * two that only share their hash count as repeated, which costs a longer context and nothing else. Linear.
 */
function findRepeatedWindows(text: string): Uint8Array {
  const count = Math.max(0, text.length - CONTEXT + 1);
  const repeated = new Uint8Array(text.length + 1);
  let size = 16;
  while (size < 2 * count) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const hashes = new Int32Array(count);
  let power = 1;
  for (let i = 1; i < CONTEXT; i += 1) power = Math.imul(power, BASE);
  let hash = 0;
  for (let i = 0; i < text.length; i += 1) {
    const start = i - CONTEXT + 1;
    hash = (Math.imul(hash, BASE) + text.charCodeAt(i)) | 0;
    if (start < 0) continue;
    hashes[start] = hash;
    let slot = spread(hash) & (size - 1);
    for (;;) {
      const other = slots[slot] ?? -1;
      if (other < 0) {
        slots[slot] = start;
        break;
      }
      if (hashes[other] === hash) {
        repeated[other] = 1;
        repeated[start] = 1;
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
    hash = (hash - Math.imul(text.charCodeAt(start), power)) | 0;
  }
  return repeated;
}

/** An odd number without small structure; products wrap at 32 bits. */
const BASE = 0x01000193;

function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
