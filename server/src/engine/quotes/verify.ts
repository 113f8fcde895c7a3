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
  /** Where each word stands, as indexes of `words`. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly end: number;
}

/** A post as the source of the quotes that repeat it. */
export function sourceOf(text: string, post: Post): Source {
  const words = wordsIn(text, post.textSpan);
  const lower = words.map((word) => sliceOf(text, word).toLowerCase());
  const places = new Map<string, number[]>();
  lower.forEach((word, index) => {
    const known = places.get(word);
    if (known) known.push(index);
    else places.set(word, [index]);
  });
  return { id: post.id, words, lower, places, end: post.textSpan.end };
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
    const at = indexOfSequence(source, lower);
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

/** Starts from the rarest word, so that most quotes are told from most sources by one look. */
function indexOfSequence({ lower, places }: Source, sought: readonly string[]): number {
  let rarest = 0;
  for (const [index, word] of sought.entries()) {
    const count = places.get(word)?.length ?? 0;
    if (count === 0) return -1;
    if (count < (places.get(sought[rarest] ?? '')?.length ?? 0)) rarest = index;
  }
  for (const place of places.get(sought[rarest] ?? '') ?? [])
    if (sought.every((word, index) => lower[place - rarest + index] === word)) return place - rarest;
  return -1;
}

function wordsIn(text: string, range: Span): Span[] {
  return tokenize(sliceOf(text, range))
    .filter(({ kind }) => kind !== 'punctuation' && kind !== 'symbol')
    .map((token) => shift({ start: token.start, end: token.end }, range.start));
}

const FEWEST_WORDS = 2;
