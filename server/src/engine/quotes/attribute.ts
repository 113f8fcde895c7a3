import { namesWithin } from '../entities/candidate';
import type { NameCandidate } from '../entities/candidate';
import { REPORTING_VERBS } from '../entities/lexicon/titles';
import { sentenceAt } from '../text/sentences';
import type { Span } from '../text/span';
import { lowerAt, spanOfTokens, tokenFrom, wordAt } from '../text/words';
import type { Words } from '../text/words';
import type { QuoteCandidate } from './find';
import { DETERMINERS, NOUNS_TOO, WITH_ADDRESSEE } from './lexicon';
import { subjectAfter, subjectBefore } from './subject';
import type { Clause } from './subject';

/** Who a quote's own paragraph says is speaking. Spans are relative to the paragraph. */
export interface Attribution {
  readonly cue: Span;
  readonly speaker: Span;
  readonly evidence: 'verb-subject' | 'according-to' | 'colon';
  readonly confidence: number;
}

/** The attribution of every quote of a paragraph, `null` where its sentence names no speaker. */
export function attributeQuotes(
  words: Words,
  sentences: readonly Span[],
  names: readonly NameCandidate[],
  quotes: readonly QuoteCandidate[],
): (Attribution | null)[] {
  const quoted = quotedTokens(words, quotes);
  return quotes.map((quote) => attribute(words, sentences, names, quote, quoted) ?? null);
}

function attribute(
  words: Words,
  sentences: readonly Span[],
  names: readonly NameCandidate[],
  quote: QuoteCandidate,
  quoted: Uint8Array,
): Attribution | undefined {
  const opening = sentenceAt(sentences, quote.span.start);
  const closing = sentenceAt(sentences, quote.span.end - 1);
  const before: Clause = {
    words,
    names,
    first: tokenFrom(words, opening.start),
    end: tokenFrom(words, quote.span.start),
  };
  const after: Clause = { words, names, first: tokenFrom(words, quote.span.end), end: tokenFrom(words, closing.end) };
  const complete =
    /[,.!?…]["'”’»]$/.test(words.text.slice(quote.span.start, quote.span.end)) || wordAt(words, after.first) === ',';
  const behind = (): Attribution | undefined => attributionBehind(after, quoted);
  const inFront = (): Attribution | undefined => colon(before) ?? attributionInFront(before, quoted);
  const [nearer, farther] = complete ? [behind, inFront] : [inFront, behind];
  return (
    nearer() ??
    farther() ??
    accordingTo({ ...before, first: Math.max(before.first, before.end - LONGEST_REACH) }, quoted) ??
    accordingTo({ ...after, end: Math.min(after.end, after.first + LONGEST_REACH) }, quoted)
  );
}

/** "…," said Smith. "…," the minister said. */
function attributionBehind(clause: Clause, quoted: Uint8Array): Attribution | undefined {
  const { words, first, end } = clause;
  for (let verb = first; verb < end && verb < first + LONGEST_REACH; verb++) {
    if (!isCue(words, verb, quoted)) continue;
    const inverted = verb === first || (verb === first + 1 && wordAt(words, first) === ',');
    const speaker = inverted
      ? WITH_ADDRESSEE.has(lowerAt(words, verb))
        ? undefined
        : subjectAfter(clause, verb)
      : subjectBefore(clause, verb);
    if (speaker) return found(words, verb, speaker, inverted || verb < first + 6 ? 0.95 : 0.8);
  }
  return undefined;
}

/** Smith said "…". He added that the government "…". */
function attributionInFront(clause: Clause, quoted: Uint8Array): Attribution | undefined {
  const { words, first, end } = clause;
  for (let verb = end - 1; verb >= first && verb > end - LONGEST_REACH; verb--) {
    if (!isCue(words, verb, quoted)) continue;
    const speaker = subjectBefore(clause, verb);
    if (speaker) return found(words, verb, speaker, verb > end - 8 ? 0.9 : 0.7);
  }
  return undefined;
}

function found(words: Words, verb: number, speaker: Span, confidence: number): Attribution {
  return { cue: spanOfTokens(words, verb, verb), speaker, evidence: 'verb-subject', confidence };
}

/** `WN: "…"`: a name alone before the colon. */
function colon({ words, names, first, end }: Clause): Attribution | undefined {
  if (wordAt(words, end - 1) !== ':') return undefined;
  const range = spanOfTokens(words, first, end - 2);
  const [name] = namesWithin(names, range);
  if (name?.span.start !== range.start || name.span.end !== range.end) return undefined;
  return { cue: spanOfTokens(words, end - 1, end - 1), speaker: name.span, evidence: 'colon', confidence: 0.9 };
}

function accordingTo(clause: Clause, quoted: Uint8Array): Attribution | undefined {
  const { words, first, end } = clause;
  for (let at = first; at + 1 < end; at++) {
    if (quoted[at] || lowerAt(words, at) !== 'according' || lowerAt(words, at + 1) !== 'to') continue;
    const speaker = subjectAfter(clause, at + 1);
    if (speaker) return { cue: spanOfTokens(words, at, at + 1), speaker, evidence: 'according-to', confidence: 0.85 };
  }
  return undefined;
}

function isCue(words: Words, at: number, quoted: Uint8Array): boolean {
  const word = wordAt(words, at);
  if (quoted[at] || !REPORTING_VERBS.has(word)) return false;
  return !(NOUNS_TOO.has(word) && DETERMINERS.has(lowerAt(words, at - 1)));
}

/** 1 for every token inside quotation marks. */
function quotedTokens(words: Words, quotes: readonly QuoteCandidate[]): Uint8Array {
  const quoted = new Uint8Array(words.tokens.length);
  for (const { span: range } of quotes) quoted.fill(1, tokenFrom(words, range.start), tokenFrom(words, range.end));
  return quoted;
}

/** In tokens: how far a cue may stand from its quote. */
const LONGEST_REACH = 40;
