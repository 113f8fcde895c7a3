import { sliceOf, span } from './span';
import type { Span } from './span';
import { nameTokens } from './nameTokens';
import type { Token } from './tokens';

/** The tokens of one paragraph with their texts, read by everything that looks for facts in it. */
export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly texts: readonly string[];
  /** The texts in lower case, which nearly every reader asks for. */
  readonly lowers: readonly string[];
}

export function wordsOf(text: string): Words {
  const tokens = nameTokens(text);
  const texts = tokens.map((token) => sliceOf(text, token));
  return { text, tokens, texts, lowers: texts.map(lowered) };
}

/** A word that is in lower case already is given back as it is: most are, and `toLowerCase` is slow beside curly quotation marks. */
function lowered(word: string): string {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= 128 || (code >= 65 && code <= 90)) return word.toLowerCase();
  }
  return word;
}

/** The text of token `index`; empty outside the paragraph. */
export function wordAt(words: Words, index: number): string {
  return words.texts[index] ?? '';
}

export function lowerAt(words: Words, index: number): string {
  return words.lowers[index] ?? '';
}

/** The span from token `first` to token `last`, both included. */
export function spanOfTokens(words: Words, first: number, last: number): Span {
  return span(words.tokens[first]?.start ?? 0, words.tokens[last]?.end ?? 0);
}

/** Index of the first token that ends behind `offset`; the number of tokens where none does. Binary search. */
export function tokenFrom(words: Words, offset: number): number {
  let low = 0;
  let high = words.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
