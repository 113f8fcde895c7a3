import type { RecordStore } from '../../server/src/lsp/index';

/** A store of records in memory. */
export interface FakeRecords {
  readonly store: RecordStore;
  /** By name; a test may change them. */
  readonly parts: Map<string, Uint8Array>;
  /** What makes the records. */
  version: string;
  /** Whether nothing can be written. */
  isFull: boolean;
}

export function fakeRecords(): FakeRecords {
  const parts = new Map<string, Uint8Array>();
  const fake: FakeRecords = {
    parts,
    version: '1',
    isFull: false,
    store: {
      version: () => Promise.resolve(fake.version),
      list: () => Promise.resolve([...parts.keys()].reverse()),
      read: (name) => Promise.resolve(parts.get(name)),
      write: (name, bytes) => {
        if (fake.isFull) return Promise.reject(new Error('the disk is full'));
        parts.set(name, bytes);
        return Promise.resolve();
      },
      remove: (name) => {
        parts.delete(name);
        return Promise.resolve();
      },
    },
  };
  return fake;
}
