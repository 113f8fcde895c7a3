import type { NameCandidate } from '../../entities/candidate';
import type { Span } from '../../text/span';
import type { TokenKind } from '../../text/tokens';
import type { Words } from '../../text/words';
import type { QuoteCandidate } from '../find';
import { OTHER, wordClassOf } from './wordClasses';
import type { Tag, WordClass } from './wordClasses';

/** A word, a whole name or a whole quote of a sentence. Tokens `first` to `last`, both included. */
export interface Item {
  readonly first: number;
  readonly last: number;
  readonly lower: string;
  /** Of its first token. */
  readonly kind: TokenKind;
  readonly capital: boolean;
  readonly name: NameCandidate | null;
  /** Number of the quote in its paragraph, -1 for everything else. */
  readonly quote: number;
  readonly known: WordClass;
}

/** A sentence of the writer, in which a quote is one item however many sentences it holds. */
export interface ItemSentence {
  readonly items: readonly Item[];
  /** As many as `items`. */
  readonly tags: readonly Tag[];
}

/** What a paragraph gives to the search for subjects. */
export interface Paragraph {
  readonly words: Words;
  readonly sentences: readonly Span[];
  readonly names: readonly NameCandidate[];
  readonly quotes: readonly QuoteCandidate[];
}

/**
 * The writer's sentences of a paragraph: those of the text, put together again where a quote holds the end of one. Where `reporting` gives the
 * tokens that may report something, a sentence without one that is not near a quote is empty: nobody asks for its items. Linear in the paragraph's
 * length.
 */
export function itemSentences(paragraph: Paragraph, reporting?: readonly number[]): (readonly Item[])[] {
  const { words, sentences, names, quotes } = paragraph;
  const { tokens } = words;
  const found: (readonly Item[])[] = [];
  let items: Item[] = [];
  let [inSentence, inName, inQuote] = [0, 0, 0];
  let sentenceEnd = sentences[0]?.end ?? Infinity;
  let checked = -1;
  let nextReporting = 0;
  const finish = (): void => {
    if (items.length > 0) found.push(items);
    items = [];
  };
  for (let at = 0; at < tokens.length;) {
    const start = tokens[at]?.start ?? 0;
    while (sentenceEnd <= start) {
      finish();
      sentenceEnd = sentences[++inSentence]?.end ?? Infinity;
    }
    while ((quotes[inQuote]?.span.end ?? Infinity) <= start) inQuote++;
    while ((names[inName]?.span.end ?? Infinity) <= start) inName++;
    const quote = quotes[inQuote];
    if (reporting && items.length === 0 && checked < inSentence) {
      checked = inSentence;
      // A quote that opens the next sentence may be introduced by this one.
      const free = (quote?.span.start ?? Infinity) >= (sentences[inSentence + 1]?.end ?? Infinity);
      while ((reporting[nextReporting] ?? Infinity) < at) nextReporting++;
      const next = free ? endOfSilence(words, at, sentenceEnd, reporting[nextReporting] ?? -1) : -1;
      while (next > 0 && (names[inName]?.span.end ?? Infinity) <= sentenceEnd) inName++;
      if (next > 0 && (names[inName]?.span.start ?? Infinity) >= sentenceEnd) {
        found.push([]);
        at = next;
        continue;
      }
    }
    const name = names[inName];
    const before = inSentence;
    let end: number | undefined;
    if (quote && quote.span.start <= start) {
      end = quote.span.end;
      while (sentenceEnd < end) sentenceEnd = sentences[++inSentence]?.end ?? Infinity;
    } else if (name && name.span.start <= start) end = Math.min(name.span.end, quote?.span.start ?? Infinity);
    const last = end === undefined ? at : lastTokenBefore(words, at, end);
    if (isSilent(words, at, sentenceEnd)) {
      at++;
      continue;
    }
    const inside = quote && quote.span.start <= start ? inQuote : -1;
    items.push(itemOf(words, at, last, inside, end === undefined ? null : (name ?? null)));
    if (inSentence !== before && sentenceEnd <= (end ?? 0)) {
      finish();
      sentenceEnd = sentences[++inSentence]?.end ?? Infinity;
    }
    at = last + 1;
  }
  finish();
  return found;
}

/** The token behind a sentence that ends before the token `reporting`, -1 for none; -1 where it does not, or its opening is none of a sentence. */
function endOfSilence({ tokens, texts }: Words, first: number, end: number, reporting: number): number {
  if (texts[first] === '.' || texts[first] === '-') return -1;
  if (reporting >= 0 && (tokens[reporting]?.start ?? Infinity) < end) return -1;
  let at = first;
  while (at < tokens.length && (tokens[at]?.start ?? Infinity) < end) at++;
  return at;
}

/** A full stop inside a sentence ("Mr. Lee", "Trump Jr., who"), or a hyphen of a word that the names part in two ("pro-Beijing"). */
function isSilent({ tokens, texts }: Words, at: number, sentenceEnd: number): boolean {
  const text = texts[at];
  if (text !== '.' && text !== '-') return false;
  const [before, here] = [tokens[at - 1], tokens[at]];
  if (!here || before?.end !== here.start) return false;
  if (text === '-') return here.end === tokens[at + 1]?.start;
  return before.kind === 'word' && here.end < sentenceEnd - 1 && texts[at + 1] !== '.';
}

function lastTokenBefore({ tokens }: Words, first: number, end: number): number {
  let last = first;
  while ((tokens[last + 1]?.start ?? Infinity) < end) last++;
  return last;
}

function itemOf(words: Words, first: number, last: number, quote: number, name: NameCandidate | null): Item {
  const lower = words.lowers[first] ?? '';
  const capital = lower !== words.texts[first];
  const known = quote >= 0 ? OTHER : wordClassOf(lower);
  const kind = words.tokens[first]?.kind ?? 'word';
  return { first, last, lower, kind, capital, name: quote >= 0 ? null : name, quote, known };
}
