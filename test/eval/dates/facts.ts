import type { Span, TimexType } from '../../../server/src/engine/index';

/** A marked temporal expression. */
export interface GoldTimex {
  readonly span: Span;
  /** `null` where the corpus marks no types. */
  readonly type: TimexType | null;
  /** TIMEX3 values that are right; none where the expression is outside TIMEX3, and then it counts on neither side. */
  readonly values: readonly string[];
}

export interface TimexDocument {
  readonly name: string;
  readonly genre: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly text: string;
  readonly gold: readonly GoldTimex[];
}

/** A temporal expression as a system finds it. */
export interface FoundTimex {
  readonly span: Span;
  readonly type: TimexType;
  /** TIMEX3 values, the best first; none where it does not say. A system that cannot choose gives several. */
  readonly values: readonly string[];
  /** What is meant, in the words of `readings.ts`. */
  readonly readings: readonly string[];
}

/** Finds the temporal expressions of a text without a header that was written on a day, `YYYY-MM-DD`; in order. */
export type TimexFinder = (text: string, date: string) => readonly FoundTimex[];

export interface TimexSystem {
  readonly name: string;
  /** Of the package; `null` for our own. */
  readonly version: string | null;
  readonly find: TimexFinder;
}
