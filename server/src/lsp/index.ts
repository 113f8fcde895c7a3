export { childUri } from './files/addresses';
export type { FileStore, FileText, ListOptions } from './files/fileStore';
export type { Runtime } from './runtime';
export { startServer } from './server';
