import type { RegistryEntry } from '../../engine/index';
import type { RegistryFile } from './facts';

/** What several registries say together. */
export interface MergedRegistry {
  readonly entries: readonly RegistryEntry[];
  readonly never: readonly string[];
}

/** Of entries with one id the first file's counts alone, and so does its claim to a name. `files` are the nearest first. */
export function mergeRegistries(files: readonly RegistryFile[]): MergedRegistry {
  const entries = new Map<string, RegistryEntry>();
  for (const { entries: written } of files)
    for (const { entry } of written) if (!entries.has(entry.id)) entries.set(entry.id, entry);
  return { entries: [...entries.values()], never: [...new Set(files.flatMap(({ never }) => never))] };
}
