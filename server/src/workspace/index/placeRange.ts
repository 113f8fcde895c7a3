import type { Span } from '../../engine/index';

/** A place as the client counts it; the same shape as a position of the protocol. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface PlaceRange {
  readonly start: Place;
  readonly end: Place;
}

/** Where a span of a text stands for the client. */
export type Locate = (span: Span) => PlaceRange;

/** The four numbers of a range. */
export function packed({ start, end }: PlaceRange): [number, number, number, number] {
  return [start.line, start.character, end.line, end.character];
}

/** The range whose four numbers begin at `at`. */
export function unpacked(numbers: Int32Array, at: number): PlaceRange {
  return {
    start: { line: numbers[at] ?? 0, character: numbers[at + 1] ?? 0 },
    end: { line: numbers[at + 2] ?? 0, character: numbers[at + 3] ?? 0 },
  };
}
