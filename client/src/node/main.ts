import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateSeedmark } from '../common/activate';

/** The entry point of the desktop and remote extension hosts: the server is a process of its own, reached over IPC. */
export function activate(context: ExtensionContext): void {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  activateSeedmark(context, (options) => new LanguageClient('seedmark', 'Seedmark', server, options));
}
