import { randomUUID } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { childUri } from '../lsp/index';
import type { FileStore, ListOptions } from '../lsp/index';
import { atomicWrite } from './atomicWrite';

/** The files of this machine. Symbolic links are not followed, as they can lead round in a circle. */
export const nodeFiles: FileStore = {
  list: (folder, options) => walk(folder, options),
  read: async (uri, largest) => {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      const { size } = await stat(path);
      return { text: size > largest ? null : decode(await readFile(path)) };
    } catch {
      return undefined;
    }
  },
  write: async (uri, text) => {
    const path = pathOf(uri);
    if (path === undefined) throw new Error(`${uri} is no file of this machine.`);
    await atomicWrite(path, text, randomUUID);
  },
};

async function* walk(folder: string, { wanted, skips }: ListOptions): AsyncIterable<string> {
  const root = pathOf(folder);
  const open = root === undefined ? [] : [''];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const entries = await readdir(join(root ?? '', path), { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      if (!entry.isDirectory() && !(entry.isFile() && wanted(entry.name))) continue;
      if (skips(below)) continue;
      if (entry.isDirectory()) open.push(below);
      else yield childUri(folder, below);
    }
  }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** `undefined` for addresses that name no file of this machine. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
