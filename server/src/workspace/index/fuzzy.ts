/**
 * How well a folded query fits a folded text, from 0 (not at all) up. Every letter of the query has to stand in the text, in order. Letters at
 * the start of a word and letters in a row count more, and a short text more than a long one: `jcl` fits `james cleverly`.
 * Takes time in proportion to the text.
 */
export function fuzzyScore(query: string, text: string): number {
  if (query === '') return 1;
  const at = text.indexOf(query);
  if (at === 0) return 4000 - rest(query, text);
  if (at > 0) return (isWordStart(text, at) ? 3000 : 2000) - rest(query, text);
  let from = 0;
  let score = 0;
  for (const letter of query) {
    if (letter === ' ') continue;
    const start = startOfWordWith(text, letter, from);
    const found = text[from] === letter ? from : start >= 0 ? start : text.indexOf(letter, from);
    if (found < 0) return 0;
    if (isWordStart(text, found)) score += 20;
    else if (found === from) score += 10;
    from = found + letter.length;
  }
  return Math.max(1, 500 + score - rest(query, text));
}

function startOfWordWith(text: string, letter: string, from: number): number {
  const at = text.indexOf(` ${letter}`, Math.max(0, from - 1));
  return at < 0 ? -1 : at + 1;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === ' ' || text[at - 1] === '-';
}

function rest(query: string, text: string): number {
  return Math.min(400, text.length - query.length);
}
