// Classes of characters by UTF-16 code unit. Every unit of a document is asked, so ASCII is answered by comparing, and what else is common
// in English text by a table; only the rest needs a regular expression. NaN, the unit behind the end of a text, is of no class.

/** White space inside a line or between lines, no-break spaces and the byte order mark included. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** A letter or combining mark. Surrogates are not asked here; see `isWordUnit`. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return (classesOf(code) & LETTER) !== 0;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  return (classesOf(code) & UPPER) !== 0;
}

export function isLower(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  return (classesOf(code) & LOWER) !== 0;
}

/** Straight and typographic apostrophes. */
export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x02bc;
}

export function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** Punctuation of every script, but for symbols such as `$` and `+`. */
export function isPunctuation(code: number): boolean {
  return (classesOf(code) & PUNCTUATION) !== 0;
}

/** The classes of a unit, as bits. */
function classesOf(code: number): number {
  if (code < LATIN_END) return TABLE[code] ?? 0;
  if (code >= MARKS_START && code < MARKS_END) return TABLE[code - MARKS_START + LATIN_END] ?? 0;
  return code >= 0 ? readClasses(code) : 0;
}

function readClasses(code: number): number {
  const character = String.fromCharCode(code);
  return CLASSES.reduce((bits, [bit, pattern]) => (pattern.test(character) ? bits | bit : bits), 0);
}

const LETTER = 1;
const UPPER = 2;
const LOWER = 4;
const PUNCTUATION = 8;
const CLASSES: readonly (readonly [number, RegExp])[] = [
  [LETTER, /[\p{L}\p{M}]/u],
  [UPPER, /\p{Lu}/u],
  [LOWER, /\p{Ll}/u],
  [PUNCTUATION, /\p{P}/u],
];
/** Latin letters with their accents. */
const LATIN_END = 0x250;
/** Quotation marks and dashes. */
const MARKS_START = 0x2000;
const MARKS_END = 0x2070;
const TABLE: Uint8Array = Uint8Array.from({ length: LATIN_END + MARKS_END - MARKS_START }, (_, index) =>
  readClasses(index < LATIN_END ? index : index - LATIN_END + MARKS_START),
);
