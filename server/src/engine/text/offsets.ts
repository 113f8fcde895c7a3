/** What an offset counts: UTF-16 code units, Unicode code points, or bytes of the text in UTF-8. */
export type OffsetUnit = 'utf16' | 'codepoint' | 'byte';

/** Every unit, in the order in which they are offered. */
export const OFFSET_UNITS: readonly OffsetUnit[] = ['utf16', 'codepoint', 'byte'];

/**
 * A function from UTF-16 offsets of `text` to offsets in `unit`. Made in time linear in the text; each call then takes
 * constant time, in any order. In `'🇬🇧x'` the `x` at 4 stands at code point 2 and at byte 8.
 *
 * A lone surrogate counts as one code point and three bytes, as the U+FFFD that UTF-8 writes in its place. An offset
 * between the halves of a pair becomes the start of its character; one outside the text becomes the nearest end.
 */
export function offsetConverter(text: string, unit: OffsetUnit): (offset: number) => number {
  const inside = (offset: number) => Math.min(Math.max(0, offset), text.length);
  if (unit === 'utf16' || isPlain(text, unit)) return inside;
  const table = offsetTable(text, unit === 'byte' ? bytesOf : () => 1);
  return (offset) => table[inside(offset)] ?? 0;
}

/** Whether every UTF-16 unit of the text is one of `unit` too. */
function isPlain(text: string, unit: OffsetUnit): boolean {
  return !(unit === 'byte' ? /[^\0-\x7f]/ : /[\ud800-\udfff]/).test(text);
}

function offsetTable(text: string, sizeOf: (codePoint: number) => number): Uint32Array {
  const table = new Uint32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const codePoint = text.codePointAt(i) ?? 0;
    table[i] = count;
    if (codePoint > 0xffff) table[++i] = count;
    count += sizeOf(codePoint);
  }
  table[text.length] = count;
  return table;
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
