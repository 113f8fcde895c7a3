import type { QuoteStyle } from './facts';
import { NEVER } from './marks';
import type { Glyph, Mark } from './marks';
import { OUTSIDE, READINGS } from './readings';
import type { Reading } from './readings';

/** An outermost pair, by indexes of the marks; `close` is -1 where the paragraph ends before it. */
export interface Pair {
  readonly open: number;
  readonly close: number;
  readonly style: QuoteStyle;
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  /** Indexes of marks that are neither part of a pair nor anything else a writer sets on purpose. */
  readonly strays: readonly number[];
}

/**
 * Reads the marks of a paragraph in the way that costs least. One slip costs its own mark and not the quotes behind it: of
 * `"Hello, he said. "Go," she said.` the first mark is stray. Two passes over the marks (the Viterbi algorithm), so linear.
 */
export function pairMarks(marks: readonly Mark[]): Pairing {
  const glyphs = new Set(marks.map(({ glyph }) => glyph));
  const readings = READINGS.filter(({ opens }) => opens.length === 0 || opens.some((glyph) => glyphs.has(glyph)));
  const search: Search = {
    readings,
    marks,
    partnered: partneredMarks(marks),
    back: new Int8Array(marks.length * readings.length),
    costs: new Float64Array(readings.length).fill(NEVER),
    opened: new Int32Array(readings.length).fill(-1),
    costsBefore: new Float64Array(readings.length),
    openedBefore: new Int32Array(readings.length),
  };
  search.costs[OUTSIDE] = 0;
  for (let index = 0; index < marks.length; index++) step(search, index);
  return trace(search, endOf(search));
}

interface Search {
  readonly readings: readonly Reading[];
  readonly marks: readonly Mark[];
  /** 1 for each double mark that opens right before one that closes, and for that one. */
  readonly partnered: Uint8Array;
  /** For each mark and each reading behind it, the reading before it on the cheapest path. */
  readonly back: Int8Array;
  /** The cheapest path to each reading behind the mark seen last, and the index of the mark that opened its quote. */
  readonly costs: Float64Array;
  readonly opened: Int32Array;
  /** The same before that mark. */
  readonly costsBefore: Float64Array;
  readonly openedBefore: Int32Array;
}

function step(
  { readings, marks, partnered, back, costs, opened, costsBefore, openedBefore }: Search,
  index: number,
): void {
  const mark = marks[index];
  if (!mark) return;
  const count = readings.length;
  const row = index * count;
  costsBefore.set(costs);
  openedBefore.set(opened);
  for (let target = 0; target < count; target++) {
    const to = readings[target];
    if (!to) return;
    let cost = (costsBefore[target] ?? NEVER) + ignoring(to, mark, partnered[index] === 1);
    let from = target;
    // The ways into a reading: any quote that closes leads outside; into a quote, its opening or the end of what is nested.
    const first = target === OUTSIDE ? 1 : to.nested ? target - 1 : OUTSIDE;
    const last = target === OUTSIDE ? count - 1 : first;
    for (let source = first; source <= last; source++) {
      const before = costsBefore[source] ?? NEVER;
      const reading = readings[source];
      if (!reading || before >= cost || (target === OUTSIDE && reading.nested)) continue;
      const opener = marks[openedBefore[source] ?? -1];
      const total = before + (target === OUTSIDE ? closing(reading, mark, opener) : opening(to, mark));
      if (total < cost) {
        cost = total;
        from = source;
      }
    }
    if (readings[target + 1]?.nested === true) {
      const total = (costsBefore[target + 1] ?? NEVER) + closing(to, mark, undefined);
      if (total < cost) {
        cost = total;
        from = target + 1;
      }
    }
    back[row + target] = from;
    costs[target] = cost;
    opened[target] = from === OUTSIDE && target !== OUTSIDE ? index : (openedBefore[from] ?? -1);
  }
}

function opening({ opens, nested }: Reading, mark: Mark): number {
  return opens.includes(mark.glyph) ? mark.open + (nested ? NESTING : 0) : NEVER;
}

function closing({ style, closes, closesToo }: Reading, mark: Mark, opener: Mark | undefined): number {
  const empty = opener && mark.at === opener.at + opener.length ? EMPTY : 0;
  // A plural's apostrophe soon behind a single mark closes what that mark opened: the 'workers' walked.
  const near = opener && mark.at - opener.at < NEAR && (style === 'single' || style === 'single-straight') ? 0.4 : 0;
  if (closes.includes(mark.glyph)) return Math.max(empty, mark.close - near);
  return closesToo.includes(mark.glyph) ? mark.close + SLIP : NEVER;
}

/** What it costs that a mark does nothing in a reading. */
function ignoring({ style, opens, closes }: Reading, mark: Mark, partnered: boolean): number {
  if (style === null) return mark.stray;
  if (opens.includes(mark.glyph) || closes.includes(mark.glyph)) return mark.inside;
  if (isSingle(mark.glyph)) return 0;
  return partnered ? NESTED : mark.stray * ALONE;
}

function partneredMarks(marks: readonly Mark[]): Uint8Array {
  const found = new Uint8Array(marks.length);
  let before = -1;
  marks.forEach((mark, index) => {
    if (isSingle(mark.glyph)) return;
    const opener = marks[before];
    const alike = opener && (mark.glyph === 'straight') === (opener.glyph === 'straight');
    if (alike && opener.open <= opener.close && mark.close < mark.open) {
      found[index] = 1;
      found[before] = 1;
    }
    before = index;
  });
  return found;
}

function isSingle(glyph: Glyph): boolean {
  return glyph === 'single-straight' || glyph === 'single-close' || glyph === 'single-open';
}

/** The reading in which the cheapest path ends. */
function endOf({ readings, marks, costs, opened }: Search): number {
  let least = costs[OUTSIDE] ?? 0;
  let end = OUTSIDE;
  readings.forEach(({ style, nested }, number) => {
    const unclosed = marks[opened[number] ?? -1]?.unclosed ?? NEVER;
    const total = (costs[number] ?? NEVER) + unclosed + (nested ? 1 : 0);
    if (style === null || total >= least) return;
    least = total;
    end = number;
  });
  return end;
}

function trace({ readings, marks, back }: Search, end: number): Pairing {
  const pairs: Pair[] = [];
  const strays: number[] = [];
  let after = end;
  let close = -1;
  for (let index = marks.length - 1; index >= 0; index--) {
    const before = back[index * readings.length + after] ?? OUTSIDE;
    const style = readings[after]?.style ?? null;
    if (before === after) {
      if (isStray(marks[index], style)) strays.push(index);
    } else if (after === OUTSIDE) close = index;
    else if (before === OUTSIDE && style !== null) {
      pairs.push({ open: index, close, style });
      close = -1;
    }
    after = before;
  }
  return { pairs: pairs.reverse(), strays: strays.reverse() };
}

/** Marks inside a quote are that quote's own matter. */
function isStray(mark: Mark | undefined, style: QuoteStyle | null): boolean {
  return mark !== undefined && style === null && mark.stray >= 1;
}

const SLIP = 0.8;
const NESTING = 0.4;
const EMPTY = 1.5;
/** For a double mark of another style inside a quote: with its partner, and without one. */
const NESTED = 0.05;
const ALONE = 1.2;
/** In UTF-16 units. */
const NEAR = 40;
