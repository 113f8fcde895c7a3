import { offsetConverter } from '../../engine/index';
import type { Span } from '../../engine/index';

export type SpanUnit = 'utf16' | 'codepoint';

/** Spans of a text in the unit of a file and in ours. */
export interface SpanConverter {
  /** From UTF-16 units to the file's. */
  readonly write: (span: Span) => Span;
  /** The inverse; `null` where the numbers are no span of the text: not whole, out of order, behind its end, or inside a character. */
  readonly read: (start: unknown, end: unknown) => Span | null;
}

/**
 * Converts spans of `text` to and from `unit`. Linear in the text once, then constant. In `'🇬🇧x'`, the `x` is
 * `[4, 5)` in UTF-16 units and `[2, 3)` in code points.
 */
export function spanConverter(text: string, unit: SpanUnit): SpanConverter {
  const toUnit = offsetConverter(text, unit);
  const starts = unit === 'codepoint' ? characterStarts(text) : null;
  const read = (offset: unknown): number | null => {
    if (typeof offset !== 'number' || !Number.isSafeInteger(offset) || offset < 0) return null;
    if (starts) return starts[offset] ?? null;
    return offset <= text.length && !isInsidePair(text, offset) ? offset : null;
  };
  return {
    write: ({ start, end }) => ({ start: toUnit(start), end: toUnit(end) }),
    read: (start, end) => {
      const [from, to] = [read(start), read(end)];
      return from === null || to === null || to < from ? null : { start: from, end: to };
    },
  };
}

/** Whether UTF-16 units and code points count a text differently. */
export function hasWideCharacters(text: string): boolean {
  return /[\ud800-\udbff][\udc00-\udfff]/.test(text);
}

/** The UTF-16 offset of each code point, and of the end; `null` where each is one unit. */
function characterStarts(text: string): Uint32Array {
  const starts = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) starts[count++] = at;
  starts[count++] = text.length;
  return starts.subarray(0, count);
}

function isInsidePair(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}
