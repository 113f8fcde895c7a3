import { isDigit, isLower, isUpper } from '../../text/characters';
import { hashLower, hashOf, lookUp, mix } from './hash';
import type { HashTable } from './hash';
import type { NameLists } from './model';

/** The words of a sentence as the tagger sees them: numbers for each token, in the rows of a buffer that the next sentence uses again. */
export interface TaggerSentence {
  length: number;
  texts: readonly string[];
  lower: Uint32Array;
  exact: Uint32Array;
  shape: Uint32Array;
  /** Leaf among the word classes, or -1. */
  leaf: Int32Array;
  /** Bits of the list classes that hold a name of which the token is the only, first, inner or last word. */
  gazetteer: readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  /** 1 where the token begins with a capital or holds one behind its article ("al-Assad"). */
  capital: Uint8Array;
}

/** A buffer for sentences of up to so many tokens. */
export function createSentence(capacity: number): TaggerSentence {
  const row = (): Uint32Array => new Uint32Array(capacity);
  return {
    length: 0,
    texts: [],
    lower: row(),
    exact: row(),
    shape: row(),
    leaf: new Int32Array(capacity),
    gazetteer: [row(), row(), row(), row()],
    capital: new Uint8Array(capacity),
  };
}

/** Reads the tokens of one sentence into a buffer that is large enough. */
export function readSentence(
  into: TaggerSentence,
  texts: readonly string[],
  wordClasses: HashTable,
  lists: NameLists,
): void {
  const { lower, capital, gazetteer, leaf } = into;
  const length = texts.length;
  into.length = length;
  into.texts = texts;
  for (let at = 0; at < length; at++) capital[at] = isCapital(texts[at] ?? '') ? 1 : 0;
  // Read by the last token as its neighbour.
  capital[length] = 0;
  for (let at = 0; at < length; at++) {
    readToken(into, at, isNearCapital(capital, at, length) ? (texts[at] ?? '') : '');
    leaf[at] = lower[at] === 0 ? -1 : lookUp(wordClasses, lower[at] ?? 0);
  }
  for (const row of gazetteer) row.fill(0, 0, length);
  markLists(into, lists);
}

/** No feature looks further than two tokens from a capital; the rest of a sentence is not worth reading. */
function isNearCapital(capital: Uint8Array, at: number, length: number): boolean {
  const end = Math.min(length, at + CONTEXT + 1);
  for (let near = Math.max(0, at - CONTEXT); near < end; near++) if (capital[near] === 1) return true;
  return false;
}

const CONTEXT = 2;

/** Hashes of a token; zeros for one that is not read. */
function readToken({ lower, exact, shape }: TaggerSentence, at: number, text: string): void {
  if (text === '') {
    lower[at] = exact[at] = shape[at] = 0;
    return;
  }
  const word = plain(text);
  lower[at] = hashLower(word, 0, word.length);
  exact[at] = hashOf(word);
  shape[at] = shapeOf(text);
}

/** Digits are all alike; so are curly and straight apostrophes and quotes. */
function plain(text: string): string {
  const first = text.charCodeAt(0);
  if (isDigit(first)) return text.replace(/\d/g, '0');
  if (first < 0x2018 || first > 0x201d) return text;
  return first <= 0x2019 ? `'${text.slice(1)}` : '"';
}

function isCapital(text: string): boolean {
  const first = text.charCodeAt(0);
  if (isUpper(first)) return true;
  if (text.length < 3) return false;
  const hyphen = text.indexOf('-');
  return hyphen > 0 && hyphen < 4 && isUpper(text.charCodeAt(hyphen + 1));
}

/** "McDonald's-7" is `XxXx'x-0`: runs of one kind count once, the length of a short word does not matter. */
function shapeOf(text: string): number {
  let hash = 7;
  let last = -1;
  const end = Math.min(text.length, 24);
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    const kind = isUpper(code) ? 1 : isLower(code) ? 2 : isDigit(code) ? 3 : code;
    if (kind !== last) hash = mix(hash, kind);
    last = kind;
  }
  return mix(hash, Math.min(text.length, 4));
}

/** Finds every name of the lists among the tokens. */
function markLists({ lower, length, gazetteer, capital }: TaggerSentence, lists: NameLists): void {
  const [only, begins, inside, ends] = gazetteer;
  for (let first = 0; first < length; first++) {
    if (capital[first] === 0) continue;
    const most = Math.min(lookUp(lists.longest, lower[first] ?? 0), length - first);
    let key = 0;
    for (let size = 1; size <= most; size++) {
      const last = first + size - 1;
      key = mix(key, lower[last] ?? 0);
      const bits = lookUp(lists.names, key);
      if (bits < 0) continue;
      if (size === 1) only[first] = (only[first] ?? 0) | bits;
      else {
        begins[first] = (begins[first] ?? 0) | bits;
        for (let at = first + 1; at < last; at++) inside[at] = (inside[at] ?? 0) | bits;
        ends[last] = (ends[last] ?? 0) | bits;
      }
    }
  }
}
