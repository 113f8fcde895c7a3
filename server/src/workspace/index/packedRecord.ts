import type { EntityType } from '../../engine/index';
import { ByteReader, ByteWriter } from './bytes';
import type { EntityRecord, FileRecord } from './record';
import type { StringNumbers } from './stringTable';

/** Strings by the numbers that they had when a record was written. */
export interface Strings {
  readonly at: (number: number) => string;
}

/**
 * Writes a record without its address. What files share, such as names, goes into `strings`; what each has for itself, such as the words of its
 * quotes, stands in the record. Its parts are written with their lengths, so that a reader passes over what it does not want.
 */
export function writeRecord(writer: ByteWriter, record: FileRecord, strings: StringNumbers): void {
  const part = (write: (into: ByteWriter) => void) => {
    const into = new ByteWriter();
    write(into);
    writer.number(into.length);
    writer.bytes(into.written);
  };
  part((into) => writeHead(into, record, strings));
  part((into) => writeEntities(into, record, strings));
  part((into) => writeRows(into, record.mentions, 7));
  part((into) => writeRows(into, record.quotes, 6));
  part((into) => writeTexts(into, record.quoteWords));
  part((into) => writeTexts(into, record.speakerWords));
  part((into) => writeRows(into, record.dates, 6));
  part((into) => {
    into.number(record.codes.length);
    for (const code of record.codes) into.number(strings.of(code));
    writeRows(into, record.findings, 6);
  });
  part((into) => writeRows(into, record.figures, 6));
}

/** A record in its bytes: a part is read when it is first asked for. Its properties cannot be spread into another object. */
export class StoredRecord implements FileRecord {
  readonly uri: string;
  readonly #bytes: Uint8Array;
  readonly #strings: Strings;
  /** Where each part begins. */
  readonly #parts: readonly number[];
  #head: Pick<FileRecord, 'title' | 'date' | 'header'> | undefined;
  #entities: readonly EntityRecord[] | undefined;
  #mentions: Int32Array | undefined;
  #quotes: Int32Array | undefined;
  #quoteWords: readonly string[] | undefined;
  #speakerWords: readonly string[] | undefined;
  #dates: Int32Array | undefined;
  #figures: Int32Array | undefined;
  #findings: Pick<FileRecord, 'codes' | 'findings'> | undefined;

  constructor(uri: string, bytes: Uint8Array, at: number, strings: Strings) {
    this.uri = uri;
    this.#bytes = bytes;
    this.#strings = strings;
    const reader = new ByteReader(bytes, at);
    this.#parts = Array.from({ length: PARTS }, () => {
      const length = reader.number();
      const start = reader.at;
      reader.skip(length);
      return start;
    });
  }

  get title(): string | null {
    return this.#headRead.title;
  }

  get date(): string | null {
    return this.#headRead.date;
  }

  get header(): FileRecord['header'] {
    return this.#headRead.header;
  }

  get entities(): readonly EntityRecord[] {
    return (this.#entities ??= readEntities(this.#part(1), this.#strings, this.uri));
  }

  get mentions(): Int32Array {
    return (this.#mentions ??= readRows(this.#part(2), 7));
  }

  get quotes(): Int32Array {
    return (this.#quotes ??= readRows(this.#part(3), 6));
  }

  get quoteWords(): readonly string[] {
    return (this.#quoteWords ??= readTexts(this.#part(4)));
  }

  get speakerWords(): readonly string[] {
    return (this.#speakerWords ??= readTexts(this.#part(5)));
  }

  get dates(): Int32Array {
    return (this.#dates ??= readRows(this.#part(6), 6));
  }

  get codes(): readonly string[] {
    return this.#findingsRead.codes;
  }

  get findings(): Int32Array {
    return this.#findingsRead.findings;
  }

  get figures(): Int32Array {
    return (this.#figures ??= readRows(this.#part(8), 6));
  }

  get #headRead(): Pick<FileRecord, 'title' | 'date' | 'header'> {
    return (this.#head ??= readHead(this.#part(0), this.#strings));
  }

  get #findingsRead(): Pick<FileRecord, 'codes' | 'findings'> {
    if (this.#findings) return this.#findings;
    const reader = this.#part(7);
    const codes = Array.from({ length: reader.number() }, () => this.#strings.at(reader.number()));
    return (this.#findings = { codes, findings: readRows(reader, 6) });
  }

  #part(number: number): ByteReader {
    return new ByteReader(this.#bytes, this.#parts[number] ?? 0);
  }
}

const PARTS = 9;

function writeHead(into: ByteWriter, { title, date, header }: FileRecord, strings: StringNumbers): void {
  writeOptional(into, title);
  writeOptional(into, date);
  into.number(header.length);
  for (const [key, value] of header) {
    into.number(strings.of(key));
    into.string(value);
  }
}

function readHead(reader: ByteReader, strings: Strings): Pick<FileRecord, 'title' | 'date' | 'header'> {
  const title = readOptional(reader);
  const date = readOptional(reader);
  const header = Array.from({ length: reader.number() }, (): [string, string] => [
    strings.at(reader.number()),
    reader.string(),
  ]);
  return { title, date, header };
}

function writeEntities(into: ByteWriter, { entities, uri }: FileRecord, strings: StringNumbers): void {
  into.number(entities.length);
  for (const { key, type, subtype, name, handle, forms, counts, first } of entities) {
    // The address within a key would be as long as all the rest.
    const own = key.endsWith(`|${uri}`);
    into.number(strings.of(own ? key.slice(0, -uri.length) : key) * 2 + Number(own));
    into.number(strings.of(type));
    into.number(subtype === null ? 0 : strings.of(subtype) + 1);
    into.number(strings.of(name));
    into.number(handle === null ? 0 : strings.of(handle) + 1);
    into.number(first);
    into.number(forms.length);
    for (const [number, form] of forms.entries()) {
      into.number(strings.of(form));
      into.number(counts[number] ?? 0);
    }
  }
}

function readEntities(reader: ByteReader, strings: Strings, uri: string): EntityRecord[] {
  const optional = (number: number) => (number === 0 ? null : strings.at(number - 1));
  return Array.from({ length: reader.number() }, () => {
    const key = reader.number();
    const stem = strings.at(Math.floor(key / 2));
    const type = strings.at(reader.number()) as EntityType;
    const subtype = optional(reader.number());
    const name = strings.at(reader.number());
    const handle = optional(reader.number());
    const first = reader.number();
    const forms: string[] = [];
    const counts: number[] = [];
    for (let left = reader.number(); left > 0; left--) {
      forms.push(strings.at(reader.number()));
      counts.push(reader.number());
    }
    return { key: key % 2 === 1 ? stem + uri : stem, type, subtype, name, handle, forms, counts, first };
  });
}

/**
 * Rows of numbers that end in a range, which is written by what it lies behind: the line behind that of the row before, the end
 * behind the start.
 */
function writeRows(into: ByteWriter, rows: Int32Array, size: number): void {
  into.number(rows.length / size);
  let before = 0;
  for (let at = 0; at < rows.length; at += size) {
    const [line = 0, character = 0, endLine = 0, endCharacter = 0] = rows.subarray(at + size - 4, at + size);
    for (let column = 0; column < size - 4; column++) into.signed(rows[at + column] ?? 0);
    into.signed(line - before);
    into.number(character);
    into.number(endLine - line);
    into.signed(endLine === line ? endCharacter - character : endCharacter);
    before = line;
  }
}

function readRows(reader: ByteReader, size: number): Int32Array {
  const rows = new Int32Array(reader.number() * size);
  let line = 0;
  for (let at = 0; at < rows.length; at += size) {
    for (let column = 0; column < size - 4; column++) rows[at + column] = reader.signed();
    line += reader.signed();
    const character = reader.number();
    const lines = reader.number();
    const end = reader.signed();
    rows[at + size - 4] = line;
    rows[at + size - 3] = character;
    rows[at + size - 2] = line + lines;
    rows[at + size - 1] = lines === 0 ? character + end : end;
  }
  return rows;
}

function writeTexts(into: ByteWriter, texts: readonly string[]): void {
  into.number(texts.length);
  for (const text of texts) into.string(text);
}

function readTexts(reader: ByteReader): string[] {
  return Array.from({ length: reader.number() }, () => reader.string());
}

function writeOptional(into: ByteWriter, text: string | null): void {
  into.number(text === null ? 0 : 1);
  if (text !== null) into.string(text);
}

function readOptional(reader: ByteReader): string | null {
  return reader.number() === 0 ? null : reader.string();
}
