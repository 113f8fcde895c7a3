import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction, Command, Range } from 'vscode-languageserver-types';
import type { Analysis, Finding, Span } from '../engine/index';
import { CONVERT_HEADER_COMMAND } from '../protocol/index';
import { dateInsertions } from './codeActions/insertDate';
import { diagnosticOf } from './diagnostics';
import type { SourceDocument } from './document';
import { workspaceEdit } from './edits';
import type { EditSupport } from './edits';
import { registryActions } from './codeActions/registry';
import type { RegistryFiles, RegistrySupport } from './codeActions/registry';
import { convertHeaderEdit } from './headerConversion';
import { spanOf } from './positions';

export interface CodeActionArguments {
  readonly range: Range;
  /** The kinds the client asks for; all where it names none. */
  readonly only?: readonly string[];
}

export interface CodeActionSupport extends RegistrySupport {
  /** Whether the client takes actions with edits, or commands alone. */
  readonly codeActionLiterals: boolean;
}

/** Repairs of the findings that the range touches, in the header its conversion to the other form, on a date what it means, to insert, and on a name what the registry may say of it. */
export function codeActions(
  document: SourceDocument,
  analysis: Analysis,
  { range, only }: CodeActionArguments,
  support: CodeActionSupport,
  registries: RegistryFiles = NO_REGISTRIES,
): (CodeAction | Command)[] {
  const wanted = (kind: string) => isWantedKind(kind, only);
  const selected = spanOf(document, range);
  const fixes =
    wanted(CodeActionKind.QuickFix) && support.codeActionLiterals
      ? analysis.findings
          .filter((one) => meets(one.span, selected))
          .flatMap((one) => quickFixes(document, one, support))
      : [];
  if (!wanted(CodeActionKind.RefactorRewrite)) return fixes;
  const { header } = analysis;
  const converts = header !== null && meets(header.span, selected);
  return [
    ...fixes,
    ...(converts ? conversion(document, support) : []),
    ...(support.codeActionLiterals ? insertions(document, analysis, selected, support) : []),
    ...(support.codeActionLiterals ? registryActions(document, analysis, selected, registries, support) : []),
  ];
}

/** Whether actions of a kind are asked for, by itself or with others. */
export function isWantedKind(kind: string, only: readonly string[] | undefined): boolean {
  return !only || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
}

function quickFixes(document: SourceDocument, finding: Finding, support: EditSupport): CodeAction[] {
  return finding.fixes.map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(document, finding)],
    isPreferred: fix.preferred,
    edit: workspaceEdit(document, fix.changes, support),
  }));
}

function insertions(document: SourceDocument, analysis: Analysis, selected: Span, support: EditSupport): CodeAction[] {
  return dateInsertions(document.text, analysis, selected).map(({ title, change }) => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    edit: workspaceEdit(document, [change], support),
  }));
}

function conversion(document: SourceDocument, support: CodeActionSupport): (CodeAction | Command)[] {
  const result = convertHeaderEdit(document, support);
  if ('reason' in result) return [];
  const { title, edit } = result;
  if (support.codeActionLiterals) return [{ title, kind: CodeActionKind.RefactorRewrite, edit }];
  return [{ title, command: CONVERT_HEADER_COMMAND, arguments: [document.uri] }];
}

/** Whether two spans share a unit or touch: a cursor at the end of a finding still means it. */
function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

const NO_REGISTRIES: RegistryFiles = { files: [], place: null };
