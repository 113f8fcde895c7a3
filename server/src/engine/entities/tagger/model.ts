import type { HashTable } from './hash';

/** What a word list says of a name: bit `1 << class` for each class in which its words stand. */
export interface NameLists {
  /** Hash of the lower-case words joined by a blank, to the bits of the classes that hold them. */
  readonly names: HashTable;
  /** Hash of a first word, to the number of words of the longest name it begins. */
  readonly longest: HashTable;
}

/** The coarser classes of a leaf. */
export interface ClassLevels {
  readonly fineClass: Uint16Array;
  readonly middleClass: Uint16Array;
  readonly coarseClass: Uint16Array;
}

/** The trained tagger. Everything is keyed by hashes; see `hash.ts`. */
export interface TaggerModel extends ClassLevels {
  /** Hash of a lower-case word, to its leaf among the word classes. */
  readonly wordClasses: HashTable;
  readonly lists: NameLists;
  /** Hash of a feature, to its row of weights. */
  readonly features: HashTable;
  /** A row of `LABEL_COUNT` weights for each feature. */
  readonly weights: Int8Array;
  /** What a weight of 1 stands for. */
  readonly scale: number;
  /** Score of one label behind another, `LABEL_COUNT` squared. */
  readonly transitions: Float32Array;
}
