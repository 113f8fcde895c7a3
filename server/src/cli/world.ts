import type { Resources } from '../engine/index';
import type { Checker } from './check/checker';
import type { CheckSettings } from './check/facts';

/** A stream that text is written to. */
export interface Output {
  /** Resolves once there is room for more: `true`, or `false` where nobody reads any longer. Never rejects. */
  readonly write: (text: string) => Promise<boolean>;
  /** `null` where it is no terminal. */
  readonly terminal: Terminal | null;
}

export interface Terminal {
  readonly columns: number;
  /** Whether it can show colours and its user wants them (https://no-color.org). */
  readonly hasColor: boolean;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: FileKind | 'link';
}

export type FileKind = 'file' | 'folder' | 'other';

/** Everything outside the program that the command line touches. */
export interface World {
  readonly version: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Rejects with Node's error, whose `code` says why. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Writes a file whole or not at all, in UTF-8, over one that is there; makes the folder it is in. Rejects with Node's error. */
  readonly writeFile: (path: string, content: string) => Promise<void>;
  /** Paths of the files in a folder and the folders in it, starting with the folder's path, with `/` in them; links are not followed. */
  readonly listFiles: (folder: string) => Promise<readonly string[]>;
  /** What stands in one folder, in any order. Rejects with Node's error. */
  readonly readFolder: (folder: string) => Promise<readonly FolderEntry[]>;
  /** What a path, or the end of a link, is. Rejects with Node's error. */
  readonly kindOf: (path: string) => Promise<FileKind>;
  /** The path from the root of the file system on, with `/` in it. */
  readonly absolute: (path: string) => string;
  readonly readStdin: () => Promise<Uint8Array>;
  /** Tells of each part that could not be read; without it the engine knows less, and says so nowhere itself. */
  readonly readResources: (tell: (problem: string) => void) => Promise<Resources>;
  /** How many threads can run at once. */
  readonly cores: number;
  /** Starts threads that check files. */
  readonly startCheckers: (resources: Resources, settings: CheckSettings, threads: number) => Checker;
  /** Calls back when the user wants the program to end (Ctrl-C); a second time ends it at once. Returns how to stop listening. */
  readonly onInterrupt: (listener: () => void) => () => void;
  /** Calls back, a little after, when something below the paths has changed. Returns how to stop watching. */
  readonly watch: (paths: readonly string[], changed: () => void) => () => void;
  /** Another one for every other program: what its answers depend on beside their input. */
  readonly fingerprint: () => Promise<string>;
  /** Milliseconds from any start. */
  readonly now: () => number;
  /** Starts the language server on standard input and output; it lives on after the promise resolves. */
  readonly startServer: () => Promise<void>;
}
