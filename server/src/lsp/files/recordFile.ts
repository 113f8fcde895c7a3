import { bytesHash, textHash } from './textHash';

/**
 * A part of the store: a line with its kind, a line with the hash of what made it and the hash of the rest, and segments of records, each
 * behind its length in four bytes.
 */
export function writeRecordFile(version: string, segments: readonly Uint8Array[]): Uint8Array {
  const body = new Uint8Array(segments.reduce((sum, { length }) => sum + 4 + length, 0));
  let at = 0;
  for (const segment of segments) {
    new DataView(body.buffer).setUint32(at, segment.length);
    body.set(segment, at + 4);
    at += 4 + segment.length;
  }
  const head = headOf(version, bytesHash(body));
  const whole = new Uint8Array(head.length + body.length);
  whole.set(head);
  whole.set(body, head.length);
  return whole;
}

/** The segments of a part; `undefined` where it is torn, is no part at all, or was made by another version. */
export function readRecordFile(version: string, bytes: Uint8Array): Uint8Array[] | undefined {
  const length = headOf(version, '0'.repeat(16)).length;
  if (bytes.length < length) return undefined;
  const body = bytes.subarray(length);
  const head = headOf(version, bytesHash(body));
  if (head.some((byte, at) => bytes[at] !== byte)) return undefined;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const segments: Uint8Array[] = [];
  for (let at = 0; at < body.length;) {
    if (at + 4 > body.length) return undefined;
    const end = at + 4 + view.getUint32(at);
    if (end > body.length) return undefined;
    segments.push(body.subarray(at + 4, end));
    at = end;
  }
  return segments;
}

/** Of the same length whatever the version. */
function headOf(version: string, hash: string): Uint8Array {
  return Uint8Array.from(`${KIND}\n${textHash(version)} ${hash}\n`, (letter) => letter.charCodeAt(0));
}

/** The number is that of the format of records: whoever changes what a record holds or how it is written counts it up. */
const KIND = 'seedmark records 1';
