import type { Span } from '../text/span';

/** The four kinds of TimeML TIMEX3. */
export type TimexType = 'date' | 'time' | 'duration' | 'set';

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
}
