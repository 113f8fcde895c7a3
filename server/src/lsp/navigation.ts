import type { Location, ReferenceParams } from 'vscode-languageserver';
import {
  completion,
  definition,
  prepareRegistryRename,
  prepareRename,
  references,
  registryCompletion,
  registryDefinition,
  registryReferences,
  registryTypeDefinition,
  resolveCompletion,
  typeDefinition,
  workspaceSymbols,
} from '../features/index';
import { answerCodeLens } from './codeLens';
import { indexOpenFiles } from './openFiles';
import { onRegistry } from './registryFiles';
import { renameRequest } from './renames';
import { documentRequest } from './requests';
import { messageOf } from './runtime';
import type { Session } from './session';

/** Requests whose answers lead to other places, in this file and in the others that the index knows. */
export function answerNavigation(session: Session): void {
  const { connection, client, index } = session;
  connection.onDefinition(
    documentRequest(session, 'textDocument/definition', [], ({ document, analysis, registry }, { position }) => {
      const entry = registryDefinition(document, analysis, position, registry.files);
      const links = entry.length > 0 ? entry : definition(document, analysis, position);
      if (client.definitionLinks) return links;
      return links.map(({ targetUri, targetRange }): Location => ({ uri: targetUri, range: targetRange }));
    }),
  );
  connection.onTypeDefinition(
    onRegistry(
      session,
      ({ position }, registry) => registryTypeDefinition(registry, position),
      documentRequest(session, 'textDocument/typeDefinition', [], ({ document, analysis, registry }, { position }) =>
        typeDefinition(document, analysis, position, registry.files),
      ),
    ),
  );
  const referencesHere = documentRequest<ReferenceParams, Location[]>(
    session,
    'textDocument/references',
    [],
    ({ document, analysis, settings }, { position, context }) =>
      references(document, analysis, index, position, {
        includeDeclaration: (context as Partial<typeof context> | undefined)?.includeDeclaration !== false,
        pronouns: settings.referencePronouns,
      }),
  );
  const referencesFromRegistry = onRegistry<ReferenceParams, Location[], Awaited<ReturnType<typeof referencesHere>>>(
    session,
    async ({ textDocument, position }, registry) => {
      const { referencePronouns } = await session.settings.of(textDocument.uri);
      return registryReferences(registry, index, position, referencePronouns);
    },
    referencesHere,
  );
  connection.onReferences(async (params, token) => {
    await indexOpenFiles(session);
    return referencesFromRegistry(params, token);
  });
  answerCodeLens(session);
  connection.onPrepareRename(
    onRegistry(
      session,
      ({ position }, registry) => prepareRegistryRename(registry, position) ?? null,
      documentRequest(session, 'textDocument/prepareRename', null, ({ document, analysis }, { position }) => {
        return prepareRename(document, analysis, position) ?? null;
      }),
    ),
  );
  connection.onRenameRequest(renameRequest(session));
  connection.onCompletion(
    onRegistry(
      session,
      ({ position }, registry) => registryCompletion(registry, index, position),
      documentRequest(
        session,
        'textDocument/completion',
        { isIncomplete: false, items: [] },
        ({ document, analysis, registry }, { position }) =>
          completion(document, analysis, index, position, registry.names),
      ),
    ),
  );
  connection.onCompletionResolve((item) => {
    try {
      return resolveCompletion(item, index, client.completionDocumentation);
    } catch (error) {
      session.logger.error(`completionItem/resolve failed: ${messageOf(error)}`);
      return item;
    }
  });
  connection.onWorkspaceSymbol(async (params) => {
    try {
      await indexOpenFiles(session);
      const query: unknown = (params as Partial<typeof params> | null)?.query;
      const words = typeof query === 'string' ? query : '';
      const { symbols, cut } = workspaceSymbols(index, words);
      if (cut)
        connection.console.info(`More names than ${symbols.length} fit “${words}”; the best of them were given.`);
      return symbols;
    } catch (error) {
      session.logger.error(`workspace/symbol failed: ${messageOf(error)}`);
      return [];
    }
  });
}
