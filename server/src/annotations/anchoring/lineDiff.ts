/**
 * For each line of the text before, the line of the text after that it became, or -1. Both texts end their lines with `\n`.
 *
 * First the lines that both texts start and end with, then lines that stand once in each (patience diff, Bram Cohen), in the
 * longest order that both share, and their equal neighbours. A line of 32 units or more that stands once in each and was moved out of that order is found, too.
 */
export function mapLines(before: readonly string[], after: readonly string[]): Int32Array {
  const map = new Int32Array(before.length).fill(-1);
  const taken = new Uint8Array(after.length);
  const pair = (old: number, now: number): boolean => {
    if (map[old] !== -1 || taken[now] !== 0 || before[old] !== after[now]) return false;
    map[old] = now;
    taken[now] = 1;
    return true;
  };
  let start = 0;
  while (start < before.length && start < after.length && pair(start, start)) start += 1;
  let oldEnd = before.length - 1;
  let newEnd = after.length - 1;
  for (; oldEnd >= start && newEnd >= start && pair(oldEnd, newEnd); newEnd -= 1) oldEnd -= 1;

  const unique = pairUniqueLines(before, after, start, oldEnd, newEnd);
  const kept = longestRise(unique.map(([, now]) => now));
  const ordered = kept.flatMap((index) => unique.slice(index, index + 1));
  for (const [old, now] of ordered) pair(old, now);
  for (const [old, now] of ordered) {
    for (let by = 1; old + by <= oldEnd && now + by <= newEnd && pair(old + by, now + by);) by += 1;
    for (let by = 1; old - by >= start && now - by >= start && pair(old - by, now - by);) by += 1;
  }
  for (const [old, now] of unique) if ((before[old]?.length ?? 0) >= LONG_LINE) pair(old, now);
  return map;
}

/** A shorter line, such as a sub-heading, may be written anew elsewhere. */
const LONG_LINE = 32;

/** The pairs of lines between the given ends that stand once in each text, in order of the text before. */
function pairUniqueLines(
  before: readonly string[],
  after: readonly string[],
  start: number,
  oldEnd: number,
  newEnd: number,
): [old: number, now: number][] {
  const places = new Map<string, { old: number; now: number; oldCount: number; newCount: number }>();
  for (let i = start; i <= oldEnd; i += 1) {
    const line = before[i] ?? '';
    const place = places.get(line);
    if (place) place.oldCount += 1;
    else places.set(line, { old: i, now: -1, oldCount: 1, newCount: 0 });
  }
  for (let i = start; i <= newEnd; i += 1) {
    const place = places.get(after[i] ?? '');
    if (!place) continue;
    place.newCount += 1;
    place.now = i;
  }
  return [...places]
    .filter(([line, place]) => line !== '' && place.oldCount === 1 && place.newCount === 1)
    .map(([, place]) => [place.old, place.now]);
}

/** Indexes of a longest strictly rising subsequence: `longestRise([5, 1, 2])` is `[1, 2]`. Patience sorting, n log n. */
function longestRise(values: readonly number[]): number[] {
  const tops: number[] = [];
  const previous = new Int32Array(values.length).fill(-1);
  values.forEach((value, index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tops[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = index;
  });
  const rise: number[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) rise.push(at);
  return rise.reverse();
}
