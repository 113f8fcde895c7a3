import { commands, Position, Uri } from 'vscode';
import type { Disposable, Location } from 'vscode';
import { SHOW_REFERENCES_COMMAND } from '../../../server/src/protocol/index';

/** What a lens over a name runs: the list of its mentions, over the text. */
export function registerShowReferences(): Disposable {
  return commands.registerCommand(SHOW_REFERENCES_COMMAND, async (uri: string, { line, character }: Position) => {
    const target = Uri.parse(uri);
    const position = new Position(line, character);
    const places = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', target, position);
    await commands.executeCommand('editor.action.showReferences', target, position, places);
  });
}
