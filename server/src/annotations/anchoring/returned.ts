import type { Cut, MovingTargets } from './live';

/** Units that are searched for the words of all targets in one change, so that a large paste does not stop the editor. */
const LARGEST_SEARCH = 20_000_000;

/**
 * Gives targets back what several deletions took and one insertion, or several, brought back: the words and all context that
 * was kept have to stand at the place again, once.
 *
 * `touched` are targets at whose edge something was inserted; `inserted` is how many units were, in all.
 */
export function findReturned(next: MovingTargets, touched: ReadonlySet<number>, inserted: number): void {
  let budget = LARGEST_SEARCH;
  for (const index of touched) {
    const cuts = next.cuts.get(index) ?? [];
    for (const [depth, cut] of cuts.entries()) {
      budget -= inserted + 2 * cut.exact.length;
      if (budget < 0) return;
      const start = cut.exact === '' ? -1 : findAgain(next, index, cut, inserted);
      if (start < 0) continue;
      next.starts[index] = start;
      next.ends[index] = start + cut.exact.length;
      if (depth > 0) next.cuts.set(index, cuts.slice(0, depth));
      else next.cuts.delete(index);
      break;
    }
  }
}

/** A text that was inserted, and where it stands after all changes. */
export interface Insertion {
  place: number;
  readonly text: string;
}

/**
 * Gives lost targets back what one insertion brought back somewhere else than where they are, such as a line that was moved and
 * is moved back: all of the deleted text, with the words between their old context. The cuts are kept, because this
 * may be undone, too, and the text come back where it was.
 */
export function findUndone(next: MovingTargets, insertions: readonly Insertion[]): void {
  for (const [index, cuts] of next.cuts) {
    if (next.starts[index] !== next.ends[index]) continue;
    for (const { part, deleted, offset, exact, prefix, suffix } of cuts) {
      if (part !== 'whole' || exact === '') continue;
      const place = insertions.find(({ text }) => text === deleted)?.place;
      if (place === undefined) continue;
      const start = place + offset;
      const end = start + exact.length;
      if (
        !next.text.startsWith(exact, start) ||
        !next.text.startsWith(suffix, end) ||
        !next.text.endsWith(prefix, start)
      )
        continue;
      next.starts[index] = start;
      next.ends[index] = end;
      break;
    }
  }
}

/** The one place near what is left of a target where its words stand between their old context, or -1. */
function findAgain(next: MovingTargets, index: number, { exact, prefix, suffix }: Cut, inserted: number): number {
  const start = next.starts[index] ?? 0;
  const end = next.ends[index] ?? 0;
  const isGone = start === end;
  const from = isGone ? start : Math.max(0, end - exact.length);
  const to = isGone ? start + inserted : start;
  const area = next.text.slice(from, to + exact.length);
  let found = -1;
  for (let at = area.indexOf(exact); at >= 0; at = area.indexOf(exact, at + 1)) {
    const place = from + at;
    if (!next.text.endsWith(prefix, place) || !next.text.startsWith(suffix, place + exact.length)) continue;
    if (found >= 0) return -1;
    found = place;
  }
  return found;
}
