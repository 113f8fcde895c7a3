import type { Candidate } from './candidates/candidate';
import { WEIGHTS } from './weights';

/** A candidate with the share of belief it gets among its rivals. */
export interface Ranked {
  readonly candidate: Candidate;
  /** From 0 to 1; all of a quote's candidates add up to 1. */
  readonly share: number;
}

/** The candidates of a quote, the likeliest first. A log-linear model: shares go by the exponential of the sum of the features' weights. */
export function rank(candidates: readonly Candidate[], weights: ReadonlyMap<string, number> = WEIGHTS): Ranked[] {
  const scores = candidates.map(({ features }) => {
    let score = 0;
    for (const feature of features) score += weights.get(feature) ?? 0;
    return score;
  });
  const highest = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - highest));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return candidates
    .map((candidate, index) => ({ candidate, share: (parts[index] ?? 0) / whole }))
    .sort((a, b) => b.share - a.share);
}
