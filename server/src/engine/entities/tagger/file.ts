import { createTable, tableSize } from './hash';
import { LABEL_COUNT } from './labels';
import type { TaggerModel } from './model';

/**
 * The model file: `SEEDTAG2`, the length of a JSON head, a checksum of what follows it, the head, then its arrays, each at a multiple of four
 * bytes, numbers in little-endian order. The head names each array with its type and length.
 */
const MAGIC = 'SEEDTAG2';

const ARRAYS = {
  wordKeys: Uint32Array,
  wordLeaves: Uint16Array,
  fineClass: Uint16Array,
  middleClass: Uint16Array,
  coarseClass: Uint16Array,
  nameKeys: Uint32Array,
  nameBits: Uint16Array,
  longestKeys: Uint32Array,
  longestSizes: Uint8Array,
  featureKeys: Uint32Array,
  weights: Int8Array,
  transitions: Float32Array,
} as const;

type ArrayName = keyof typeof ARRAYS;
export type ModelArrays = { readonly [Name in ArrayName]: InstanceType<(typeof ARRAYS)[Name]> };
type Lengths = Record<ArrayName, number>;

const HEAD_START = 16;

/** Writes the bytes that `readModel` reads. Keys are put in the order of their slots, so that reading fills its tables from end to end. */
export function writeModel(unordered: ModelArrays, scale: number): Uint8Array {
  const arrays = orderBySlot(unordered);
  const names = Object.keys(ARRAYS) as ArrayName[];
  const lengths = Object.fromEntries(names.map((name) => [name, arrays[name].length])) as Lengths;
  const head = JSON.stringify({ labels: LABEL_COUNT, scale, lengths });
  const offsets = offsetsOf(lengths, aligned(HEAD_START + head.length));
  const bytes = new Uint8Array(offsets.end);
  for (const [index, char] of Array.from(MAGIC).entries()) bytes[index] = char.charCodeAt(0);
  for (let index = 0; index < head.length; index++) bytes[HEAD_START + index] = head.charCodeAt(index);
  for (const name of names) {
    const { buffer, byteOffset, byteLength } = arrays[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offsets.of[name]);
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(8, head.length, true);
  view.setUint32(12, checksum(bytes), true);
  return bytes;
}

function orderBySlot(arrays: ModelArrays): ModelArrays {
  const words = slotOrder(arrays.wordKeys);
  const names = slotOrder(arrays.nameKeys);
  const longest = slotOrder(arrays.longestKeys);
  const features = slotOrder(arrays.featureKeys);
  const weights = new Int8Array(arrays.weights.length);
  features.forEach((from, to) => {
    weights.set(arrays.weights.subarray(from * LABEL_COUNT, (from + 1) * LABEL_COUNT), to * LABEL_COUNT);
  });
  return {
    ...arrays,
    wordKeys: Uint32Array.from(words, (index) => arrays.wordKeys[index] ?? 0),
    wordLeaves: Uint16Array.from(words, (index) => arrays.wordLeaves[index] ?? 0),
    nameKeys: Uint32Array.from(names, (index) => arrays.nameKeys[index] ?? 0),
    nameBits: Uint16Array.from(names, (index) => arrays.nameBits[index] ?? 0),
    longestKeys: Uint32Array.from(longest, (index) => arrays.longestKeys[index] ?? 0),
    longestSizes: Uint8Array.from(longest, (index) => arrays.longestSizes[index] ?? 0),
    featureKeys: Uint32Array.from(features, (index) => arrays.featureKeys[index] ?? 0),
    weights,
  };
}

/** Indexes of keys by the slots that `createTable` will give them. */
function slotOrder(keys: Uint32Array): number[] {
  const mask = tableSize(keys.length) - 1;
  const slot = (index: number): number => (keys[index] ?? 0) & mask;
  return Array.from(keys, (_, index) => index).sort((a, b) => slot(a) - slot(b) || a - b);
}

/** Reads a model; `null` for bytes that are not one, are cut off or changed. Never throws. */
export function readModel(bytes: Uint8Array): TaggerModel | null {
  // Views on the arrays need the file at the start of its buffer.
  const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const head = readHead(own);
  if (!head) return null;
  const offsets = offsetsOf(head.lengths, aligned(HEAD_START + head.size));
  if (offsets.end !== own.length) return null;
  const arrays = arraysOf(own, head.lengths, offsets.of);
  if (arrays.weights.length !== arrays.featureKeys.length * LABEL_COUNT) return null;
  if (arrays.transitions.length !== LABEL_COUNT * LABEL_COUNT) return null;
  return {
    wordClasses: createTable(arrays.wordKeys, (index) => arrays.wordLeaves[index] ?? -1),
    fineClass: arrays.fineClass,
    middleClass: arrays.middleClass,
    coarseClass: arrays.coarseClass,
    lists: {
      names: createTable(arrays.nameKeys, (index) => arrays.nameBits[index] ?? 0),
      longest: createTable(arrays.longestKeys, (index) => arrays.longestSizes[index] ?? 0),
    },
    features: createTable(arrays.featureKeys, (index) => index),
    weights: arrays.weights,
    scale: head.scale,
    transitions: arrays.transitions,
  };
}

interface Head {
  readonly size: number;
  readonly scale: number;
  readonly lengths: Lengths;
}

function readHead(bytes: Uint8Array): Head | null {
  if (bytes.length < HEAD_START || ascii(bytes, 0, MAGIC.length) !== MAGIC) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(8, true);
  if (HEAD_START + size > bytes.length || view.getUint32(12, true) !== checksum(bytes)) return null;
  try {
    const { labels, scale, lengths } = JSON.parse(ascii(bytes, HEAD_START, HEAD_START + size)) as Partial<
      Head & { labels: number }
    >;
    if (labels !== LABEL_COUNT || typeof scale !== 'number' || typeof lengths !== 'object') return null;
    const whole = (Object.keys(ARRAYS) as ArrayName[]).every(
      (name) => Number.isSafeInteger(lengths[name]) && lengths[name] >= 0,
    );
    return whole ? { size, scale, lengths } : null;
  } catch {
    return null;
  }
}

function arraysOf(bytes: Uint8Array, lengths: Lengths, offsets: Lengths): ModelArrays {
  const view = <Name extends ArrayName>(name: Name): ModelArrays[Name] =>
    new ARRAYS[name](bytes.buffer as ArrayBuffer, bytes.byteOffset + offsets[name], lengths[name]) as ModelArrays[Name];
  return {
    wordKeys: view('wordKeys'),
    wordLeaves: view('wordLeaves'),
    fineClass: view('fineClass'),
    middleClass: view('middleClass'),
    coarseClass: view('coarseClass'),
    nameKeys: view('nameKeys'),
    nameBits: view('nameBits'),
    longestKeys: view('longestKeys'),
    longestSizes: view('longestSizes'),
    featureKeys: view('featureKeys'),
    weights: view('weights'),
    transitions: view('transitions'),
  };
}

function offsetsOf(lengths: Lengths, start: number): { readonly of: Lengths; readonly end: number } {
  let end = start;
  const entries = (Object.keys(ARRAYS) as ArrayName[]).map((name): [ArrayName, number] => {
    const at = end;
    end = aligned(at + lengths[name] * ARRAYS[name].BYTES_PER_ELEMENT);
    return [name, at];
  });
  return { of: Object.fromEntries(entries) as Lengths, end };
}

/** FNV-1a over everything behind the checksum itself, four bytes at a time. */
function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hash = 0x811c9dc5;
  for (let at = HEAD_START; at + 4 <= bytes.length; at += 4)
    hash = Math.imul(hash ^ view.getUint32(at, true), 0x01000193);
  return (hash ^ bytes.length) >>> 0;
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

function aligned(offset: number): number {
  return (offset + 3) & ~3;
}
