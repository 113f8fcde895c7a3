/** Counts by value; a value whose count falls to nothing is gone. */
export class Tally<T extends string> {
  readonly #counts = new Map<T, number>();

  add(value: T, by: number): void {
    const count = (this.#counts.get(value) ?? 0) + by;
    if (count === 0) this.#counts.delete(value);
    else this.#counts.set(value, count);
  }

  /** Most frequent first; what is equally frequent, in the order of its units. */
  get sorted(): [value: T, count: number][] {
    return [...this.#counts].sort(([a, m], [b, n]) => n - m || compare(a, b));
  }

  get first(): T | undefined {
    let best: [T, number] | undefined;
    for (const one of this.#counts)
      if (!best || one[1] > best[1] || (one[1] === best[1] && one[0] < best[0])) best = one;
    return best?.[0];
  }
}

/** The order of UTF-16 units, which is the same everywhere. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
