import type { Document } from '../analysis';
import type { Span } from '../text/span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Replaces a span of the document; an empty span inserts. */
export interface TextChange {
  readonly span: Span;
  readonly text: string;
}

/** A repair that a person can choose. Its changes never overlap and never touch quoted words. */
export interface Fix {
  readonly title: string;
  readonly changes: readonly TextChange[];
  /** Whether this is the one to apply without asking. */
  readonly preferred: boolean;
}

/** One thing a check has to say. */
export interface Finding {
  /** Stable code such as `header-date-impossible`; `docs/checks.md#<code>` explains it. */
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** A finding before its severity is known. */
export type Problem = Omit<Finding, 'code' | 'severity'>;

export const STYLE_PROFILES = ['none', 'ap', 'british'] as const;
/** The house style whose rules are checked; `none` checks none of them. */
export type StyleProfile = (typeof STYLE_PROFILES)[number];

/** What people choose about the checks, beside their severities. */
export interface CheckOptions {
  readonly style: StyleProfile;
}

/** A rule: one a file in `checks/`, with all that its documentation says. */
export interface Check {
  readonly code: string;
  readonly severity: Severity;
  /** One line: what is reported. */
  readonly what: string;
  /** Why it matters, and what to do. */
  readonly why: string;
  /** A whole small document that the check reports on. */
  readonly example: string;
  /** Options the check needs to report on its example; the default ones where left out. */
  readonly exampleOptions?: CheckOptions;
  readonly run: (document: Document, options?: CheckOptions) => readonly Problem[];
}

/** Severities that override the checks' own, by code. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;
