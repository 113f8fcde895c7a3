import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordStore } from '../lsp/index';
import { atomicWrite } from './atomicWrite';
import { pathOf } from './files';
import { RESOURCE_FILES, resourcePath } from './resources';

/**
 * Keeps records in a folder `index` below an address; `null` where that is no folder of this machine. `code` is the program that makes them: it
 * and the engine's data are their version.
 */
export function openRecords(storage: string, code: string): RecordStore | null {
  const root = pathOf(storage);
  if (root === undefined) return null;
  const folder = join(root, 'index');
  return {
    version: async () => {
      const hash = createHash('sha256');
      for (const path of [code, ...RESOURCE_FILES.map(resourcePath)])
        hash.update(await readFile(path).catch(() => new Uint8Array()));
      return hash.digest('hex');
    },
    list: () => readdir(folder).catch(() => []),
    read: (name) => readFile(join(folder, name)).catch(() => undefined),
    write: async (name, bytes) => {
      await mkdir(folder, { recursive: true });
      await atomicWrite(join(folder, name), bytes, randomUUID);
    },
    remove: (name) => rm(join(folder, name), { force: true }).catch(() => undefined),
  };
}
