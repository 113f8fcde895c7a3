/** Bytes that grow while they are written: whole numbers by seven bits a byte, and strings with their length. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** A whole number from 0 to `Number.MAX_SAFE_INTEGER`. */
  number(value: number): void {
    this.#reserve(8);
    let left = value;
    for (; left >= 0x80; left = left < 0x8000_0000 ? left >>> 7 : Math.floor(left / 0x80))
      this.#bytes[this.#length++] = (left % 0x80) | 0x80;
    this.#bytes[this.#length++] = left;
  }

  /** A whole number of 31 bits with its sign; small ones of either sign are short. */
  signed(value: number): void {
    this.number(value < 0 ? -value * 2 - 1 : value * 2);
  }

  /** One byte a unit where all are Latin-1, else each as a number: a lone surrogate comes back as it was. */
  string(value: string): void {
    let length = 0;
    let wide = false;
    for (let at = 0; at < value.length; at++) {
      const unit = value.charCodeAt(at);
      length += unit < 0x80 ? 1 : unit < 0x4000 ? 2 : 3;
      if (unit > 0xff) wide = true;
    }
    if (!wide) length = value.length;
    this.number(length * 2 + Number(wide));
    this.#reserve(length);
    for (let at = 0; at < value.length; at++) {
      const unit = value.charCodeAt(at);
      if (wide) this.number(unit);
      else this.#bytes[this.#length++] = unit;
    }
  }

  bytes(value: Uint8Array): void {
    this.#reserve(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
  }

  /** What was written, in a buffer of its own. */
  get written(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    bytes.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bytes;
  }
}

/** Reads what a `ByteWriter` wrote. Throws a `RangeError` behind the end of the bytes, so that torn ones are never taken for whole. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  number(): number {
    let value = 0;
    for (let factor = 1; factor <= 2 ** 49; factor *= 0x80) {
      const byte = this.#bytes[this.at++];
      if (byte === undefined) break;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
    throw new RangeError('no number stands here');
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  string(): string {
    const head = this.number();
    const start = this.at;
    this.skip(Math.floor(head / 2));
    if (head % 2 === 0) return latin1(this.#bytes, start, this.at);
    const end = this.at;
    let text = '';
    for (this.at = start; this.at < end;) text += String.fromCharCode(this.number());
    return text;
  }

  skipString(): void {
    this.skip(Math.floor(this.number() / 2));
  }

  /** Goes on behind so many bytes. */
  skip(count: number): void {
    this.at += count;
    if (this.at > this.#bytes.length) throw new RangeError('the bytes end too early');
  }
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > AT_ONCE) return latin1(bytes, start, start + AT_ONCE) + latin1(bytes, start + AT_ONCE, end);
  return String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[]);
}

/** More arguments than an engine takes in one call would throw. */
const AT_ONCE = 4096;
