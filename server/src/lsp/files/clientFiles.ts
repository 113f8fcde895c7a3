import type { Connection, InitializeParams } from 'vscode-languageserver';
import { LIST_FILES, READ_FILE, STAMP_FILES, WRITE_FILE } from '../../protocol/index';
import type {
  ClientFile,
  ClientStamp,
  FolderEntry,
  FolderParams,
  ReadFileParams,
  StampParams,
  WriteFileParams,
} from '../../protocol/index';
import type { FileStamp } from '../../workspace/index';
import type { Runtime } from '../runtime';
import { childUri } from './addresses';
import type { FileStore, ListOptions } from './fileStore';

/** The runtime with the files that only the client can reach as well, where it offers them. */
export function withClientFiles(runtime: Runtime, connection: Connection, params: Partial<InitializeParams>): Runtime {
  const options = (params.initializationOptions ?? {}) as { readonly fileRequests?: unknown };
  if (options.fileRequests !== true) return runtime;
  return { ...runtime, files: eitherFiles(runtime.files, clientFiles(connection)) };
}

/** The files of this machine where the runtime has them, all others from the client. */
function eitherFiles(own: FileStore | undefined, clients: FileStore): FileStore {
  const filesOf = (uri: string) => (own && uri.startsWith('file:') ? own : clients);
  return {
    list: (folder, options) => filesOf(folder).list(folder, options),
    read: (uri, largest) => filesOf(uri).read(uri, largest),
    stamps: async (uris) => {
      const stamps = new Map<string, FileStamp | null>();
      for (const files of new Set(uris.map(filesOf))) {
        const theirs = uris.filter((uri) => filesOf(uri) === files);
        const found = (await files.stamps?.(theirs)) ?? [];
        for (const [number, uri] of theirs.entries()) stamps.set(uri, found[number] ?? null);
      }
      return uris.map((uri) => stamps.get(uri) ?? null);
    },
    write: (uri, text) => filesOf(uri).write(uri, text),
  };
}

/** Asks the client, whose answers may have any shape. */
function clientFiles(connection: Connection): FileStore {
  return {
    list: (folder, options) => walk(connection, folder, options),
    read: async (uri, largest) => {
      const params: ReadFileParams = { uri, largest };
      const file = await connection.sendRequest<Partial<ClientFile> | null>(READ_FILE, params).catch(() => null);
      if (file?.text === null) return { text: null };
      if (typeof file?.text !== 'string') return undefined;
      const stamp = stampOf(file.stamp);
      return { text: file.text.replace(/^\ufeff/, ''), ...(stamp ? { stamp } : {}) };
    },
    stamps: async (uris) => {
      const params: StampParams = { uris };
      const answer: unknown = await connection.sendRequest<unknown>(STAMP_FILES, params).catch(() => null);
      return Array.isArray(answer) ? uris.map((_, number) => stampOf(answer[number] as Partial<ClientStamp>)) : [];
    },
    write: async (uri, text) => {
      await connection.sendRequest(WRITE_FILE, { uri, text } satisfies WriteFileParams);
    },
  };
}

async function* walk(connection: Connection, folder: string, { wanted, skips }: ListOptions): AsyncIterable<string> {
  const open = [''];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const params: FolderParams = { uri: path === '' ? folder : childUri(folder, path) };
    const answer: unknown = await connection.sendRequest<unknown>(LIST_FILES, params).catch(() => null);
    for (const { name, kind } of (Array.isArray(answer) ? answer : []) as Partial<FolderEntry>[]) {
      // A name leads no further than into its folder.
      if (typeof name !== 'string' || /^\.{0,2}$|[/\\]/.test(name)) continue;
      if (kind !== 'folder' && !(kind === 'file' && wanted(name))) continue;
      const below = path === '' ? name : `${path}/${name}`;
      if (skips(below)) continue;
      if (kind === 'folder') open.push(below);
      else yield childUri(folder, below);
    }
  }
}

function stampOf(stamp: Partial<ClientStamp> | null | undefined): FileStamp | null {
  const { size, modified } = stamp ?? {};
  if (typeof size !== 'number' || typeof modified !== 'number' || !(size >= 0) || !(modified > 0)) return null;
  return { size: Math.floor(size), modified: Math.floor(modified * 1000) };
}
