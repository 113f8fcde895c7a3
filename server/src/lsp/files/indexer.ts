import type { Registry } from '../../engine/index';
import { messageOf } from '../runtime';
import type { Session } from '../session';
import { canonicalUri, relativePath } from './addresses';
import type { FileStore, FileText } from './fileStore';
import { folderOf, mayBeArticle, readFolder, skips } from './folders';
import type { Folder } from './folders';
import { startProgress } from './progress';
import { recordOfText } from './readArticle';

/** Keeps the index in step with the files that nobody has open. */
export interface Indexer {
  /** Reads the folders anew, where their settings differ from before or `folders` are others. */
  readonly refresh: (folders?: readonly string[]) => void;
  /** Reads all files anew, since a registry says something else of their names. */
  readonly readAgain: () => void;
  /** Files that were made or changed, or that are no longer open. */
  readonly changed: (uris: readonly string[]) => void;
  /** Files or folders that are gone. */
  readonly removed: (uris: readonly string[]) => void;
  readonly stop: () => void;
}

/** In bytes. The analysis of one text runs in one piece, and a person may wait meanwhile. */
const LARGEST_FILE = 1_000_000;
/** Files that are read at once. */
const READ_AHEAD = 8;

export function createIndexer(session: Session, files: FileStore): Indexer {
  const { index, store, logger } = session;
  const queue = new Set<string>();
  let uris: readonly string[] = [];
  let folders: readonly Folder[] = [];
  let draining = false;
  // Asked by functions, as both change while others are waited for.
  let stopped = false;
  let cancelled = false;
  const isStopped = () => stopped;
  const isCancelled = () => cancelled;
  /** What is read, and was not deleted meanwhile. */
  const inHand = new Set<string>();
  /** Counts the questions for settings: only the latest answer counts. */
  let asked = 0;
  /** Counts the listings: only the latest goes on. */
  let generation = 0;
  let listing = false;

  const isOpen = (uri: string) => store.uris.some((open) => canonicalUri(open) === uri);

  const registryOf = async (uri: string): Promise<Registry | null> => {
    const folder = folderOf(folders, uri);
    if (!folder) return null;
    const settings = await session.settings.of(folder.uri);
    return (await session.registries.of(uri, settings.registry)).registry;
  };

  const take = (uri: string, file: FileText | undefined, registry: Registry | null): void => {
    try {
      if (!inHand.delete(uri) || stopped || isOpen(uri) || !folderOf(folders, uri)) return;
      if (file?.text === null) logger.warn(`${uri} is too large for the index, so that others do not wait for it.`);
      const record = typeof file?.text === 'string' ? recordOfText(session, uri, file.text, registry) : undefined;
      if (record) index.put(record);
      else index.remove(uri);
    } catch (error) {
      logger.error(`${uri} is missing in the index: ${messageOf(error)}`);
    }
  };

  const drain = async (): Promise<void> => {
    if (draining || stopped || queue.size === 0) return;
    draining = true;
    let done = 0;
    cancelled = false;
    const progress = await startProgress(session, queue.size, () => {
      cancelled = true;
      queue.clear();
    });
    while (queue.size > 0 && !isStopped()) {
      const next = [...firstOf(queue)];
      for (const uri of next) {
        queue.delete(uri);
        inHand.add(uri);
      }
      const read = await Promise.all(next.map((uri) => files.read(uri, LARGEST_FILE).catch(() => undefined)));
      for (const [number, uri] of next.entries()) {
        // A person's request never waits for more than one file.
        await session.runtime.pause();
        const registry = await registryOf(uri);
        if (!isCancelled()) take(uri, read[number], registry);
      }
      done += next.length;
      progress.report(done, done + queue.size);
    }
    progress.done();
    draining = false;
    if (index.reach === 'reading' && !listing && !isStopped()) index.reach = isCancelled() ? 'open' : 'all';
  };

  const refresh = async (): Promise<void> => {
    const question = ++asked;
    const found = await Promise.all(uris.map((uri) => readFolder(session, uri)));
    if (question !== asked || stopped || JSON.stringify(found) === JSON.stringify(folders)) return;
    const mine = ++generation;
    folders = found;
    queue.clear();
    const indexed = folders.filter((folder) => folder.indexed);
    index.reach = indexed.length > 0 ? 'reading' : 'open';
    listing = indexed.length > 0;
    for (const uri of index.uris) if (!isOpen(canonicalUri(uri)) && !folderOf(folders, uri)) index.remove(uri);
    for (const folder of indexed) {
      const options = {
        wanted: (name: string) => mayBeArticle(folder, name),
        skips: (path: string) => skips(folder, path),
      };
      for await (const uri of files.list(folder.uri, options)) {
        if (mine !== generation || isStopped()) return;
        queue.add(uri);
      }
    }
    listing = false;
    if (queue.size === 0 && !draining && indexed.length > 0) index.reach = 'all';
    await drain();
  };

  const logged = (work: Promise<void>) =>
    void work.catch((error: unknown) => logger.error(`The index failed: ${messageOf(error)}`));
  return {
    refresh: (given) => {
      if (given) uris = [...new Set(given.map(canonicalUri))];
      logged(refresh());
    },
    readAgain: () => {
      for (const uri of index.uris) if (!isOpen(uri) && folderOf(folders, uri)) queue.add(uri);
      logged(drain());
    },
    changed: (given) => {
      for (const uri of given.map(canonicalUri)) if (!isOpen(uri) && folderOf(folders, uri)) queue.add(uri);
      logged(drain());
    },
    removed: (given) => {
      for (const gone of given.map(canonicalUri)) {
        const isGone = (uri: string) => uri === gone || relativePath(gone, uri) !== undefined;
        for (const uri of [...queue].filter(isGone)) queue.delete(uri);
        for (const uri of [...inHand].filter(isGone)) inHand.delete(uri);
        for (const uri of index.uris.filter(isGone)) if (!isOpen(uri)) index.remove(uri);
      }
    },
    stop: () => {
      stopped = true;
      queue.clear();
    },
  };
}

function* firstOf(queue: ReadonlySet<string>): Iterable<string> {
  let left = READ_AHEAD;
  for (const uri of queue) {
    if (left-- === 0) return;
    yield uri;
  }
}
