import { LABEL_COUNT, labelOf, mayFollow, OUTSIDE, UNIT, CLASSES } from './labels';

/** Scores of labels for the tokens of a segment, `LABEL_COUNT` a token. */
export type Scores = Float32Array;

/** The best labels of a segment of so many tokens. The array is longer than that and used again by the next call. */
export type Decoder = (scores: Scores, length: number) => Uint8Array;

/** For each label, the labels that may stand before it. */
const BEFORE: readonly Uint8Array[] = Array.from({ length: LABEL_COUNT }, (_, after) =>
  Uint8Array.from(
    Array.from({ length: LABEL_COUNT }, (_, before) => before).filter((before) => mayFollow(before, after)),
  ),
);
const STARTS: readonly boolean[] = Array.from({ length: LABEL_COUNT }, (_, label) => mayFollow(OUTSIDE, label));
const ENDS: readonly boolean[] = Array.from({ length: LABEL_COUNT }, (_, label) => mayFollow(label, OUTSIDE));
/** What a segment of one token may be. */
const ALONE: readonly number[] = [OUTSIDE, ...CLASSES.map((_, nameClass) => labelOf(nameClass, UNIT))];

/** Finds the best sequence of labels that makes sense, by the Viterbi algorithm. */
export function createDecoder(transitions: Float32Array): Decoder {
  let best = new Float32Array(0);
  let from = new Uint8Array(0);
  let labels = new Uint8Array(0);
  return (scores, length) => {
    if (length > labels.length) {
      labels = new Uint8Array(length * 2);
      from = new Uint8Array(length * 2 * LABEL_COUNT);
      best = new Float32Array(length * 2 * LABEL_COUNT);
    }
    if (length === 1) labels[0] = bestAlone(scores, transitions);
    else {
      forward(scores, transitions, length, best, from);
      trace(best, from, length, labels);
    }
    return labels;
  };
}

/** The best labels of one segment, as an array of its own. */
export function bestLabels(scores: Scores, transitions: Float32Array, length: number): Uint8Array {
  return createDecoder(transitions)(scores, length).slice(0, length);
}

function bestAlone(scores: Scores, transitions: Float32Array): number {
  let best = OUTSIDE;
  let top = -Infinity;
  for (const label of ALONE) {
    const score = (scores[label] ?? 0) + (transitions[label] ?? 0);
    if (score > top) {
      top = score;
      best = label;
    }
  }
  return best;
}

function forward(
  scores: Scores,
  transitions: Float32Array,
  length: number,
  best: Float32Array,
  from: Uint8Array,
): void {
  for (let label = 0; label < LABEL_COUNT; label++)
    best[label] = STARTS[label] ? (scores[label] ?? 0) + (transitions[label] ?? 0) : -Infinity;
  for (let at = 1; at < length; at++) {
    const here = at * LABEL_COUNT;
    const last = here - LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const befores = BEFORE[label] ?? NONE;
      let top = -Infinity;
      let origin = 0;
      for (let index = 0; index < befores.length; index++) {
        const before = befores[index] ?? 0;
        const score = (best[last + before] ?? 0) + (transitions[before * LABEL_COUNT + label] ?? 0);
        if (score > top) {
          top = score;
          origin = before;
        }
      }
      best[here + label] = top + (scores[here + label] ?? 0);
      from[here + label] = origin;
    }
  }
}

function trace(best: Float32Array, from: Uint8Array, length: number, labels: Uint8Array): void {
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
}

const NONE = new Uint8Array(0);
