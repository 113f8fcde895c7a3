import type { ClientCapabilities, InitializeParams, MarkupKind } from 'vscode-languageserver';
import type { PositionUnit } from '../features/index';
import { SHOW_REFERENCES_COMMAND } from '../protocol/index';

/** What the client can do, as far as it changes what the server does. */
export interface Client {
  readonly unit: PositionUnit;
  readonly hover: MarkupKind;
  readonly hierarchicalSymbols: boolean;
  readonly codeActionLiterals: boolean;
  readonly versionedEdits: boolean;
  /** Whether it asks a person about changes that are marked so. */
  readonly changeAnnotations: boolean;
  /** Whether an edit may make a file. */
  readonly createFiles: boolean;
  /** Whether it asks before it renames files, and renames those that an edit names. */
  readonly renameFiles: boolean;
  /** Whether it asks for the edit of a code action when a person has chosen it. */
  readonly resolvesEdits: boolean;
  /** Whether the client tells changes of files that the server names. */
  readonly watchFiles: boolean;
  readonly pullDiagnostics: boolean;
  /** Whether a diagnostic may name places that it follows from. */
  readonly relatedInformation: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshInlayHints: boolean;
  readonly refreshCodeLens: boolean;
  /** Whether it can show references when the server's lens asks for it. */
  readonly showReferences: boolean;
  /** Whether the client asks what is renamed before it asks for a new name. */
  readonly prepareRename: boolean;
  readonly completionDocumentation: MarkupKind;
  /** Whether a definition may say what it is the definition of. */
  readonly definitionLinks: boolean;
  /** Whether the server may ask for settings; else they come with `initializationOptions` and `didChangeConfiguration`. */
  readonly configuration: boolean;
  readonly workspaceFolders: boolean;
  readonly workDoneProgress: boolean;
  readonly registerConfiguration: boolean;
}

const UNITS: readonly PositionUnit[] = ['utf-8', 'utf-16', 'utf-32'];

/** Reads the capabilities, which any client may fill in badly: what has the wrong shape counts as absent. */
export function readClient(params: InitializeParams): Client {
  const given = (params as Partial<InitializeParams> | undefined)?.capabilities as
    ClientCapabilities | null | undefined;
  const { general, textDocument, window, workspace } = given ?? {};
  const encodings = listOf(general?.positionEncodings);
  return {
    unit: encodings.map((name) => UNITS.find((unit) => unit === name)).find((unit) => unit !== undefined) ?? 'utf-16',
    hover: firstFormat(textDocument?.hover?.contentFormat),
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    codeActionLiterals: Boolean(textDocument?.codeAction?.codeActionLiteralSupport),
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    changeAnnotations: Boolean(workspace?.workspaceEdit?.changeAnnotationSupport),
    resolvesEdits:
      textDocument?.codeAction?.dataSupport === true &&
      listOf(textDocument.codeAction.resolveSupport?.properties).includes('edit'),
    createFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      listOf(workspace.workspaceEdit.resourceOperations).includes('create'),
    renameFiles:
      workspace?.fileOperations?.willRename === true &&
      workspace.workspaceEdit?.documentChanges === true &&
      listOf(workspace.workspaceEdit.resourceOperations).includes('rename'),
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    pullDiagnostics: Boolean(textDocument?.diagnostic),
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshCodeLens: workspace?.codeLens?.refreshSupport === true,
    showReferences: commandsOf(params).includes(SHOW_REFERENCES_COMMAND),
    prepareRename: textDocument?.rename?.prepareSupport === true,
    completionDocumentation: firstFormat(textDocument?.completion?.completionItem?.documentationFormat),
    definitionLinks: textDocument?.definition?.linkSupport === true,
    configuration: workspace?.configuration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    workDoneProgress: window?.workDoneProgress === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
  };
}

function commandsOf(params: Partial<InitializeParams> | undefined): readonly unknown[] {
  const options = params?.initializationOptions as { readonly commands?: unknown } | null | undefined;
  return listOf(options?.commands);
}

function firstFormat(value: unknown): MarkupKind {
  return listOf(value).find((format) => format === 'markdown' || format === 'plaintext') ?? 'plaintext';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
