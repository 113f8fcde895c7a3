/** A text with `\n` for every line end, and the way back. */
export interface FoldedText {
  readonly text: string;
  /** The offset in the text as read; at a line end, the one before its `\r`. */
  readonly toRead: (offset: number) => number;
  /** The offset in the folded text. */
  readonly toFolded: (offset: number) => number;
}

/** Makes `\r\n` into `\n`, as a version control system does between machines, so that words are found again after it. */
export function foldLineEnds(read: string): FoldedText {
  if (!read.includes('\r\n')) return { text: read, toRead: (offset) => offset, toFolded: (offset) => offset };
  /** Folded offsets of the line ends that were two units long. */
  const folded: number[] = [];
  for (let at = read.indexOf('\r\n'); at >= 0; at = read.indexOf('\r\n', at + 2)) folded.push(at - folded.length);
  return {
    text: read.replace(/\r\n/g, '\n'),
    toRead: (offset) => offset + countBelow(folded.length, (i) => (folded[i] ?? 0) < offset),
    toFolded: (offset) => offset - countBelow(folded.length, (i) => (folded[i] ?? 0) + i < offset),
  };
}

/** How many of `count` ascending places are below, by bisection. */
function countBelow(count: number, isBelow: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
