import { MessageType } from 'vscode-languageserver';
import type { ExecuteCommandParams } from 'vscode-languageserver';
import { convertHeaderEdit } from '../features/index';
import { CONVERT_HEADER_COMMAND } from '../protocol/index';
import { annotationCommand, runAnnotationCommand } from './annotations/commands';
import { messageOf } from './runtime';
import { showMessage } from './session';
import type { Session } from './session';

/** Commands that the client runs by name. What went wrong is shown as a message; only commands of annotations have an answer other than `null`. */
export function executeCommands(session: Session): void {
  session.connection.onExecuteCommand(async (params) => {
    const ours = annotationCommand(params.command);
    if (ours) return runAnnotationCommand(session, ours, params.arguments?.[0]);
    try {
      const problem = await execute(session, params);
      if (problem !== undefined) showMessage(session, MessageType.Warning, problem);
    } catch (error) {
      session.logger.error(`workspace/executeCommand failed: ${messageOf(error)}`);
      showMessage(session, MessageType.Error, 'The command failed. The log of the language server says why.');
    }
    return null;
  });
}

async function execute(session: Session, params: ExecuteCommandParams): Promise<string | undefined> {
  if (params.command !== CONVERT_HEADER_COMMAND) return `There is no command ${params.command}.`;
  const uri: unknown = params.arguments?.[0];
  const document = typeof uri === 'string' ? session.store.get(uri) : undefined;
  if (!document) return 'Open the seed file whose header is to be converted.';
  const conversion = convertHeaderEdit(document, session.client);
  if ('reason' in conversion) return conversion.reason;
  const { title, edit } = conversion;
  const { applied, failureReason } = await session.connection.workspace.applyEdit({ label: title, edit });
  return applied ? undefined : `The header was not converted: ${failureReason ?? 'the editor refused the change'}.`;
}
