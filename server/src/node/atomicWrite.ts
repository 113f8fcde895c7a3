import { open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What makes the name of the temporary file its own; passed in, so that tests can choose. */
export type UniqueName = () => string;

/**
 * Writes a file so that whoever reads it, at any time and after any crash, finds the old content or the new one, whole: the content goes
 * into a new file in the same folder, onto the disk, and takes the place of the old one in one step. Where the path is a symbolic
 * link, the file it leads to is written. The old file's permissions are kept. Rejects with Node's error; then the old file is as it was.
 */
export async function atomicWrite(path: string, content: string | Uint8Array, unique: UniqueName): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (found) => found.mode & 0o7777,
    () => 0o666,
  );
  const temporary = join(dirname(target), `.${basename(target)}.${unique()}.tmp`);
  // 'wx': a file of that name is somebody else's.
  const file = await open(temporary, 'wx', mode);
  try {
    await file.writeFile(content, 'utf8');
    await file.sync();
    await file.close();
    await rename(temporary, target);
  } catch (error) {
    await file.close().catch(() => undefined);
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}
