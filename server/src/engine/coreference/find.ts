import type { NameCandidate } from '../entities/candidate';
import type { QuoteCandidate } from '../quotes/find';
import type { Span } from '../text/span';
import { tokenFrom, wordAt } from '../text/words';
import type { Words } from '../text/words';
import { findDescriptions } from './descriptions';
import type { Description, LocalReferences } from './facts';
import { contextOf } from './nameContext';
import { findPronouns } from './findPronouns';
import type { Tokens } from './tokens';

/** The names' surroundings, pronouns and descriptions of a paragraph. Linear in its length. */
export function findReferences(
  words: Words,
  sentences: readonly Span[],
  names: readonly NameCandidate[],
  quotes: readonly QuoteCandidate[],
): LocalReferences {
  const tokens = markTokens(words, sentences, names, quotes);
  const descriptions = findDescriptions(tokens);
  return {
    contexts: names.map((_, index) => contextOf(tokens, index, descriptions)),
    pronouns: findPronouns(tokens),
    descriptions: descriptions.map(({ description }) => description).filter(mayRefer),
    handles: words.tokens
      .filter(({ kind }, at) => kind === 'handle' && wordAt(words, at - 1) !== '(' && tokens.name[at] === -1)
      .map(({ start, end }) => ({ start, end })),
  };
}

/** Titles belong to their names, and what is said of several or of any thing names nothing here. A person without a name may keep a pronoun. */
function mayRefer({ name, isTitle, plural, predicate, kind, determiner }: Description): boolean {
  return name !== null || !(isTitle || plural || predicate || (kind !== 'person' && determiner !== 'definite'));
}

/** Notes for every token its sentence, its quote and its name, in one walk. */
function markTokens(
  words: Words,
  sentences: readonly Span[],
  names: readonly NameCandidate[],
  quotes: readonly QuoteCandidate[],
): Tokens {
  const { length } = words.tokens;
  // Typed arrays would cost more to make, for a paragraph of usual length, than all that is done with them.
  const sentence = new Array<number>(length).fill(0);
  const quote = new Array<number>(length).fill(-1);
  const name = new Array<number>(length).fill(-1);
  let [inSentence, inQuote, inName] = [0, 0, 0];
  words.tokens.forEach(({ start }, at) => {
    while (inSentence < sentences.length - 1 && (sentences[inSentence]?.end ?? Infinity) <= start) inSentence++;
    while ((quotes[inQuote]?.span.end ?? Infinity) <= start) inQuote++;
    while ((names[inName]?.span.end ?? Infinity) <= start) inName++;
    sentence[at] = inSentence;
    if ((quotes[inQuote]?.span.start ?? Infinity) <= start) quote[at] = inQuote;
    if ((names[inName]?.span.start ?? Infinity) <= start) name[at] = inName;
  });
  const spans = names.map(({ span }) => {
    const first = tokenFrom(words, span.start);
    return { first, last: Math.max(first, tokenFrom(words, span.end) - 1) };
  });
  return { words, names, spans, sentence, quote, name };
}
