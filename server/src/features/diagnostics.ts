import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Analysis, Finding, Severity } from '../engine/index';
import type { SourceDocument } from './document';
import { rangeOf } from './positions';

/** Where each check is explained, under its code. */
export const CHECKS_PAGE = 'https://github.com/seedmark/seedmark/blob/main/docs/checks.md';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** All findings, none left out. */
export function diagnostics(document: SourceDocument, analysis: Analysis): Diagnostic[] {
  return analysis.findings.map((finding) => diagnosticOf(document, finding));
}

export function diagnosticOf(document: SourceDocument, finding: Finding): Diagnostic {
  return {
    range: rangeOf(document, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    codeDescription: { href: `${CHECKS_PAGE}#${finding.code}` },
    source: 'seedmark',
    message: finding.message,
  };
}
