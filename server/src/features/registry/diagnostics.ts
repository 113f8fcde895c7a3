import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Diagnostic } from 'vscode-languageserver-types';
import { rangeOf } from '../positions';
import type { RegistryDocument } from './document';

/** Everything that is wrong in a registry. */
export function registryDiagnostics({ document, file }: RegistryDocument): Diagnostic[] {
  return file.problems.map(({ code, severity, span, message }) => ({
    range: rangeOf(document, span),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code,
    source: 'seedmark',
    message,
  }));
}
