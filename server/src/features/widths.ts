import type { PositionUnit } from './document';

/** Every so many units of a text its width is kept, so that no position needs more than this many to be counted. */
const STEP = 64;

/**
 * The width of any start of a text, in the client's units. A document can be one line of megabytes, and counting each
 * of its positions from the line's start would take time with the square of its length.
 */
export class Widths {
  readonly #text: string;
  readonly #unit: PositionUnit;
  /** Width up to each multiple of `STEP`; made when first needed. */
  #steps: Uint32Array | null = null;

  constructor(text: string, unit: PositionUnit) {
    this.#text = text;
    this.#unit = unit;
  }

  /** The width of `text.slice(0, offset)`; an offset within a character counts the whole character. */
  upTo(offset: number): number {
    if (this.#unit === 'utf-16') return offset;
    this.#steps ??= this.#count();
    const step = Math.floor(offset / STEP);
    return (this.#steps[step] ?? 0) + this.#between(step * STEP, offset);
  }

  /** The offset behind so many units counted from `start`, at most `end`; a character is never split. */
  advance(start: number, end: number, units: number): number {
    if (!(units > 0)) return start;
    if (this.#unit === 'utf-16') return Math.min(end, start + Math.floor(units));
    let at = start;
    for (let left = units; at < end; at++) {
      left -= this.#unitsAt(at);
      if (left < 0) break;
    }
    return at;
  }

  #count(): Uint32Array {
    const steps = new Uint32Array(Math.floor(this.#text.length / STEP) + 1);
    for (let step = 1; step < steps.length; step++) {
      steps[step] = (steps[step - 1] ?? 0) + this.#between((step - 1) * STEP, step * STEP);
    }
    return steps;
  }

  #between(start: number, end: number): number {
    let units = 0;
    for (let at = start; at < end; at++) units += this.#unitsAt(at);
    return units;
  }

  /**
   * What one UTF-16 unit adds. The first of a pair adds the whole character and the second nothing. A lone surrogate
   * takes three bytes, as the replacement character does that it becomes on the wire.
   */
  #unitsAt(at: number): number {
    const code = this.#text.codePointAt(at) ?? 0;
    if (code >= 0xdc00 && code <= 0xdfff && (this.#text.codePointAt(at - 1) ?? 0) > 0xffff) return 0;
    if (this.#unit === 'utf-32' || code < 0x80) return 1;
    if (code < 0x800) return 2;
    return code < 0x10000 ? 3 : 4;
  }
}
