import { compileRegistry } from '../../engine/index';
import type { Engine, NumericDates, Registry, StyleProfile } from '../../engine/index';
import type { PositionUnit } from '../../features/index';
import { writeSegment } from '../../workspace/index';
import type { FileStamp, MergedRegistry, ReadFile } from '../../workspace/index';
import { messageOf } from '../runtime';
import type { FileStore, FileText } from './fileStore';
import { readArticle } from './readArticle';
import { textHash } from './textHash';

/** Settings and names that count for a file: plain data, so that it can be sent to another thread. */
export interface ReadContext {
  /** Equal for contexts that give equal records. */
  readonly hash: string;
  readonly unit: PositionUnit;
  readonly numericDates: NumericDates;
  readonly style: StyleProfile;
  readonly registry: MergedRegistry | null;
}

export interface ReadTask {
  readonly uri: string;
  /** Hash of its context. */
  readonly context: string;
  /** Hash of the text that is known already with this context, or `null`: where it is the same, nothing is analysed. */
  readonly known: string | null;
  /** What was read; left out where the reader has to read it. */
  readonly file?: FileText | null;
}

/** Files to be read and analysed in one go. */
export interface ReadJob {
  readonly tasks: readonly ReadTask[];
  /** Those of the tasks, once each. */
  readonly contexts: readonly ReadContext[];
}

export interface ReadAnswer {
  /** The records of files that were analysed, as `readSegment` reads them. */
  readonly segment: Uint8Array;
  /** Files whose text is the one that was known, with their new stamps. */
  readonly same: readonly { readonly uri: string; readonly stamp: FileStamp | null }[];
  /** Files that are gone or cannot be read. */
  readonly missing: readonly string[];
  /** Files that are left out, with a reason in words. */
  readonly failed: readonly { readonly uri: string; readonly reason: string }[];
}

/** Reads and analyses files: in a thread of its own or in the server's. */
export type Reader = (job: ReadJob) => Promise<ReadAnswer>;

/** In bytes. The analysis of one text runs in one piece, and a person may wait meanwhile. */
export const LARGEST_FILE = 1_000_000;

/** A reader with this engine. `files` are read where a task brings no text; a task fails where there are none. */
export function createReader(engine: Engine, files: Pick<FileStore, 'read'> | null): Reader {
  const registries = new Map<string, Registry | null>();
  return async ({ tasks, contexts }) => {
    const byHash = new Map(contexts.map((context) => [context.hash, context]));
    for (const hash of registries.keys()) if (!byHash.has(hash)) registries.delete(hash);
    const found: ReadFile[] = [];
    const same: { uri: string; stamp: FileStamp | null }[] = [];
    const missing: string[] = [];
    const failed: { uri: string; reason: string }[] = [];
    for (const { uri, context: wanted, known, file: given } of tasks) {
      try {
        const context = byHash.get(wanted);
        if (!context) throw new Error('its settings are unknown');
        const file = given === undefined ? await files?.read(uri, LARGEST_FILE) : given;
        const stamp = file?.stamp ?? null;
        if (!file) missing.push(uri);
        else if (file.text === null) failed.push({ uri, reason: 'it is too large, and others would wait for it' });
        else {
          const hash = textHash(file.text);
          if (hash === known) same.push({ uri, stamp });
          else {
            const registry = registryOf(registries, context);
            const record = readArticle(engine, uri, file.text, { ...context, registry }) ?? null;
            found.push({ uri, source: { hash, context: wanted, stamp }, record });
          }
        }
      } catch (error) {
        failed.push({ uri, reason: messageOf(error) });
      }
    }
    return { segment: writeSegment(found), same, missing, failed };
  };
}

function registryOf(compiled: Map<string, Registry | null>, { hash, registry }: ReadContext): Registry | null {
  const known = compiled.get(hash);
  if (known !== undefined) return known;
  const made = registry && compileRegistry(registry.entries, registry.never);
  compiled.set(hash, made);
  return made;
}
