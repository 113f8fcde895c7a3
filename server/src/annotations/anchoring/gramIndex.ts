/** Where pieces of text stand in one text, found without reading it anew each time. */
export interface GramIndex {
  /**
   * Offsets at which `piece` stands, ascending; `null` where it is too short to be looked up or stands in too many places to
   * tell anything.
   */
  readonly find: (piece: string) => readonly number[] | null;
}

/** Units that are looked up at once. */
export const GRAM = 16;
const MOST_PLACES = 64;

/** Indexes a text by all its runs of 16 units, hashed; each answer is compared with the text. Linear in time and memory. */
export function indexGrams(text: string): GramIndex {
  const count = Math.max(0, text.length - GRAM + 1);
  let size = 16;
  while (size < count) size *= 2;
  const heads = new Int32Array(size).fill(-1);
  const next = new Int32Array(count);
  let power = 1;
  for (let i = 1; i < GRAM; i += 1) power = Math.imul(power, BASE);
  let hash = 0;
  // From the end, so that every chain ascends.
  for (let start = text.length - 1; start >= 0; start -= 1) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(start)) | 0;
    if (start >= count) continue;
    const slot = spread(hash) & (size - 1);
    next[start] = heads[slot] ?? -1;
    heads[slot] = start;
    hash = (hash - Math.imul(text.charCodeAt(start + GRAM - 1), power)) | 0;
  }
  return {
    find: (piece) => {
      if (piece.length < GRAM) return null;
      const places: number[] = [];
      let steps = 0;
      for (let at = heads[spread(hashOf(piece)) & (size - 1)] ?? -1; at >= 0; at = next[at] ?? -1) {
        steps += 1;
        if (steps > MOST_STEPS) return null;
        if (!text.startsWith(piece, at)) continue;
        if (places.length === MOST_PLACES) return null;
        places.push(at);
      }
      return places;
    },
  };
}

/** Longer chains are those of a text that repeats itself. */
const MOST_STEPS = 4096;
const BASE = 0x01000193;

/** The hash of the first run, last unit first, as the index rolls it. */
function hashOf(piece: string): number {
  let hash = 0;
  for (let i = GRAM - 1; i >= 0; i -= 1) hash = (Math.imul(hash, BASE) + piece.charCodeAt(i)) | 0;
  return hash;
}

function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
