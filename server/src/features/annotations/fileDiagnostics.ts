import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { AnnotationProblem } from '../../annotations/index';
import type { SourceDocument } from '../document';
import { rangeOf } from '../positions';

/** What is wrong in a file of annotations or of a team, at its place; what has no place stands at the start. */
export function fileDiagnostics(file: SourceDocument, problems: readonly AnnotationProblem[]): Diagnostic[] {
  return problems.map(({ code, severity, span, message }) => ({
    range: rangeOf(file, span ?? { start: 0, end: 0 }),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code,
    source: 'seedmark',
    message,
  }));
}
