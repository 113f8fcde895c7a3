import type { FileStamp } from '../../workspace/index';

/** The files of the workspace, wherever they are: on a disk, in a browser's storage. Addresses are those of `canonicalUri`. */
export interface FileStore {
  /**
   * The addresses of the files below a folder that `wanted` takes. Folders and files that `skips` takes are left out; it gets their paths
   * relative to the folder, with `/` between names. What cannot be read is passed over.
   */
  readonly list: (folder: string, options: ListOptions) => AsyncIterable<string>;
  /** The text of a file without a byte order mark; `undefined` where it is gone or cannot be read. */
  readonly read: (uri: string, largest: number) => Promise<FileText | undefined>;
  /**
   * The stamps of files, in their order; `null` where one is gone or has none. Left out where stamps cost as much as reading: then
   * every file is read to see whether it changed.
   */
  readonly stamps?: (uris: readonly string[]) => Promise<readonly (FileStamp | null)[]>;
  /**
   * Makes or replaces a file: whoever reads it, at any time and after any crash, finds the old text or the new one, whole. Rejects with an error
   * where it cannot be written; then the old file is as it was.
   */
  readonly write: (uri: string, text: string) => Promise<void>;
}

/** `text` is `null` where the file has more bytes than were allowed. */
export interface FileText {
  readonly text: string | null;
  /**
   * What the file had while this text was read; left out where it is not known, where the file changed meanwhile, or where it changed
   * so lately that another change could leave the stamp as it is.
   */
  readonly stamp?: FileStamp;
}

export interface ListOptions {
  /** By the name of a file, without its folders. */
  readonly wanted: (name: string) => boolean;
  readonly skips: (path: string) => boolean;
}
