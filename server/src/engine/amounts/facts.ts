import type { Span } from '../text/span';

export type AmountKind = 'money' | 'percent' | 'quantity' | 'count' | 'ordinal' | 'age';

export interface Amount {
  readonly span: Span;
  readonly kind: AmountKind;
  /** Of a range, its middle. */
  readonly value: number;
  /** ISO 4217 code for money, the unit's name or the noun counted otherwise; `null` where there is none, or it is not certain. */
  readonly unit: string | null;
  readonly text: string;
  /** Whether the text says that the number is not exact: "around 400", "more than 1,000", "between 14 and 18". */
  readonly approximate: boolean;
  /** The least that is meant: 14 for "between 14 and 18", 1,000 for "more than 1,000"; `null` where nothing bounds it. */
  readonly low: number | null;
  /** The most that is meant. */
  readonly high: number | null;
}
