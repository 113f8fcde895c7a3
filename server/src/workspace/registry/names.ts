import { foldName } from '../../engine/index';
import type { RegistryEntry } from '../../engine/index';

/** A name, alias or handle of an entry, ready to be looked for. */
export interface RegistryName {
  readonly form: string;
  /** As `foldName` makes it. */
  readonly folded: string;
  readonly entry: RegistryEntry;
}

/** All that entries can be called, each entry's full name first. */
export function registryNames(entries: readonly RegistryEntry[]): RegistryName[] {
  return entries.flatMap((entry) =>
    [entry.name, ...entry.aliases, ...entry.handles].map((form) => ({ form, folded: foldName(form), entry })),
  );
}
