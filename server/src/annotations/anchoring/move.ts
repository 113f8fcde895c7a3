import type { LiveTargets } from './live';

/** One change of a text, as an editor tells it: at `offset`, `deleted` units were replaced by `inserted`. */
export interface TextEdit {
  readonly offset: number;
  readonly deleted: number;
  readonly inserted: string;
}

/** Where spans are after edits, and which of them were concerned. */
export interface MovedSpans {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Spans of which a deletion took the start, the end, or all. */
  readonly taken: ReadonlySet<number>;
  /** Spans into which something was put. */
  readonly grown: ReadonlySet<number>;
  /** Cut spans at whose edge something was put. */
  readonly touched: ReadonlySet<number>;
  /** Units that were put in, in all. */
  readonly inserted: number;
}

/** Moves spans through edits, which apply one after the other. An edit that puts the very text in that it takes out is none. */
export function moveSpans(live: Omit<LiveTargets, 'past'>, edits: readonly TextEdit[]): MovedSpans {
  let { text } = live;
  const starts = live.starts.slice();
  const ends = live.ends.slice();
  const taken = new Set<number>();
  const grown = new Set<number>();
  const touched = new Set<number>();
  let inserted = 0;
  for (const edit of edits) {
    const from = edit.offset;
    const to = from + edit.deleted;
    if (text.slice(from, to) === edit.inserted) continue;
    const length = edit.inserted.length;
    if (to > from) remove(starts, ends, from, to, taken);
    if (length > 0) {
      for (const index of live.cut.keys()) if (starts[index] === from || ends[index] === from) touched.add(index);
      for (const index of taken) if (starts[index] === from || ends[index] === from) touched.add(index);
      insert(starts, ends, from, length, grown);
    }
    text = text.slice(0, from) + edit.inserted + text.slice(to);
    inserted += length;
  }
  return { text, starts, ends, taken, grown, touched, inserted };
}

function remove(starts: Int32Array, ends: Int32Array, from: number, to: number, taken: Set<number>): void {
  const length = to - from;
  for (let index = 0; index < starts.length; index += 1) {
    const end = ends[index] ?? 0;
    if (end <= from) continue;
    const start = starts[index] ?? 0;
    if (start < end && ((from <= start && start < to) || (from < end && end <= to))) taken.add(index);
    starts[index] = start <= from ? start : start >= to ? start - length : from;
    ends[index] = end >= to ? end - length : from;
  }
}

/** An empty span stays before what is put at its place; one with words has it before its start or after its end. */
function insert(starts: Int32Array, ends: Int32Array, at: number, length: number, grown: Set<number>): void {
  for (let index = 0; index < starts.length; index += 1) {
    const end = ends[index] ?? 0;
    if (end <= at) continue;
    const start = starts[index] ?? 0;
    ends[index] = end + length;
    if (start >= at) starts[index] = start + length;
    else grown.add(index);
  }
}
