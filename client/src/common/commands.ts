import { commands, window } from 'vscode';
import type { Disposable, LogOutputChannel } from 'vscode';
import { COMMAND_IDS, LANGUAGE_ID } from './commandIds';
import type { CommandId } from './commandIds';
import { firstSentence } from './firstSentence';
import { reportError } from './messages';
import type { ServerSession } from './serverSession';
import { toggleSetting } from './toggleSetting';

export function registerCommands(session: ServerSession, output: LogOutputChannel): Disposable[] {
  const handlers: Readonly<Record<CommandId, () => unknown>> = {
    'seedmark.convertHeader': () => convertHeader(session, output),
    'seedmark.toggleDateHints': () => toggleDateHints(output),
    'seedmark.restartServer': () => session.restart(),
    'seedmark.showOutput': () => output.show(true),
  };
  return COMMAND_IDS.map((id) => commands.registerCommand(id, handlers[id]));
}

async function convertHeader(session: ServerSession, output: LogOutputChannel): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== LANGUAGE_ID) {
    void window.showInformationMessage('Open a seed file to convert its header.');
    return;
  }
  try {
    await session.convertHeader(document.uri);
  } catch (error) {
    reportError(output, `The header was not converted. ${firstSentence(error)}`.trimEnd(), error);
  }
}

async function toggleDateHints(output: LogOutputChannel): Promise<void> {
  try {
    await toggleSetting('seedmark.inlayHints.dates', window.activeTextEditor?.document.uri);
  } catch (error) {
    reportError(output, `The date hints were not changed. ${firstSentence(error)}`.trimEnd(), error);
  }
}
