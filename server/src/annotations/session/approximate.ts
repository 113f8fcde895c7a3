/** Units of a pattern: as many as fit into one word of bits. */
export const LONGEST_PATTERN = 31;

/**
 * Where a text ends that is like a pattern, best first: offsets at which it matches with at most `errors` units put in, left out or
 * replaced, and with fewer than right before and after. Bit-parallel, one step a unit of the text: G. Myers, *A fast bit-vector algorithm for
 * approximate string matching based on dynamic programming* (Journal of the ACM 46, 1999).
 *
 * `approximateEnds('a ministry', 'minister', 3, 9)` is `[10]`.
 */
export function approximateEnds(text: string, pattern: string, errors: number, most: number): number[] {
  const length = Math.min(pattern.length, LONGEST_PATTERN);
  if (length === 0) return [];
  const masks = new Map<number, number>();
  for (let i = 0; i < length; i += 1) {
    const unit = pattern.charCodeAt(i);
    masks.set(unit, (masks.get(unit) ?? 0) | (1 << i));
  }
  const last = 1 << (length - 1);
  let up = -1;
  let down = 0;
  let score = length;
  let falls = false;
  const found: { end: number; score: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const equal = masks.get(text.charCodeAt(at)) ?? 0;
    const vertical = equal | down;
    const horizontal = (((equal & up) + up) ^ up) | equal;
    let rise = down | ~(horizontal | up);
    let fall = up & horizontal;
    const before = score;
    if ((rise & last) !== 0) score += 1;
    else if ((fall & last) !== 0) score -= 1;
    if (score > before && falls && before <= errors) found.push({ end: at, score: before });
    if (score !== before) falls = score < before;
    rise <<= 1;
    fall <<= 1;
    up = fall | ~(vertical | rise);
    down = rise & vertical;
  }
  if (falls && score <= errors) found.push({ end: text.length, score });
  return found
    .sort((a, b) => a.score - b.score || a.end - b.end)
    .slice(0, most)
    .map(({ end }) => end);
}

/** Where the match of a pattern that ends at `end` starts: the start with the fewest errors, the nearest to the pattern's length among equals. */
export function approximateStart(text: string, pattern: string, end: number): number {
  const reversed = [...Array(pattern.length).keys()].map((i) => pattern.charCodeAt(pattern.length - 1 - i));
  const reach = Math.min(end, 2 * pattern.length);
  let column = Array.from({ length: pattern.length + 1 }, (_, i) => i);
  let best = { length: 0, errors: pattern.length };
  for (let length = 1; length <= reach; length += 1) {
    const unit = text.charCodeAt(end - length);
    const next = [length];
    for (let i = 1; i <= pattern.length; i += 1)
      next.push(
        Math.min(
          (column[i - 1] ?? 0) + (reversed[i - 1] === unit ? 0 : 1),
          (column[i] ?? 0) + 1,
          (next[i - 1] ?? 0) + 1,
        ),
      );
    column = next;
    const errors = column[pattern.length] ?? 0;
    const isNearer = Math.abs(length - pattern.length) < Math.abs(best.length - pattern.length);
    if (errors < best.errors || (errors === best.errors && isNearer)) best = { length, errors };
  }
  return end - best.length;
}
