import { DidChangeConfigurationNotification, MessageType } from 'vscode-languageserver';
import type {
  Connection,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  InitializeParams,
} from 'vscode-languageserver';
import {
  codeActions,
  documentHighlights,
  documentLinks,
  documentSymbols,
  flatSymbols,
  foldingRanges,
  hover,
  inlayHints,
  registryHover,
  selectionRanges,
} from '../features/index';
import { CONFIGURATION_SECTION } from '../protocol/index';
import { WorkspaceIndex } from '../workspace/index';
import { createAcrossFiles } from './acrossFiles';
import { Annotations } from './annotations/annotations';
import type { Host } from './annotations/annotations';
import { followRenaming } from './annotations/renaming';
import { answerAnnotationRequests } from './annotations/requests';
import { allDiagnostics, annotationsAt, unlessAnnotationFile, withAnnotationActions } from './annotations/shown';
import { createBackground } from './background';
import { serverCapabilities } from './capabilities';
import { readClient } from './client';
import { executeCommands } from './commands';
import { followDocuments } from './documents';
import { withClientFiles } from './files/clientFiles';
import { followFiles } from './files/follow';
import { foldersOf } from './folders';
import { answerNavigation } from './navigation';
import { recheckOpenDocuments } from './recheck';
import { documentRequest, repeatedRequest } from './requests';
import { Registries } from './registries';
import {
  afterRest,
  askForRegistryChanges,
  followWorkspace,
  onRegistry,
  registrySupport,
  resolveAction,
} from './registryFiles';
import { messageOf } from './runtime';
import type { Logger, Runtime } from './runtime';
import { answerTokenRequests } from './tokens';
import { showMessage } from './session';
import type { Session } from './session';
import { sectionOf, SettingsSource } from './settings';
import { Store } from './store';
import { answerViews } from './views';

/** Serves one client over a connection, which this starts to listen on. Everything begins with `initialize`. */
export function startServer(connection: Connection, surroundings: Runtime): void {
  const logger: Logger = {
    warn: (message) => connection.console.warn(message),
    error: (message) => connection.console.error(message),
  };
  connection.onInitialize((params) => {
    const client = readClient(params);
    // A client may break the protocol and send none.
    const given = (params as InitializeParams | undefined) ?? null;
    const options: unknown = given?.initializationOptions;
    const runtime = withClientFiles(surroundings, connection, given ?? {});
    const { engine } = runtime;
    const index = new WorkspaceIndex();
    const host: Host = {
      connection,
      client,
      runtime,
      logger,
      store: new Store(engine, client.unit),
      index,
      across: createAcrossFiles(index, runtime, logger),
      registries: new Registries(foldersOf(given ?? undefined), registrySupport(connection, client, runtime, index)),
      settings: new SettingsSource(client.configuration ? connection : null, sectionOf(options), logger),
    };
    const session: Session = { ...host, annotations: new Annotations(host, foldersOf(given ?? undefined)) };
    // What could not be read is the cause of what the engine misses, and enough said.
    serve(session, given ?? {}, runtime.problems.length > 0 ? runtime.problems : engine.problems);
    return { capabilities: serverCapabilities(client), serverInfo: { name: 'Seedmark' } };
  });
  connection.listen();
}

function serve(session: Session, params: Partial<InitializeParams>, problems: readonly string[]): void {
  const { connection, client, logger, runtime, settings } = session;
  const background = createBackground(session);
  const files = followFiles(session, params);
  const rechecks = recheckOpenDocuments(session);
  const refresh = () => {
    background.touchAll();
    if (client.pullDiagnostics && client.refreshDiagnostics) void connection.languages.diagnostics.refresh();
    if (client.refreshInlayHints) void connection.languages.inlayHint.refresh();
  };
  const registryChanged = afterRest(runtime, refresh);
  followDocuments(session, { touch: background.touch, registry: registryChanged }, (uri) => {
    background.drop(uri);
    session.index.remove(uri);
    files?.closed(uri);
  });
  answerRequests(session);
  answerTokenRequests(session);
  answerNavigation(session);
  answerViews(session);
  answerAnnotationRequests(session);
  followRenaming(session);
  session.annotations.onFindingsChanged((uri) => {
    background.touch(uri);
    if (client.pullDiagnostics && client.refreshDiagnostics) void connection.languages.diagnostics.refresh();
  });
  executeCommands(session);
  connection.onDidChangeConfiguration((params) => {
    settings.changed(sectionOf((params as Partial<typeof params> | null)?.settings));
    files?.settingsChanged();
    session.annotations.settingsChanged();
    refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const changed = changes.map(({ uri }) => uri);
    if (session.registries.changedOnDisk(changed)) registryChanged();
    void session.annotations.filesChanged(changed);
    files?.filesChanged(changes);
    if (changed.some((uri) => session.registries.isRegistry(uri))) files?.registryChanged();
  });
  connection.onInitialized(() => {
    files?.start();
    for (const problem of problems) showMessage(session, MessageType.Warning, problem);
    askForRegistryChanges(session);
    followWorkspace(session, registryChanged);
    if (!client.registerConfiguration) return;
    const section = { section: CONFIGURATION_SECTION };
    connection.client
      .register(DidChangeConfigurationNotification.type, section)
      .catch((error: unknown) => logger.warn(`The client does not tell changed settings: ${messageOf(error)}`));
  });
  connection.onShutdown(async () => {
    background.stop();
    rechecks.stop();
    files?.stop();
    await session.annotations.ended();
  });
}

function answerRequests(session: Session): void {
  const { connection, client } = session;
  const symbols = client.hierarchicalSymbols ? documentSymbols : flatSymbols;
  connection.onHover(
    onRegistry(
      session,
      ({ position }, registry) => registryHover(registry, position, client.hover) ?? null,
      documentRequest(session, 'textDocument/hover', null, ({ document, analysis, settings }, { position }) => {
        const others = annotationsAt(session, document);
        return hover(document, analysis, position, client.hover, settings.hoverDetail, session.index, others) ?? null;
      }),
    ),
  );
  connection.onDocumentSymbol(
    documentRequest(session, 'textDocument/documentSymbol', [], ({ document, analysis }) =>
      symbols(document, analysis),
    ),
  );
  connection.onFoldingRanges(
    // Without an answer the editor folds YAML by its indentation.
    onRegistry(
      session,
      () => null,
      unlessAnnotationFile(
        session,
        documentRequest(session, 'textDocument/foldingRange', [], ({ document, analysis }) => {
          return foldingRanges(document, analysis);
        }),
      ),
    ),
  );
  connection.onSelectionRanges(
    documentRequest(session, 'textDocument/selectionRange', [], ({ document, analysis }, { positions }) => {
      return selectionRanges(document, analysis, positions);
    }),
  );
  connection.onDocumentLinks(
    documentRequest(session, 'textDocument/documentLink', [], ({ document, analysis }) => {
      return documentLinks(document, analysis);
    }),
  );
  connection.onDocumentHighlight(
    documentRequest(session, 'textDocument/documentHighlight', [], ({ document, analysis }, { position }) => {
      return documentHighlights(document, analysis, position);
    }),
  );
  connection.languages.inlayHint.on(
    documentRequest(session, 'textDocument/inlayHint', [], ({ document, analysis, settings }, { range }) => {
      return inlayHints(document, analysis, range, settings.inlayHints);
    }),
  );
  connection.onCodeAction(
    documentRequest(session, 'textDocument/codeAction', [], (snapshot, { range, context }) => {
      const { document, registry } = snapshot;
      const { analysis } = session.across.checked(snapshot);
      const wanted = { range, ...(context.only ? { only: context.only } : {}) };
      return withAnnotationActions(
        session,
        snapshot,
        wanted,
        codeActions(document, analysis, wanted, client, registry),
      );
    }),
  );
  connection.onCodeActionResolve(async (action) => {
    try {
      return await resolveAction(session, action);
    } catch (error) {
      session.logger.error(`codeAction/resolve failed: ${messageOf(error)}`);
      return action;
    }
  });
  connection.languages.diagnostics.on(
    repeatedRequest<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      session,
      'textDocument/diagnostic',
      { kind: 'full', items: [] },
      (snapshot, { previousResultId }) => {
        const id = `${session.across.checked(snapshot).id}/${session.annotations.revisionOf(snapshot.document.uri)}`;
        return previousResultId === id
          ? { kind: 'unchanged', resultId: id }
          : { kind: 'full', resultId: id, items: allDiagnostics(session, snapshot) };
      },
    ),
  );
}
