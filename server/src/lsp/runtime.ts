import type { Engine } from '../engine/index';
import type { FileStore } from './files/fileStore';
import type { ReaderPool } from './files/readerPool';
import type { RecordStore } from './files/recordStore';

/** What touches the world. The server layer itself has no timer, no console and no files, so it also runs in a worker. */
export interface Runtime {
  readonly engine: Engine;
  /** What could not be had of the engine's resources, in words for a person; told once, the server runs all the same. */
  readonly problems: readonly string[];
  /** The files of the workspace; left out where there are none to be had. */
  readonly files?: FileStore;
  /** Starts threads that read and analyse files; left out where there are none to be had. */
  readonly startReaders?: () => ReaderPool;
  /** Where records can be kept below an address that the client gives; left out where nothing can be kept. */
  readonly openRecords?: (storage: string) => RecordStore | null;
  /** The time in ISO 8601 with its zone, for what people make. */
  readonly now: () => string;
  /** Lets messages that wait be handled before work that takes long. */
  readonly pause: () => Promise<void>;
  /** Reads a file as UTF-8 by its address; `undefined` where it cannot be read. Left out where there are no files. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
  /** Runs a task later, and gives the way to take it back. */
  readonly schedule: (task: () => void, milliseconds: number) => () => void;
}

/** Writes to the client's log. */
export interface Logger {
  readonly warn: (message: string) => void;
  readonly error: (message: string) => void;
}

/** `error.message` for errors, otherwise the value as text. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
