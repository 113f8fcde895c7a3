export { childUri } from './files/addresses';
export type { FileStore, FileText, ListOptions } from './files/fileStore';
export { createReader } from './files/reader';
export type { ReadAnswer, ReadContext, Reader, ReadJob, ReadTask } from './files/reader';
export { NoThreads } from './files/readerPool';
export type { ReaderPool } from './files/readerPool';
export type { RecordStore } from './files/recordStore';
export type { Runtime } from './runtime';
export { startServer } from './server';
