import type { Span } from '../engine/index';

/** A span with a value; where layers overlap, the higher level is seen. */
export interface Layer<T> {
  readonly span: Span;
  readonly level: number;
  readonly value: T;
}

/** What is seen of the layers, as spans in order that never overlap. At one level the longer span wins, then the earlier. */
export function paint<T>(layers: readonly Layer<T>[]): { readonly span: Span; readonly value: T }[] {
  const starts = layers
    .filter(({ span }) => span.start < span.end)
    .sort((a, b) => a.span.start - b.span.start || compare(a, b));
  const borders = [...new Set(starts.flatMap(({ span }) => [span.start, span.end]))].sort((a, b) => a - b);
  const seen: { span: Span; layer: Layer<T> }[] = [];
  let active: Layer<T>[] = [];
  let next = 0;
  borders.forEach((start, index) => {
    const end = borders[index + 1] ?? start;
    active = active.filter((layer) => layer.span.end > start);
    for (let layer = starts[next]; layer && layer.span.start === start; layer = starts[++next]) active.push(layer);
    const [first, ...others] = active;
    if (!first) return;
    const top = others.reduce((best, layer) => (compare(layer, best) < 0 ? layer : best), first);
    const before = seen.at(-1);
    if (before?.layer === top && before.span.end === start) before.span = { start: before.span.start, end };
    else seen.push({ span: { start, end }, layer: top });
  });
  return seen.map(({ span, layer }) => ({ span, value: layer.value }));
}

function compare(a: Layer<unknown>, b: Layer<unknown>): number {
  return b.level - a.level || b.span.end - b.span.start - (a.span.end - a.span.start) || a.span.start - b.span.start;
}
