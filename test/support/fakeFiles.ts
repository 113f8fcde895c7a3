import { childUri } from '../../server/src/lsp/index';
import type { FileStore } from '../../server/src/lsp/index';
import type { FileStamp } from '../../server/src/workspace/index';

/** Files in memory. */
export interface FakeFiles {
  readonly store: FileStore;
  /** Texts by address; a test may change them. */
  readonly texts: Map<string, string>;
  /** Addresses in the order in which they were read. */
  readonly read: string[];
  /** By address; files have none before a test sets it. */
  readonly stamps: Map<string, FileStamp>;
}

/** `fakeFiles('file:///w', { 'a/b.seed': 'text' })` */
export function fakeFiles(folder: string, files: Readonly<Record<string, string>>): FakeFiles {
  const texts = new Map(Object.entries(files).map(([path, text]) => [childUri(folder, path), text]));
  const read: string[] = [];
  const stamps = new Map<string, FileStamp>();
  const stampOf = (uri: string) => (texts.has(uri) ? stamps.get(uri) : undefined);
  return {
    texts,
    read,
    stamps,
    store: {
      list: async function* (below, { wanted, skips }) {
        await Promise.resolve();
        for (const uri of texts.keys()) {
          const path = decodeURIComponent(uri.slice(below.length + 1));
          if (uri.startsWith(`${below}/`) && wanted(path.slice(path.lastIndexOf('/') + 1)) && !skips(path)) yield uri;
        }
      },
      read: (uri, largest) => {
        read.push(uri);
        const text = texts.get(uri);
        const stamp = stampOf(uri);
        return Promise.resolve(
          text === undefined ? undefined : { text: text.length > largest ? null : text, ...(stamp ? { stamp } : {}) },
        );
      },
      stamps: (uris) => Promise.resolve(uris.map((uri) => stampOf(uri) ?? null)),
      write: (uri, text) => {
        texts.set(uri, text);
        return Promise.resolve();
      },
    },
  };
}
