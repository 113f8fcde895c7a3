/** Where records are kept from one start to the next: files in a folder, or what a browser has instead. */
export interface RecordStore {
  /** What makes the records: differs for any other code, model or list. Asked once. */
  readonly version: () => Promise<string>;
  /** The names of all parts; none where nothing was stored. */
  readonly list: () => Promise<readonly string[]>;
  /** `undefined` where it cannot be read. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
  /** Writes a part in one step: it is there whole or not at all. Rejects with an error where it cannot be written. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Never rejects. */
  readonly remove: (name: string) => Promise<void>;
}
