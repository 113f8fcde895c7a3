import type { Span } from '../../engine/index';
import type { Target } from '../facts';
import { isLost } from '../facts';
import { foldLineEnds } from './lineEnds';
import { mapLines } from './lineDiff';

/**
 * Where targets of a text went whose lines did not change: spans in `after`, or `null`. `after` has `\n` for line ends.
 */
export function mapSpansByLines(targets: readonly Target[], before: string, after: string): (Span | null)[] {
  const folded = foldLineEnds(before);
  const oldLines = folded.text.split('\n');
  const newLines = after.split('\n');
  const map = mapLines(oldLines, newLines);
  const oldStarts = lineStarts(oldLines);
  const newStarts = lineStarts(newLines);
  return targets.map((target) => {
    if (isLost(target)) return null;
    const start = folded.toFolded(target.start);
    const end = folded.toFolded(target.end);
    const first = lineAt(oldStarts, start);
    // A target that ends behind a line end does not reach into the next line, but the line end has to be there.
    const last = lineAt(oldStarts, Math.max(start, end - 1));
    const now = map[first] ?? -1;
    if (now < 0) return null;
    if (lineAt(oldStarts, end) > last && now + last - first === newLines.length - 1) return null;
    for (let line = first + 1; line <= last; line += 1) if (map[line] !== now + line - first) return null;
    const moved = (newStarts[now] ?? 0) - (oldStarts[first] ?? 0);
    return { start: start + moved, end: end + moved };
  });
}

function lineStarts(lines: readonly string[]): Int32Array {
  const starts = new Int32Array(lines.length);
  let at = 0;
  lines.forEach((line, index) => {
    starts[index] = at;
    at += line.length + 1;
  });
  return starts;
}

/** The last line that starts at or before an offset. */
function lineAt(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
