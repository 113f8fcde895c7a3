// The only door to what is known over many files.
export { compare } from './index/tally';
export { fileRecord, mentionAt, mentionCount, mentionCounts, quotesOf } from './index/record';
export type { EntityRecord, FileRecord, Locate, Place, PlaceRange, QuoteRecord } from './index/record';
export { entityKey } from './index/key';
export { isInMarks } from './index/marked';
export { wordStart } from './index/formTable';
export { WorkspaceIndex } from './index/workspaceIndex';
export type {
  Appearance,
  CountedEntity,
  FilePlace,
  IndexedEntity,
  IndexedForm,
  IndexReach,
} from './index/workspaceIndex';
export { editRegistry, ENTITY_TYPES, ENTRY_KEYS, mergeRegistries, newId, parseRegistry } from './registry/index';
export type { NewEntry, RegistryEdit, RegistryFile, RegistryProblem, WrittenEntry } from './registry/index';
