import type { QuoteWord } from './quoteText';

/** Where two versions of one quote differ. */
export interface Difference {
  /** Words of the first, `start` to `end`, half-open; empty where words are missing. */
  readonly here: readonly [start: number, end: number];
  readonly there: readonly [start: number, end: number];
}

export interface Alignment {
  readonly same: number;
  readonly differences: readonly Difference[];
}

/**
 * Lays one quote beside the other so that as many words as possible stand beside the same (Needleman and Wunsch, 1970, with free ends): a quote may
 * begin later and end earlier than the other. What stands beside a word in brackets, or behind an ellipsis, is no difference. Takes time in proportion
 * to the product of the lengths; both have at most `LONGEST` words.
 */
export function align(here: readonly QuoteWord[], there: readonly QuoteWord[]): Alignment {
  const a = here.slice(0, LONGEST);
  const b = there.slice(0, LONGEST);
  const width = b.length + 1;
  const scores = new Int32Array((a.length + 1) * width);
  let best = 0;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const equal = a[i - 1]?.folded === b[j - 1]?.folded;
      const score = Math.max(
        (scores[(i - 1) * width + j - 1] ?? 0) + (equal ? 2 : -1),
        (scores[(i - 1) * width + j] ?? 0) - 1,
        (scores[i * width + j - 1] ?? 0) - 1,
        0,
      );
      scores[i * width + j] = score;
      if (score > (scores[best] ?? 0)) best = i * width + j;
    }
  return trace(a, b, scores, best);
}

function trace(a: readonly QuoteWord[], b: readonly QuoteWord[], scores: Int32Array, best: number): Alignment {
  const width = b.length + 1;
  const pairs: [number, number][] = [];
  for (let i = Math.floor(best / width), j = best % width; i > 0 && j > 0 && (scores[i * width + j] ?? 0) > 0;) {
    const score = scores[i * width + j] ?? 0;
    const equal = a[i - 1]?.folded === b[j - 1]?.folded;
    if (score === (scores[(i - 1) * width + j - 1] ?? 0) + (equal ? 2 : -1)) {
      if (equal) pairs.push([i - 1, j - 1]);
      i--;
      j--;
    } else if (score === (scores[(i - 1) * width + j] ?? 0) - 1) i--;
    else j--;
  }
  pairs.reverse();
  const differences = pairs.flatMap(([i, j], index): Difference[] => {
    const [k, l] = pairs[index - 1] ?? [i - 1, j - 1];
    if (i === k + 1 && j === l + 1) return [];
    const isLoose = [...a.slice(k + 1, i + 1), ...b.slice(l + 1, j + 1)].some(({ loose }) => loose);
    return isLoose ? [] : [{ here: [k + 1, i], there: [l + 1, j] }];
  });
  return { same: pairs.length, differences };
}

/** In words; quotes are kept and compared by their beginnings. */
const LONGEST = 60;
