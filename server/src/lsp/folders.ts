import type { InitializeParams } from 'vscode-languageserver';

/** The addresses of the workspace's folders, as far as the client names any. */
export function foldersOf(params: Partial<InitializeParams> | undefined): string[] {
  const given = params ?? {};
  const { workspaceFolders } = given;
  // Clients that know no workspace folders give one root, in a field that is out of date.
  const { rootUri } = given as { readonly rootUri?: unknown };
  const folders = Array.isArray(workspaceFolders)
    ? workspaceFolders.map(({ uri }: { readonly uri?: unknown }) => uri)
    : [rootUri];
  return folders.filter((uri): uri is string => typeof uri === 'string');
}
