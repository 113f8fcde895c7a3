import type { Entity, MentionKind } from '../entities/facts';
import type { PlacedParagraph } from '../linkDocument';
import type { Post } from '../posts/facts';
import { sentenceAt } from '../text/sentences';
import { shift, sliceOf } from '../text/span';
import type { Span } from '../text/span';
import type { Quote, Speaker } from './facts';
import type { JoinedQuote, QuotePiece } from './join';

/** Who said a quote and the words that say so, in spans of the document. */
export interface SpokenBy {
  readonly cue: Span | null;
  readonly speaker: Speaker | null;
  readonly addressee: Span | null;
}

/** What a paragraph says of a speaker; spans are relative to it. */
interface Stated {
  readonly cue: Span | null;
  readonly speaker: Span;
  readonly addressee: Span | null;
  readonly evidence: string;
  readonly confidence: number;
}

/** Who said each of the quotes, as many answers as quotes. */
export function nameSpeakers(
  text: string,
  paragraphs: readonly PlacedParagraph[],
  known: Speakers,
  quotes: readonly JoinedQuote[],
): SpokenBy[] {
  const found: SpokenBy[] = [];
  let last: QuotePiece | undefined;
  for (const { pieces } of quotes) {
    const [first] = pieces;
    const paragraph = paragraphs[first.paragraph];
    const attribution = paragraph?.facts.attributions[first.order] ?? null;
    const before = found.at(-1)?.speaker ?? null;
    const above = paragraphs[first.paragraph - 1];
    const introduction = first.candidate.span.start === 0 ? above?.facts.introduction : null;
    if (paragraph && attribution) found.push(placed(text, attribution, paragraph.span.start, known));
    else if (above && introduction) found.push(placed(text, introduction, above.span.start, known));
    else if (before && last && paragraph && goesOn(paragraphs, last, first))
      found.push({ ...NOBODY, speaker: continued(before) });
    else found.push(NOBODY);
    last = pieces.at(-1);
  }
  return found;
}

/** Reported speech without marks as quotes, in the order of the text. */
export function reportedQuotes(
  text: string,
  paragraphs: readonly PlacedParagraph[],
  known: Speakers,
): Omit<Quote, 'id' | 'check'>[] {
  return paragraphs.flatMap(({ facts, span: { start } }) =>
    facts.reported.map((clause) => {
      const content = shift(clause.content, start);
      return { span: content, content: [content], kind: 'indirect' as const, ...placed(text, clause, start, known) };
    }),
  );
}

/** The author of each post as the speaker of its words. */
export function speakersOfPosts(posts: readonly Post[], { byStart }: Speakers): Speaker[] {
  return posts.map(({ author, authorSpan }) => ({
    span: authorSpan,
    text: author,
    entity: byStart.get(authorSpan.start)?.id ?? null,
    confidence: 1,
    evidence: 'post-author',
  }));
}

/**
 * Whether a quote without an attribution goes on with the speaker of the quote before: it opens the next paragraph with a sentence of its own, and the
 * last sentence of the paragraph before holds the quote before. Within a paragraph the paragraph itself has decided.
 */
function goesOn(paragraphs: readonly PlacedParagraph[], last: QuotePiece, first: QuotePiece): boolean {
  const [before, here] = [paragraphs[last.paragraph], paragraphs[first.paragraph]];
  if (!before || !here || first.paragraph !== last.paragraph + 1 || first.candidate.span.start > 0) return false;
  const sentence = sentenceAt(here.facts.sentences, first.candidate.span.end - 1);
  const alone = sentence.end <= first.candidate.span.end;
  const endedSo =
    sentenceAt(before.facts.sentences, last.candidate.span.end - 1).end >= before.facts.words.text.trimEnd().length;
  return alone && endedSo && last.order === before.facts.quotes.length - 1;
}

/** The speaker of the quote before, less surely. */
function continued(speaker: Speaker): Speaker {
  return { ...speaker, confidence: Math.round(speaker.confidence * 80) / 100, evidence: 'continued' };
}

function placed(
  text: string,
  { cue, speaker, addressee, evidence, confidence }: Stated,
  offset: number,
  known: Speakers,
): SpokenBy {
  const range = shift(speaker, offset);
  return {
    cue: cue && shift(cue, offset),
    speaker: { span: range, text: sliceOf(text, range), entity: entityOf(text, range, known), confidence, evidence },
    addressee: addressee && shift(addressee, offset),
  };
}

/** The mentions that can name a speaker, by their places. */
export interface Speakers {
  /** By start and length, as `keyOf` packs them. */
  readonly exact: ReadonlyMap<number, string>;
  readonly byStart: ReadonlyMap<number, Mentioned>;
  readonly byEnd: ReadonlyMap<number, Mentioned>;
}

interface Mentioned {
  readonly id: string;
  readonly kind: MentionKind;
  readonly span: Span;
}

export function speakersOf(entities: readonly Entity[]): Speakers {
  const exact = new Map<number, string>();
  const byStart = new Map<number, Mentioned>();
  const byEnd = new Map<number, Mentioned>();
  for (const { id, mentions } of entities)
    for (const { span, kind } of mentions) {
      const mentioned = { id, kind, span };
      exact.set(keyOf(span), id);
      const other = byStart.get(span.start);
      if (!other || other.kind === 'nominal') byStart.set(span.start, mentioned);
      byEnd.set(span.end, mentioned);
    }
  return { exact, byStart, byEnd };
}

/** "Britain's foreign secretary" is not Britain, "a spokesman for Lee" is not Lee, "the United Nations" is the name inside. */
function entityOf(text: string, range: Span, { exact, byStart, byEnd }: Speakers): string | null {
  const whole = exact.get(keyOf(range));
  if (whole !== undefined) return whole;
  const opening = byStart.get(range.start);
  if (opening?.kind === 'nominal' && opening.span.end > range.start) return opening.id;
  const words = sliceOf(text, range);
  if (opening && opening.span.end <= range.end && TITLE_BEHIND.test(text.slice(opening.span.end, range.end)))
    return opening.id;
  const closing = byEnd.get(range.end);
  const front = closing && closing.span.start > range.start ? text.slice(range.start, closing.span.start) : words;
  return closing && closing.kind !== 'nominal' && !DEPENDENT.test(front) ? closing.id : null;
}

/** One number for a span, in which no mention is as long as the factor. */
function keyOf({ start, end }: Span): number {
  return start * 2 ** 24 + (end - start);
}

const NOBODY: SpokenBy = { cue: null, speaker: null, addressee: null };
/** "Ann Lee Jr." */
const TITLE_BEHIND = /^,? ?(?:Jr|Sr|QC|MP|MD|PhD|I{1,3}|IV)?\.?$/;
/** Words before a name that make it depend on another: "the mayor of", "X and". */
const DEPENDENT = /\b(?:of|for|and|from|in|at|to|with|by)\b|['’]s?\s/;
