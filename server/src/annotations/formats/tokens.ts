import type { Span } from '../../engine/index';

/** Runs of letters, digits and marks, joined by single apostrophes, hyphens or periods; every other character that is no white space stands alone. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;

/** A sentence that tiles the text with the others, and its tokens. */
export interface TokenizedSentence extends Span {
  readonly tokens: readonly Span[];
}

/**
 * Splits a text for formats that want sentences and tokens. Each sentence reaches to the start of the next one, so that no character is between them, and has
 * a token; only a text without any has a sentence without one.
 */
export function tokenize(text: string, sentences: readonly Span[]): TokenizedSentence[] {
  if (text === '') return [];
  const starts = sentences.length > 0 ? sentences.map(({ start }) => start) : lineStarts(text);
  const tokens = [...text.matchAll(TOKEN)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: { start: number; end: number; tokens: Span[] }[] = [{ start: 0, end: text.length, tokens: [] }];
  let next = 0;
  for (const token of tokens) {
    let start = -1;
    while (next < starts.length && (starts[next] ?? 0) <= token.start) start = starts[next++] ?? 0;
    const last = found.at(-1);
    const previousEnd = last?.tokens.at(-1)?.end ?? 0;
    if (last && (start <= 0 || last.tokens.length === 0 || start < previousEnd)) {
      last.tokens.push(token);
      continue;
    }
    if (last) last.end = start;
    found.push({ start, end: text.length, tokens: [token] });
  }
  return found;
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
}
