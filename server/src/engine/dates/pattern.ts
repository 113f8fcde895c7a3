import type { Span } from '../text/span';
import type { Unit } from './lexicon';

/** -1 for "last", 1 for "next", 0 where the words do not say. */
export type Direction = -1 | 0 | 1;

/** What the words of a temporal expression say, before any anchor is known. Months and weekdays count from 1. */
export type TimexPattern =
  | {
      readonly kind: 'calendar';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
    }
  | { readonly kind: 'month'; readonly month: number; readonly years: number | null; readonly direction: Direction }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly direction: Direction }
  | { readonly kind: 'decade'; readonly year: number }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly offset: number }
  | { readonly kind: 'ago'; readonly unit: Unit; readonly count: number }
  | { readonly kind: 'duration'; readonly unit: Unit; readonly count: number | null };

/** A temporal expression found in a paragraph; the span is relative to it. */
export interface TimexCandidate {
  readonly span: Span;
  readonly pattern: TimexPattern;
}
