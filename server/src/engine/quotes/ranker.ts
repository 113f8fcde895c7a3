import type { Candidate } from './candidates/candidate';

/** A candidate with the share of belief it gets among its rivals. */
export interface Ranked {
  readonly candidate: Candidate;
  /** From 0 to 1; all of a quote's candidates add up to 1. */
  readonly share: number;
}

/** The candidates of a quote, the likeliest first. A log-linear model: shares go by the exponential of the sum of the features' weights. */
export function rank(candidates: readonly Candidate[]): Ranked[] {
  let highest = -Infinity;
  for (const { features } of candidates) if (features.total > highest) highest = features.total;
  let whole = 0;
  for (const { features } of candidates) whole += Math.exp(features.total - highest);
  return candidates
    .map((candidate) => ({ candidate, share: Math.exp(candidate.features.total - highest) / whole }))
    .sort((a, b) => b.share - a.share);
}
