import type { EntityType } from '../entities/facts';
import type { Words } from '../text/words';

/** Something the workspace's people have named: a person, organization and so on, with all that can be called it. */
export interface RegistryEntry {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  /** Other names, without `name`. */
  readonly aliases: readonly string[];
  /** With their `@`. */
  readonly handles: readonly string[];
  readonly roles: readonly RegistryRole[];
  readonly description: string | null;
  readonly notes: string | null;
  readonly links: readonly RegistryLink[];
  /** Strings that are not this entity, although they look like it. */
  readonly never: readonly string[];
}

/** What somebody is in a time. Days are `YYYY-MM-DD`; `until` is the first day on which it is over; `null` where it is open. */
export interface RegistryRole {
  readonly text: string;
  readonly from: string | null;
  readonly until: string | null;
}

export interface RegistryLink {
  readonly label: string;
  /** With `https:` or `http:`. */
  readonly url: string;
}

/** A name of the registry, tokens `first` to `last`, both included; `entry` is `null` for a string that is nobody's name. */
export interface RegistryMatch {
  readonly entry: RegistryEntry | null;
  readonly first: number;
  readonly last: number;
}

/** A name of an entry, or a person's surname. */
export interface RegistryName {
  readonly entry: RegistryEntry;
  readonly name: string;
}

/** The registry as the engine reads it. It never changes: another registry is another object. */
export interface Registry {
  readonly entries: readonly RegistryEntry[];
  readonly byId: ReadonlyMap<string, RegistryEntry>;
  /** What stands in a paragraph, in order and without overlap; the longest at each place. Letter case counts. */
  readonly find: (words: Words) => RegistryMatch[];
  readonly byHandle: (handle: string) => RegistryEntry | undefined;
  /** Whether a name or another name is written like this. */
  readonly has: (name: string) => boolean;
  /** The entries of whose names this may be a slip of the pen; for a single word also those whose surname it may be. */
  readonly near: (name: string) => RegistryName[];
}

/** The roles that somebody has on a day; those that no day limits where the day is not known. `'2023-01-01'` is within `2022-09..2023-11`. */
export function rolesAt(roles: readonly RegistryRole[], day: string | null): RegistryRole[] {
  if (day === null) return roles.filter(({ from, until }) => from === null && until === null);
  return roles.filter(({ from, until }) => (from === null || from <= day) && (until === null || day < until));
}
