import picomatch from 'picomatch';
import { BadInput } from '../messages';
import type { World } from '../world';
import type { Skips } from './ignoring';

/** A file to check, or something that was named and cannot be. */
export type Found =
  | { readonly kind: 'file'; readonly path: string; readonly onlyWithHeader: boolean; readonly isNamed: boolean }
  | { readonly kind: 'stdin' }
  | { readonly kind: 'failed'; readonly path: string; readonly error: unknown }
  | { readonly kind: 'notice'; readonly path: string; readonly message: string };

/** Never articles, and often many. */
const NEVER: readonly string[] = ['node_modules', '.git'];

/**
 * The files that paths, folders and patterns mean, one after the other and in the same order every time: arguments as they were given, in a folder its files by name
 * and then its folders. A file comes once. Links to files are followed; links to folders are not, as they can lead round in a circle, and that is told.
 */
export async function* findArticles(
  args: readonly string[],
  skipsIn: (folder: string) => Promise<Skips>,
  world: World,
): AsyncGenerator<Found> {
  // One folder has no file twice, so that nothing has to be remembered.
  const seen = args.length > 1 ? new Set<string>() : null;
  for (const arg of args)
    for await (const found of findByArgument(arg, skipsIn, world)) {
      const key = found.kind === 'file' ? world.absolute(found.path) : found.kind === 'stdin' ? '-' : null;
      if (key !== null && seen?.has(key)) continue;
      if (key !== null) seen?.add(key);
      yield found;
    }
}

async function* findByArgument(
  arg: string,
  skipsIn: (folder: string) => Promise<Skips>,
  world: World,
): AsyncGenerator<Found> {
  if (arg === '-') {
    yield { kind: 'stdin' };
    return;
  }
  const { base, glob } = await readArgument(arg, world);
  try {
    const kind = await world.kindOf(base);
    if (kind !== 'folder') {
      yield { kind: 'file', path: base, onlyWithHeader: false, isNamed: true };
      return;
    }
  } catch (error) {
    yield { kind: 'failed', path: base, error };
    return;
  }
  const matches = glob === null ? null : picomatch(glob, { dot: false });
  const skips = await skipsIn(base);
  let any = false;
  for await (const found of walk(base, '', skips, matches, world)) {
    any ||= found.kind === 'file';
    yield found;
  }
  if (!any)
    yield { kind: 'failed', path: arg, error: new BadInput(glob === null ? 'no articles here' : 'matches no file') };
}

/** A pattern is cut into the folder that it starts from and the rest; a path that is there is no pattern. */
async function readArgument(arg: string, world: World): Promise<{ base: string; glob: string | null }> {
  const { base, glob, isGlob } = picomatch.scan(arg);
  const isPath = !isGlob || (await world.kindOf(arg).catch(() => null)) !== null;
  return isPath ? { base: arg, glob: null } : { base: base === '' ? '.' : base, glob };
}

async function* walk(
  root: string,
  below: string,
  skips: Skips,
  matches: ((path: string) => boolean) | null,
  world: World,
): AsyncGenerator<Found> {
  const folder = join(root, below);
  const folders: string[] = [];
  try {
    const inside = await skips.enter(below);
    const entries = [...(await world.readFolder(folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name, kind } of entries) {
      const path = below === '' ? name : `${below}/${name}`;
      if (kind === 'folder') {
        if (!NEVER.includes(name) && !inside.skips(path, true)) folders.push(path);
        continue;
      }
      const isWanted = matches ? matches(path) : /\.(?:seed|txt)$/i.test(name);
      if (kind === 'link') yield* followLink(join(root, path), isWanted && !inside.skips(path, false), matches, world);
      else if (kind === 'file' && isWanted && !inside.skips(path, false)) yield fileAt(join(root, path), matches);
    }
    for (const path of folders) yield* walk(root, path, inside, matches, world);
  } catch (error) {
    yield { kind: 'failed', path: folder, error };
  }
}

async function* followLink(
  path: string,
  isWanted: boolean,
  matches: ((path: string) => boolean) | null,
  world: World,
): AsyncGenerator<Found> {
  try {
    const kind = await world.kindOf(path);
    if (kind === 'folder') yield { kind: 'notice', path, message: 'a link to a folder; not followed' };
    else if (kind === 'file' && isWanted) yield fileAt(path, matches);
  } catch (error) {
    if (isWanted) yield { kind: 'failed', path, error };
  }
}

function fileAt(path: string, matches: unknown): Found {
  const onlyWithHeader = matches === null && !/\.(?:seed|seed\.txt)$/i.test(path);
  return { kind: 'file', path, onlyWithHeader, isNamed: false };
}

function join(folder: string, name: string): string {
  if (name === '') return folder;
  if (folder === '.') return name;
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}
