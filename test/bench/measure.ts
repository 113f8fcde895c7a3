import { performance } from 'node:perf_hooks';

/** Times of one operation, in milliseconds. */
export interface Measurement {
  readonly name: string;
  /** UTF-16 units analysed in each run, or `null` where their number says nothing about the time. */
  readonly size: number | null;
  readonly runs: number;
  readonly min: number;
  readonly median: number;
  readonly p95: number;
}

export interface Operation {
  readonly name: string;
  readonly size: number | null;
  /** Called with 0, 1, 2 … so that no two runs need be the same. */
  readonly run: (round: number) => unknown;
}

const WARM_UP = 3;
const MOST_RUNS = 50;
const FEWEST_RUNS = 3;

/** Runs an operation several times within a budget of milliseconds, warm-up included, but at least three times. */
export async function measure({ name, size, run }: Operation, budget: number): Promise<Measurement> {
  const start = performance.now();
  const times: number[] = [];
  const over = () => performance.now() - start > budget;
  for (let round = 0; round < WARM_UP + MOST_RUNS && !(over() && times.length >= FEWEST_RUNS); round++) {
    const before = performance.now();
    await run(round);
    // A slow operation keeps its warm-up short: once is enough for what takes a good part of the budget.
    if (round >= (over() ? 1 : WARM_UP)) times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  return { name, size, runs: times.length, min: times[0] ?? 0, median: rank(times, 0.5), p95: rank(times, 0.95) };
}

/** The smallest value that a share of all values does not exceed: `rank([1, 2, 3, 4], 0.5)` is 2. */
export function rank(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
