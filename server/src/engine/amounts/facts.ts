import type { Span } from '../text/span';

export type AmountKind = 'money' | 'percent' | 'quantity' | 'count' | 'ordinal' | 'age';

export interface Amount {
  readonly span: Span;
  readonly kind: AmountKind;
  readonly value: number;
  /** ISO 4217 code for money, the unit's name otherwise; `null` where there is none. */
  readonly unit: string | null;
  readonly text: string;
}
