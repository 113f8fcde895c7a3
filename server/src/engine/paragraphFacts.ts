import { findAmounts } from './amounts/find';
import type { Amount } from './amounts/facts';
import type { LocalReferences } from './coreference/facts';
import { findReferences } from './coreference/find';
import { findTimexes } from './dates/find';
import type { TimexCandidate } from './dates/pattern';
import type { NameCandidate } from './entities/candidate';
import { findNames, withAuthor } from './entities/find';
import type { NameSources } from './entities/find';
import type { Signature } from './posts/find';
import { findSpeech } from './quotes/attribute';
import type { Attribution } from './quotes/attribute';
import { findQuotes } from './quotes/find';
import type { QuoteCandidate } from './quotes/find';
import type { ReportedClause } from './quotes/reported';
import { kindOf } from './text/kinds';
import type { ParagraphKind } from './text/paragraphs';
import { splitSentences } from './text/sentences';
import type { Span } from './text/span';
import { wordsOf } from './text/words';
import type { Words } from './text/words';

/**
 * What one paragraph says by itself. Everything follows from its text alone, never from its place, its neighbours or the header, so the
 * facts of an unchanged paragraph can be kept. Spans are relative to the paragraph.
 */
export interface ParagraphFacts {
  readonly kind: ParagraphKind;
  readonly signature: Signature | null;
  readonly words: Words;
  readonly sentences: readonly Span[];
  readonly names: readonly NameCandidate[];
  /** Pronouns and descriptions, and what stands around the names. */
  readonly references: LocalReferences;
  readonly quotes: readonly QuoteCandidate[];
  /** Quotation marks without a partner. */
  readonly strayMarks: readonly Span[];
  /** As many as `quotes`: who the paragraph itself says is speaking. */
  readonly attributions: readonly (Attribution | null)[];
  /** Reported speech without marks. */
  readonly reported: readonly ReportedClause[];
  /** Who speaks in a quote that opens the next paragraph, where this one ends with a colon. */
  readonly introduction: Attribution | null;
  readonly timexes: readonly TimexCandidate[];
  readonly amounts: readonly Amount[];
}

export function paragraphFacts(text: string, sources: NameSources): ParagraphFacts {
  const words = wordsOf(text);
  const { kind, signature } = kindOf(words);
  const sentences = splitSentences(text, { lines: kind === 'list' });
  const found = findNames(words, sentences, sources);
  const names = signature ? withAuthor(found, signature, sources.registry) : found;
  const { quotes, strays } = findQuotes(text);
  const { attributions, reported, introduction } = findSpeech(words, sentences, names, quotes);
  const timexes = findTimexes(words, sentences);
  return {
    kind,
    signature,
    words,
    sentences,
    names,
    references: findReferences(words, sentences, names, quotes),
    quotes,
    strayMarks: strays,
    attributions,
    reported: kind === 'text' ? reported : [],
    introduction,
    timexes,
    amounts: findAmounts(words, timexes),
  };
}
