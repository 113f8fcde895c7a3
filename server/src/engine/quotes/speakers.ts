import type { Entity } from '../entities/facts';
import type { PlacedParagraph } from '../linkDocument';
import type { Post } from '../posts/facts';
import { sentenceAt } from '../text/sentences';
import { shift, sliceOf } from '../text/span';
import type { Span } from '../text/span';
import type { Attribution } from './attribute';
import type { Speaker } from './facts';
import type { JoinedQuote, QuotePiece } from './join';

/** Who said a quote and the words that say so, in spans of the document. */
export interface SpokenBy {
  readonly cue: Span | null;
  readonly speaker: Speaker | null;
  readonly addressee: Span | null;
}

/** Who said each of the quotes, as many answers as quotes. A quote without an attribution goes on with the speaker before it. */
export function nameSpeakers(
  text: string,
  paragraphs: readonly PlacedParagraph[],
  entities: readonly Entity[],
  quotes: readonly JoinedQuote[],
): SpokenBy[] {
  const known = speakersOf(entities);
  const found: SpokenBy[] = [];
  let last: QuotePiece | undefined;
  for (const { pieces } of quotes) {
    const [first] = pieces;
    const paragraph = paragraphs[first.paragraph];
    const offset = paragraph?.span.start ?? 0;
    const attribution = paragraph?.facts.attributions[first.order] ?? null;
    const own = attribution ? speakerOf(text, attribution, offset, known) : null;
    const goesOn = last?.paragraph === first.paragraph && paragraph !== undefined && startsSentence(paragraph, first);
    const before = found.at(-1)?.speaker;
    found.push({
      cue: attribution?.cue ? shift(attribution.cue, offset) : null,
      speaker: own ?? (goesOn && before ? continued(before) : null),
      addressee: attribution?.addressee ? shift(attribution.addressee, offset) : null,
    });
    last = pieces.at(-1);
  }
  return found;
}

/** The author of each post as the speaker of its words. */
export function speakersOfPosts(posts: readonly Post[], entities: readonly Entity[]): Speaker[] {
  const { byStart } = speakersOf(entities);
  return posts.map(({ author, authorSpan }) => ({
    span: authorSpan,
    text: author,
    entity: byStart.get(authorSpan.start) ?? null,
    confidence: 1,
    evidence: 'post-author',
  }));
}

function startsSentence({ facts }: PlacedParagraph, { candidate }: QuotePiece): boolean {
  return sentenceAt(facts.sentences, candidate.span.start).start === candidate.span.start;
}

/** The speaker of the quote before, less surely. */
function continued(speaker: Speaker): Speaker {
  return { ...speaker, confidence: speaker.confidence * 0.9, evidence: 'continued' };
}

function speakerOf(text: string, attribution: Attribution, offset: number, known: Speakers): Speaker {
  const range = shift(attribution.speaker, offset);
  const owned = /['’]s?\s/.test(sliceOf(text, range));
  const entity = known.exact.get(keyOf(range)) ?? (owned ? undefined : known.byStart.get(range.start)) ?? null;
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
