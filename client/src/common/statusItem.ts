import { languages, LanguageStatusSeverity, window, workspace } from 'vscode';
import type { DocumentStatus } from '../../../server/src/protocol/index';
import { LANGUAGE_ID } from './commandIds';
import type { CommandId } from './commandIds';
import { describeStatus } from './describeStatus';
import type { ServerState } from './describeStatus';

/** The entry behind `{}` in the status bar: what was recognised in the active document. */
export interface StatusItem {
  setServer: (state: ServerState) => void;
  setDocument: (status: DocumentStatus) => void;
  dispose: () => void;
}

const SEVERITIES = {
  information: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
};

export function createStatusItem(): StatusItem {
  const item = languages.createLanguageStatusItem('seedmark.status', { language: LANGUAGE_ID });
  item.name = 'Seedmark';
  const statuses = new Map<string, DocumentStatus>();
  let server: ServerState = 'starting';

  const update = (): void => {
    const uri = window.activeTextEditor?.document.uri.toString() ?? '';
    const described = describeStatus(server, statuses.get(uri));
    item.text = described.text;
    item.detail = described.detail;
    item.severity = SEVERITIES[described.severity];
    item.busy = described.busy;
    item.command = described.offersRestart ? command('seedmark.restartServer', 'Restart') : undefined;
  };
  const subscriptions = [
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidCloseTextDocument((document) => statuses.delete(document.uri.toString())),
  ];
  update();
  return {
    setServer: (state) => {
      server = state;
      if (state !== 'running') statuses.clear();
      update();
    },
    setDocument: (status) => {
      statuses.set(status.uri, status);
      update();
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
      item.dispose();
    },
  };
}

function command(id: CommandId, title: string) {
  return { command: id, title };
}
