import { posix } from 'node:path';
import { readIfThere } from '../exchange';
import { BadInput } from '../messages';
import type { World } from '../world';
import type { FoundFinding } from './facts';

const SCHEMA = 'seedmark-baseline/1';

/** A finding that was there when the baseline was made. Lines do not count, as they move. */
interface Entry {
  /** From the folder of the baseline on. */
  readonly file: string;
  readonly code: string;
  readonly words: string;
  readonly before: string;
  readonly behind: string;
}

/** The old findings, which are not shown and do not fail a build. */
export interface Baseline {
  /** Those that are not in it. Each entry stands for one finding; asked once for each file. */
  readonly unknown: (path: string, findings: readonly FoundFinding[]) => readonly FoundFinding[];
  /** What the file would hold with the findings of the files that were asked for; entries of other files stay. */
  readonly updated: () => string;
}

/**
 * Reads a baseline; an absent one is empty where it is about to be made. A finding is known by its code, its file and its words, and by the text before or behind them: one of the two
 * may have changed. Throws `BadInput`.
 */
export async function readBaseline(file: string, isUpdated: boolean, world: World): Promise<Baseline> {
  const source = await readIfThere(file, world);
  if (source === null && !isUpdated)
    throw new BadInput(`${file}: there is no such baseline; --update-baseline makes it`);
  const entries = source === null ? [] : parse(file, source);
  const byFile = new Map<string, Entry[]>();
  for (const entry of entries) byFile.set(entry.file, [...(byFile.get(entry.file) ?? []), entry]);
  const folder = posix.dirname(world.absolute(file));
  return {
    unknown: (path, findings) => {
      const name = posix.relative(folder, world.absolute(path));
      const known = [...(byFile.get(name) ?? [])];
      if (isUpdated) {
        const now = findings.map(({ code, words, before, behind }) => ({ file: name, code, words, before, behind }));
        if (now.length > 0) byFile.set(name, now);
        else byFile.delete(name);
      }
      return findings.filter((finding) => !takeOut(known, finding));
    },
    updated: () => {
      const names = [...byFile.keys()].sort();
      const lines = names.flatMap((name) => byFile.get(name) ?? []).map((entry) => `    ${JSON.stringify(entry)}`);
      const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
      return `{\n  "schema": "${SCHEMA}",\n  "findings": ${list}\n}\n`;
    },
  };
}

/** Removes the entry that fits best, and says whether there was one. */
function takeOut(known: Entry[], { code, words, before, behind }: FoundFinding): boolean {
  const fit = (entry: Entry): number =>
    entry.code === code && entry.words === words
      ? Number(entry.before === before) + Number(entry.behind === behind)
      : 0;
  const best = known.reduce((found, entry, index) => {
    const old = known[found];
    return fit(entry) > (old ? fit(old) : 0) ? index : found;
  }, -1);
  if (best < 0) return false;
  known.splice(best, 1);
  return true;
}

function parse(file: string, source: string): Entry[] {
  const value = parseJson(source);
  if (!isObject(value) || value['schema'] !== SCHEMA || !Array.isArray(value['findings']))
    throw new BadInput(`${file}: is no baseline (${SCHEMA})`);
  return value['findings'].map((item: unknown, index) => {
    if (!isEntry(item)) throw new BadInput(`${file}: finding ${index + 1} is not as Seedmark writes it`);
    return item;
  });
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return null;
  }
}

function isEntry(item: unknown): item is Entry {
  const keys = ['file', 'code', 'words', 'before', 'behind'];
  return isObject(item) && keys.every((key) => typeof item[key] === 'string');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
