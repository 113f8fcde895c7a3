import type { AttributeValue, Comment, EntityLink, Status } from '../../facts';

/** Names of types, roles and attributes have letters of ASCII, digits, `-` and `_` in brat: `encodeName('of two')` is `'of_two'`. */
export function encodeName(name: string): string {
  const encoded = name.replace(/[^A-Za-z0-9_-]/gu, '_');
  return encoded === '' ? '_' : encoded;
}

/** The attribute that shows what was said of an annotation; without it, it is accepted. */
export const STATUS_ATTRIBUTE = 'SeedmarkStatus';
export const SHOWN_STATUSES: readonly Status[] = ['suggested', 'rejected'];

/** The value behind an attribute's name, empty for a flag; `null` where brat cannot show it: it wants one word. */
export function encodeValue(value: AttributeValue): string | null {
  if (value === true) return '';
  if (typeof value === 'object' || value === false) return null;
  const text = String(value);
  return /^\S{1,500}$/.test(text) ? text : null;
}

export function decodeValue(text: string): AttributeValue {
  return text === '' ? true : text;
}

/** Registry, entry and name as in `N` lines: `Wikidata:Q794⇥Iran`. `null` for an id that has no registry. */
export function encodeLink({ id, label }: EntityLink): string | null {
  const shown = id.replace(/^wikidata:/, 'Wikidata:');
  return /^[^\s:]+:\S+$/.test(shown) ? `${shown}\t${oneLine(label ?? '')}` : null;
}

export function decodeLink(shown: string): EntityLink {
  const [id = '', label = ''] = shown.split('\t');
  return { id: id.replace(/^Wikidata:/, 'wikidata:'), label: label === '' ? null : label };
}

export function encodeComment({ text }: Comment): string | null {
  const line = oneLine(text).trim();
  return line === '' ? null : line;
}

export function decodeComment(text: string): Comment {
  return { author: '', time: null, text };
}

/** Lines and columns are what the file is made of. */
export function oneLine(text: string): string {
  return text.replace(/[\t\n\r\u0085\u2028\u2029\v\f]/g, ' ');
}

/**
 * What stands aside and what brat shows, as one list: what brat could show and does not was deleted there, what nobody knows was added there, and the rest is
 * as it was.
 */
export function merge<T>(
  aside: readonly T[],
  shown: readonly string[],
  encode: (value: T) => string | null,
  decode: (shown: string) => T,
): T[] {
  const left = [...shown];
  const kept = aside.filter((value) => {
    const encoded = encode(value);
    if (encoded === null) return true;
    const at = left.indexOf(encoded);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return [...kept, ...left.map(decode)];
}
