import type { Span } from '../../../engine/index';

/**
 * A stretch of text as brat has it: it does not know line ends inside of words, so a stretch over two lines is two. One
 * that begins or ends with a line end stays whole, because the end would be gone.
 */
export function fragmentsOf(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  if (!/[\r\n]/.test(words) || /^[\r\n]|[\r\n]$/.test(words)) return [{ start, end }];
  return [...words.matchAll(/[^\r\n]+/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** The inverse. `counts` says how many fragments each stretch had; where nobody knows, fragments with only a line end between are one. */
export function joinFragments(text: string, fragments: readonly Span[], counts: readonly number[] | null): Span[] {
  const isSound = counts !== null && counts.reduce((sum, count) => sum + count, 0) === fragments.length;
  const joined: { start: number; end: number }[] = [];
  let left = 0;
  let next = 0;
  for (const { start, end } of fragments) {
    const last = joined.at(-1);
    const isSame = isSound ? left > 0 : last !== undefined && /^[\r\n]+$/.test(text.slice(last.end, start));
    if (isSound) left = (left > 0 ? left : (counts[next++] ?? 1)) - 1;
    if (last && isSame) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}
