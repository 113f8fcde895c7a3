import ignore from 'ignore';
import { posix } from 'node:path';
import { readIfThere } from '../exchange';
import type { World } from '../world';

/** What is left out in a folder; paths are relative to the folder where the walk began, with `/` in them. */
export interface Skips {
  readonly skips: (path: string, isFolder: boolean) => boolean;
  /** The same with the rules of a folder below, by its path; the start is `''`. */
  readonly enter: (below: string) => Promise<Skips>;
}

/** Rules that hold from a folder on. */
export interface Rules {
  /** Absolute. */
  readonly folder: string;
  readonly test: (path: string) => { ignored: boolean; unignored: boolean };
}

/**
 * The rules of `.gitignore` files, as Git reads them: in the folder, those in it and those above up to the root of the repository. A rule in an inner folder
 * outweighs one further out. `team` are the patterns of `seedmark.yaml`.
 */
export async function skipsFrom(start: string, team: Rules | null, world: World): Promise<Skips> {
  const root = world.absolute(start);
  const outer = await rulesAbove(root, world);
  return withRules(root, team, outer, world);
}

/** Patterns in the language of `.gitignore` that hold from a folder on. */
export function rulesFrom(folder: string, patterns: string | readonly string[]): Rules {
  const rules = ignore({ ignorecase: false }).add(patterns);
  return { folder, test: (path) => rules.test(path) };
}

/** Whether rules leave out a file, or a folder where the path ends in `/`; `path` is absolute. */
export function isIgnored({ folder, test }: Rules, path: string): boolean {
  const relative = posix.relative(folder, path);
  return isInside(relative) && test(path.endsWith('/') ? `${relative}/` : relative).ignored;
}

function withRules(root: string, team: Rules | null, rules: readonly Rules[], world: World): Skips {
  return {
    skips: (path, isFolder) => {
      const absolute = posix.join(root, path);
      if (team && isIgnored(team, isFolder ? `${absolute}/` : absolute)) return true;
      // The innermost rule that says something counts.
      for (const { folder, test } of [...rules].reverse()) {
        const relative = posix.relative(folder, absolute);
        if (!isInside(relative)) continue;
        const { ignored, unignored } = test(isFolder ? `${relative}/` : relative);
        if (ignored || unignored) return ignored;
      }
      return false;
    },
    enter: async (below) => {
      const folder = posix.join(root, below);
      const own = await rulesOf(folder, world);
      return own ? withRules(root, team, [...rules, own], world) : withRules(root, team, rules, world);
    },
  };
}

/** From the root of the repository inwards, without those of the folder itself; none where there is no repository. */
async function rulesAbove(folder: string, world: World): Promise<Rules[]> {
  const folders: string[] = [];
  for (let at = folder; ; at = posix.dirname(at)) {
    if (at !== folder) folders.unshift(at);
    if ((await world.kindOf(posix.join(at, '.git')).catch(() => null)) !== null) break;
    if (at === posix.dirname(at)) return [];
  }
  const found = await Promise.all(folders.map((one) => rulesOf(one, world)));
  return found.filter((one) => one !== null);
}

async function rulesOf(folder: string, world: World): Promise<Rules | null> {
  const source = await readIfThere(posix.join(folder, '.gitignore'), world).catch(() => null);
  return source === null ? null : rulesFrom(folder, source);
}

function isInside(relative: string): boolean {
  return relative !== '' && relative !== '..' && !relative.startsWith('../') && !posix.isAbsolute(relative);
}
