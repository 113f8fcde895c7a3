// 32-bit hashes stand for words and features: the model holds no strings, so it is small and loads without work.

const PRIME = 0x01000193;

/** FNV-1a over the UTF-16 code units `[start, end)` of a string, as an unsigned 32-bit number; see http://www.isthe.com/chongo/tech/comp/fnv/. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash >>> 0;
}

/** The hash of the lower-case form of `[start, end)`, without making it where the text is ASCII. */
export function hashLower(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return hashOf(text.slice(start, end).toLowerCase());
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), PRIME);
  }
  return hash >>> 0;
}

/** Mixes two 32-bit numbers into one; order counts. The finishing steps are MurmurHash3's (public domain). */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ b;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A set of 32-bit keys with a small number each, open addressing over typed arrays. Key 0 is never stored. */
export interface HashTable {
  readonly keys: Uint32Array;
  readonly values: Int32Array;
  /** A bit for the highest bits of each key: small enough for a processor's cache, it turns most unknown keys away. */
  readonly filter: Uint32Array;
  /** How many of a key's bits do not count for the filter. */
  readonly shift: number;
}

/** The value of a key, or -1. */
export function lookUp({ keys, values, filter, shift }: HashTable, key: number): number {
  if ((((filter[(key >>> shift) >>> 5] ?? 0) >>> ((key >>> shift) & 31)) & 1) === 0) return -1;
  const mask = keys.length - 1;
  for (let at = key & mask; ; at = (at + 1) & mask) {
    const found = keys[at];
    if (found === key) return values[at] ?? -1;
    if (found === 0) return -1;
  }
}

/** Bits of the filter for each slot of the table. */
const FILTER_BITS = 4;

/** How many slots a table of so many keys has: a power of two, at least twice as many. */
export function tableSize(keys: number): number {
  let size = 16;
  while (size < keys * 2) size *= 2;
  return size;
}

/** A table of keys and values at most half full. Keys that are 0 are left out, and of equal keys the last counts. */
export function createTable(keys: ArrayLike<number>, valueOf: (index: number) => number): HashTable {
  const size = tableSize(keys.length);
  const filter = new Uint32Array((size * FILTER_BITS) / 32);
  const shift = Math.clz32(size * FILTER_BITS) + 1;
  const table = { keys: new Uint32Array(size), values: new Int32Array(size), filter, shift };
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? 0;
    if (key === 0) continue;
    const bit = key >>> shift;
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
    let at = key & (size - 1);
    while (table.keys[at] !== 0 && table.keys[at] !== key) at = (at + 1) & (size - 1);
    table.keys[at] = key;
    table.values[at] = valueOf(index);
  }
  return table;
}
