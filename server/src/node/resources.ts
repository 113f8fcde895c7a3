import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Resources } from '../engine/index';

/** Beside the bundle in an installed package; in the source tree for code that was compiled file by file. */
const FOLDERS = [join(__dirname, 'data'), join(__dirname, '../../../../server/data')];

/** Reads the engine's data files; a missing one is empty, which costs its part of the answers. */
export async function readResources(): Promise<Resources> {
  return { countries: await readData('countries.json') };
}

async function readData(name: string): Promise<Uint8Array> {
  const file = FOLDERS.map((folder) => join(folder, name)).find(existsSync);
  return file === undefined ? new Uint8Array() : readFile(file);
}
