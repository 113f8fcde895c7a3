// A workspace with registries, for tests of the protocol.
import type { ClientCapabilities } from 'vscode-languageserver';
import { RICH } from './client';
import type { TestClient } from './client';
import { withClient } from './withClient';

export const URI = 'file:///w/a/one.seed';
export const PLACE = 'file:///w/entities.yaml';
export const TEXT = ' date 2022-12-13 Many use bly for that. Annelie Brugger said so. Brugger smiled.';
export const BLY =
  '- id: bly\n  name: bly\n  type: product\n  role: [early tool ..2021, best tool 2022..]\n  links: {Home: https://example.org/a}\n';

export const CLIENT: ClientCapabilities = {
  ...RICH,
  workspace: {
    ...RICH.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

export const withFiles = (
  files: Readonly<Record<string, string>>,
  test: (client: TestClient, disk: Map<string, string>) => Promise<void>,
) => {
  return () => {
    const disk = new Map(Object.entries(files));
    return withClient({ capabilities: CLIENT, disk, folders: ['file:///w'], settings: () => ({}) }, (client) =>
      test(client, disk),
    )();
  };
};
