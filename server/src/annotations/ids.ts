import type { Target } from './facts';

/** What makes an annotation's id its own. Nothing in it is read from a clock: the caller says what time it is. */
export interface IdSource {
  readonly layer: string;
  readonly targets: readonly Target[];
  readonly author: string;
  /** ISO 8601; two people without a name hardly make the same annotation in the same millisecond. */
  readonly now: string;
}

/** Base 32 as Crockford wrote it, in small letters: without i, l, o and u, which are misread. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 9;

/**
 * A short id that two people do not make by accident: a letter and nine digits of base 32, 45 bits, from what is annotated,
 * by whom and when. `taken` says which ids the file has; the count of tries goes into the hash until one is free.
 */
export function createId(source: IdSource, taken: (id: string) => boolean): string {
  const places = source.targets.map(({ start, end, exact }) => `${start} ${end} ${exact}`);
  const content = [source.layer, source.author, source.now, ...places].join('\n');
  const idOf = (count: number): string => hash(`${content}\n${count}`);
  if (!taken(idOf(0))) return idOf(0);
  // The counts before the first free one are taken: it is bracketed first, so that many equal sources cost little each.
  let high = 1;
  while (taken(idOf(high))) high *= 2;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (taken(idOf(middle))) low = middle;
    else high = middle;
  }
  return idOf(high);
}

function hash(content: string): string {
  const high = fnv1a(content, 0x811c9dc5) & 0x7fffff;
  const low = fnv1a(content, 0x9747b28c) & 0x3fffff;
  let rest = high * 2 ** 22 + low;
  let digits = '';
  for (let i = 0; i < LENGTH; i += 1) {
    digits = (DIGITS[rest % 32] ?? '') + digits;
    rest = Math.floor(rest / 32);
  }
  return `a${digits}`;
}

/** FNV-1a over UTF-16 units, 32 bits, mixed once more at the end (the finalizer of MurmurHash3), so that low bits differ too. */
function fnv1a(content: string, basis: number): number {
  let value = basis;
  for (let i = 0; i < content.length; i += 1) value = Math.imul(value ^ content.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
