import { readSegment, writeSegment } from '../../workspace/index';
import type { FileStamp, Segment, StoredFile } from '../../workspace/index';
import { messageOf } from '../runtime';
import type { Logger } from '../runtime';
import { readRecordFile, writeRecordFile } from './recordFile';
import type { RecordStore } from './recordStore';

/** What is known of files from this start and those before it, whether or not the index has it. */
export class RecordCache {
  readonly #store: RecordStore | null;
  readonly #logger: Logger;
  readonly #pause: () => Promise<void>;
  readonly #files = new Map<string, StoredFile>();
  /** Segments that are not stored yet. */
  #unsaved: Uint8Array[] = [];
  #unsavedFiles = 0;
  /** Records in the store, those that no longer count included. */
  #stored = 0;
  #next = 1;
  #parts: string[] = [];
  #version: string | undefined;
  #saving: Promise<void> = Promise.resolve();

  /** Without a store what is known ends with the process. */
  constructor(store: RecordStore | null, logger: Logger, pause: () => Promise<void>) {
    this.#store = store;
    this.#logger = logger;
    this.#pause = pause;
  }

  get size(): number {
    return this.#files.size;
  }

  /** Reads the store. Parts that are torn or were made by another version are taken away, and their files are read anew. Never rejects. */
  async load(): Promise<void> {
    const store = this.#store;
    if (!store || this.#version !== undefined) return;
    try {
      this.#version = await store.version();
      const names = (await store.list()).filter((name) => NAME.test(name)).sort();
      for (const name of names) {
        this.#next = Math.max(this.#next, Number(name.slice(0, 8)) + 1);
        const bytes = await store.read(name);
        const segments = bytes && this.#readPart(bytes);
        if (!segments) {
          await store.remove(name);
          continue;
        }
        this.#parts.push(name);
        for (const segment of segments) this.#take(segment);
        this.#stored += segments.reduce((sum, { files }) => sum + files.length, 0);
        await this.#pause();
      }
    } catch (error) {
      this.#logger.warn(`The stored index cannot be read, so all files are: ${messageOf(error)}`);
    }
  }

  get(uri: string): StoredFile | undefined {
    return this.#files.get(uri);
  }

  /** Takes in what was read; its bytes are kept. */
  add(segment: Segment): void {
    if (segment.files.length === 0) return;
    this.#take(segment);
    if (!this.#store) return;
    this.#unsaved.push(segment.bytes);
    this.#unsavedFiles += segment.files.length;
    if (this.#unsavedFiles >= SAVE_AFTER) void this.save();
  }

  /** Takes note that a file has the text that is known, with another stamp. */
  touch(files: readonly { readonly uri: string; readonly stamp: FileStamp | null }[]): void {
    const touched = files.flatMap(({ uri, stamp }) => {
      const file = this.#files.get(uri);
      return file ? [{ uri, source: { ...file.source, stamp }, record: file.open() }] : [];
    });
    if (touched.length > 0) this.add(readSegment(writeSegment(touched)));
  }

  forget(uris: readonly string[]): void {
    for (const uri of uris) this.#files.delete(uri);
  }

  /** Addresses of files that are known. */
  get uris(): Iterable<string> {
    return this.#files.keys();
  }

  /** Stores what is new. Where most of the store no longer counts, the store is written anew. Never rejects. */
  save(): Promise<void> {
    this.#saving = this.#saving.then(() => this.#save());
    return this.#saving;
  }

  async #save(): Promise<void> {
    const segments = this.#unsaved;
    if (!this.#store || this.#version === undefined || segments.length === 0) return;
    const count = this.#unsavedFiles;
    this.#unsaved = [];
    this.#unsavedFiles = 0;
    try {
      if (this.#stored + count > 2 * this.#files.size + SAVE_AFTER) await this.#rewrite(this.#store, this.#version);
      else {
        await this.#write(this.#store, this.#version, segments);
        this.#stored += count;
      }
    } catch (error) {
      this.#logger.warn(`The index cannot be stored, so the next start reads more files: ${messageOf(error)}`);
    }
  }

  async #write(store: RecordStore, version: string, segments: readonly Uint8Array[]): Promise<void> {
    const name = `${String(this.#next++).padStart(8, '0')}.records`;
    await store.write(name, writeRecordFile(version, segments));
    this.#parts.push(name);
  }

  async #rewrite(store: RecordStore, version: string): Promise<void> {
    const old = this.#parts;
    this.#parts = [];
    const files = [...this.#files.values()];
    for (let at = 0; at < files.length; at += SAVE_AFTER) {
      const segments: Uint8Array[] = [];
      for (let first = at; first < Math.min(files.length, at + SAVE_AFTER); first += IN_SEGMENT) {
        const some = files.slice(first, Math.min(first + IN_SEGMENT, at + SAVE_AFTER));
        segments.push(writeSegment(some.map((file) => ({ uri: file.uri, source: file.source, record: file.open() }))));
        await this.#pause();
      }
      await this.#write(store, version, segments);
    }
    this.#stored = files.length;
    for (const name of old) await store.remove(name);
  }

  #readPart(bytes: Uint8Array): Segment[] | undefined {
    try {
      return readRecordFile(this.#version ?? '', bytes)?.map(readSegment);
    } catch {
      return undefined;
    }
  }

  #take(segment: Segment): void {
    for (const file of segment.files) this.#files.set(file.uri, file);
  }
}

const NAME = /^\d{8}\.records$/;
/** Files. What a crash can cost, and the size of a part of the store. */
const SAVE_AFTER = 2000;
/** Files that a segment gets when the store is written anew. */
const IN_SEGMENT = 32;
