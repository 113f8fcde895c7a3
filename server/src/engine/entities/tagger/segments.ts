import { hashOf } from './hash';
import type { TaggerSentence } from './sentence';

/** A run of tokens that may hold names, `[first, end)`: capitalised words and what joins them. */
export interface Segment {
  readonly first: number;
  readonly end: number;
}

const JOINERS: ReadonlySet<number> = new Set(
  "of the and for & de da di del della der den des do dos du van von bin ibn al el la le les y bint ter zu e in on at . ' - /"
    .split(' ')
    .map((word) => hashOf(word)),
);
const LONGEST_JOIN = 2;
/** A longer segment is cut: no name is that long, and hostile text must not cost more than its length. */
const LONGEST_SEGMENT = 200;

/** The segments of a sentence: every other token is outside any name. */
export function segmentsOf({ capital, lower, length }: TaggerSentence): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  while (at < length) {
    if (capital[at] === 0) {
      at++;
      continue;
    }
    const first = at;
    let end = at + 1;
    while (end - first < LONGEST_SEGMENT) {
      let next = end;
      while (next < length && next - end < LONGEST_JOIN && capital[next] === 0 && JOINERS.has(lower[next] ?? 0)) next++;
      if (next >= length || capital[next] === 0) break;
      end = next + 1;
    }
    segments.push({ first, end });
    at = end;
  }
  return segments;
}
