/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Random {
  /** A whole number of at least 0 and less than `below`; 0 where nothing is below. */
  readonly below: (below: number) => number;
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
}

export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => (limit <= 0 ? 0 : Math.floor(next() * limit));
  return { below, pick: (items) => items[below(items.length)] ?? items[0] };
}

/** The seed of every run; `SEEDMARK_SEED=N` draws others. */
export const SEED = Number(process.env['SEEDMARK_SEED'] ?? 20221213);
