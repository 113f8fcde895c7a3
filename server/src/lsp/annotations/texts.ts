import { LARGEST_FILE } from '../../annotations/index';
import { difference, rangeOf } from '../../features/index';
import type { SourceDocument } from '../../features/index';
import { canonicalUri, childUri } from '../files/addresses';
import type { FileStore } from '../files/fileStore';
import { messageOf } from '../runtime';
import type { Session } from '../session';
import { parseSidecarUri, placeOf } from './addresses';
import { Refusal } from './refusal';

/** What a file of annotations says now. */
export interface CurrentText {
  /** `''` where there is no file. */
  readonly text: string;
  /** Why it must not be written, though nothing is wrong in what was read; `null` where it may be. */
  readonly barrier: string | null;
}

/** The files of annotations and of teams: on the disk, and where the editor has them open with changes, as they stand there. */
export class AnnotationTexts {
  readonly #files: FileStore;
  readonly #session: Pick<Session, 'connection' | 'client'>;
  readonly #open = new Map<string, SourceDocument>();
  /**
   * Documents as they were when they were the same as the disk. An editor takes a while to show what was written to a file; until then its text is out of date, and not
   * somebody's work.
   */
  readonly #saved = new WeakSet<SourceDocument>();

  constructor(files: FileStore, session: Pick<Session, 'connection' | 'client'>) {
    this.#files = files;
    this.#session = session;
  }

  /** A file that the editor has open. */
  get(uri: string): SourceDocument | undefined {
    return this.#open.get(canonicalUri(uri));
  }

  put(document: SourceDocument): void {
    this.#open.set(canonicalUri(document.uri), document);
  }

  /** Takes note of whether a file that was just opened has changes that are not saved. */
  async opened(document: SourceDocument): Promise<void> {
    this.put(document);
    if ((await this.saved(document.uri)) === document.text) this.#saved.add(document);
  }

  /** Says whether it was open. */
  close(uri: string): boolean {
    return this.#open.delete(canonicalUri(uri));
  }

  async read(uri: string): Promise<CurrentText> {
    const disk = await this.#files.read(uri, LARGEST_BYTES);
    const unsaved = this.#unsaved(uri, disk?.text);
    if (unsaved) return { text: unsaved.text, barrier: null };
    if (typeof disk?.text === 'string') {
      const barrier = disk.text.includes('\uFFFD') ? 'has characters that are no valid UTF-8' : null;
      return { text: disk.text, barrier };
    }
    if (disk) return { text: '', barrier: 'is too large to be read' };
    return { text: '', barrier: (await this.#exists(uri)) ? 'cannot be read' : null };
  }

  /** What is on the disk, without regard to editors; `null` where nothing can be read. */
  async saved(uri: string): Promise<string | null> {
    return (await this.#files.read(uri, LARGEST_BYTES))?.text ?? null;
  }

  /**
   * Puts a new text in the place of one that was read: into the file, or, where the editor has it open with changes that were not saved, into the editor.
   * Throws a `Refusal` where it cannot.
   */
  async write(uri: string, before: string, after: string): Promise<void> {
    const unsaved = this.get(uri) && this.#unsaved(uri, await this.saved(uri));
    if (unsaved) {
      await this.#edit(unsaved, before, after);
      return;
    }
    try {
      await this.#files.write(uri, after);
    } catch (error) {
      throw new Refusal(`${nameOf(uri)} could not be written: ${messageOf(error)}`);
    }
  }

  /** Writes a file that is nobody's text in work, such as an export. */
  async create(uri: string, text: string): Promise<void> {
    try {
      await this.#files.write(uri, text);
    } catch (error) {
      throw new Refusal(`${nameOf(uri)} could not be written: ${messageOf(error)}`);
    }
  }

  /** Who has a file of annotations beside an article: the curated one is the empty name, and first. */
  async annotators(article: string): Promise<string[]> {
    const place = placeOf(article);
    if (!place) return [];
    const owner = (name: string): string | undefined => {
      const parsed = parseSidecarUri(childUri(place.folder, name));
      return parsed?.article === canonicalUri(article) ? parsed.who : undefined;
    };
    const names = await this.#namesIn(place.folder, (name) => owner(name) !== undefined);
    return names.flatMap((name) => owner(name) ?? []).sort();
  }

  /** The document that the editor has open with changes which are not on the disk. */
  #unsaved(uri: string, disk: string | null | undefined): SourceDocument | undefined {
    const open = this.get(uri);
    if (open && open.text === disk) this.#saved.add(open);
    return open && !this.#saved.has(open) ? open : undefined;
  }

  async #exists(uri: string): Promise<boolean> {
    const place = placeOf(uri);
    if (!place) return false;
    return (await this.#namesIn(place.folder, (name) => name === place.name)).length > 0;
  }

  async #namesIn(folder: string, wanted: (name: string) => boolean): Promise<string[]> {
    const names: string[] = [];
    // What is skipped is a folder or a file that nobody asked for: nothing below is looked at.
    for await (const uri of this.#files.list(folder, { wanted, skips: (path) => !wanted(path) }))
      names.push(placeOf(uri)?.name ?? '');
    return names;
  }

  async #edit(open: SourceDocument, before: string, after: string): Promise<void> {
    if (open.text !== before) throw new Refusal(`${nameOf(open.uri)} was just changed. Try again.`);
    const { offset, deleted, inserted } = difference(before, after);
    const range = rangeOf(open, { start: offset, end: offset + deleted });
    const edits = [{ range, newText: inserted }];
    const { uri, version } = open;
    const edit = this.#session.client.versionedEdits
      ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
      : { changes: { [uri]: edits } };
    const { applied } = await this.#session.connection.workspace.applyEdit({ label: 'Annotate', edit });
    if (!applied)
      throw new Refusal(`${nameOf(uri)} is open with changes that are not saved, and the editor refused this one.`);
  }
}

export function nameOf(uri: string): string {
  return placeOf(uri)?.name ?? uri;
}

/** UTF-8 has up to three bytes for a UTF-16 unit. */
const LARGEST_BYTES = 3 * LARGEST_FILE;
