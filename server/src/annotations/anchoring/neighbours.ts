import type { Span } from '../../engine/index';
import type { Target } from '../facts';
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

/**
 * Decides between `ties`, places where words and context stand equally: the one that all neighbours expect, to the unit. What stands
 * near an expected place and only resembles the words is not taken, however much it does: it may be a copy of words that are gone.
 */
export function matchNear(words: Words, ties: readonly number[], { byPrevious, byNext }: Surroundings): Match | null {
  const start = byPrevious ?? byNext;
  if (start === null || (byNext !== null && byNext !== start) || !ties.includes(start)) return null;
  const evidence = 'one of several such places; the annotations around it tell which';
  return { start, end: start + words.exact.length, method: 'context', score: 0.9, margin: 0.5, evidence };
}
