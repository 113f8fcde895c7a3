import { posix } from 'node:path';
import { readIfThere } from '../exchange';
import type { World } from '../world';
import type { Found } from './articles';
import { createChecker } from './checker';
import type { Checker } from './checker';
import type { CheckedText } from './facts';
import type { Plan } from './run';

/** What became of one thing that was found. */
export type Outcome =
  | { readonly kind: 'ignored' }
  | { readonly kind: 'notice'; readonly path: string; readonly message: string }
  | { readonly kind: 'failed'; readonly path: string; readonly error: unknown }
  | { readonly kind: 'checked'; readonly path: string; readonly bytes: Uint8Array; readonly result: CheckedText };

export interface Work {
  /** Never rejects. */
  readonly take: (found: Found) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

/** So many files are checked before threads are started, which takes as long as checking some of them. */
const FEW = 24;

/** Reads files and has them checked; `tell` hears of parts of the engine's data that are missing. */
export function createWork(plan: Plan, world: World, tell: (problem: string) => void): Work {
  let taken = 0;
  const resources = once(() => world.readResources(tell));
  const here = once(async () => createChecker(await resources(), plan.settings));
  const there = once(async () => world.startCheckers(await resources(), plan.settings, plan.threads ?? world.cores));
  const opened: Promise<Checker>[] = [];
  const checker = (): Promise<Checker> => {
    const isParallel = plan.threads === null ? world.cores > 1 && ++taken > FEW : plan.threads > 1;
    const chosen = isParallel ? there() : here();
    if (!opened.includes(chosen)) opened.push(chosen);
    return chosen;
  };

  const checkFile = async (path: string, onlyWithHeader: boolean, bytes: Uint8Array, sidecar: string | null) => {
    const relative = posix.relative(plan.config.folder, world.absolute(path));
    const job = { bytes, sidecar, path: relative, onlyWithHeader };
    const known = plan.cache?.get(relative, job);
    if (known) return { kind: 'checked', path, bytes, result: known } as const;
    const result = await (await checker()).check(job);
    plan.cache?.put(relative, job, result);
    return { kind: 'checked', path, bytes, result } as const;
  };
  return {
    take: async (found) => {
      if (found.kind === 'failed' || found.kind === 'notice') return found;
      const path = found.kind === 'stdin' ? plan.stdinName : found.path;
      try {
        if (found.kind === 'stdin') return await checkFile(path, false, await world.readStdin(), null);
        const bytes = await world.readFile(path);
        return await checkFile(path, found.onlyWithHeader, bytes, await readIfThere(`${path}.annotations.yaml`, world));
      } catch (error) {
        return { kind: 'failed', path, error };
      }
    },
    close: async () => {
      for (const one of opened) await (await one.catch(() => null))?.close();
    },
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
