import type { Span } from '../text/span';

/** The four kinds of TimeML TIMEX3. */
export type TimexType = 'date' | 'time' | 'duration' | 'set';

export const NUMERIC_DATES = ['month-first', 'day-first'] as const;
/** The order of day and month in a date of figures that allows both. */
export type NumericDates = (typeof NUMERIC_DATES)[number];

/** The `mod` of TIMEX3: "early March" is the `START` of it, "about a week" is `APPROX`. */
export type TimexMod =
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX';

/** Which of several dates the words could mean was taken, and why. */
export interface TimexReading {
  /** Where it lies from the anchor. */
  readonly direction: 'past' | 'same' | 'future';
  /**
   * `words`: the expression says it ("last", "next"); `tense`: the verb does; `context`: another date of the text does;
   * `habit`: nothing does, and news tells what has happened.
   */
  readonly evidence: 'words' | 'tense' | 'context' | 'habit';
  /** The words that decided, as the text has them: "said", "will meet"; `null` where none did. */
  readonly cue: string | null;
}

/** A temporal expression and what it means. */
export interface Timex {
  readonly span: Span;
  readonly text: string;
  readonly type: TimexType;
  /** TIMEX3 value such as `2022-12-13`, `2022-W50`, `P2M`, `PRESENT_REF`; `null` where it cannot be resolved. */
  readonly value: string | null;
  /** First day of the interval meant, `YYYY-MM-DD`; `null` where none is meant. */
  readonly start: string | null;
  /** First day after the interval (half-open). */
  readonly end: string | null;
  /** Whether the text states the value fully; otherwise it was inferred from the anchor. */
  readonly stated: boolean;
  readonly anchor: 'header' | 'text' | 'none';
  /** The day that was counted from, `YYYY-MM-DD`; `null` where none was needed or known. */
  readonly anchorDate: string | null;
  /** What the words say without any anchor: `XXXX-WXX-5` for "Friday"; `null` where they need one to say anything. */
  readonly known: string | null;
  readonly mod: TimexMod | null;
  /** Of a clock time, how its zone lies to UTC: `Z` or `-05:00`; `null` where the text names none, or one that several regions call so. */
  readonly zone: string | null;
  /** `null` where there was nothing to choose. */
  readonly reading: TimexReading | null;
}
