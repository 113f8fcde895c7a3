import { foldName } from '../../engine/index';
import { FormTable } from './formTable';
import type { FormEntry } from './formTable';
import { fuzzyScore } from './fuzzy';
import { addPost, fileCount, membersOf, newGroup, removePosts } from './group';
import type { Group } from './group';
import { appearanceIn, counted, countsOf, describe } from './indexed';
import type { Appearance, CountedEntity, FilePlace, IndexedEntity, IndexedForm, MoreCounts } from './indexed';
import { DESCRIPTION, entityAt, mentionAt, mentionCount, PRONOUN } from './record';
import type { EntityRecord, FileRecord } from './record';
import type { Strings } from './packedRecord';
import { cachedStrings, readSegment, writeSegment } from './segment';
import type { Segment, StoredFile } from './segment';
import { SpeakerTable } from './speakers';
import type { Speaker } from './speakers';
import { compare, sorted, Tally } from './tally';

export type { Appearance, CountedEntity, FilePlace, IndexedEntity, IndexedForm } from './indexed';

/** The open files alone; those that were read so far, while others are still to come; or all of the workspace. */
export type IndexReach = 'open' | 'reading' | 'all';

/**
 * The records of many files, and what follows from them. Putting in, replacing and taking out a file takes time in
 * proportion to that file. What it answers depends on the records alone, never on the order in which they came.
 */
export class WorkspaceIndex {
  readonly #files = new Map<string, StoredFile>();
  readonly #groups = new Map<string, Group>();
  readonly #forms = new FormTable<Group>();
  readonly #header = new Map<string, Tally<string>>();
  readonly #speakers = new SpeakerTable();
  /** By which files are sorted without being read. */
  readonly #dates = new Map<StoredFile, string>();
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

  /** A record is read anew with each call: keep it while it is used, and no longer. */
  file(uri: string): FileRecord | undefined {
    return this.#files.get(uri)?.open() ?? undefined;
  }

  /** All files, in no certain order; each is read when it is its turn. */
  get records(): Iterable<FileRecord> {
    return this.#opened();
  }

  /** Puts in a file, in the place of what was known of it. */
  put(record: FileRecord): void {
    const source = { hash: '', context: '', stamp: null };
    this.putAll(readSegment(writeSegment([{ uri: record.uri, source, record }])).files);
  }

  /** Puts in many files, in the place of what was known of them; a file that is no article is taken out. */
  putAll(files: readonly StoredFile[]): void {
    this.#takeOut(files.map(({ uri }) => uri));
    const strings = new Map<Segment, Strings>();
    for (const file of files) {
      const known = strings.get(file.segment) ?? cachedStrings(file.segment);
      strings.set(file.segment, known);
      const record = file.open(known);
      if (!record) continue;
      this.#files.set(file.uri, file);
      if (record.date !== null) this.#dates.set(file, record.date);
      const counts = countsOf(record);
      for (const [number, entity] of record.entities.entries()) {
        const group = this.#groups.get(entity.key) ?? newGroup(entity.key);
        this.#groups.set(entity.key, group);
        addPost(group, file, number);
        this.#count(group, entity, counts(number), 1);
      }
      this.#countHeader(record, 1);
      this.#speakers.add(file, record);
    }
    for (const { uri } of files) this.#changed(uri);
  }

  /** Whether it holds just this version of a file. */
  has(file: StoredFile): boolean {
    return this.#files.get(file.uri) === file;
  }

  /** Says whether the file was there. */
  remove(uri: string): boolean {
    return this.removeAll([uri]) > 0;
  }

  /** Takes out many files in one go, and says how many were there. */
  removeAll(uris: readonly string[]): number {
    const gone = this.#takeOut(uris);
    for (const { uri } of gone) this.#changed(uri);
    return gone.size;
  }

  /** Calls a listener after each file that is put in or taken out, with its address. */
  subscribe(listener: (uri: string) => void): void {
    this.#listeners.push(listener);
  }

  /** All entities, in no certain order. */
  *entities(): Iterable<CountedEntity> {
    for (const group of this.#groups.values()) yield counted(group);
  }

  /** All who speak, and nobody, in no certain order. */
  get speakers(): Speaker[] {
    return this.#speakers.all;
  }

  /** The files in which somebody speaks, the latest first, with the number of quotes; they are not read. */
  quotedIn(speaker: string): { readonly uri: string; readonly date: string | null; readonly quotes: number }[] {
    return [...this.#speakers.filesOf(speaker)]
      .map(([file, quotes]) => ({ uri: file.uri, date: this.#dates.get(file) ?? null, quotes }))
      .sort((a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.uri, b.uri));
  }

  /** An entity with its counts, which are known without a look at its files. */
  counted(key: string): CountedEntity | undefined {
    const group = this.#groups.get(key);
    return group && counted(group);
  }

  /** Whether anything is written just like this somewhere. */
  hasForm(form: string): boolean {
    return this.#forms.has(form);
  }

  /** The keys of the entities that are somewhere written with these words in them, whatever case and accents. */
  keysWith(words: string): Set<string> {
    const folded = foldName(words);
    const keys = new Set<string>();
    for (const { folded: text, owners } of this.#forms.all) {
      if (!text.includes(folded)) continue;
      for (const [group] of owners.entries()) keys.add(group.key);
    }
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

  /** The addresses of the files that speak of an entity, in order. */
  filesOf(key: string): string[] {
    const group = this.#groups.get(key);
    return [...(group ? membersOf(group) : [])].map(([{ uri }]) => uri).sort(compare);
  }

  /** The files that speak of an entity, the latest first, those without a date last. */
  appearances(key: string): Appearance[] {
    return this.latest(key, Infinity);
  }

  /** The first of them; the others are not read. */
  latest(key: string, limit: number, isWanted: (uri: string) => boolean = () => true): Appearance[] {
    const group = this.#groups.get(key);
    if (!group) return [];
    return [...membersOf(group)]
      .filter(([{ uri }]) => isWanted(uri))
      .map(([file, numbers]) => ({ file, numbers, date: this.#dates.get(file) ?? '' }))
      .sort((a, b) => compare(b.date, a.date) || compare(a.file.uri, b.file.uri))
      .slice(0, limit)
      .flatMap(({ file, numbers }) => appearanceIn(file, numbers) ?? []);
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
    const scores = new Map<Group, number>();
    for (const { folded: text, owners } of this.#forms.all) {
      const score = fuzzyScore(folded, text);
      if (score === 0) continue;
      for (const [group] of owners.entries()) if (score > (scores.get(group) ?? 0)) scores.set(group, score);
    }
    return [...scores]
      .map(([group, score]) => ({ group, score, files: fileCount(group) }))
      .sort((a, b) => b.score - a.score || b.files - a.files || compare(a.group.key, b.group.key))
      .slice(0, limit)
      .map(({ group }) => describe(group));
  }

  /** Forms with a word that begins with the prefix, the most frequent first. */
  forms(prefix: string, limit = Infinity): IndexedForm[] {
    return byFrequency(this.#forms.startingWith(prefix), limit);
  }

  /** Forms that are written like this, or of which this may be a slip of the pen, the most frequent first. */
  similarForms(name: string): IndexedForm[] {
    return byFrequency(this.#forms.similarTo(name), Infinity);
  }

  /** The texts that headers have for a key, the most frequent first. */
  headerValues(key: string): [value: string, count: number][] {
    const values = this.#header.get(key);
    return values ? sorted(values) : [];
  }

  *#opened(): Iterable<FileRecord> {
    for (const file of this.#files.values()) {
      const record = file.open();
      if (record) yield record;
    }
  }

  #changed(uri: string): void {
    this.#revision++;
    for (const listener of this.#listeners) listener(uri);
  }

  #takeOut(uris: readonly string[]): Set<StoredFile> {
    const gone = new Set<StoredFile>();
    const touched = new Set<Group>();
    for (const uri of uris) {
      const file = this.#files.get(uri);
      const record = file?.open();
      if (!file || !record) continue;
      this.#files.delete(uri);
      this.#dates.delete(file);
      gone.add(file);
      const counts = countsOf(record);
      for (const [number, entity] of record.entities.entries()) {
        const group = this.#groups.get(entity.key);
        if (!group) continue;
        touched.add(group);
        this.#count(group, entity, counts(number), -1);
      }
      this.#countHeader(record, -1);
      this.#speakers.remove(file, record);
    }
    // One walk a group, however many of its files are gone.
    for (const group of touched) {
      removePosts(group, (file) => gone.has(file));
      if (group.posts.length === 0) this.#groups.delete(group.key);
    }
    return gone;
  }

  #count(group: Group, { type, name, handle, forms, counts }: EntityRecord, more: MoreCounts, by: 1 | -1): void {
    group.names.add(name, by);
    group.types.add(type, by);
    group.mentions += by * more.mentions;
    group.quotes += by * more.quotes;
    for (const count of counts) group.named += by * count;
    for (const [index, form] of forms.entries()) this.#forms.add(group, form, by * (counts[index] ?? 0));
    if (handle !== null && !forms.includes(handle)) this.#forms.add(group, handle, by);
  }

  #countHeader({ header }: FileRecord, by: 1 | -1): void {
    for (const [key, value] of header) {
      const values = this.#header.get(key) ?? new Tally<string>();
      values.add(value, by);
      if (values.size === 0) this.#header.delete(key);
      else this.#header.set(key, values);
    }
  }

  #members(key: string): { readonly record: FileRecord; readonly numbers: readonly number[] }[] {
    const group = this.#groups.get(key);
    return [...(group ? membersOf(group) : [])]
      .sort(([a], [b]) => compare(a.uri, b.uri))
      .flatMap(([file, numbers]) => {
        const record = file.open();
        return record ? [{ record, numbers }] : [];
      });
  }
}

function byFrequency(entries: readonly FormEntry<Group>[], limit: number): IndexedForm[] {
  return entries
    .flatMap(({ form, owners }) => Array.from(owners.entries(), ([group, count]) => ({ form, count, group })))
    .sort((a, b) => b.count - a.count || compare(a.form, b.form) || compare(a.group.key, b.group.key))
    .slice(0, limit)
    .map(({ form, count, group }) => ({ form, count, entity: describe(group) }));
}
