import type { Document } from '../analysis';
import type { EntityType } from '../entities/facts';
import type { Registry, RegistryEntry } from '../registry/facts';
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

/** What checks are given beside the document: what people choose, and what is known. */
export interface CheckOptions {
  readonly style: StyleProfile;
  /** Names that are known beside the document; none where left out. */
  readonly names?: KnownNames;
}

/** The names of the built-in lists and of the workspace's registry. */
export interface KnownNames {
  /** Whether a name is known as it is written. */
  readonly has: (name: string) => boolean;
  /** The known names of which this may be a slip of the pen; those of the registry first. */
  readonly near: (name: string) => readonly KnownName[];
  readonly registry: Registry | null;
}

export interface KnownName {
  readonly name: string;
  readonly type: EntityType;
  /** Where it is known from, in words for a person: "the registry". */
  readonly source: string;
}

/** What is said of a check in its documentation and in the settings. */
export interface CheckDeclaration {
  readonly code: string;
  readonly severity: Severity;
  /** One line: what is reported. */
  readonly what: string;
  /** Why it matters, and what to do. */
  readonly why: string;
  /** A whole small document that the check reports on. */
  readonly example: string;
}

/** A rule: one a file in `checks/`, with all that its documentation says. */
export interface Check extends CheckDeclaration {
  /** Options the check needs to report on its example; the default ones where left out. */
  readonly exampleOptions?: CheckOptions;
  /** The registry that the example needs. */
  readonly exampleRegistry?: readonly RegistryEntry[];
  readonly run: (document: Document, options?: CheckOptions) => readonly Problem[];
}

/** Severities that override the checks' own, by code. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;
