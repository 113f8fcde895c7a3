import { childUri } from '../../server/src/lsp/index';
import type { FileStore } from '../../server/src/lsp/index';

/** Files in memory. */
export interface FakeFiles {
  readonly store: FileStore;
  /** Texts by address; a test may change them. */
  readonly texts: Map<string, string>;
  /** Addresses in the order in which they were read. */
  readonly read: string[];
}

/** `fakeFiles('file:///w', { 'a/b.seed': 'text' })` */
export function fakeFiles(folder: string, files: Readonly<Record<string, string>>): FakeFiles {
  const texts = new Map(Object.entries(files).map(([path, text]) => [childUri(folder, path), text]));
  const read: string[] = [];
  return {
    texts,
    read,
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
        return Promise.resolve(text === undefined ? undefined : { text: text.length > largest ? null : text });
      },
      write: (uri, text) => {
        texts.set(uri, text);
        return Promise.resolve();
      },
    },
  };
}
