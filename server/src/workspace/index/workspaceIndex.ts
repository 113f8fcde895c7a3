import { foldName } from '../../engine/index';
import type { EntityType } from '../../engine/index';
import { FormTable } from './formTable';
import type { FormEntry } from './formTable';
import { fuzzyScore } from './fuzzy';
import { DESCRIPTION, entityAt, mentionAt, mentionCount, mentionCounts, PRONOUN, quotesOf } from './record';
import type { FileRecord, PlaceRange } from './record';
import { compare, Tally } from './tally';

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

/** An entity of the workspace, with the number of its mentions, pronouns and descriptions included. */
export interface CountedEntity extends IndexedEntity {
  readonly mentions: number;
}

/** A way to write an entity, and how often it stands in the workspace. */
export interface IndexedForm {
  readonly form: string;
  readonly count: number;
  readonly entity: IndexedEntity;
}

/** The open files alone; those that were read so far, while others are still to come; or all of the workspace. */
export type IndexReach = 'open' | 'reading' | 'all';

interface Group {
  readonly key: string;
  /** Numbers of the entity in each file. */
  readonly files: Map<string, number[]>;
  readonly names: Tally<string>;
  readonly types: Tally<EntityType>;
  mentions: number;
}

/**
 * The records of many files, and what follows from them. Putting in, replacing and taking out a file takes time in
 * proportion to that file. What it answers depends on the records alone, never on the order in which they came.
 */
export class WorkspaceIndex {
  readonly #files = new Map<string, FileRecord>();
  readonly #groups = new Map<string, Group>();
  readonly #forms = new FormTable();
  readonly #header = new Map<string, Tally<string>>();
  readonly #listeners: ((uri: string) => void)[] = [];
  #revision = 0;

  /** Which files are in it; whoever fills it says so. */
  reach: IndexReach = 'open';

  /** Grows with every file that is put in or taken out, so that what was made from the index can be kept until then. */
  get revision(): number {
    return this.#revision;
  }

  get size(): number {
    return this.#files.size;
  }

  get uris(): string[] {
    return [...this.#files.keys()];
  }

  file(uri: string): FileRecord | undefined {
    return this.#files.get(uri);
  }

  /** All files, in no certain order. */
  get records(): Iterable<FileRecord> {
    return this.#files.values();
  }

  /** Puts in a file, in the place of what was known of it. */
  put(record: FileRecord): void {
    const before = this.#files.get(record.uri);
    if (before) this.#count(before, -1);
    this.#files.set(record.uri, record);
    this.#count(record, 1);
    this.#changed(record.uri);
  }

  /** Says whether the file was there. */
  remove(uri: string): boolean {
    const record = this.#files.get(uri);
    if (!record) return false;
    this.#files.delete(uri);
    this.#count(record, -1);
    this.#changed(uri);
    return true;
  }

  /** Calls a listener after each file that is put in or taken out, with its address. */
  subscribe(listener: (uri: string) => void): void {
    this.#listeners.push(listener);
  }

  /** All entities, in no certain order. */
  *entities(): Iterable<CountedEntity> {
    for (const group of this.#groups.values()) yield { ...describe(group), mentions: group.mentions };
  }

  /** The keys of the entities that are somewhere written with these words in them, whatever case and accents. */
  keysWith(words: string): Set<string> {
    const folded = foldName(words);
    const keys = new Set<string>();
    for (const { folded: text, key } of this.#forms.all) if (text.includes(folded)) keys.add(key);
    return keys;
  }

  entity(key: string): IndexedEntity | undefined {
    const group = this.#groups.get(key);
    return group && describe(group);
  }

  /** Every mention of an entity, by file and in document order; pronouns where they are wanted. */
  references(key: string, { pronouns }: { readonly pronouns: boolean }): FilePlace[] {
    return this.#members(key).flatMap(({ record, numbers }) => {
      const found: FilePlace[] = [];
      for (let number = 0; number < mentionCount(record); number++) {
        if (!numbers.includes(entityAt(record, number))) continue;
        const { form, range } = mentionAt(record, number);
        if (pronouns || (form !== PRONOUN && form !== DESCRIPTION)) found.push({ uri: record.uri, range });
      }
      return found;
    });
  }

  /** The files that speak of an entity, the latest first, those without a date last. */
  appearances(key: string): Appearance[] {
    return this.#members(key)
      .map(({ record, numbers }) => {
        let mentions = 0;
        let line = 0;
        for (let number = 0; number < mentionCount(record); number++) {
          if (!numbers.includes(entityAt(record, number))) continue;
          if (mentions++ === 0) line = mentionAt(record, number).range.start.line;
        }
        const quotes = quotesOf(record).filter(({ speaker }) => numbers.includes(speaker)).length;
        return { uri: record.uri, title: record.title, date: record.date, mentions, quotes, line };
      })
      .sort((a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.uri, b.uri));
  }

  /** Where an entity is first spelt out, in the file that has most of it. */
  bestPlace(key: string): FilePlace | undefined {
    let best: { readonly count: number; readonly record: FileRecord; readonly first: number } | undefined;
    for (const { record, numbers } of this.#members(key)) {
      for (const number of numbers) {
        const entity = record.entities[number];
        const count = entity?.counts.reduce((sum, one) => sum + one, 0) ?? 0;
        if (entity && (!best || count > best.count)) best = { count, record, first: entity.first };
      }
    }
    return best && { uri: best.record.uri, range: mentionAt(best.record, best.first).range };
  }

  /** The entities whose names fit a query, the best first and then the most frequent; everything for an empty one. */
  symbols(query: string, limit = Infinity): IndexedEntity[] {
    const folded = foldName(query.trim());
    const scores = new Map<string, number>();
    for (const { folded: text, key } of this.#forms.all) {
      const score = fuzzyScore(folded, text);
      if (score > (scores.get(key) ?? 0)) scores.set(key, score);
    }
    const files = (key: string) => this.#groups.get(key)?.files.size ?? 0;
    return [...scores]
      .sort(([a, m], [b, n]) => n - m || files(b) - files(a) || compare(a, b))
      .slice(0, limit)
      .flatMap(([key]) => this.entity(key) ?? []);
  }

  /** Forms with a word that begins with the prefix, the most frequent first. */
  forms(prefix: string, limit = Infinity): IndexedForm[] {
    return this.#forms
      .startingWith(prefix)
      .sort(byFrequency)
      .slice(0, limit)
      .flatMap(({ form, count, key }) => {
        const entity = this.entity(key);
        return entity ? [{ form, count, entity }] : [];
      });
  }

  /** The texts that headers have for a key, the most frequent first. */
  headerValues(key: string): [value: string, count: number][] {
    return this.#header.get(key)?.sorted ?? [];
  }

  #changed(uri: string): void {
    this.#revision++;
    for (const listener of this.#listeners) listener(uri);
  }

  #count(record: FileRecord, by: 1 | -1): void {
    const mentions = mentionCounts(record);
    for (const [number, { key, type, name, handle, forms, counts }] of record.entities.entries()) {
      const group = this.#groups.get(key) ?? newGroup(key);
      if (by === 1) {
        this.#groups.set(key, group);
        group.files.set(record.uri, [...(group.files.get(record.uri) ?? []), number]);
      } else group.files.delete(record.uri);
      group.names.add(name, by);
      group.types.add(type, by);
      group.mentions += by * (mentions[number] ?? 0);
      for (const [index, form] of forms.entries()) this.#forms.add(key, form, by * (counts[index] ?? 0));
      if (handle !== null && !forms.includes(handle)) this.#forms.add(key, handle, by);
      if (group.files.size === 0) this.#groups.delete(key);
    }
    for (const [key, value] of record.header) {
      const values = this.#header.get(key) ?? new Tally<string>();
      values.add(value, by);
      this.#header.set(key, values);
    }
  }

  #members(key: string): { readonly record: FileRecord; readonly numbers: readonly number[] }[] {
    return [...(this.#groups.get(key)?.files ?? [])]
      .sort(([a], [b]) => compare(a, b))
      .flatMap(([uri, numbers]) => {
        const record = this.#files.get(uri);
        return record ? [{ record, numbers }] : [];
      });
  }
}

function newGroup(key: string): Group {
  return { key, files: new Map(), names: new Tally(), types: new Tally(), mentions: 0 };
}

function describe({ key, files, names, types }: Group): IndexedEntity {
  return { key, name: names.first ?? '', type: types.first ?? 'person', files: files.size };
}

function byFrequency(a: FormEntry, b: FormEntry): number {
  return b.count - a.count || compare(a.form, b.form) || compare(a.key, b.key);
}
