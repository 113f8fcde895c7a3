import type { NameCandidate } from '../entities/candidate';
import type { Span } from '../text/span';
import { spanOfTokens } from '../text/words';
import type { Words } from '../text/words';
import { candidatesOf } from './candidates/candidates';
import { MOST_VERBS, spanOf } from './candidates/candidate';
import type { Candidate, Evidence, Previous, QuotePlace, Turn } from './candidates/candidate';
import type { QuoteCandidate } from './find';
import { parseSentence } from './grammar/clauses';
import type { ParsedSentence } from './grammar/groups';
import { itemSentences } from './grammar/items';
import type { Item } from './grammar/items';
import { reportingTokens } from './grammar/reportingTokens';
import { shapeOf } from './candidates/quoteShape';
import { Score } from './candidates/features';
import type { Features } from './candidates/features';
import { rank } from './ranker';
import type { Ranked } from './ranker';
import { speakerSpan } from './speakerPhrase';
import { reportedClauses } from './reported';
import type { ReportedClause } from './reported';

/** Who a quote's own paragraph says is speaking. Spans are relative to the paragraph. */
export interface Attribution {
  readonly cue: Span | null;
  readonly speaker: Span;
  readonly addressee: Span | null;
  readonly evidence: Evidence;
  readonly confidence: number;
}

/** What a paragraph says about who says what. */
export interface ReportedSpeech {
  /** As many as the paragraph has quotes: `null` where it names no speaker. */
  readonly attributions: readonly (Attribution | null)[];
  /** Reported speech without marks, in order. */
  readonly reported: readonly ReportedClause[];
  /** Who speaks in a quote that opens the next paragraph, where this one ends with a colon. */
  readonly introduction: Attribution | null;
}

/** Finds who speaks in the quotes of a paragraph, and what is reported without marks. Linear in the paragraph's length. */
export function findSpeech(
  words: Words,
  sentences: readonly Span[],
  names: readonly NameCandidate[],
  quotes: readonly QuoteCandidate[],
): ReportedSpeech {
  const introduces = words.texts.at(-1) === ':';
  const reporting = reportingTokens(words);
  if (quotes.length === 0 && !introduces && !mayReport(words, reporting)) return NOTHING;
  const parsed = parseNeeded(
    itemSentences({ words, sentences, names, quotes }, introduces ? undefined : reporting),
    introduces,
  );
  const attributions: (Attribution | null)[] = [];
  decide(words, parsed, quotes, (_, candidates) => {
    const attribution = attributionOf(candidates);
    attributions.push(attribution);
    return attribution?.speaker ?? null;
  });
  const introduction = introduces ? introductionOf(words, parsed.at(-1)) : null;
  return { attributions, reported: reportedClauses(words, parsed), introduction };
}

/** Whether a word may report something; where no quote is near, one in capitals of a headline does not. */
function mayReport({ texts, lowers }: Words, reporting: readonly number[]): boolean {
  return reporting.some((at) => texts[at] === lowers[at] || texts[at] === 'According');
}

/** Parses what holds a quote or may report something, and what stands before a quote. */
export function parseNeeded(sentences: readonly (readonly Item[])[], last = false): ParsedSentence[] {
  return sentences.map((items, index) => {
    const needed =
      (last && index === sentences.length - 1) || items.some(isNeeded) || opensWithQuote(sentences[index + 1]);
    return needed ? parseSentence(items) : { items, tags: [], phrases: [], groups: [] };
  });
}

function isNeeded({ quote, known }: Item): boolean {
  return quote >= 0 || known.reports;
}

function opensWithQuote(items: readonly Item[] | undefined): boolean {
  return items !== undefined && ((items[0]?.quote ?? -1) >= 0 || (items[1]?.quote ?? -1) >= 0);
}

/** Asks `choose` for the speaker of each quote in order; what it answers is the speaker of the quote before for the next. */
export function decide(
  words: Words,
  sentences: readonly ParsedSentence[],
  quotes: readonly QuoteCandidate[],
  choose: (quote: number, candidates: readonly Candidate[], place: QuotePlace) => Span | null,
  collect = (): Features => new Score(),
): void {
  let turn = turnOf(words, sentences[0]);
  let previous: Previous | null = null;
  for (let number = 0; number < sentences.length; number++) {
    const sentence = sentences[number];
    const items = sentence?.items ?? [];
    if (sentence && number > 0 && isTurnInside(sentence)) {
      turn = turnOf(words, sentence) ?? turn;
      previous = null;
    }
    for (let at = 0; at < items.length; at++) {
      const index = items[at]?.quote ?? -1;
      const quote = quotes[index];
      if (!quote) continue;
      const shape = shapeOf(words.text, quote);
      const place: QuotePlace = { words, sentences, sentence: number, at, shape, turn, previous, collect };
      const speaker = choose(index, candidatesOf(place), place);
      if (speaker) previous = { speaker, sentence: number, at, whole: shape.whole };
    }
  }
}

/** "Ann Lee, whose father was there, gave the address:": who acts last. */
function introductionOf(words: Words, sentence: ParsedSentence | undefined): Attribution | null {
  const group = sentence?.groups
    .slice(-MOST_VERBS)
    .filter(({ subject, form, passive }) => subject && form === 'finite' && !passive)
    .at(-1);
  if (!sentence || !group?.subject) return null;
  return {
    cue: group.cue ? spanOf(words, sentence, { first: group.at, last: group.at }) : null,
    speaker: speakerSpan(words, sentence, group.subject),
    addressee: null,
    evidence: 'sentence-before',
    confidence: group.cue && group.cue.cueClass !== 'weak' ? 0.85 : 0.75,
  };
}

/** The likeliest speaker, whose share is that of all candidates which name the same words; the cue is that of the likeliest of them. */
function attributionOf(candidates: readonly Candidate[]): Attribution | null {
  const likeliest: Ranked[] = [];
  for (const { candidate, share } of rank(candidates)) {
    const same = likeliest.findIndex((other) => isSame(other.candidate.speaker, candidate.speaker));
    const known = likeliest[same];
    if (known) likeliest[same] = { candidate: known.candidate, share: known.share + share };
    else likeliest.push({ candidate, share });
  }
  const [first, ...others] = likeliest;
  if (!first) return null;
  const { candidate, share } = others.reduce((best, other) => (other.share > best.share ? other : best), first);
  const { cue, speaker, addressee, evidence } = candidate;
  return speaker && { cue, speaker, addressee, evidence, confidence: Math.round(share * 100) / 100 };
}

function isSame(a: Span | null, b: Span | null): boolean {
  return a === null || b === null ? a === b : a.start === b.start && a.end === b.end;
}

/** `PENCE: …` and `NG: …` at the opening of a paragraph. */
function turnOf(words: Words, sentence: ParsedSentence | undefined): Turn | null {
  if (!sentence) return null;
  const { items, tags } = sentence;
  const colon = tags.indexOf('colon');
  if (colon < 1 || colon > LONGEST_TURN) return null;
  for (let at = 0; at < colon; at++) {
    const item = items[at];
    if (!item || !(item.name || item.capital || tags[at] === 'mark')) return null;
  }
  return {
    speaker: spanOfTokens(words, items[0]?.first ?? 0, items[colon - 1]?.last ?? 0),
    colon: spanOfTokens(words, items[colon]?.first ?? 0, items[colon]?.last ?? 0),
  };
}

/** `WALLACE: "…" PENCE: "…"`: a name and a colon right before a quote. */
function isTurnInside({ items, tags }: ParsedSentence): boolean {
  return tags[0] === 'name' && tags[1] === 'colon' && tags[2] === 'quote' && items[0]?.name !== null;
}

/** In items. */
const LONGEST_TURN = 4;
const NOTHING: ReportedSpeech = { attributions: [], reported: [], introduction: null };
