import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The text of a file as UTF-8, by its `file:` address; `undefined` where it cannot be read. */
export async function readText(uri: string): Promise<string | undefined> {
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch {
    return undefined;
  }
}
