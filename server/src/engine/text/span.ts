/** A half-open range `[start, end)` in UTF-16 code units of the document text (BOM excluded). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `span(1, 5)` covers the four units 1, 2, 3 and 4. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** The text a span covers: `sliceOf('a date', span(2, 6))` is `'date'`. */
export function sliceOf(text: string, range: Span): string {
  return text.slice(range.start, range.end);
}

/** Whether two spans share at least one unit; touching spans do not. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly in `outer`; equal spans do. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether an offset is in the span or at its end, where a cursor would touch it. */
export function touches(range: Span, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** The span moved by `by` units. */
export function shift(range: Span, by: number): Span {
  return { start: range.start + by, end: range.end + by };
}
