import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver-types';
import type { Analysis, Finding, Severity } from '../engine/index';
import type { AcrossFinding, RelatedPlace } from '../workspace/index';
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

/** What a client can do with diagnostics. */
export interface DiagnosticSupport {
  /** Whether a diagnostic may name places that it follows from. */
  readonly relatedInformation: boolean;
}

/** All findings, none left out; those across files with the places in the other files. */
export function diagnostics(
  document: SourceDocument,
  analysis: Analysis,
  support: DiagnosticSupport = { relatedInformation: false },
): Diagnostic[] {
  return analysis.findings.map((finding) => ({
    ...diagnosticOf(document, finding),
    ...(support.relatedInformation && isAcross(finding) ? { relatedInformation: finding.related.map(placeOf) } : {}),
  }));
}

function isAcross(finding: Finding): finding is AcrossFinding {
  return 'related' in finding;
}

function placeOf({ uri, range, message }: RelatedPlace): DiagnosticRelatedInformation {
  return { location: { uri, range }, message };
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
