import { ConfigurationTarget, workspace } from 'vscode';
import type { Uri } from 'vscode';

/**
 * Turns a setting on or off for a document, in the narrowest place where it is set already, so that the change is seen; in the person's own
 * settings where it is set nowhere.
 */
export async function toggleSetting(name: string, uri: Uri | undefined): Promise<void> {
  const settings = workspace.getConfiguration(undefined, uri);
  const set = settings.inspect<boolean>(name);
  const target =
    set?.workspaceFolderValue !== undefined
      ? ConfigurationTarget.WorkspaceFolder
      : set?.workspaceValue !== undefined
        ? ConfigurationTarget.Workspace
        : ConfigurationTarget.Global;
  await settings.update(name, settings.get(name) !== true, target);
}
