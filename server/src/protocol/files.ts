// How the server reads files that only the editor can reach, such as those of a virtual workspace. All are requests of the server to a client
// that says `fileRequests: true` in its `initializationOptions`.

/** What lies in a folder: `FolderParams` gives `FolderEntry[]`; none where it cannot be read. */
export const LIST_FILES = 'seedmark/files/list';
/** The text of a file: `ReadFileParams` gives `ClientFile`, or `null` where it is gone or cannot be read. */
export const READ_FILE = 'seedmark/files/read';
/** The stamps of files, in their order: `StampParams` gives `(ClientStamp | null)[]`. */
export const STAMP_FILES = 'seedmark/files/stamps';
/** Makes or replaces a file: `WriteFileParams` gives `null`; an error where it cannot be written. */
export const WRITE_FILE = 'seedmark/files/write';

export interface FolderParams {
  readonly uri: string;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

export interface ReadFileParams {
  readonly uri: string;
  /** In bytes; larger files are not read. */
  readonly largest: number;
}

export interface ClientFile {
  /** `null` where the file is too large. */
  readonly text: string | null;
  /** `null` where the file changed while it was read. */
  readonly stamp: ClientStamp | null;
}

export interface ClientStamp {
  /** In bytes. */
  readonly size: number;
  /** In milliseconds since 1970. */
  readonly modified: number;
}

export interface StampParams {
  readonly uris: readonly string[];
}

export interface WriteFileParams {
  readonly uri: string;
  readonly text: string;
}
