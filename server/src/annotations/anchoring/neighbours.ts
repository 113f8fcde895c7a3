import search from 'approx-string-match';
import type { Span } from '../../engine/index';
import type { Target } from '../facts';
import { CONTEXT } from './describe';
import { GRAM } from './gramIndex';
import { keepsEdges } from './match';
import type { Match, Words } from './match';

/** What the annotations around a target say about it. Offsets count in the new text, with `\n` for line ends. */
export interface Surroundings {
  /** Where the target would start if the text had not changed between it and the neighbour; `null` without a neighbour near. */
  readonly byPrevious: number | null;
  readonly byNext: number | null;
}

/** Farther away, more may have changed between than is known. */
const NEAR = 2000;

/** The places of targets that were found for sure, to tell where their neighbours should be. */
export class Neighbours {
  readonly #old: number[] = [];
  readonly #now: number[] = [];

  /** `found` has an entry for each target; only sure ones, of score 1, count. */
  constructor(targets: readonly Target[], found: readonly ((Span & { readonly score: number }) | null)[]) {
    const sure = targets
      .map((target, index) => ({ old: target.start, now: found[index] ?? null }))
      .filter(({ now }) => now?.score === 1)
      .sort((a, b) => a.old - b.old);
    for (const { old, now } of sure) {
      this.#old.push(old);
      this.#now.push(now?.start ?? 0);
    }
  }

  around({ start }: Target): Surroundings {
    const next = this.#firstAtOrAfter(start);
    return { byPrevious: this.#expect(next - 1, start), byNext: this.#expect(next, start) };
  }

  /** A place for a lost target to be shown at: beside its nearest neighbour, else where it was. Nothing is decided by it. */
  guess(target: Target): number {
    const { byPrevious, byNext } = this.around(target);
    return Math.max(0, byPrevious ?? byNext ?? target.start);
  }

  #expect(index: number, start: number): number | null {
    const old = this.#old[index];
    const now = this.#now[index];
    return old === undefined || now === undefined || Math.abs(start - old) > NEAR ? null : now + start - old;
  }

  #firstAtOrAfter(offset: number): number {
    let low = 0;
    let high = this.#old.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#old[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Words near their expected place, between surroundings that were changed a little, need this share of their characters. */
const LEAST_SIMILARITY = 0.75;
/** And the next best place has to be this much worse. */
const LEAST_MARGIN = 0.15;
const LARGEST_DRIFT = 64;

/**
 * Decides by position where the text alone does not: among `ties`, places where words and context stand equally, the one
 * that all neighbours expect; else the very words within 64 units of the expected place, whose near surroundings were changed
 * a little and that no other place there resembles.
 */
export function matchNear(text: string, words: Words, ties: readonly number[], around: Surroundings): Match | null {
  const expected = [around.byPrevious, around.byNext].filter((place) => place !== null);
  const [first, second = first] = expected;
  if (first === undefined || second === undefined) return null;
  if (ties.length > 0) {
    if (first !== second || !ties.includes(first)) return null;
    const evidence = 'one of several such places; the annotations around it tell which';
    return { start: first, end: first + words.exact.length, method: 'context', score: 0.9, margin: 0.5, evidence };
  }
  // A longer side than usual says that similar words stood elsewhere, which now may stand here.
  const hasRivals = Math.max(words.prefix.length, words.suffix.length) > CONTEXT + 1;
  if (words.exact === '' || hasRivals) return null;
  return matchResembling(text, words, Math.min(first, second), Math.max(first, second));
}

function matchResembling(text: string, words: Words, low: number, high: number): Match | null {
  if (high - low > 2 * LARGEST_DRIFT || words.exact.length > 256) return null;
  const before = words.prefix.slice(-GRAM);
  const pattern = before + words.exact + words.suffix.slice(0, GRAM);
  if (pattern.length < 2 * GRAM) return null;
  const from = Math.max(0, low - LARGEST_DRIFT - GRAM);
  const area = text.slice(from, high + LARGEST_DRIFT + pattern.length);
  const places: number[] = [];
  for (let at = area.indexOf(words.exact); at >= 0; at = area.indexOf(words.exact, at + 1))
    if (keepsEdges(text, words, from + at, from + at + words.exact.length)) places.push(from + at);
  const ranked = places
    .slice(0, 32)
    .map((start) => ({ start, score: resemblance(text, start, before.length, pattern) }));
  ranked.sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (!best || best.score < LEAST_SIMILARITY || places.length > 32) return null;
  if (best.start < low - LARGEST_DRIFT || best.start > high + LARGEST_DRIFT) return null;
  const margin = best.score - (next?.score ?? 0);
  if (margin < LEAST_MARGIN) return null;
  const evidence = 'the words near their expected place, in similar surroundings';
  return {
    start: best.start,
    end: best.start + words.exact.length,
    method: 'approximate',
    score: best.score,
    margin,
    evidence,
  };
}

/** How much of the pattern stands around a place. */
function resemblance(text: string, start: number, before: number, pattern: string): number {
  const slack = Math.floor(pattern.length * (1 - LEAST_SIMILARITY));
  const from = Math.max(0, start - before - slack);
  const [best] = search(text.slice(from, start + pattern.length - before + slack), pattern, slack + 1);
  return best === undefined ? 0 : 1 - best.errors / pattern.length;
}
