import type { Span } from '../../../server/src/engine/index';
import { headOf } from './head';

interface Spanned {
  readonly span: Span;
}

/**
 * Pairs found mentions with marked ones, each at most once: first those of the same span, then those with the same head word, of which
 * the one of the most similar length is taken. The answer has, for each found mention, the index of the marked one or `null`.
 */
export function matchMentions(
  text: string,
  marked: readonly Spanned[],
  found: readonly Spanned[],
): readonly (number | null)[] {
  const taken = new Set<number>();
  const take = (index: number | undefined): number | null => {
    if (index === undefined) return null;
    taken.add(index);
    return index;
  };
  const exact = groupBy(marked, ({ span }) => keyOf(span));
  const first = found.map(({ span }) => take(exact.get(keyOf(span))?.find((index) => !taken.has(index))));
  const heads = groupBy(marked, ({ span }) => keyOf(headOf(text, span)));
  return found.map(({ span }, place) => {
    const already = first[place] ?? null;
    if (already !== null) return already;
    const difference = (index: number) => Math.abs(lengthOf(marked[index]?.span) - lengthOf(span));
    const candidates = heads.get(keyOf(headOf(text, span))) ?? [];
    const [best] = candidates.filter((index) => !taken.has(index)).sort((a, b) => difference(a) - difference(b));
    return take(best);
  });
}

function groupBy<T>(items: readonly T[], keyOfItem: (item: T) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return groups;
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}

function lengthOf(span: Span | undefined): number {
  return span ? span.end - span.start : 0;
}
