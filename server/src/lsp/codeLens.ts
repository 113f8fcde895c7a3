import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { CodeLensParams, CodeLens } from 'vscode-languageserver';
import { codeLenses, resolveCodeLens } from '../features/index';
import type { CodeLensData } from '../features/index';
import { afterRest } from './registryFiles';
import { documentRequest } from './requests';
import { messageOf } from './runtime';
import type { Session } from './session';

/** Answers for lenses; they are counted when they come into view, and anew when other files changed. */
export function answerCodeLens(session: Session): void {
  const { connection, client, index, logger, runtime, settings, store } = session;
  let counted = false;
  connection.onCodeLens(
    documentRequest<CodeLensParams, CodeLens[]>(
      session,
      'textDocument/codeLens',
      [],
      ({ document, analysis, settings: { codeLens } }) => codeLenses(document, analysis, codeLens),
    ),
  );
  connection.onCodeLensResolve(async (lens) => {
    try {
      counted = true;
      const uri: unknown = (lens.data as Partial<CodeLensData> | null | undefined)?.uri;
      const { referencePronouns } = await settings.of(typeof uri === 'string' ? uri : '');
      return resolveCodeLens(lens, index, referencePronouns, client);
    } catch (error) {
      logger.error(`codeLens/resolve failed: ${messageOf(error)}`);
      return lens;
    }
  });
  if (!client.refreshCodeLens) return;
  const refresh = afterRest(runtime, () => {
    counted = false;
    connection
      .sendRequest(CodeLensRefreshRequest.type)
      .catch((error: unknown) => logger.warn(`The client does not count anew: ${messageOf(error)}`));
  });
  index.subscribe((uri) => {
    // Of a file that is open the client asks again by itself.
    if (counted && !store.get(uri)) refresh();
  });
}
