import type { Resources } from '../engine/index';

/** A stream that text is written to. */
export interface Output {
  /** Resolves once there is room for more: `true`, or `false` where nobody reads any longer. Never rejects. */
  readonly write: (text: string) => Promise<boolean>;
}

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
  readonly readStdin: () => Promise<Uint8Array>;
  /** Tells of each part that could not be read; without it the engine knows less, and says so nowhere itself. */
  readonly readResources: (tell: (problem: string) => void) => Promise<Resources>;
  /** Starts the language server on standard input and output; it lives on after the promise resolves. */
  readonly startServer: () => Promise<void>;
}
