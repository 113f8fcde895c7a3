import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Resources } from '../engine/index';

/** Beside the bundle in an installed package; in the source tree for code that was compiled file by file. */
const FOLDERS = [
  join(__dirname, 'data'),
  join(__dirname, '../../../../server/data'),
  join(__dirname, '../../../../server/model'),
];

/**
 * Reads the engine's data files. One that is missing or cannot be read is empty, which costs its part of the answers,
 * and `missing` is called with a sentence for a person.
 */
export async function readResources(missing?: (problem: string) => void): Promise<Resources> {
  const [countries, names, tagger] = await Promise.all([
    readData('countries.json', missing),
    readData('names.tsv', missing),
    readData('tagger.bin', missing),
  ]);
  return { countries, names, tagger };
}

async function readData(name: string, missing?: (problem: string) => void): Promise<Uint8Array> {
  const file = FOLDERS.map((folder) => join(folder, name)).find(existsSync) ?? name;
  try {
    return await readFile(file);
  } catch {
    missing?.(
      `Seedmark cannot read its data file ${name}; what depends on it is left out. Installing again should help.`,
    );
    return new Uint8Array();
  }
}
