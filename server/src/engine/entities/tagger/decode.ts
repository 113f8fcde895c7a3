import { LABEL_COUNT, mayFollow, OUTSIDE } from './labels';

/** Scores of labels for the tokens of a segment, `LABEL_COUNT` a token. */
export type Scores = Float32Array;

/** For each label, the labels that may stand before it. */
const BEFORE: readonly (readonly number[])[] = Array.from({ length: LABEL_COUNT }, (_, after) =>
  Array.from({ length: LABEL_COUNT }, (_, before) => before).filter((before) => mayFollow(before, after)),
);
const STARTS: readonly boolean[] = Array.from({ length: LABEL_COUNT }, (_, label) => mayFollow(OUTSIDE, label));
const ENDS: readonly boolean[] = Array.from({ length: LABEL_COUNT }, (_, label) => mayFollow(label, OUTSIDE));

/** The best sequence of labels that makes sense, by the Viterbi algorithm. */
export function bestLabels(scores: Scores, transitions: Float32Array, length: number): Uint8Array {
  const best = new Float32Array(length * LABEL_COUNT).fill(-Infinity);
  const from = new Uint8Array(length * LABEL_COUNT);
  for (let label = 0; label < LABEL_COUNT; label++)
    if (STARTS[label]) best[label] = (scores[label] ?? 0) + (transitions[label] ?? 0);
  for (let at = 1; at < length; at++)
    for (let label = 0; label < LABEL_COUNT; label++) {
      let top = -Infinity;
      let origin = 0;
      for (const before of BEFORE[label] ?? []) {
        const score = (best[(at - 1) * LABEL_COUNT + before] ?? 0) + (transitions[before * LABEL_COUNT + label] ?? 0);
        if (score > top) {
          top = score;
          origin = before;
        }
      }
      best[at * LABEL_COUNT + label] = top + (scores[at * LABEL_COUNT + label] ?? 0);
      from[at * LABEL_COUNT + label] = origin;
    }
  return trace(best, from, length);
}

function trace(best: Float32Array, from: Uint8Array, length: number): Uint8Array {
  const labels = new Uint8Array(length);
  let label = OUTSIDE;
  let top = -Infinity;
  for (let last = 0; last < LABEL_COUNT; last++) {
    const score = best[(length - 1) * LABEL_COUNT + last] ?? -Infinity;
    if (ENDS[last] && score > top) {
      top = score;
      label = last;
    }
  }
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = label;
    label = from[at * LABEL_COUNT + label] ?? OUTSIDE;
  }
  return labels;
}
