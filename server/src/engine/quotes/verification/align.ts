import type { PassageWord } from './passage';

/** A word of the quote and its twin in the source, by index; -1 where one side has no word. */
export interface AlignedPair {
  readonly quote: number;
  readonly source: number;
}

/**
 * The cheapest way to read a quote in its source, word by word, begun near word `start` of the source. What stands before the first and
 * behind the last word of the quote costs nothing, nor does what an ellipsis leaves out. Only words near the diagonal are compared, so the
 * time is linear in the quote's length.
 */
export function alignWords(
  quote: readonly PassageWord[],
  source: readonly PassageWord[],
  start: number,
  anchor: Segment,
): AlignedPair[] {
  const segments = segmentsOf(quote);
  const index = Math.max(
    0,
    segments.findIndex(({ first }) => first === anchor.first),
  );
  let found = alignSegment(quote, source, segments[index] ?? anchor, start, { from: 0, to: source.length });
  for (let at = index + 1; at < segments.length; at++) {
    const from = lastSource(found) + 1;
    const window = { from, to: Math.min(source.length, from + REACH) };
    found = found.concat(alignNear(quote, source, segments[at] ?? anchor, window));
  }
  for (let at = index - 1; at >= 0; at--) {
    const to = firstSource(found, source.length);
    found = alignNear(quote, source, segments[at] ?? anchor, { from: Math.max(0, to - REACH), to }).concat(found);
  }
  return found;
}

/** Words `[first, end)` of a quote between two ellipses. */
export interface Segment {
  readonly first: number;
  readonly end: number;
}

/** The stretches of a quote between its ellipses; never empty, at most `MOST_SEGMENTS`. */
export function segmentsOf(quote: readonly PassageWord[]): Segment[] {
  const found: Segment[] = [];
  let first = 0;
  quote.forEach(({ ellipsis }, at) => {
    if (ellipsis === null || at === 0 || found.length >= MOST_SEGMENTS - 1) return;
    found.push({ first, end: at });
    first = at;
  });
  return [...found, { first, end: quote.length }];
}

interface Window {
  readonly from: number;
  readonly to: number;
}

function lastSource(pairs: readonly AlignedPair[]): number {
  for (let at = pairs.length - 1; at >= 0; at--) {
    const { source } = pairs[at] ?? NO_PAIR;
    if (source >= 0) return source;
  }
  return -1;
}

function firstSource(pairs: readonly AlignedPair[], none: number): number {
  return pairs.find(({ source }) => source >= 0)?.source ?? none;
}

/** Aligns a segment where most of its words agree within a window of the source. */
function alignNear(
  quote: readonly PassageWord[],
  source: readonly PassageWord[],
  segment: Segment,
  window: Window,
): AlignedPair[] {
  const places = new Map<string, number>();
  for (let at = Math.min(segment.end, segment.first + REACH) - 1; at >= segment.first; at--)
    places.set(quote[at]?.key ?? '', at);
  const votes = new Map<number, number>();
  let best = window.from;
  for (let at = window.from; at < window.to; at++) {
    const place = places.get(source[at]?.key ?? '');
    if (place === undefined) continue;
    const start = at - (place - segment.first);
    const count = (votes.get(start) ?? 0) + 1;
    votes.set(start, count);
    if (count > (votes.get(best) ?? 0)) best = start;
  }
  return alignSegment(quote, source, segment, best, window);
}

const enum Move {
  Both,
  QuoteOnly,
  SourceOnly,
}

function alignSegment(
  quote: readonly PassageWord[],
  source: readonly PassageWord[],
  { first, end }: Segment,
  start: number,
  { from, to }: Window,
): AlignedPair[] {
  const length = end - first;
  const band = Math.min(WIDEST_BAND, 3 + Math.ceil(length / 6));
  const width = 2 * band + 1;
  const moves = new Uint8Array((length + 1) * width);
  // Column c of row i stands for the source words before `start + i + c - band`. A column on either side is never reached.
  let before = new Float64Array(width + 2).fill(Infinity);
  let costs = new Float64Array(width + 2).fill(Infinity);
  for (let column = 0; column < width; column++) {
    const at = start + column - band;
    if (at >= from && at <= to) before[column + 1] = 0;
  }
  for (let row = 1; row <= length; row++) {
    const word = quote[first + row - 1];
    if (!word) break;
    const edit = edited(word);
    // Words left out at the end of a segment are no difference, so the last row has no such move.
    const skip = row < length ? skipped(word, quote[first + row]) : Infinity;
    for (let column = 0; column < width; column++) {
      const at = start + row + column - band;
      const twin = at > from && at <= to ? source[at - 1] : undefined;
      let least = (before[column + 2] ?? Infinity) + edit + ADDED;
      let move = Move.QuoteOnly;
      if (twin) {
        const sourceOnly = (costs[column] ?? Infinity) + skip;
        if (sourceOnly <= least) {
          least = sourceOnly;
          move = Move.SourceOnly;
        }
        const both = (before[column + 1] ?? Infinity) + (twin.key === word.key ? 0 : edit + CHANGED);
        if (both <= least) {
          least = both;
          move = Move.Both;
        }
      }
      costs[column + 1] = at < from || at > to ? Infinity : least;
      moves[row * width + column] = move;
    }
    [before, costs] = [costs, before];
  }
  const column = cheapest(before, width);
  if (before[column + 1] === Infinity) return Array.from({ length }, (_, at) => ({ quote: first + at, source: -1 }));
  return trace(moves, width, column, { length, first, shift: start - band });
}

function cheapest(costs: Float64Array, width: number): number {
  let best = 0;
  for (let column = 1; column < width; column++)
    if ((costs[column + 1] ?? Infinity) < (costs[best + 1] ?? Infinity)) best = column;
  return best;
}

function trace(
  moves: Uint8Array,
  width: number,
  column: number,
  { length, first, shift }: { readonly length: number; readonly first: number; readonly shift: number },
): AlignedPair[] {
  const found: AlignedPair[] = [];
  let row = length;
  while (row > 0) {
    const move = moves[row * width + column];
    const source = shift + row + column - 1;
    if (move === Move.Both) {
      found.push({ quote: first + row - 1, source });
      row--;
    } else if (move === Move.SourceOnly) {
      found.push({ quote: -1, source });
      column--;
    } else {
      found.push({ quote: first + row - 1, source: -1 });
      row--;
      if (move === Move.QuoteOnly) column++;
    }
  }
  return found.reverse();
}

/** A word that is not the source's: cheap where brackets say that it is the writer's. */
function edited({ bracket }: PassageWord): number {
  return bracket === null ? 1 : BRACKETED;
}

/** A word of the source that is left out between two of the quote. */
function skipped({ bracket }: PassageWord, next: PassageWord | undefined): number {
  return bracket === null && (next?.bracket ?? null) === null ? 1 : BRACKETED;
}

const NO_PAIR: AlignedPair = { quote: -1, source: -1 };
const BRACKETED = 0.3;
/** Between readings that cost the same, a word left out is likelier than one changed, and that than one added. */
const CHANGED = 0.01;
const ADDED = 0.02;
/** In words. */
const REACH = 300;
const WIDEST_BAND = 24;
const MOST_SEGMENTS = 20;
