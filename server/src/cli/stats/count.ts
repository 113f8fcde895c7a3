import type { Analysis, EntityType } from '../../engine/index';

/** What is counted: people, organizations and places. */
export const COUNTED = ['person', 'organization', 'place'] as const satisfies readonly EntityType[];
export type Counted = (typeof COUNTED)[number];

/** One name over all files. A name is the same in two files where its fullest form is. */
export interface NameCount {
  readonly name: string;
  mentions: number;
  /** Quotes said by it, direct and indirect. */
  quotes: number;
  files: number;
}

/** The counts of a run; they grow with the different names, not with the files. */
export interface Counts {
  files: number;
  quotes: number;
  /** Quotes for which nobody was found. */
  withoutSpeaker: number;
  readonly names: Readonly<Record<Counted, Map<string, NameCount>>>;
}

export function startCounts(): Counts {
  return {
    files: 0,
    quotes: 0,
    withoutSpeaker: 0,
    names: { person: new Map(), organization: new Map(), place: new Map() },
  };
}

/** Adds one file. */
export function addCounts(counts: Counts, { entities, quotes }: Analysis): void {
  counts.files += 1;
  counts.quotes += quotes.length;
  const said = new Map<string, number>();
  for (const { speaker } of quotes) {
    if (!speaker) counts.withoutSpeaker += 1;
    else if (speaker.entity !== null) said.set(speaker.entity, (said.get(speaker.entity) ?? 0) + 1);
  }
  for (const { id, name, type, mentions } of entities) {
    const kind = COUNTED.find((one) => one === type);
    if (kind === undefined) continue;
    const names = counts.names[kind];
    const entry = names.get(name) ?? { name, mentions: 0, quotes: 0, files: 0 };
    entry.mentions += mentions.length;
    entry.quotes += said.get(id) ?? 0;
    entry.files += 1;
    names.set(name, entry);
  }
}

/** The most frequent first; names in the order of their letters where they are as frequent. */
export function ranked(names: ReadonlyMap<string, NameCount>): NameCount[] {
  return [...names.values()].sort((a, b) => b.mentions - a.mentions || b.files - a.files || (a.name < b.name ? -1 : 1));
}
