import type { Span } from '../text/span';
import type { TimexMod, TimexType } from './facts';
import type { HolidayName } from './holidays';
import type { Unit } from './lexicon';

/** -1 for "last", 0 for "this", 1 for "next"; `null` where the words say nothing, so that tense decides. */
export type Step = -1 | 0 | 1 | null;

/** What is counted from: the day of the header (or post), or the date that the text spoke of last. */
export type CountedFrom = 'header' | 'text';

/** A part of a year as TIMEX3 writes it: seasons, quarters, halves. */
export type YearPart = 'SP' | 'SU' | 'FA' | 'WI' | 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'H2';

/** A part of the day as TIMEX3 writes it, or a clock time such as `T10:00`. */
export type TimeOfDay = 'TMO' | 'TMI' | 'TAF' | 'TEV' | 'TNI' | 'TDT' | `T${number}:${number}`;

/** A year that is given, or counted from the anchor's ("last year" is -1), or neither. */
export interface YearGiven {
  readonly year: number | null;
  readonly years: number | null;
}

/** What the words of a temporal expression say, before any anchor is known. Months and weekdays count from 1. */
export type TimexPattern =
  | {
      readonly kind: 'calendar';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
    }
  /** `3/4/2013`: which of the two is the month, only a setting tells. */
  | { readonly kind: 'figures'; readonly first: number; readonly second: number; readonly year: number | null }
  | { readonly kind: 'dayOfMonth'; readonly day: number }
  | ({ readonly kind: 'month'; readonly month: number; readonly step: Step } & YearGiven)
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly step: Step;
      /** "Friday last week" is -1. */
      readonly weeks: number | null;
      readonly from: CountedFrom;
    }
  /** "the last Friday in March": `nth` counts from 1, -1 is the last. */
  | { readonly kind: 'nthWeekday'; readonly weekday: number; readonly nth: number; readonly month: TimexPattern }
  /** "the first week of October": `nth` counts from 1, -1 is the last; a week belongs where its Thursday is, as in ISO 8601. */
  | { readonly kind: 'nthWeek'; readonly nth: number; readonly whole: TimexPattern }
  | ({
      readonly kind: 'yearPart';
      readonly part: YearPart;
      readonly step: Step;
      /** Of a business year, whose days nobody tells. */
      readonly fiscal?: boolean;
    } & YearGiven)
  /** A decade (`span` 10) or century (100) by its first year. */
  | { readonly kind: 'years'; readonly first: number; readonly span: 10 | 100 }
  | { readonly kind: 'days'; readonly days: number }
  /** "last week": the whole unit. */
  | { readonly kind: 'unit'; readonly unit: Unit; readonly offset: Step; readonly from: CountedFrom }
  /** "two days later": so many units from a day; an unknown count makes it vague. */
  | {
      readonly kind: 'shift';
      readonly unit: Unit;
      readonly count: number | null;
      readonly sign: -1 | 1;
      readonly from: CountedFrom;
    }
  | ({ readonly kind: 'holiday'; readonly holiday: HolidayName; readonly step: Step } & YearGiven)
  | {
      readonly kind: 'time';
      readonly time: TimeOfDay;
      /** `null`: the day that the text speaks of. */
      readonly day: TimexPattern | null;
      /** The time zone as the text has it: "GMT", "local time". */
      readonly zone?: string;
    }
  /** "the past three years": a duration that has its place. */
  | { readonly kind: 'window'; readonly unit: Unit; readonly count: number | null; readonly sign: -1 | 1 }
  /** What needs no anchor: durations, sets, references, `XXXX-…` values. */
  | { readonly kind: 'fixed'; readonly type: TimexType; readonly value: string };

/** What the verb or preposition around an expression says of its direction. */
export interface Tense {
  readonly direction: -1 | 1;
  /** The deciding words, as the text has them. */
  readonly cue: string;
}

/** A temporal expression found in a paragraph; the span is relative to it. */
export interface TimexCandidate {
  readonly span: Span;
  readonly pattern: TimexPattern;
  readonly mod: TimexMod | null;
  readonly tense: Tense | null;
  /** The year that the sentence, or a whole date of the paragraph, gave last before it. */
  readonly yearBefore: number | null;
  /** Whether it ends a range whose start is the candidate before. */
  readonly endsRange: boolean;
  /** Whether it describes something else in passing: "the November 27 agreement". The text does not go on from there. */
  readonly aside: boolean;
  /** Which sentence of the paragraph it stands in. */
  readonly sentence: number;
}
