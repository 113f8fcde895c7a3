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

/** The names of the engine's data files. */
export const RESOURCE_FILES: readonly string[] = ['countries.json', 'names.tsv', 'tagger.bin'];

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

/** Where a data file lies. */
export function resourcePath(name: string): string {
  return FOLDERS.map((folder) => join(folder, name)).find(existsSync) ?? name;
}

async function readData(name: string, missing?: (problem: string) => void): Promise<Uint8Array> {
  try {
    return await readFile(resourcePath(name));
  } catch {
    missing?.(
      `Seedmark cannot read its data file ${name}; what depends on it is left out. Installing again should help.`,
    );
    return new Uint8Array();
  }
}
