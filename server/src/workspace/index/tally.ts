/** Counts by value; a value whose count falls to nothing is gone. Made for many tallies that hold one value each. */
export class Tally<T> {
  #value: T | undefined;
  #count = 0;
  /** Instead of the one value, where there were several. */
  #more: Map<T, number> | undefined;

  add(value: T, by: number): void {
    if (this.#more) {
      const count = (this.#more.get(value) ?? 0) + by;
      if (count === 0) this.#more.delete(value);
      else this.#more.set(value, count);
    } else if (this.#value === value || this.#value === undefined) {
      this.#count += by;
      this.#value = this.#count === 0 ? undefined : value;
    } else if (by !== 0) {
      this.#more = new Map([
        [this.#value, this.#count],
        [value, by],
      ]);
      this.#value = undefined;
    }
  }

  /** How many values there are. */
  get size(): number {
    return this.#more?.size ?? (this.#value === undefined ? 0 : 1);
  }

  /** The value, where there is just one. */
  get only(): T | undefined {
    return this.#value;
  }

  /** In no certain order. */
  *entries(): Iterable<readonly [value: T, count: number]> {
    if (this.#more) yield* this.#more;
    else if (this.#value !== undefined) yield [this.#value, this.#count];
  }
}

/** Most frequent first; what is equally frequent, in the order of its units. */
export function sorted<T extends string>(tally: Tally<T>): [value: T, count: number][] {
  return Array.from(tally.entries(), ([value, count]): [T, number] => [value, count]).sort(
    ([a, m], [b, n]) => n - m || compare(a, b),
  );
}

/** The first of `sorted`. */
export function mostFrequent<T extends string>(tally: Tally<T>): T | undefined {
  if (tally.only !== undefined) return tally.only;
  let best: readonly [T, number] | undefined;
  for (const one of tally.entries())
    if (!best || one[1] > best[1] || (one[1] === best[1] && one[0] < best[0])) best = one;
  return best?.[0];
}

/** The order of UTF-16 units, which is the same everywhere. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
