import type { Span } from '../text/span';

/** The two forms a header can take; see `docs/seed-format.md`. */
export type HeaderForm = 'inline' | 'front-matter';

/** A value as the header gives it: YAML scalars stay typed, lists stay lists. */
export type HeaderValue = string | number | boolean | null | readonly HeaderValue[];

/** One `key: value` of the header. The inline header has exactly one, `date`. */
export interface HeaderField {
  readonly key: string;
  readonly value: HeaderValue;
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

/** Something wrong that was seen while reading the header. Checks turn problems into findings. */
export interface HeaderProblem {
  readonly code: string;
  readonly span: Span;
  readonly message: string;
}

/** The header of a seed file. */
export interface Header {
  readonly form: HeaderForm;
  /** From the first to the last unit of the header itself, without the white space around it. */
  readonly span: Span;
  /** The calendar date as `YYYY-MM-DD`, or `null` where the header has none that exists. */
  readonly date: string | null;
  readonly fields: readonly HeaderField[];
  /** Where the body starts: the first unit after the header, white space included. */
  readonly bodyStart: number;
  readonly problems: readonly HeaderProblem[];
}
