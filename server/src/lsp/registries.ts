import { compileRegistry } from '../engine/index';
import type { Registry } from '../engine/index';
import { clientTextOf, createDocument } from '../features/index';
import type { PositionUnit, RegistryDocument, SourceDocument } from '../features/index';
import { mergeRegistries, parseRegistry, readRegistry, registryNames } from '../workspace/index';
import type { MergedRegistry, RegistryFile, RegistryName } from '../workspace/index';
import { registryPlaces } from './registryPlaces';

/** What counts for a document: its registry, and the files that it was merged from. */
export interface ActiveRegistry {
  /** Differs for every registry that differs. */
  readonly id: number;
  /** `null` where there is no file. */
  readonly registry: Registry | null;
  /** What `registry` was compiled from: plain data, for threads that compile it for themselves. */
  readonly merged: MergedRegistry | null;
  /** Names, aliases and handles, for completion. */
  readonly names: readonly RegistryName[];
  /** The nearest first. */
  readonly files: readonly RegistryDocument[];
  /** Where a first file would lie; `null` where no place is known. */
  readonly place: string | null;
}

interface Known {
  /** As it is now. */
  readonly current: RegistryDocument;
  /** As it was when it could be read last. */
  readonly good: RegistryFile | null;
}

export interface RegistrySupport {
  /** Reads a file; `undefined` where there is none. */
  readonly read: (uri: string) => Promise<string | undefined>;
  readonly unit: PositionUnit;
  /** Lets messages that wait be handled. */
  readonly pause: () => Promise<void>;
  /** Called when a file was read anew, with what it says now. */
  readonly loaded: (uri: string, document: RegistryDocument | null) => void;
}

/** The registries of the workspace: those that are open in the editor as they stand there, the others as they are on the disk. */
export class Registries {
  readonly #support: RegistrySupport;
  #folders: readonly string[];
  readonly #open = new Map<string, SourceDocument>();
  /** Every address that was looked at. */
  readonly #asked = new Set<string>();
  readonly #known = new Map<string, Promise<Known | null>>();
  /** What each file said last, so that only the entries that changed are read. */
  readonly #last = new Map<string, RegistryFile>();
  /** The last good state of each file, which outlives what is read. */
  readonly #good = new Map<string, RegistryFile>();
  readonly #compiled = new Map<string, ActiveRegistry>();
  #revision = 0;
  #ids = 0;

  /** `folders` are the addresses of the workspace's folders. */
  constructor(folders: readonly string[], support: RegistrySupport) {
    this.#folders = folders;
    this.#support = support;
  }

  /** Counts the changes of files: registries of one revision belong together. */
  get revision(): number {
    return this.#revision;
  }

  /** A registry that is open in the editor. */
  get(uri: string): SourceDocument | undefined {
    return this.#open.get(uri);
  }

  /** The addresses of the registries that are open in the editor. */
  get openUris(): string[] {
    return [...this.#open.keys()];
  }

  /** Folders came to the workspace or left it. */
  moveFolders(added: readonly string[], removed: readonly string[]): void {
    this.#folders = [...this.#folders.filter((uri) => !removed.includes(uri) && !added.includes(uri)), ...added];
    this.#revision++;
  }

  /** Whether a file was looked for as a registry, open or not. */
  isRegistry(uri: string): boolean {
    return this.#open.has(uri) || this.#asked.has(uri);
  }

  /** Takes the text that the editor shows. */
  put(document: SourceDocument): void {
    this.#open.set(document.uri, document);
    this.#changed(document.uri);
  }

  /** Says whether it was open. From now on the file on the disk counts. */
  close(uri: string): boolean {
    if (!this.#open.delete(uri)) return false;
    this.#changed(uri);
    return true;
  }

  /** Files changed on the disk; says whether one of them was a registry that counts. */
  changedOnDisk(uris: readonly string[]): boolean {
    const asked = uris.filter((uri) => this.#known.has(uri) && !this.#open.has(uri));
    for (const uri of asked) this.#changed(uri);
    return asked.length > 0;
  }

  /** Forgets what was read from the disk, for clients that do not tell when files change. */
  readAgain(): void {
    for (const uri of [...this.#known.keys()]) if (!this.#open.has(uri)) this.#known.delete(uri);
  }

  /** What counts for a document; `path` is the name of registries, relative to a folder. Never rejects. */
  async of(uri: string, path: string): Promise<ActiveRegistry> {
    const { places, first } = registryPlaces(uri, path, this.#folders);
    const known = (await Promise.all(places.map((place) => this.#load(place)))).flatMap((one) => one ?? []);
    const key = [first ?? '', ...known.map(({ current }) => current.document.uri)].join('\n');
    const kept = this.#compiled.get(key);
    if (kept && known.every(({ current }, at) => kept.files[at]?.file === current.file)) return kept;
    const merged = mergeRegistries(known.flatMap(({ good }) => good ?? []));
    const { entries, never } = merged;
    const isEmpty = entries.length + never.length === 0;
    const active: ActiveRegistry = {
      id: known.length === 0 ? 0 : ++this.#ids,
      registry: isEmpty ? null : compileRegistry(entries, never),
      merged: isEmpty ? null : merged,
      names: registryNames(entries),
      files: known.map(({ current }) => current),
      place: first,
    };
    this.#compiled.set(key, active);
    return active;
  }

  /** What an open registry says. */
  async read(uri: string): Promise<RegistryDocument | null> {
    return (await this.#load(uri))?.current ?? null;
  }

  /** Whether the disk says of an entry what the editor does: files that nobody has open are known by the disk's registry. */
  async isSaved({ document, file, open }: RegistryDocument, id: string): Promise<boolean> {
    if (!open) return true;
    const text = await this.#support.read(document.uri);
    const saved = text === undefined ? undefined : parseRegistry(text.replace(/^\uFEFF/, ''), file);
    const [there, here] = [saved, file].map((one) => one?.entries.find(({ entry }) => entry.id === id)?.entry);
    return JSON.stringify(there) === JSON.stringify(here);
  }

  /** Whether a registry is still written as it was when it was read. */
  async isCurrent({ document, open }: RegistryDocument): Promise<boolean> {
    const now = this.#open.get(document.uri);
    if (open || now) return now === document;
    return (await this.#support.read(document.uri)) === clientTextOf(document);
  }

  #changed(uri: string): void {
    this.#revision++;
    this.#known.delete(uri);
  }

  #load(uri: string): Promise<Known | null> {
    const kept = this.#known.get(uri);
    if (kept) return kept;
    this.#asked.add(uri);
    const loading = this.#parse(uri);
    this.#known.set(uri, loading);
    return loading;
  }

  async #parse(uri: string): Promise<Known | null> {
    const open = this.#open.get(uri);
    const text = open ? open.text : await this.#support.read(uri);
    if (text === undefined) {
      this.#good.delete(uri);
      this.#last.delete(uri);
      this.#support.loaded(uri, null);
      return null;
    }
    const document = open ?? createDocument(uri, 0, text, this.#support.unit);
    const last = this.#last.get(uri);
    const file = last ? parseRegistry(document.text, last) : await readRegistry(document.text, this.#support.pause);
    const current: RegistryDocument = { document, file, open: open !== undefined };
    // Meanwhile a newer text may have come, which has what counts.
    if (this.#open.get(uri) === open) {
      this.#last.set(uri, file);
      if (!file.broken) this.#good.set(uri, file);
      this.#support.loaded(uri, current);
    }
    return { current, good: this.#good.get(uri) ?? null };
  }
}
