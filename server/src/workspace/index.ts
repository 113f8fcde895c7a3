// The only door to what is known over many files.
export { compare } from './index/tally';
export { fileRecord, mentionAt, mentionCount, mentionCounts, quotesOf } from './index/record';
export type { EntityRecord, FileRecord, QuoteRecord } from './index/record';
export type { Locate, Place, PlaceRange } from './index/placeRange';
export { datesOf, findingsOf } from './index/recordFacts';
export type { DateRecord, FindingRecord } from './index/recordFacts';
export { acrossExamples, findingsAmong } from './checks/examples';
export type { AcrossExample } from './checks/examples';
export { AcrossTables } from './checks/lookup';
export { acrossFindings } from './checks/run';
export type { AcrossFinding, AcrossInput, AcrossLookup, RelatedPlace } from './checks/findings';
export { figuresOf } from './index/figures';
export type { FigureKind, FigureRecord } from './index/figures';
export { entityKey } from './index/key';
export { readSegment, writeSegment } from './index/segment';
export type { FileStamp, ReadFile, Segment, Source, StoredFile } from './index/segment';
export { wordStart } from './index/formTable';
export { keyOfSpeaker, NOBODY, speakerOf } from './index/speakers';
export type { Speaker } from './index/speakers';
export { WorkspaceIndex } from './index/workspaceIndex';
export type {
  Appearance,
  CountedEntity,
  FilePlace,
  IndexedEntity,
  IndexedForm,
  IndexReach,
} from './index/workspaceIndex';
export {
  editRegistry,
  ENTITY_TYPES,
  ENTRY_KEYS,
  mergeRegistries,
  newId,
  parseRegistry,
  readRegistry,
  registryNames,
  scalarText,
} from './registry/index';
export type {
  MergedRegistry,
  NewEntry,
  RegistryEdit,
  RegistryFile,
  RegistryName,
  RegistryProblem,
  WrittenEntry,
} from './registry/index';
