import type { Amount } from './amounts/facts';
import type { Document } from './analysis';
import { linkEntities } from './coreference/link';
import type { NumericDates } from './dates/facts';
import { linkTimexes } from './dates/link';
import type { Header } from './header/facts';
import type { ParagraphFacts } from './paragraphFacts';
import type { Post } from './posts/facts';
import { placePost } from './posts/link';
import { linkQuotes } from './quotes/link';
import { placeMarks } from './quotes/placeMarks';
import { shift } from './text/span';
import type { Span } from './text/span';

/** What a paragraph says, and where it stands. */
export interface PlacedParagraph {
  readonly span: Span;
  readonly facts: ParagraphFacts;
}

/** Joins what the paragraphs say by themselves into what the document says. Works on facts, not on characters. */
export function linkDocument(
  text: string,
  header: Header | null,
  paragraphs: readonly PlacedParagraph[],
  numericDates: NumericDates,
): Document {
  const posts = linkPosts(paragraphs);
  const entities = linkEntities(text, paragraphs, posts);
  return {
    text,
    header,
    paragraphs: paragraphs.map(({ span, facts }) => ({ span, kind: facts.kind })),
    sentences: placeSentences(paragraphs),
    entities,
    quotes: linkQuotes(text, paragraphs, entities, posts),
    marks: placeMarks(paragraphs),
    posts,
    dates: linkTimexes(text, paragraphs, header, numericDates),
    amounts: paragraphs.flatMap(({ span, facts }) =>
      facts.amounts.map((amount): Amount => ({ ...amount, span: shift(amount.span, span.start) })),
    ),
  };
}

function placeSentences(paragraphs: readonly PlacedParagraph[]): Span[] {
  const sentences: Span[] = [];
  for (const { facts, span } of paragraphs)
    for (const sentence of facts.sentences) sentences.push(shift(sentence, span.start));
  return sentences;
}

function linkPosts(paragraphs: readonly PlacedParagraph[]): Post[] {
  const posts: Post[] = [];
  for (const { facts, span } of paragraphs)
    if (facts.signature) posts.push(placePost(facts.signature, posts.length, span));
  return posts;
}
