import type { Post } from '../posts/facts';
import { shift, sliceOf } from '../text/span';
import type { Span } from '../text/span';
import { tokenize } from '../text/tokens';
import type { QuoteCheck, QuoteDifference } from './facts';

/** The words of a source, ready to be searched for many quotes. */
export interface Source {
  readonly id: string;
  readonly words: readonly Span[];
  readonly lower: readonly string[];
  readonly end: number;
}

/** A post as the source of the quotes that repeat it. */
export function sourceOf(text: string, post: Post): Source {
  const words = wordsIn(text, post.textSpan);
  return { id: post.id, words, lower: words.map((word) => sliceOf(text, word).toLowerCase()), end: post.textSpan.end };
}

/**
 * Looks for the words of a quote in the sources, letter case and punctuation left aside, and says how they differ. `null` where no source
 * holds them: the words may come from elsewhere.
 */
export function verifyQuote(text: string, content: Span, sources: readonly Source[]): QuoteCheck | null {
  const words = wordsIn(text, content);
  if (words.length < FEWEST_WORDS) return null;
  const lower = words.map((word) => sliceOf(text, word).toLowerCase());
  for (const source of sources) {
    const at = indexOfSequence(source.lower, lower);
    if (at >= 0)
      return { against: source.id, verdict: 'verbatim', differences: differences(text, content, words, source, at) };
  }
  return null;
}

function differences(
  text: string,
  content: Span,
  words: readonly Span[],
  source: Source,
  at: number,
): QuoteDifference[] {
  const found: QuoteDifference[] = [];
  words.forEach((word, index) => {
    const twin = source.words[at + index] ?? word;
    if (sliceOf(text, word) !== sliceOf(text, twin)) found.push({ kind: 'capital', quote: word, source: twin });
    const last = index === words.length - 1;
    const mine = { start: word.end, end: last ? content.end : (words[index + 1]?.start ?? content.end) };
    const theirs = { start: twin.end, end: source.words[at + index + 1]?.start ?? source.end };
    const [inQuote, inSource] = [sliceOf(text, mine).trim(), sliceOf(text, theirs).trim()];
    if (inQuote !== inSource && !(last && inQuote === ''))
      found.push({ kind: 'punctuation', quote: mine, source: theirs });
  });
  return found;
}

function indexOfSequence(words: readonly string[], sought: readonly string[]): number {
  for (let at = 0; at + sought.length <= words.length; at++)
    if (words[at] === sought[0] && sought.every((word, index) => words[at + index] === word)) return at;
  return -1;
}

function wordsIn(text: string, range: Span): Span[] {
  return tokenize(sliceOf(text, range))
    .filter(({ kind }) => kind !== 'punctuation' && kind !== 'symbol')
    .map((token) => shift({ start: token.start, end: token.end }, range.start));
}

const FEWEST_WORDS = 2;
