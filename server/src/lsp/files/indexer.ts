import { readSegment } from '../../workspace/index';
import type { FileStamp, StoredFile } from '../../workspace/index';
import { indexOpenFiles } from '../openFiles';
import { messageOf } from '../runtime';
import type { Session } from '../session';
import { canonicalUri } from './addresses';
import { Contexts } from './contexts';
import type { FileStore } from './fileStore';
import { folderOf, mayBeArticle, readFolder, skips } from './folders';
import type { Folder } from './folders';
import { startProgress, WORTH_SHOWING } from './progress';
import { createReader } from './reader';
import type { ReadAnswer } from './reader';
import { readFiles } from './readFiles';
import type { Planned } from './readFiles';
import type { ReaderPool } from './readerPool';
import { RecordCache } from './recordCache';
import type { RecordStore } from './recordStore';

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

/** `records` keeps what was read from one start to the next. */
export function createIndexer(session: Session, files: FileStore, records: RecordStore | null): Indexer {
  const { index, store, logger, runtime } = session;
  const cache = new RecordCache(records, logger, runtime.pause);
  const contexts = new Contexts(session);
  const reader = createReader(runtime.engine, files);
  const queue = new Map<string, Folder>();
  /** What is read, and was not deleted meanwhile. */
  const inHand = new Set<string>();
  let pool: ReaderPool | null = null;
  let uris: readonly string[] = [];
  let folders: readonly Folder[] = [];
  let draining = false;
  // Asked by functions, as both change while others are waited for.
  let stopped = false;
  let cancelled = false;
  const isStopped = () => stopped;
  const isCancelled = () => cancelled;
  const isOver = () => stopped || cancelled;
  /** Counts the questions for settings: only the latest answer counts. */
  let asked = 0;
  /** Counts the listings: only the latest goes on. */
  let generation = 0;
  let listing = false;

  const openFiles = () => new Set(store.uris.map(canonicalUri));
  const takenOut = (gone: readonly string[]) => index.removeAll(gone);

  /** Takes in what was read; what was deleted, or opened by a person, meanwhile is left out. */
  const take = (found: readonly StoredFile[], planned = generation) => {
    const open = openFiles();
    index.putAll(
      found.filter(
        (file) =>
          inHand.delete(file.uri) &&
          !open.has(file.uri) &&
          !index.has(file) &&
          (planned === generation || folderOf(folders, file.uri) !== undefined),
      ),
    );
  };

  const accept = ({ segment: bytes, same, missing, failed }: ReadAnswer, planned: number): void => {
    const segment = readSegment(bytes);
    cache.add(segment);
    take(segment.files, planned);
    cache.touch(same);
    take(
      same.flatMap(({ uri }) => cache.get(uri) ?? []),
      planned,
    );
    for (const { uri, reason } of failed) logger.warn(`${uri} is missing in the index: ${reason}.`);
    const gone = [...missing, ...failed.map(({ uri }) => uri)];
    cache.forget(gone);
    const open = openFiles();
    takenOut(gone.filter((uri) => inHand.delete(uri) && !open.has(uri)));
  };

  /** Takes in what is known already of the next files, and says which have to be read. */
  const plan = async (some: readonly (readonly [string, Folder])[]): Promise<Planned[]> => {
    const planned: Planned[] = [];
    const known: StoredFile[] = [];
    const stamps = await files.stamps?.(some.map(([uri]) => uri)).catch(() => undefined);
    for (const [number, [uri, folder]] of some.entries()) {
      const context = await contexts.of(folder, uri);
      const file = cache.get(uri);
      const source = file?.source;
      const counts = source?.context === context.hash;
      if (file && counts && isSame(stamps?.[number] ?? null, source.stamp)) known.push(file);
      else planned.push({ uri, context, known: counts ? source.hash : null });
    }
    for (let first = 0; first < known.length && !isOver(); first += TAKEN_AT_ONCE) {
      take(known.slice(first, first + TAKEN_AT_ONCE));
      await runtime.pause();
    }
    return planned;
  };

  const drain = async (): Promise<void> => {
    if (draining || stopped || queue.size === 0) return;
    draining = true;
    cancelled = false;
    let done = 0;
    if (queue.size >= WORTH_SHOWING) await indexOpenFiles(session);
    const progress = await startProgress(session, queue.size, () => {
      cancelled = true;
      queue.clear();
    });
    try {
      while (queue.size > 0 && !isOver()) {
        const toRead: Planned[] = [];
        const mine = generation;
        while (queue.size > 0 && !isOver()) {
          const some = firstOf(queue, AT_ONCE);
          for (const [uri] of some) {
            queue.delete(uri);
            inHand.add(uri);
          }
          const planned = await plan(some);
          toRead.push(...planned);
          done += some.length - planned.length;
          progress.report(done, done + toRead.length + queue.size);
          await runtime.pause();
        }
        const hands = { files, reader, pool: () => (pool ??= runtime.startReaders?.() ?? null), isOver };
        await readFiles(toRead, { ...hands, pause: runtime.pause }, (answer) => {
          const before = inHand.size;
          accept(answer, mine);
          done += before - inHand.size;
          progress.report(done, done + inHand.size + queue.size);
        });
        inHand.clear();
      }
      await cache.save();
    } finally {
      inHand.clear();
      pool?.stop();
      pool = null;
      progress.done();
      draining = false;
    }
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
    const open = openFiles();
    takenOut(index.uris.filter((uri) => !open.has(canonicalUri(uri)) && !folderOf(folders, uri)));
    if (indexed.length > 0) await cache.load();
    const listed = new Set<string>();
    for (const folder of indexed) {
      const options = {
        wanted: (name: string) => mayBeArticle(folder, name),
        skips: (path: string) => skips(folder, path),
      };
      for await (const uri of files.list(folder.uri, options)) {
        if (mine !== generation || isStopped()) return;
        listed.add(uri);
        if (!open.has(uri)) queue.set(uri, folder);
      }
    }
    listing = false;
    cache.forget([...cache.uris].filter((uri) => !listed.has(uri)));
    if (queue.size === 0 && !draining && indexed.length > 0) index.reach = 'all';
    await drain();
  };

  const enqueue = (given: Iterable<string>): void => {
    const open = openFiles();
    for (const uri of given) {
      const folder = open.has(uri) ? undefined : folderOf(folders, uri);
      if (folder) queue.set(uri, folder);
    }
    logged(drain());
  };
  const logged = (work: Promise<void>) =>
    void work.catch((error: unknown) => logger.error(`The index failed: ${messageOf(error)}`));
  return {
    refresh: (given) => {
      if (given) uris = [...new Set(given.map(canonicalUri))];
      logged(refresh());
    },
    readAgain: () => {
      enqueue(index.uris);
      if (draining && index.reach === 'all') index.reach = 'reading';
    },
    changed: (given) => enqueue(given.map(canonicalUri)),
    removed: (given) => {
      const gone = new Set(given.map(canonicalUri));
      // What nobody knows by itself may be a folder of what somebody knows.
      const exact = [...gone].every((uri) => cache.get(uri) ?? queue.has(uri));
      const known = exact ? gone : new Set([...index.uris, ...cache.uris, ...queue.keys(), ...inHand]);
      const open = openFiles();
      const all = exact ? [...gone] : [...known].filter((uri) => isBelow(gone, uri));
      for (const uri of all) {
        queue.delete(uri);
        inHand.delete(uri);
      }
      cache.forget(all);
      takenOut(all.filter((uri) => !open.has(uri)));
    },
    stop: () => {
      stopped = true;
      queue.clear();
      pool?.stop();
      void cache.save();
    },
  };
}

/** Files whose versions are looked at in one go. */
const AT_ONCE = 256;
/** Files that are taken into the index without letting a request in between. */
const TAKEN_AT_ONCE = 32;

function firstOf<K, V>(map: ReadonlyMap<K, V>, most: number): [K, V][] {
  const first: [K, V][] = [];
  for (const entry of map) {
    if (first.length === most) break;
    first.push(entry);
  }
  return first;
}

function isSame(one: FileStamp | null, other: FileStamp | null): boolean {
  return one !== null && other !== null && one.size === other.size && one.modified === other.modified;
}

/** Whether an address, or a folder it lies in, is among those. */
function isBelow(those: ReadonlySet<string>, uri: string): boolean {
  for (let end = uri.length; end > 0; end = uri.lastIndexOf('/', end - 1))
    if (those.has(uri.slice(0, end))) return true;
  return false;
}
