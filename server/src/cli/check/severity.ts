import type { Severity } from '../../engine/index';

/** The most serious one first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Whether a severity is at least as serious as another: an error is as serious as a warning. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}

export function isSeverity(word: string): word is Severity {
  return SEVERITIES.some((severity) => severity === word);
}
