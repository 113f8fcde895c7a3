import { shippedResources } from '../../support/engine';
import { createChecker, runCli } from '../../../server/src/cli/index';
import type { FolderEntry, Terminal, World } from '../../../server/src/cli/index';
import type { AnalysisJson } from '../../../server/src/engine/index';

export interface Given {
  /** By path; a string stands for its UTF-8 bytes, an `Error` for a file that cannot be read. */
  readonly files?: Readonly<Record<string, string | Uint8Array | Error>>;
  readonly stdin?: string | Uint8Array;
  /** How many writes standard output takes before its reader goes. */
  readonly readerTakes?: number;
  /** Where links lead, by path; one to nowhere is broken. */
  readonly links?: Readonly<Record<string, string>>;
  readonly terminal?: Terminal;
  readonly world?: Partial<World>;
}

export interface Outcome {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
  /** What was written, by path. */
  readonly written: Readonly<Record<string, string>>;
  /** What was asked of the world, in order: `read a.txt`, `out`, `server`. */
  readonly log: readonly string[];
}

/** Runs the command line in a world of plain values. */
export async function run(args: readonly string[], given: Given = {}): Promise<Outcome> {
  const log: string[] = [];
  const written: Record<string, string> = {};
  let out = '';
  let err = '';
  let taken = 0;
  const world: World = {
    version: '1.2.3',
    stdout: {
      write: (text) => {
        log.push('out');
        out += text;
        return Promise.resolve(++taken <= (given.readerTakes ?? Infinity));
      },
      terminal: given.terminal ?? null,
    },
    stderr: {
      write: (text) => {
        err += text;
        return Promise.resolve(true);
      },
      terminal: null,
    },
    readFile: (path) => {
      log.push(`read ${path}`);
      const at = onDisk(path, given);
      const content = written[at] ?? given.files?.[at] ?? fileError('ENOENT');
      return content instanceof Error ? Promise.reject(content) : Promise.resolve(bytes(content));
    },
    writeFile: (path, content) => {
      log.push(`write ${path}`);
      written[path] = content;
      return Promise.resolve();
    },
    listFiles: (folder) => {
      const paths = Object.keys(given.files ?? {}).filter((path) => path.startsWith(`${folder}/`));
      return paths.length > 0 ? Promise.resolve(paths) : Promise.reject(fileError('ENOENT'));
    },
    readFolder: (folder) => attempt(() => entriesOf(folder, given)),
    kindOf: (path) => attempt(() => kindOf(onDisk(path, given), given)),
    absolute: (path) => `${ROOT}/${path}`.replace(/(?:\/\.)+(?=\/|$)/g, '').replace(/^\/start\/\//, '/'),
    readStdin: () => Promise.resolve(bytes(given.stdin ?? '')),
    readResources: () => Promise.resolve(shippedResources()),
    cores: 1,
    startCheckers: (resources, settings, threads) => {
      log.push(`threads ${threads}`);
      return createChecker(resources, settings);
    },
    onInterrupt: () => () => undefined,
    watch: () => () => undefined,
    fingerprint: () => Promise.resolve('program 1'),
    now: () => 0,
    startServer: () => {
      log.push('server');
      return Promise.resolve();
    },
    ...given.world,
  };
  const exitCode = await runCli(args, world);
  return { exitCode, out, err, written, log };
}

/** Node's error for a file that cannot be read. */
export function fileError(code: string): Error {
  return Object.assign(new Error(`${code}: as the system says it`), { code });
}

/** The objects in newline-delimited JSON. */
export function parseLines(out: string): AnalysisJson[] {
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as AnalysisJson);
}

function bytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}

/** Where relative paths start. */
const ROOT = '/start';

function attempt<T>(get: () => T): Promise<T> {
  return new Promise((resolve) => resolve(get()));
}

/** The path in `files` that a path means, behind links. */
function onDisk(given: string, { links = {} }: Given, steps = 0): string {
  const path = given.replace(/(?<=.)\/$/, '');
  const relative = path.startsWith(`${ROOT}/`) ? path.slice(ROOT.length + 1) : path === ROOT ? '.' : path;
  const target = links[relative];
  if (target === undefined) return relative;
  if (steps > 20) throw fileError('ELOOP');
  return onDisk(target, { links }, steps + 1);
}

function kindOf(path: string, { files = {}, links = {} }: Given): 'file' | 'folder' {
  if (path === '.') return 'folder';
  if (files[path] !== undefined) return 'file';
  if ([...Object.keys(files), ...Object.keys(links)].some((one) => one.startsWith(`${path}/`))) return 'folder';
  throw fileError('ENOENT');
}

function entriesOf(folder: string, { files = {}, links = {} }: Given): FolderEntry[] {
  const prefix = folder === '.' ? '' : folder.replace(/\/?$/, '/');
  const found = new Map<string, FolderEntry>();
  for (const path of [...Object.keys(files), ...Object.keys(links)].filter((one) => one.startsWith(prefix))) {
    const [name = '', ...rest] = path.slice(prefix.length).split('/');
    const kind = rest.length > 0 ? 'folder' : links[path] === undefined ? 'file' : 'link';
    found.set(name, { name, kind });
  }
  return [...found.values()];
}
