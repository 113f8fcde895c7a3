import { CodeActionKind, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ServerCapabilities } from 'vscode-languageserver';
import { TOKEN_LEGEND } from '../features/index';
import { ANNOTATION_COMMANDS, CONVERT_HEADER_COMMAND } from '../protocol/index';
import type { Client } from './client';

/** What the server offers to a client. */
export function serverCapabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: client.unit,
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(client.renameFiles
        ? { fileOperations: { willRename: { filters: [{ pattern: { glob: '**/*', matches: 'file' as const } }] } } }
        : {}),
    },
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    documentSymbolProvider: { label: 'Seedmark' },
    semanticTokensProvider: { legend: TOKEN_LEGEND, full: { delta: true }, range: true },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    documentHighlightProvider: true,
    definitionProvider: true,
    typeDefinitionProvider: true,
    referencesProvider: true,
    renameProvider: client.prepareRename ? { prepareProvider: true } : true,
    workspaceSymbolProvider: true,
    completionProvider: { triggerCharacters: ['@'], resolveProvider: true },
    codeLensProvider: { resolveProvider: true },
    inlayHintProvider: true,
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite],
      ...(client.resolvesEdits ? { resolveProvider: true } : {}),
    },
    executeCommandProvider: { commands: [CONVERT_HEADER_COMMAND, ...Object.values(ANNOTATION_COMMANDS)] },
    ...(client.pullDiagnostics
      ? { diagnosticProvider: { identifier: 'seedmark', interFileDependencies: true, workspaceDiagnostics: false } }
      : {}),
  };
}
