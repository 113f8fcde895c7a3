// The registry of names: reading, checking, merging and changing its files.
export { editRegistry, newId } from './edits';
export type { NewEntry, RegistryEdit } from './edits';
export type { Placed, RegistryFile, RegistryProblem, RegistryProblemCode, WrittenEntry } from './facts';
export { mergeRegistries } from './merge';
export type { MergedRegistry } from './merge';
export { registryNames } from './names';
export type { RegistryName } from './names';
export { parseRegistry } from './parse';
export { readRegistry } from './slices';
export { scalarText } from './scalars';
export { ENTITY_TYPES, ENTRY_KEYS } from './types';
