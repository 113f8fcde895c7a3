import { ByteReader, ByteWriter } from './bytes';
import { StoredRecord, writeRecord } from './packedRecord';
import type { Strings } from './packedRecord';
import type { FileRecord } from './record';
import { StringNumbers, StringTable } from './stringTable';

/** What tells versions of a file apart without reading it. */
export interface FileStamp {
  /** In bytes. */
  readonly size: number;
  /** In microseconds since 1970, a whole number. */
  readonly modified: number;
}

/** What a record was made from. */
export interface Source {
  /** The hash of the text. */
  readonly hash: string;
  /** The hash of the settings and names that counted. */
  readonly context: string;
  /** `null` where it is not known, or could be the same after a change. */
  readonly stamp: FileStamp | null;
}

/** A file that was read; `record` is `null` where it is no article. */
export interface ReadFile {
  readonly uri: string;
  readonly source: Source;
  readonly record: FileRecord | null;
}

/** Records of some files as bytes, to be handed from thread to thread and to be stored: `readSegment` reads them. */
export function writeSegment(files: readonly ReadFile[]): Uint8Array {
  const strings = new StringNumbers();
  const body = new ByteWriter();
  body.number(files.length);
  for (const { uri, source, record } of files) {
    body.string(uri);
    body.string(source.hash);
    body.number(strings.of(source.context));
    body.number(source.stamp ? 1 : 0);
    if (source.stamp) {
      body.number(source.stamp.size);
      body.number(source.stamp.modified);
    }
    const bytes = new ByteWriter();
    if (record) writeRecord(bytes, record, strings);
    body.number(bytes.length);
    body.bytes(bytes.written);
  }
  const whole = new ByteWriter();
  strings.write(whole);
  whole.bytes(body.written);
  return whole.written;
}

/** A file of a segment: its record stays bytes until it is opened. */
export class StoredFile {
  readonly uri: string;
  readonly segment: Segment;
  readonly #at: number;

  constructor(uri: string, segment: Segment, at: number) {
    this.uri = uri;
    this.segment = segment;
    this.#at = at;
  }

  get source(): Source {
    const reader = new ByteReader(this.segment.bytes, this.#at);
    const hash = reader.string();
    const context = this.segment.strings.at(reader.number());
    const stamp = reader.number() === 0 ? null : { size: reader.number(), modified: reader.number() };
    return { hash, context, stamp };
  }

  /** The record, read anew with each call; `null` for a file that is no article. Throws where its bytes are no record. */
  open(strings: Strings = this.segment.strings): FileRecord | null {
    const reader = new ByteReader(this.segment.bytes, this.#at);
    skipSource(reader);
    const length = reader.number();
    return length === 0 ? null : new StoredRecord(this.uri, this.segment.bytes, reader.at, strings);
  }
}

export interface Segment {
  readonly bytes: Uint8Array;
  readonly strings: StringTable;
  readonly files: readonly StoredFile[];
}

/** Reads what `writeSegment` wrote; throws a `RangeError` where the bytes are none such. */
export function readSegment(bytes: Uint8Array): Segment {
  const strings = new StringTable(bytes, 0);
  const files: StoredFile[] = [];
  const segment: Segment = { bytes, strings, files };
  const reader = new ByteReader(bytes, strings.end);
  for (let left = reader.number(); left > 0; left--) {
    files.push(new StoredFile(reader.string(), segment, reader.at));
    skipSource(reader);
    reader.skip(reader.number());
  }
  return segment;
}

/** The strings of a segment, each read once: for a walk through all of its files. */
export function cachedStrings({ strings }: Segment): Strings {
  const known: (string | undefined)[] = new Array<string | undefined>(strings.size);
  return { at: (number) => (known[number] ??= strings.at(number)) };
}

function skipSource(reader: ByteReader): void {
  reader.skipString();
  reader.number();
  if (reader.number() === 0) return;
  reader.number();
  reader.number();
}
