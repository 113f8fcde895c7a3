import type { CutWords, MovingTargets } from './live';

/** Units that are searched for the words of all targets in one change, so that a large paste does not stop the editor. */
const LARGEST_SEARCH = 20_000_000;

/**
 * Gives targets back what deletions took and an insertion brought back at their place: the whole words and the context that was kept have to
 * stand there again, once.
 *
 * `touched` are cut targets at whose edge something was inserted; `inserted` is how many units were, in all.
 */
export function findReturned(next: MovingTargets, touched: ReadonlySet<number>, inserted: number): void {
  let budget = LARGEST_SEARCH;
  for (const index of touched) {
    const words = next.cut.get(index);
    if (!words) continue;
    budget -= inserted + 2 * words.exact.length;
    if (budget < 0) return;
    const start = findAgain(next, index, words, inserted);
    if (start < 0) continue;
    next.starts[index] = start;
    next.ends[index] = start + words.exact.length;
    next.cut.delete(index);
  }
}

/** The one place near what is left of a target where its words stand between their old context, or -1. */
function findAgain(next: MovingTargets, index: number, { exact, prefix, suffix }: CutWords, inserted: number): number {
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
