import type { Entity } from '../entities/facts';
import type { PlacedParagraph } from '../linkDocument';
import type { ParagraphFacts } from '../paragraphFacts';
import type { Post } from '../posts/facts';
import { shift, sliceOf, span } from '../text/span';
import type { Span } from '../text/span';
import { sentenceAt } from '../text/sentences';
import type { Attribution } from './attribute';
import type { Quote, QuoteKind, Speaker } from './facts';
import type { QuoteCandidate } from './find';
import { sourceOf, verifyQuote } from './verify';

type Draft = Omit<Quote, 'id'>;

/** Joins the quotes of all paragraphs, names their speakers' entities, and checks them against the embedded posts. */
export function linkQuotes(
  text: string,
  paragraphs: readonly PlacedParagraph[],
  entities: readonly Entity[],
  posts: readonly Post[],
): Quote[] {
  const speakers = speakersOf(entities);
  const sources = posts.map((post) => sourceOf(text, post));
  const drafts: Draft[] = posts.map((post) => postQuote(post, speakers));
  let pending: QuoteCandidate | undefined;
  paragraphs.forEach(({ facts, span: { start: offset } }, index) => {
    if (facts.kind === 'post') return;
    let previous: Draft | undefined;
    facts.quotes.forEach((candidate, order) => {
      if (!candidate.closed && !continuesInto(text, candidate, offset, paragraphs[index + 1])) return;
      const content = shift(candidate.content, offset);
      const attribution = facts.attributions[order] ?? null;
      const own = attribution ? speakerOf(text, attribution, offset, speakers) : null;
      const first = order === 0 && candidate.span.start === 0;
      const speaker =
        own ??
        (startsSentence(facts, candidate) ? continued(previous) : null) ??
        (first && pending ? continued(drafts.at(-1)) : null);
      const kind = kindOf(sliceOf(text, content), speaker !== null, candidate.closed);
      const draft: Draft = {
        span: shift(candidate.span, offset),
        content: [content],
        kind,
        cue: attribution ? shift(attribution.cue, offset) : null,
        speaker: kind === 'scare' ? null : speaker,
        addressee: null,
        check: verifyQuote(text, content, sources),
      };
      previous = draft;
      pending = candidate.closed ? undefined : candidate;
      drafts.push(draft);
    });
  });
  return drafts.sort((a, b) => a.span.start - b.span.start).map((draft, index) => ({ id: `q${index + 1}`, ...draft }));
}

/** A quote that its paragraph leaves open goes on where the next paragraph opens with the same mark. */
function continuesInto(
  text: string,
  candidate: QuoteCandidate,
  offset: number,
  next: PlacedParagraph | undefined,
): boolean {
  return next !== undefined && text.charAt(next.span.start) === text.charAt(offset + candidate.span.start);
}

function startsSentence(facts: ParagraphFacts, candidate: QuoteCandidate): boolean {
  return sentenceAt(facts.sentences, candidate.span.start).start === candidate.span.start;
}

/** The speaker of the quote before, less surely. */
function continued(previous: Draft | undefined): Speaker | null {
  if (!previous?.speaker) return null;
  return { ...previous.speaker, confidence: previous.speaker.confidence * 0.9, evidence: 'continued' };
}

function speakerOf(text: string, attribution: Attribution, offset: number, speakers: Speakers): Speaker {
  const range = shift(attribution.speaker, offset);
  const owned = /['’]s?\s/.test(sliceOf(text, range));
  const entity = speakers.exact.get(keyOf(range)) ?? (owned ? undefined : speakers.byStart.get(range.start)) ?? null;
  return {
    span: range,
    text: sliceOf(text, range),
    entity,
    confidence: attribution.confidence,
    evidence: attribution.evidence,
  };
}

/** Entity ids by the mentions that can name a speaker. */
interface Speakers {
  readonly exact: ReadonlyMap<string, string>;
  /** Without descriptions: "Britain's foreign secretary" starts where "Britain" does. */
  readonly byStart: ReadonlyMap<number, string>;
}

function speakersOf(entities: readonly Entity[]): Speakers {
  const exact = new Map<string, string>();
  const byStart = new Map<number, string>();
  for (const { id, mentions } of entities)
    for (const { span: range, kind } of mentions) {
      exact.set(keyOf(range), id);
      if (kind !== 'nominal') byStart.set(range.start, id);
    }
  return { exact, byStart };
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

function kindOf(content: string, spoken: boolean, closed: boolean): QuoteKind {
  const words = content.split(/\s+/).length;
  const sentence = /^(?:\[|…|\.\.\.)?\s*[\p{Lu}\p{N}]/u.test(content) && (words >= 4 || /[,.!?]$/.test(content));
  if (!closed || sentence) return spoken || words >= 6 ? 'direct' : 'scare';
  return spoken ? 'partial' : 'scare';
}

function postQuote(post: Post, speakers: Speakers): Draft {
  const speaker: Speaker = {
    span: post.authorSpan,
    text: post.author,
    entity: speakers.byStart.get(post.authorSpan.start) ?? null,
    confidence: 1,
    evidence: 'post-author',
  };
  const content: Span = post.textSpan;
  return {
    span: span(content.start, content.end),
    content: [content],
    kind: 'post',
    cue: null,
    speaker,
    addressee: null,
    check: null,
  };
}
