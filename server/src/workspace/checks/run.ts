import { ACROSS_CHECKS } from '../../engine/index';
import type { AcrossDeclaration, Severities } from '../../engine/index';
import { figuresElsewhere } from './figuresElsewhere';
import type { AcrossCheck, AcrossFinding, AcrossInput } from './findings';
import { handlesElsewhere } from './handlesElsewhere';
import { namesElsewhere } from './namesElsewhere';
import { quotesElsewhere } from './quotesElsewhere';

/**
 * What the checks across files that are not switched off find in an open file, by place. A check that throws loses its own findings only, and `failed`
 * is told its code.
 */
export function acrossFindings(
  input: AcrossInput,
  severities: Severities = {},
  failed: (code: string, error: unknown) => void = () => undefined,
): AcrossFinding[] {
  const findings: AcrossFinding[] = [];
  for (const [{ code, severity: usual }, run] of CHECKS) {
    const severity = (Object.hasOwn(severities, code) ? severities[code] : undefined) ?? usual;
    if (severity === 'off') continue;
    try {
      for (const problem of run(input)) findings.push({ ...problem, code, severity });
    } catch (error) {
      failed(code, error);
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const CHECKS: readonly (readonly [AcrossDeclaration, AcrossCheck])[] = [
  [ACROSS_CHECKS.nameSpelling, namesElsewhere],
  [ACROSS_CHECKS.handle, handlesElsewhere],
  [ACROSS_CHECKS.quote, quotesElsewhere],
  [ACROSS_CHECKS.figure, figuresElsewhere],
];
