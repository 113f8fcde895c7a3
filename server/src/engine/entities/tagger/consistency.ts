import { classOf, CLASSES, LABEL_COUNT, OUTSIDE } from './labels';

/** How the labels of one token share their scores by class: outside first, then the classes. */
const GROUPS = CLASSES.length + 1;

function groupOf(label: number): number {
  return label === OUTSIDE ? 0 : classOf(label) + 1;
}

/** The best score of each class at one token, relative to the best of all. */
function classScores(scores: ArrayLike<number>, offset: number, into: Float32Array): void {
  into.fill(-Infinity);
  let top = -Infinity;
  for (let label = 0; label < LABEL_COUNT; label++) {
    const score = scores[offset + label] ?? 0;
    const group = groupOf(label);
    if (score > (into[group] ?? 0)) into[group] = score;
    if (score > top) top = score;
  }
  for (let group = 0; group < GROUPS; group++) into[group] = Math.max(-LIMIT, (into[group] ?? 0) - top);
}

/** No single occurrence outvotes the others by more than this. */
const LIMIT = 8;

/**
 * What a document says of a word: the mean over its occurrences of the score of each class. One name is as a rule one thing in one
 * article (Krishnan and Manning 2006, "An effective two-stage model for exploiting non-local dependencies").
 */
export class Consistency {
  readonly #sums = new Map<string, Float32Array>();
  readonly #own = new Float32Array(GROUPS);

  /** Counts an occurrence with the scores of its labels. */
  add(word: string, scores: ArrayLike<number>, offset: number): void {
    let sums = this.#sums.get(word);
    if (!sums) this.#sums.set(word, (sums = new Float32Array(GROUPS + 1)));
    classScores(scores, offset, this.#own);
    for (let group = 0; group < GROUPS; group++) sums[group] = (sums[group] ?? 0) + (this.#own[group] ?? 0);
    sums[GROUPS] = (sums[GROUPS] ?? 0) + 1;
  }

  /** Moves the scores of an occurrence by `share` of the way to the mean of all. */
  apply(word: string, scores: Float32Array, offset: number, share: number): void {
    const sums = this.#sums.get(word);
    const count = sums?.[GROUPS] ?? 0;
    if (!sums || count < 2) return;
    classScores(scores, offset, this.#own);
    for (let label = 0; label < LABEL_COUNT; label++) {
      const group = groupOf(label);
      const shift = (sums[group] ?? 0) / count - (this.#own[group] ?? 0);
      scores[offset + label] = (scores[offset + label] ?? 0) + share * shift;
    }
  }
}
