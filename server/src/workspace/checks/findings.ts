import type { ACROSS_CHECKS, Analysis, Finding, Fix, Span } from '../../engine/index';
import type { Locate } from '../index/placeRange';
import type { FileRecord } from '../index/record';
import type { FilePlace, WorkspaceIndex } from '../index/workspaceIndex';

/** A finding with the places that it follows from. */
export interface AcrossFinding extends Finding {
  readonly related: readonly RelatedPlace[];
}

export interface RelatedPlace extends FilePlace {
  /** What stands there, in words for a person. */
  readonly message: string;
}

/** A finding before its code and severity are known. */
export interface AcrossProblem {
  readonly span: Span;
  readonly message: string;
  readonly fixes: readonly Fix[];
  readonly related: readonly RelatedPlace[];
}

/** An open file, and what is known of the others. */
export interface AcrossInput {
  readonly analysis: Analysis;
  /** What the index has of the analysis. */
  readonly record: FileRecord;
  readonly index: WorkspaceIndex;
  readonly lookup: AcrossLookup;
  /** Where the client sees a span of the file. */
  readonly locate: Locate;
}

/** What the index does not look up by itself. */
export interface AcrossLookup {
  /** The files that share a row of words with a quote, those that share most first. */
  readonly filesLike: (quote: string) => string[];
  /** The files of a day, by the header. */
  readonly filesOf: (day: string) => readonly string[];
}

export type AcrossCheck = (input: AcrossInput) => AcrossProblem[];
export type AcrossCode = (typeof ACROSS_CHECKS)[keyof typeof ACROSS_CHECKS]['code'];

/** The last part of an address, as a person reads it. */
export function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
