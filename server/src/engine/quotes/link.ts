import type { Entity } from '../entities/facts';
import type { PlacedParagraph } from '../linkDocument';
import type { Post } from '../posts/facts';
import { sliceOf } from '../text/span';
import type { Quote } from './facts';
import { joinQuotes } from './join';
import { kindOfQuote } from './kinds';
import { nameSpeakers, speakersOfPosts } from './speakers';
import { sourceOf, verifyQuote } from './verify';

type Draft = Omit<Quote, 'id'>;

/** Joins the quotes of all paragraphs, names their speakers' entities, and checks them against the embedded posts. */
export function linkQuotes(
  text: string,
  paragraphs: readonly PlacedParagraph[],
  entities: readonly Entity[],
  posts: readonly Post[],
): Quote[] {
  const joined = joinQuotes(paragraphs);
  const speakers = nameSpeakers(text, paragraphs, entities, joined);
  const sources = posts.map((post) => sourceOf(text, post));
  const quoted = joined.map(({ span, content, pieces: [first] }, index): Draft => {
    const { cue = null, speaker = null, addressee = null } = speakers[index] ?? {};
    const [opening = span] = content;
    const kind = kindOfQuote(sliceOf(text, opening), speaker !== null, first.candidate.closed);
    return {
      span,
      content,
      kind,
      cue,
      speaker: kind === 'scare' ? null : speaker,
      addressee,
      check: verifyQuote(text, opening, sources),
    };
  });
  const drafts = [...postQuotes(posts, entities), ...quoted].sort((a, b) => a.span.start - b.span.start);
  return drafts.map((draft, index) => ({ id: `q${index + 1}`, ...draft }));
}

function postQuotes(posts: readonly Post[], entities: readonly Entity[]): Draft[] {
  const authors = speakersOfPosts(posts, entities);
  return posts.map(({ textSpan }, index) => ({
    span: textSpan,
    content: [textSpan],
    kind: 'post',
    cue: null,
    speaker: authors[index] ?? null,
    addressee: null,
    check: null,
  }));
}
