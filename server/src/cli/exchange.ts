import type { AnnotationProblem, Format, FormatFile, Loss } from '../annotations/index';
import { decode } from './decode';
import { BadInput, ClosedOutput, describe } from './messages';
import type { World } from './world';

/** A file that is to be written. */
export interface Planned {
  readonly path: string;
  readonly content: string;
}

/** `folderOf('news/a.txt')` is `'news/'`; empty for a file that stands where the program was started. */
export function folderOf(path: string): string {
  return path.slice(0, path.length - baseName(path).length);
}

export function baseName(path: string): string {
  return path.replace(/^.*[/\\]/s, '');
}

/** A folder's name with a slash behind it. */
export function asFolder(path: string): string {
  return path === '' || /[/\\]$/.test(path) ? path : `${path}/`;
}

export async function readText(path: string, world: World): Promise<string> {
  const { text, encoding, firstBadByte } = decode(await world.readFile(path));
  // Offsets of other tools would be wrong behind it, and writing would make it last.
  if (firstBadByte !== null) throw new BadInput(`invalid ${encoding}, first at byte offset ${firstBadByte}`);
  return text;
}

/** The text of a file, or `null` where there is none. */
export async function readIfThere(path: string, world: World): Promise<string | null> {
  try {
    return decode(await world.readFile(path)).text;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The files that were named, and those beside them that belong to them. */
export async function readFiles(paths: readonly string[], format: Format, world: World): Promise<FormatFile[]> {
  const all = new Map<string, FormatFile>();
  for (const path of paths) all.set(path, { name: baseName(path), content: await readText(path, world) });
  for (const path of paths)
    for (const name of format.beside?.(baseName(path)) ?? []) {
      const other = folderOf(path) + name;
      const content = all.has(other) ? null : await readIfThere(other, world);
      if (content !== null) all.set(other, { name, content });
    }
  return [...all.values()];
}

/**
 * Writes files, or none: one that is there with another content is an error without `force`, and so are two of one name. Files that are there as they
 * have to be are left alone. The paths of all go to standard output.
 */
export async function writeFiles(planned: readonly Planned[], force: boolean, world: World): Promise<void> {
  const byPath = new Map<string, string>();
  for (const { path, content } of planned) {
    if ((byPath.get(path) ?? content) !== content) throw new BadInput(`two files would be written to ${path}`);
    byPath.set(path, content);
  }
  const toWrite: Planned[] = [];
  for (const [path, content] of byPath) {
    const before = await readIfThere(path, world);
    if (before === content) continue;
    if (before !== null && !force)
      throw new BadInput(`${path} is there already; --force writes over it. Nothing was written`);
    toWrite.push({ path, content });
  }
  for (const { path, content } of toWrite) await world.writeFile(path, content);
  for (const path of byPath.keys()) if (!(await world.stdout.write(`${path}\n`))) throw new ClosedOutput();
}

export async function tellLosses(name: string, losses: readonly Loss[], world: World): Promise<void> {
  for (const { message } of losses) await world.stderr.write(describe(name, message));
}

/** Problems of a file, with the line that each is in where `source`, the file's content, is given; and whether one of them is an error. */
export async function tellProblems(
  name: string,
  problems: readonly AnnotationProblem[],
  world: World,
  source: string | null = null,
): Promise<boolean> {
  const lineOf = source === null ? null : lineFinder(source);
  for (const { message, span, severity } of problems) {
    // What is said of the whole file needs no line.
    const isPart = span !== null && !(span.start === 0 && span.end === source?.length);
    const place = lineOf && isPart ? [`line ${lineOf(span.start)}`] : [];
    await world.stderr.write(describe(name, ...place, ...(severity === 'warning' ? ['warning'] : []), message));
  }
  return problems.some(({ severity }) => severity === 'error');
}

/** The number of the line that an offset is in, from 1 on. */
function lineFinder(source: string): (offset: number) => number {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
