import { ByteReader } from './bytes';
import type { ByteWriter } from './bytes';

/** Numbers strings in the order in which they come, each once. */
export class StringNumbers {
  readonly #numbers = new Map<string, number>();

  of(value: string): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#numbers.set(value, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  write(writer: ByteWriter): void {
    writer.number(this.#numbers.size);
    for (const value of this.#numbers.keys()) writer.string(value);
  }
}

/** The strings that `StringNumbers` wrote: they stay bytes until they are asked for, which saves most of their memory. */
export class StringTable {
  readonly #bytes: Uint8Array;
  readonly #starts: Uint32Array;
  /** Behind the table. */
  readonly end: number;

  /** Throws a `RangeError` where no whole table begins at `at`. */
  constructor(bytes: Uint8Array, at: number) {
    const reader = new ByteReader(bytes, at);
    const count = reader.number();
    if (count > bytes.length) throw new RangeError('more strings than bytes');
    this.#bytes = bytes;
    this.#starts = new Uint32Array(count);
    for (let number = 0; number < count; number++) {
      this.#starts[number] = reader.at;
      reader.skipString();
    }
    this.end = reader.at;
  }

  get size(): number {
    return this.#starts.length;
  }

  /** Throws a `RangeError` for a number that no string has. */
  at(number: number): string {
    const start = this.#starts[number];
    if (start === undefined) throw new RangeError(`there is no string ${number}`);
    return new ByteReader(this.#bytes, start).string();
  }
}
