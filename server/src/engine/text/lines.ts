/**
 * Where the lines of a text start. Lines end at LF, CRLF or a lone CR, as in the Language Server Protocol.
 * Lines and offsets count from 0; offsets are UTF-16 code units.
 */
export class LineIndex {
  readonly #starts: Uint32Array;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    const starts: number[] = [0];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
    this.#starts = Uint32Array.from(starts);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offset of the line's first unit; the end of the text for a line past the last. */
  startOf(line: number): number {
    return this.#starts[Math.max(0, line)] ?? this.#text.length;
  }

  /** Offset behind the line's last unit, its line end left out. */
  endOf(line: number): number {
    let end = line + 1 < this.lineCount ? this.startOf(line + 1) : this.#text.length;
    const start = this.startOf(line);
    while (end > start && isLineEnd(this.#text.charCodeAt(end - 1))) end--;
    return end;
  }

  /** The line that holds an offset: in `'a\nb'`, offset 2 is on line 1. Offsets outside are moved to the nearest end. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
