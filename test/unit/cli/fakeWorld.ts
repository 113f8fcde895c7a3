import { shippedResources } from '../../support/engine';
import { runCli } from '../../../server/src/cli/index';
import type { World } from '../../../server/src/cli/index';
import type { AnalysisJson } from '../../../server/src/engine/index';

export interface Given {
  /** By path; a string stands for its UTF-8 bytes, an `Error` for a file that cannot be read. */
  readonly files?: Readonly<Record<string, string | Uint8Array | Error>>;
  readonly stdin?: string | Uint8Array;
  /** How many writes standard output takes before its reader goes. */
  readonly readerTakes?: number;
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
    },
    stderr: {
      write: (text) => {
        err += text;
        return Promise.resolve(true);
      },
    },
    readFile: (path) => {
      log.push(`read ${path}`);
      const content = written[path] ?? given.files?.[path] ?? fileError('ENOENT');
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
    readStdin: () => Promise.resolve(bytes(given.stdin ?? '')),
    readResources: () => Promise.resolve(shippedResources()),
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
