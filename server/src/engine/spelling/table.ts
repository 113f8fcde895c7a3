import { isNearMiss } from './nearMiss';

/**
 * Folded names, found by their near misses. A name is kept under its first and under its last letters, a little less than half of it each: one edit
 * leaves one of the two halves as it is. So a question looks at a few buckets, whatever the number of names.
 */
export class SpellingTable<Value> {
  readonly #buckets = new Map<string, Map<string, Set<Value>>>();

  add(name: string, value: Value): void {
    for (const key of keysOf(name, name.length)) {
      const bucket = this.#buckets.get(key) ?? new Map<string, Set<Value>>();
      this.#buckets.set(key, bucket);
      const values = bucket.get(name) ?? new Set<Value>();
      bucket.set(name, values);
      values.add(value);
    }
  }

  remove(name: string, value: Value): void {
    for (const key of keysOf(name, name.length)) {
      const bucket = this.#buckets.get(key);
      const values = bucket?.get(name);
      if (!bucket || !values) continue;
      values.delete(value);
      if (values.size === 0) bucket.delete(name);
      if (bucket.size === 0) this.#buckets.delete(key);
    }
  }

  /** The values of the names that are near misses of `name`, each once, in the order in which they came. */
  near(name: string): Value[] {
    const found = new Set<Value>();
    for (let length = name.length - 1; length <= name.length + 1; length++)
      for (const key of keysOf(name, length)) {
        let left = MOST_COMPARED;
        for (const [other, values] of this.#buckets.get(key) ?? []) {
          if (left-- === 0) break;
          if (isNearMiss(name, other)) for (const value of values) found.add(value);
        }
      }
    return [...found];
  }
}

/** The keys that `name` has in common with each name of `length` letters one edit away; too long names and too short ones have none. */
function keysOf(name: string, length: number): readonly string[] {
  if (length < SHORTEST || length > LONGEST) return [];
  const half = (length - 1) >> 1;
  return [`${length}<${name.slice(0, half)}`, `${length}>${name.slice(name.length - half)}`];
}

const SHORTEST = 5;
/** Titles of books and the like; nobody would see two of them as one name with a slip. */
const LONGEST = 80;
/** More names than this begin or end alike only in a text that was made to be slow. */
const MOST_COMPARED = 2000;
