import type { QuoteKind } from './facts';

/** What kind of quote the words between the marks are, `spoken` where somebody is said to have said them. */
export function kindOfQuote(content: string, spoken: boolean, closed: boolean): QuoteKind {
  const words = content.split(/\s+/).length;
  const sentence = /^(?:\[|…|\.\.\.)?\s*[\p{Lu}\p{N}]/u.test(content) && (words >= 4 || /[,.!?]$/.test(content));
  if (!closed || sentence) return spoken || words >= 6 ? 'direct' : 'scare';
  return spoken ? 'partial' : 'scare';
}
