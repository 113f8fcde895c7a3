import type { Document } from '../analysis';
import { CHECK_FAILED } from './checkFailed';
import type { Check, CheckOptions, Finding, Problem, Severities } from './facts';
import { CHECKS } from './index';

/**
 * Runs the checks that are not switched off. Findings come by place, and at one place in the order of the checks.
 *
 * A check that throws does not silence the others: its own problems are lost, and a finding `check-failed` at the start
 * says so. Otherwise a file with a broken check would look like a file without mistakes.
 */
export function runChecks(
  document: Document,
  severities: Severities = {},
  checks: readonly Check[] = CHECKS,
  options: CheckOptions = { style: 'none' },
): readonly Finding[] {
  const findings: Finding[] = [];
  const failed: string[] = [];
  for (const check of checks) {
    const severity = severityOf(check, severities);
    if (severity === 'off') continue;
    const problems = attempt(check, document, options);
    if (!problems) failed.push(check.code);
    for (const problem of problems ?? []) findings.push({ ...problem, code: check.code, severity });
  }
  const severity = severityOf(CHECK_FAILED, severities);
  if (failed.length > 0 && severity !== 'off') {
    const message = `Not everything was checked: ${failed.join(', ')} failed on this text. Please report it.`;
    findings.unshift({ code: CHECK_FAILED.code, severity, span: { start: 0, end: 0 }, message, fixes: [] });
  }
  // The sort is stable: it keeps the order of the checks.
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function attempt(check: Check, document: Document, options: CheckOptions): readonly Problem[] | null {
  try {
    return check.run(document, options);
  } catch {
    return null;
  }
}

function severityOf({ code, severity }: Check, severities: Severities): Finding['severity'] | 'off' {
  return (Object.hasOwn(severities, code) ? severities[code] : undefined) ?? severity;
}
