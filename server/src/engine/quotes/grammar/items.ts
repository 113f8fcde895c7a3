import type { NameCandidate } from '../../entities/candidate';
import type { Span } from '../../text/span';
import type { TokenKind } from '../../text/tokens';
import type { Words } from '../../text/words';
import type { QuoteCandidate } from '../find';
import { wordClassOf } from './wordClasses';
import type { Tag, WordClass } from './wordClasses';

const NOTHING: WordClass = { closed: undefined, forms: '', others: 2, cue: undefined };

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
 * The writer's sentences of a paragraph: those of the text, put together again where a quote holds the end of one.
 * Linear in the paragraph's length.
 */
export function itemSentences(paragraph: Paragraph): (readonly Item[])[] {
  const { words, sentences, names, quotes } = paragraph;
  const found: Item[][] = [];
  let items: Item[] = [];
  let [inSentence, inName, inQuote] = [0, 0, 0];
  const finish = (): void => {
    if (items.length > 0) found.push(items);
    items = [];
  };
  for (let at = 0; at < words.tokens.length;) {
    const start = words.tokens[at]?.start ?? 0;
    while ((sentences[inSentence]?.end ?? Infinity) <= start) {
      finish();
      inSentence++;
    }
    while ((quotes[inQuote]?.span.end ?? Infinity) <= start) inQuote++;
    while ((names[inName]?.span.end ?? Infinity) <= start) inName++;
    const quote = quotes[inQuote];
    const name = names[inName];
    const before = inSentence;
    let end: number | undefined;
    if (quote && quote.span.start <= start) {
      end = quote.span.end;
      while ((sentences[inSentence]?.end ?? Infinity) < end) inSentence++;
    } else if (name && name.span.start <= start) end = Math.min(name.span.end, quote?.span.start ?? Infinity);
    const last = end === undefined ? at : lastTokenBefore(words, at, end);
    if (isAbbreviationDot(words, at, sentences[inSentence]?.end ?? 0) || isInnerHyphen(words, at)) {
      at++;
      continue;
    }
    items.push(
      itemOf(
        words,
        at,
        last,
        quote && quote.span.start <= start ? inQuote : -1,
        end === undefined ? null : (name ?? null),
      ),
    );
    if (inSentence !== before && (sentences[inSentence]?.end ?? Infinity) <= (end ?? 0)) {
      finish();
      inSentence++;
    }
    at = last + 1;
  }
  finish();
  return found;
}

/** A full stop inside a sentence: "Mr. Lee", "Trump Jr., who". */
function isAbbreviationDot({ tokens, texts }: Words, at: number, sentenceEnd: number): boolean {
  const [before, here] = [tokens[at - 1], tokens[at]];
  if (texts[at] !== '.' || before?.kind !== 'word' || before.end !== here?.start) return false;
  return here.end < sentenceEnd - 1 && texts[at + 1] !== '.';
}

/** "pro-Beijing", which the names part in two. */
function isInnerHyphen({ tokens, texts }: Words, at: number): boolean {
  return texts[at] === '-' && tokens[at - 1]?.end === tokens[at]?.start && tokens[at]?.end === tokens[at + 1]?.start;
}

function lastTokenBefore({ tokens }: Words, first: number, end: number): number {
  let last = first;
  while ((tokens[last + 1]?.start ?? Infinity) < end) last++;
  return last;
}

function itemOf(words: Words, first: number, last: number, quote: number, name: NameCandidate | null): Item {
  const text = words.texts[first] ?? '';
  const lower = text.toLowerCase();
  const capital = lower !== text;
  const known = quote >= 0 ? NOTHING : wordClassOf(lower);
  const kind = words.tokens[first]?.kind ?? 'word';
  return { first, last, lower, kind, capital, name: quote >= 0 ? null : name, quote, known };
}
