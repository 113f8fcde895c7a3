import { window, workspace } from 'vscode';
import type { ExtensionContext, TextDocument } from 'vscode';
import { registerAnnotations } from './annotations/index';
import { LANGUAGE_ID } from './commandIds';
import { registerCommands } from './commands';
import { ServerSession } from './serverSession';
import type { ClientFactory } from './serverSession';
import { registerShowReferences } from './showReferences';
import { createStatusItem } from './statusItem';
import { detectTextFiles } from './textFileDetection';
import { createTraceChannel } from './traceChannel';
import { registerViews } from './views/registerViews';

/**
 * Sets the extension up. It is activated for any plain text, so this stays cheap: the server is started with the first
 * seed document.
 */
export function activateSeedmark(context: ExtensionContext, createClient: ClientFactory): void {
  const output = window.createOutputChannel('Seedmark', { log: true });
  const trace = createTraceChannel(output);
  const status = createStatusItem();
  const storage = context.storageUri ?? context.globalStorageUri;
  const session = new ServerSession({ createClient, output, trace, status, storage });
  const startIfSeed = (document: TextDocument): void => {
    if (document.languageId === LANGUAGE_ID) void session.start();
  };

  context.subscriptions.push(
    output,
    trace,
    status,
    session,
    ...registerCommands(session, output),
    registerShowReferences(),
    ...registerAnnotations(session, context.workspaceState, output),
    ...detectTextFiles(output),
    ...registerViews(session, output, context.workspaceState),
    workspace.onDidOpenTextDocument(startIfSeed),
  );
  workspace.textDocuments.forEach(startIfSeed);
}
