import { skipByteOrderMark } from './characters';
import type { Header } from './facts';
import { parseFrontMatter } from './frontMatter';
import { parseInline } from './inline';

/**
 * Reads the header at the start of a text; `null` where there is none, so for prose that only begins with "date".
 * Never throws; takes time in proportion to the length of the text.
 *
 * `parseHeader(' date 2022-12-13 Text')` has the span `[1, 16)` and the date `'2022-12-13'`.
 */
export function parseHeader(text: string): Header | null {
  const start = skipByteOrderMark(text);
  return parseFrontMatter(text, start) ?? parseInline(text, start);
}
