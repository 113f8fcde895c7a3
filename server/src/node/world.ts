import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import { buffer } from 'node:stream/consumers';
import type { FileKind, Output, World } from '../cli/index';
import { atomicWrite } from './atomicWrite';
import { startCheckers } from './checkWorker';
import { fingerprint } from './fingerprint';
import { readResources } from './resources';
import { watch } from './watch';

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
    readFolder: async (folder) =>
      (await readdir(folder, { withFileTypes: true })).map((entry) => ({
        name: entry.name,
        kind: entry.isSymbolicLink() ? 'link' : kindOf(entry),
      })),
    kindOf: async (path) => kindOf(await stat(path)),
    absolute: (path) => resolve(path).replaceAll(sep, '/'),
    readStdin: () => buffer(process.stdin),
    readResources,
    cores: availableParallelism(),
    startCheckers,
    onInterrupt: (listener) => {
      // Once: the second Ctrl-C meets no listener and ends the process.
      process.once('SIGINT', listener);
      return () => process.removeListener('SIGINT', listener);
    },
    watch,
    fingerprint,
    now: () => performance.now(),
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

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): FileKind {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}

/** Waits until a stream has taken what it was given; a closed pipe is an answer, not an exception. */
function streamOutput(stream: NodeJS.WriteStream): Output {
  stream.on('error', () => undefined);
  return {
    write: (text) =>
      new Promise((resolve) => stream.write(text, (error) => resolve(error === null || error === undefined))),
    terminal: stream.isTTY ? { columns: stream.columns, hasColor: hasColor() } : null,
  };
}

/** https://no-color.org: set to anything but nothing, it means no. */
function hasColor(): boolean {
  return (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
}
