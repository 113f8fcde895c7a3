import { commands, window } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import type { CommandId } from './commandIds';

const RESTART = 'Restart';
const SHOW_OUTPUT = 'Show Output';

/** Says one sentence; `details` go to the output channel only. */
export function reportError(output: LogOutputChannel, sentence: string, details?: unknown): void {
  if (details !== undefined) output.error(details instanceof Error ? details : JSON.stringify(details));
  void window.showErrorMessage(sentence, RESTART, SHOW_OUTPUT).then(follow);
}

export function reportWarning(output: LogOutputChannel, sentence: string): void {
  output.warn(sentence);
  void window.showWarningMessage(sentence, SHOW_OUTPUT).then(follow);
}

function follow(choice: string | undefined): void {
  const id: CommandId | undefined =
    choice === RESTART ? 'seedmark.restartServer' : choice === SHOW_OUTPUT ? 'seedmark.showOutput' : undefined;
  if (id !== undefined) void commands.executeCommand(id);
}
