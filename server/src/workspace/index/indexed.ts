import type { EntityType } from '../../engine/index';
import { fileCount } from './group';
import type { Group } from './group';
import type { PlaceRange } from './placeRange';
import { entityAt, mentionAt, mentionCount, mentionCounts, quoteCounts } from './record';
import type { FileRecord } from './record';
import type { StoredFile } from './segment';
import { mostFrequent } from './tally';

/** A range of a file. */
export interface FilePlace {
  readonly uri: string;
  readonly range: PlaceRange;
}

/** A file that speaks of an entity. */
export interface Appearance {
  readonly uri: string;
  readonly title: string | null;
  readonly date: string | null;
  /** Pronouns and descriptions included. */
  readonly mentions: number;
  readonly quotes: number;
  /** Line of the first mention, from 0. */
  readonly line: number;
}

/** An entity of the workspace. */
export interface IndexedEntity {
  readonly key: string;
  /** The name that most files use. */
  readonly name: string;
  readonly type: EntityType;
  readonly files: number;
}

/** An entity of the workspace, with what is counted of it in all files. */
export interface CountedEntity extends IndexedEntity {
  /** Pronouns and descriptions included. */
  readonly mentions: number;
  /** The mentions by name alone. */
  readonly named: number;
  /** What it says. */
  readonly quotes: number;
}

/** A way to write an entity, and how often it stands in the workspace. */
export interface IndexedForm {
  readonly form: string;
  readonly count: number;
  readonly entity: IndexedEntity;
}

/** What a file says of an entity that has these numbers in it. */
export function appearanceIn(file: StoredFile, numbers: readonly number[]): Appearance | undefined {
  const record = file.open();
  if (!record) return undefined;
  let [mentions, line] = [0, 0];
  for (let number = 0; number < mentionCount(record); number++) {
    if (!numbers.includes(entityAt(record, number))) continue;
    if (mentions++ === 0) line = mentionAt(record, number).range.start.line;
  }
  const spoken = quoteCounts(record);
  const quotes = numbers.reduce((sum, number) => sum + (spoken[number] ?? 0), 0);
  return { uri: record.uri, title: record.title, date: record.date, mentions, quotes, line };
}

/** What is counted of an entity of a file beside its forms. */
export interface MoreCounts {
  readonly mentions: number;
  readonly quotes: number;
}

/** The counts of each entity of a file, by its number. */
export function countsOf(record: FileRecord): (number: number) => MoreCounts {
  const [mentions, quotes] = [mentionCounts(record), quoteCounts(record)];
  return (number) => ({ mentions: mentions[number] ?? 0, quotes: quotes[number] ?? 0 });
}

export function counted(group: Group): CountedEntity {
  const { mentions, named, quotes } = group;
  const { key, name, type, files } = describe(group);
  return { key, name, type, files, mentions, named, quotes };
}

export function describe(group: Group): IndexedEntity {
  return {
    key: group.key,
    name: mostFrequent(group.names) ?? '',
    type: mostFrequent(group.types) ?? 'person',
    files: fileCount(group),
  };
}
