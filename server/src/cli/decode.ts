/** A file's text and what was wrong with its bytes. */
export interface Decoded {
  /** Without a byte order mark; invalid bytes are U+FFFD. */
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16';
  /** Offset in the file, counted from 0, of the first byte that was replaced; `null` where none was. */
  readonly firstBadByte: number | null;
}

/** Decodes UTF-8, or UTF-16 where a byte order mark says so: `decode([0x61, 0xff])` is `'a\ufffd'`, bad from byte 1 on. */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes, 'utf-16be');
  return decodeUtf8(bytes);
}

const REPLACEMENT = '\ufffd';
const BYTE_ORDER_MARK_SIZE = 3;

function decodeUtf8(bytes: Uint8Array): Decoded {
  const text = new TextDecoder().decode(bytes);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { text, encoding: 'UTF-8', firstBadByte: firstReplaced(text, bytes, marked ? BYTE_ORDER_MARK_SIZE : 0) };
}

/** The byte of the first U+FFFD that the file does not spell out itself. */
function firstReplaced(text: string, bytes: Uint8Array, start: number): number | null {
  let byte = start;
  let from = 0;
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, from)) {
    byte += Buffer.byteLength(text.slice(from, at));
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) return byte;
    byte += 3;
    from = at + 1;
  }
  return null;
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  return {
    text: new TextDecoder(encoding).decode(bytes),
    encoding: 'UTF-16',
    firstBadByte: firstBadUnit(bytes, encoding === 'utf-16le'),
  };
}

/** The byte of the first lone surrogate or half unit. */
function firstBadUnit(bytes: Uint8Array, littleEndian: boolean): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const even = bytes.length - (bytes.length % 2);
  for (let i = 0; i < even; i += 2) {
    const unit = view.getUint16(i, littleEndian);
    if (!isHigh(unit) && !isLow(unit)) continue;
    const paired = isHigh(unit) && i + 2 < even && isLow(view.getUint16(i + 2, littleEndian));
    if (!paired) return i;
    i += 2;
  }
  return even < bytes.length ? even : null;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
