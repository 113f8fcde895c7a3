import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { childUri } from '../lsp/files/addresses';
import type { FileStore, ListOptions } from '../lsp/index';
import type { FileStamp } from '../workspace/index';
import { atomicWrite } from './atomicWrite';

/** The files of this machine. Symbolic links are not followed, as they can lead round in a circle. */
export const nodeFiles: FileStore = {
  list: (folder, options) => walk(folder, options),
  read: readWith({ stat, readFile }),
  stamps: (uris) =>
    Promise.all(
      uris.map(async (uri) => {
        const path = pathOf(uri);
        return path === undefined ? null : await stat(path).then(stampOf, () => null);
      }),
    ),
  write: async (uri, text) => {
    const path = pathOf(uri);
    if (path === undefined) throw new Error(`${uri} is no file of this machine.`);
    await atomicWrite(path, text, randomUUID);
  },
};

/** The same files for a thread that nobody waits for: reading takes less work there when the thread waits itself. */
export const waitingFiles: Pick<FileStore, 'read'> = { read: readWith({ stat: statSync, readFile: readFileSync }) };

/** `undefined` for addresses that name no file of this machine. */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

interface Stats {
  readonly size: number;
  readonly mtimeMs: number;
}

interface Disk {
  readonly stat: (path: string) => Stats | Promise<Stats>;
  readonly readFile: (path: string) => Uint8Array | Promise<Uint8Array>;
}

/** Reads a file again where it changes meanwhile; one that goes on changing is taken as it came, without a stamp. */
export function readWith(disk: Disk): FileStore['read'] {
  return async (uri, largest) => {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      let before = await disk.stat(path);
      for (let left = MOST_READS; ; left--) {
        if (before.size > largest) return { text: null };
        const bytes = await disk.readFile(path);
        const after = await disk.stat(path);
        const isWhole = isSame(stampOf(before), stampOf(after)) && bytes.length === after.size;
        if (isWhole) return { text: decode(bytes), ...(isSettled(after) ? { stamp: stampOf(after) } : {}) };
        if (left === 1) return { text: decode(bytes) };
        before = after;
      }
    } catch {
      return undefined;
    }
  };
}

const MOST_READS = 3;
/** In milliseconds; the coarsest clock of a file system in use counts in steps of two seconds. */
const CLOCK_STEP = 2000;

/** Whether a change from now on will have another time. */
function isSettled({ mtimeMs }: Stats): boolean {
  return Date.now() - mtimeMs > CLOCK_STEP;
}

function stampOf({ size, mtimeMs }: Stats): FileStamp {
  return { size, modified: Math.max(0, Math.floor(mtimeMs * 1000)) };
}

function isSame(one: FileStamp, other: FileStamp): boolean {
  return one.size === other.size && one.modified === other.modified;
}

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
