import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Output, World } from '../cli/index';
import { atomicWrite } from './atomicWrite';
import { readResources } from './resources';

/** The command line's world: this process, its streams and the file system. */
export function nodeWorld(): World {
  return {
    version: packageVersion(__dirname),
    stdout: streamOutput(process.stdout),
    stderr: streamOutput(process.stderr),
    readFile,
    writeFile: async (path, content) => {
      await mkdir(dirname(path), { recursive: true });
      await atomicWrite(path, content, randomUUID);
    },
    listFiles,
    readStdin: () => buffer(process.stdin),
    readResources,
    startServer: async () => {
      // Loaded only here: the other commands start faster without the server.
      await import('./main.js');
    },
  };
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
}

/** The version in the nearest package.json at or above a folder. */
function packageVersion(folder: string): string {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return folder === dirname(folder) ? 'unknown' : packageVersion(dirname(folder));
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: string };
  return version ?? 'unknown';
}

/** Waits until a stream has taken what it was given; a closed pipe is an answer, not an exception. */
function streamOutput(stream: Writable): Output {
  stream.on('error', () => undefined);
  return {
    write: (text) =>
      new Promise((resolve) => stream.write(text, (error) => resolve(error === null || error === undefined))),
  };
}
