import type { PlaceRange } from '../../../../server/src/protocol/index';

/** A position as the editor counts: zero-based line, UTF-16 units in it. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** What has places in the text; an annotation, for example. */
export interface Placed {
  readonly ranges: readonly PlaceRange[];
}

/** Negative where the first place comes first. */
export function comparePlaces(a: Place, b: Place): number {
  return a.line - b.line || a.character - b.character;
}

/** Those whose words have the place within them or at an edge, the shortest first. */
export function placedAt<T extends Placed>(items: readonly T[], place: Place): T[] {
  return items.filter(({ ranges }) => ranges.some((range) => touches(range, place))).sort(compareLengths);
}

/**
 * The first one behind the selection (before it, going backward), or else the first one from the other end of the text. Of two that start alike the shorter
 * one comes first, so that one after the other is met from the selection of the last.
 */
export function nearestFrom<T extends Placed>(
  items: readonly T[],
  selection: PlaceRange,
  direction: 'forward' | 'backward',
): T | undefined {
  const sign = direction === 'forward' ? 1 : -1;
  const order = (a: PlaceRange, b: PlaceRange): number =>
    sign * (comparePlaces(a.start, b.start) || comparePlaces(a.end, b.end));
  let ahead: Found<T> | undefined;
  let first: Found<T> | undefined;
  for (const item of items) {
    const [range] = item.ranges;
    if (range === undefined) continue;
    if (first === undefined || order(range, first.range) < 0) first = { item, range };
    if (order(range, selection) > 0 && (ahead === undefined || order(range, ahead.range) < 0)) ahead = { item, range };
  }
  return (ahead ?? first)?.item;
}

interface Found<T> {
  readonly item: T;
  readonly range: PlaceRange;
}

export function isSamePlace(a: PlaceRange, b: PlaceRange): boolean {
  return comparePlaces(a.start, b.start) === 0 && comparePlaces(a.end, b.end) === 0;
}

export function overlaps(a: PlaceRange, b: PlaceRange): boolean {
  return comparePlaces(a.start, b.end) < 0 && comparePlaces(b.start, a.end) < 0;
}

/** The part of a text without white space at its ends, as offsets: `' a b '` gives 1 and 4. Of white space alone nothing is left. */
export function trimmedOffsets(text: string): { readonly start: number; readonly end: number } {
  const start = text.length - text.trimStart().length;
  return { start, end: Math.max(start, text.trimEnd().length) };
}

/** Where something starts; what is nowhere starts with the text. */
function startOf({ ranges }: Placed): Place {
  return ranges[0]?.start ?? { line: 0, character: 0 };
}

function touches({ start, end }: PlaceRange, place: Place): boolean {
  return comparePlaces(start, place) <= 0 && comparePlaces(place, end) <= 0;
}

function compareLengths(a: Placed, b: Placed): number {
  return comparePlaces(lengthOf(a), lengthOf(b));
}

/** From the first start to the last end; good enough to tell the inner one of two. */
function lengthOf(item: Placed): Place {
  const start = startOf(item);
  const end = item.ranges.at(-1)?.end ?? start;
  const lines = end.line - start.line;
  return { line: lines, character: lines === 0 ? end.character - start.character : end.character };
}
