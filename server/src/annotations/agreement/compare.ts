import type { Annotation } from '../facts';
import { isCounted } from './units';

/** What two annotators say of one place. */
export type Comparison =
  | { readonly kind: 'agree'; readonly a: Annotation; readonly b: Annotation }
  | {
      readonly kind: 'differ';
      readonly a: Annotation;
      readonly b: Annotation;
      readonly differences: readonly Difference[];
    }
  | { readonly kind: 'only-a'; readonly a: Annotation }
  | { readonly kind: 'only-b'; readonly b: Annotation };

/** In what two annotations of one place differ. */
export type Difference = 'span' | 'label' | 'attributes' | 'links';

/**
 * Pairs the annotations of two people over one text, layer by layer: equal spans first, those with equal labels before others, then overlapping spans, those that
 * share most first. Each annotation is in one comparison; they come in order of the text. Rejected and orphaned annotations, and those
 * without a span of their own, are left out.
 */
export function compare(a: readonly Annotation[], b: readonly Annotation[]): Comparison[] {
  const left = a.filter(isCounted);
  const right = b.filter(isCounted);
  const pairs = new Map<Annotation, Annotation>();
  const taken = new Set<Annotation>();
  const candidates = overlapping(left, right).sort((x, y) => y.closeness - x.closeness);
  for (const { one, other } of candidates) {
    if (pairs.has(one) || taken.has(other)) continue;
    pairs.set(one, other);
    taken.add(other);
  }
  const comparisons: Comparison[] = [
    ...left.map((one) => describe(one, pairs.get(one))),
    ...right.filter((other) => !taken.has(other)).map((other) => ({ kind: 'only-b', b: other }) as const),
  ];
  return comparisons.sort((x, y) => startOf(x) - startOf(y));
}

function describe(a: Annotation, b: Annotation | undefined): Comparison {
  if (!b) return { kind: 'only-a', a };
  const differences = (['span', 'label', 'attributes', 'links'] as const).filter((one) => differsIn(one, a, b));
  return differences.length === 0 ? { kind: 'agree', a, b } : { kind: 'differ', a, b, differences };
}

function differsIn(difference: Difference, a: Annotation, b: Annotation): boolean {
  switch (difference) {
    case 'span':
      return spansOf(a) !== spansOf(b);
    case 'label':
      return a.label !== b.label;
    case 'attributes':
      return sorted(Object.entries(a.attributes)) !== sorted(Object.entries(b.attributes));
    case 'links':
      return sorted(a.links.map(({ id }) => id)) !== sorted(b.links.map(({ id }) => id));
  }
}

function sorted(items: readonly unknown[]): string {
  return items
    .map((item) => JSON.stringify(item))
    .sort()
    .join('\n');
}

/** The places of an annotation as one key: `'1-4,9-12'`. */
export function spansOf({ targets }: Annotation): string {
  return targets.map(({ start, end }) => `${start}-${end}`).join(',');
}

interface Candidate {
  readonly one: Annotation;
  readonly other: Annotation;
  /** From above 0 to 1: the characters both have over those either has; equal spans are above all others, with equal labels first. */
  readonly closeness: number;
}

/** Every pair of one layer that shares characters, by a sweep over both lists. */
function overlapping(left: readonly Annotation[], right: readonly Annotation[]): Candidate[] {
  const byStart = [...right].sort((a, b) => firstOf(a) - firstOf(b));
  // The farthest end up to each place, so that the sweep knows when nothing before can reach on.
  const reach: number[] = [];
  byStart.forEach((one, index) => reach.push(Math.max(reach[index - 1] ?? 0, lastOf(one))));
  return left.flatMap((one) => {
    const found: Candidate[] = [];
    for (let at = lastIndexBefore(byStart, lastOf(one)); at >= 0 && (reach[at] ?? 0) >= firstOf(one); at -= 1) {
      const other = byStart[at];
      if (other?.layer !== one.layer) continue;
      const closeness = closenessOf(one, other);
      if (closeness > 0) found.push({ one, other, closeness });
    }
    return found;
  });
}

function closenessOf(a: Annotation, b: Annotation): number {
  const label = a.label === b.label ? 0.5 : 0;
  if (spansOf(a) === spansOf(b)) return 2 + label;
  let shared = 0;
  for (const one of a.targets)
    for (const other of b.targets)
      shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return shared === 0 ? 0 : shared / (lengthOf(a) + lengthOf(b) - shared) + label / 1000;
}

function lengthOf({ targets }: Annotation): number {
  return targets.reduce((sum, { start, end }) => sum + end - start, 0);
}

function lastIndexBefore(byStart: readonly Annotation[], offset: number): number {
  let low = 0;
  let high = byStart.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = byStart[middle];
    if (one && firstOf(one) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function firstOf({ targets }: Annotation): number {
  return targets[0]?.start ?? 0;
}

function lastOf({ targets }: Annotation): number {
  return targets.reduce((last, { end }) => Math.max(last, end), 0);
}

function startOf(comparison: Comparison): number {
  return firstOf(comparison.kind === 'only-b' ? comparison.b : comparison.a);
}
