import { foldName } from '../../engine/index';
import type { Span } from '../../engine/index';

/** A word of a quote. */
export interface QuoteWord {
  readonly written: string;
  readonly folded: string;
  /** In the text that the words were read from. */
  readonly span: Span;
  /** Whether words may be left out before it, or it is the writer's own: behind an ellipsis, and within brackets. */
  readonly loose: boolean;
}

/** The words of a text with their places: `We’ll [surely] win` gives `we'll`, `surely` (loose) and `win`. */
export function quoteWordsOf(text: string, offset = 0): QuoteWord[] {
  const words: QuoteWord[] = [];
  let depth = 0;
  let gap = false;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '[') depth = 1;
    else if (token === ']') {
      depth = 0;
      gap = true;
    } else if (token.startsWith('.') || token === '…') gap = true;
    else {
      const span = { start: offset + index, end: offset + index + token.length };
      words.push({ written: token, folded: foldName(token), span, loose: depth > 0 || gap });
      gap = false;
    }
  }
  return words;
}

/**
 * Some of the rows of three words in a quote, as numbers: of each three rows that follow one another the least ("winnowing": Schleimer, Wilkerson and
 * Aiken, 2003). So two quotes that share five words in a row share a number, wherever each begins, and about half of all rows are kept.
 */
export function trigramsOf(quote: string): number[] {
  const words = quoteWordsOf(quote).map(({ folded }) => folded);
  const hashes: number[] = [];
  for (let at = 0; at + 3 <= words.length; at++)
    hashes.push(hashOf(`${words[at] ?? ''} ${words[at + 1] ?? ''} ${words[at + 2] ?? ''}`));
  const least = new Set<number>();
  for (let at = 0; at === 0 || at + WINDOW <= hashes.length; at++) {
    const window = hashes.slice(at, at + WINDOW);
    if (window.length > 0) least.add(Math.min(...window));
  }
  return [...least];
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

const TOKEN = /\[|\]|…|\.{2,5}|[\p{L}\p{N}]{1,60}(?:['’.,-][\p{L}\p{N}]{1,60}){0,5}/gu;
/** In rows of words. */
const WINDOW = 3;
