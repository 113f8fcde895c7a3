import type { Span } from '../../engine/index';
import type { Annotation, AnnotationProblem } from '../facts';

/** One text and what was said of it. */
export interface FormatDocument {
  /** The file's name with its ending and without folders: `a.txt`. */
  readonly name: string;
  /** As read, without a byte order mark; line ends as the file has them. */
  readonly text: string;
  /** In order, without overlap; empty where nobody split the text: then each line is one. For formats that want sentences. */
  readonly sentences: readonly Span[];
  /** Anchored in `text`: every target has its words where it says, or is lost. */
  readonly annotations: readonly Annotation[];
}

export interface FormatFile {
  /** Without folders. */
  readonly name: string;
  readonly content: string;
}

/** Something that does not come through. */
export interface Loss {
  /** Never changes its meaning: `loss-links`. */
  readonly code: string;
  /** One sentence for a person. */
  readonly message: string;
  /** How many annotations, or values, it hits. */
  readonly count: number;
  /** The file has it all the same, in a place where only Seedmark looks: another tool does not show it, and may drop it. */
  readonly isKept: boolean;
}

export interface Exported {
  readonly files: readonly FormatFile[];
  readonly losses: readonly Loss[];
}

/** What an import is given. */
export interface FormatInput {
  /** The files of one import: of a format that needs two files a text, such as brat, both. */
  readonly files: readonly FormatFile[];
  /** The text that is annotated, for formats whose files do not hold it; `null` where nobody gave one. */
  readonly text: FormatFile | null;
}

export interface Imported {
  /** One for each text. Empty where the files are refused, and then `problems` has an error that says why. */
  readonly documents: readonly FormatDocument[];
  /** What is wrong with the files, and what was left out for it. Spans are places in the file that was read. */
  readonly problems: readonly AnnotationProblem[];
  /** What the files say that Seedmark cannot hold. */
  readonly losses: readonly Loss[];
  /** How many spans come with their words, and were compared with the text. */
  readonly compared: number;
}

/** A form of file that other tools read and write. Nothing here throws, whatever a file holds. */
export interface Format {
  /** What the command line calls it: `brat`. */
  readonly id: string;
  /** What people call it: `brat standoff`. */
  readonly title: string;
  /** With the dot, the one that is written first: `['.ann']`. */
  readonly extensions: readonly string[];
  /** What offsets count in its files; `none` where there are none. Which text they count in is said in `losses` where it matters. */
  readonly counts: 'utf16' | 'codepoint' | 'none';
  /** What cannot be written, told before anything is. */
  readonly losses: (document: FormatDocument) => readonly Loss[];
  /** The files of one text; `losses` are those that `losses(document)` told. */
  readonly export: (document: FormatDocument) => Exported;
  /** Files that several texts share, such as a type system; without it there are none. */
  readonly shared?: (documents: readonly FormatDocument[]) => readonly FormatFile[];
  /** Names of files that stand beside one of this form and belong to it: for `a.ann`, `['a.txt']`; without it there are none. */
  readonly beside?: (name: string) => readonly string[];
  readonly import: (input: FormatInput) => Imported;
}
