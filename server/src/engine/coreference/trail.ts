import type { Draft } from './draft';
import type { Gender } from './lexicon/nouns';
import type { PronounForm } from './facts';

/** Something that a pronoun can stand for, where it is mentioned. Offsets count in the document. */
export interface Step {
  /** `null` for somebody without a name, who can only keep a pronoun from others: "a woman". */
  readonly draft: Draft | null;
  readonly gender: Gender | null;
  readonly start: number;
  readonly end: number;
  /** Numbered through the document. */
  readonly sentence: number;
  readonly paragraph: number;
  /** Number of the quote in the document, or -1. */
  readonly quote: number;
  readonly subject: boolean;
  readonly possessor: boolean;
  readonly pronoun: PronounForm | null;
  readonly named: boolean;
}

/** Steps in order of their start, searched from the back. */
export class Trail {
  readonly #steps: Step[] = [];

  constructor(steps: readonly Step[] = []) {
    this.#steps = [...steps].sort((a, b) => a.start - b.start);
  }

  /** Adds a step behind all others. */
  add(step: Step): void {
    this.#steps.push(step);
  }

  all(): readonly Step[] {
    return this.#steps;
  }

  /** The last `most` steps that end at or before `offset`, the nearest first. Binary search. */
  before(offset: number, most: number): Step[] {
    let low = 0;
    let high = this.#steps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#steps[middle]?.end ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#steps.slice(Math.max(0, low - most), low).reverse();
  }
}
