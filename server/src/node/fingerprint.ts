import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readResources } from './resources';

/** A hash over the program and the data that its answers come from. Compiled file by file, only this layer's own files count. */
export async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(__dirname)).sort())
    if (name.endsWith('.js')) hash.update(await readFile(join(__dirname, name)));
  const { countries, names, tagger } = await readResources();
  return hash.update(countries).update(names).update(tagger).digest('hex');
}
