import type { Span } from '../../engine/index';
import type { Target } from '../facts';
import { isHighSurrogate, isLowSurrogate } from './characters';

/** Units of context on each side that every target has, as Hypothesis and others keep, unless the text ends before. */
export const CONTEXT = 32;

/**
 * A side of 30 or 31 units may have been cut: with 32 or 33 it would reach an end of the text without being the only one like it. So a side of 32
 * or 33 units always stands in the text once, and one that is shorter than this reaches an end.
 */
export const SHORTEST_CUT = CONTEXT - 2;

/** Context grows no longer than this. A side this long is not known to stand in the text only once. */
export const LONGEST_CONTEXT = 160;

/**
 * Describes spans of a text by their words and the words around them. Each side of the context is as long as it has to be
 * to stand in the text only once, from 32 to 160 units; so words that stand in the text twice are told apart later even if only one side of their
 * context is left, and words that were changed by what is around them alone. A side shorter than 30 units reaches the end of the text, one of
 * 30 or 31 nearly (see `SHORTEST_CUT`).
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
    prefix: text.slice(prefixStart(text, start, repeated), start),
    suffix: text.slice(end, suffixEnd(text, end, repeated)),
  };
}

function prefixStart(text: string, start: number, repeated: Uint8Array): number {
  const first = Math.max(0, start - LONGEST_CONTEXT);
  let at = start - CONTEXT;
  while (at > first && repeated[at] !== 0) at -= 1;
  const from = Math.max(0, at);
  const length = start - from;
  if (length >= CONTEXT && length <= CONTEXT + 1 && (repeated[at] ?? 0) !== 0) {
    const cut = start - CONTEXT + 1;
    return isIndivisible(text, cut) ? cut + 1 : cut;
  }
  return isPair(text, from) ? from - 1 : from;
}

function suffixEnd(text: string, end: number, repeated: Uint8Array): number {
  const last = Math.min(text.length, end + LONGEST_CONTEXT) - CONTEXT;
  let at = end;
  while (at < last && repeated[at] !== 0) at += 1;
  const to = Math.min(text.length, at + CONTEXT);
  const length = to - end;
  if (length >= CONTEXT && length <= CONTEXT + 1 && (repeated[at] ?? 0) !== 0) {
    const cut = end + CONTEXT - 1;
    return isIndivisible(text, cut) ? cut - 1 : cut;
  }
  return isPair(text, to) ? to + 1 : to;
}

/** Whether an offset lies in a character of two units. */
function isPair(text: string, at: number): boolean {
  return at > 0 && isLowSurrogate(text, at) && isHighSurrogate(text, at - 1);
}

/** Whether it lies in one, or in a line end of two. */
function isIndivisible(text: string, at: number): boolean {
  return isPair(text, at) || text.startsWith('\r\n', at - 1);
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
