import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { WorkspaceIndex } from '../../workspace/index';
import { rangeOf } from '../positions';
import type { RegistryDocument } from './document';

/** Everything that is wrong in a registry; and which entries no article names, once the index has all articles. */
export function registryDiagnostics(registry: RegistryDocument, index: WorkspaceIndex): Diagnostic[] {
  const { document, file } = registry;
  const problems = file.problems.map(({ code, severity, span, message }) => ({
    range: rangeOf(document, span),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code,
    source: 'seedmark',
    message,
  }));
  return [...problems, ...(registry.open && index.reach === 'all' ? unused(registry, index) : [])];
}

/** An entry that was written a moment ago counts for closed files only when it is saved, so that its names are looked for as well. */
function unused({ document, file }: RegistryDocument, index: WorkspaceIndex): Diagnostic[] {
  return file.entries
    .filter(({ entry }) => !index.entity(`registry|${entry.id}`))
    .filter(
      ({ names, entry }) => ![...names.map(({ text }) => text), ...entry.handles].some((one) => index.hasForm(one)),
    )
    .map(({ id, entry }) => ({
      range: rangeOf(document, id.span),
      severity: DiagnosticSeverity.Hint,
      tags: [DiagnosticTag.Unnecessary],
      code: 'registry-unused',
      source: 'seedmark',
      message: `No article of the workspace names ${entry.name}.`,
    }));
}
