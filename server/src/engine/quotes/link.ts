import type { Entity } from '../entities/facts';
import type { PlacedParagraph } from '../linkDocument';
import type { Post } from '../posts/facts';
import { shift, sliceOf } from '../text/span';
import type { Quote } from './facts';
import { joinQuotes } from './join';
import { kindOfQuote } from './kinds';
import { nameSpeakers, reportedQuotes, speakersOf, speakersOfPosts } from './speakers';
import type { Speakers } from './speakers';
import { verifyQuotes } from './verification/verifyQuotes';
import type { UncheckedQuote } from './verification/verifyQuotes';

/** A quote without its number, which follows from its place among all quotes. */
type Draft = Omit<UncheckedQuote, 'quote'> & { readonly quote: Omit<Quote, 'id' | 'check'> };

/** Joins the quotes of all paragraphs, names their speakers' entities, and checks them against the posts and one another. */
export function linkQuotes(
  text: string,
  paragraphs: readonly PlacedParagraph[],
  entities: readonly Entity[],
  posts: readonly Post[],
): Quote[] {
  const known = speakersOf(entities);
  const drafts = [
    ...postQuotes(paragraphs, known, posts),
    ...markedQuotes(text, paragraphs, known),
    ...unmarkedQuotes(text, paragraphs, known),
  ];
  const quotes = drafts
    .sort((a, b) => a.quote.span.start - b.quote.span.start)
    .map((draft, index): UncheckedQuote => ({ ...draft, quote: { id: `q${index + 1}`, ...draft.quote } }));
  const checks = verifyQuotes(text, quotes);
  return quotes.map(({ quote }, index) => ({ ...quote, check: checks[index] ?? null }));
}

function markedQuotes(text: string, paragraphs: readonly PlacedParagraph[], known: Speakers): Draft[] {
  const joined = joinQuotes(paragraphs);
  const speakers = nameSpeakers(text, paragraphs, known, joined);
  return joined.flatMap(({ span, content, pieces }, index): Draft[] => {
    const [first] = pieces;
    const { cue = null, speaker = null, addressee = null } = speakers[index] ?? {};
    const [opening = span] = content;
    const paragraph = paragraphs[first.paragraph]?.span ?? span;
    const kind = kindOfQuote({
      content: sliceOf(text, opening),
      before: text.slice(Math.max(paragraph.start, span.start - FEW_WORDS), span.start),
      spoken: speaker !== null,
      continued: pieces.length > 1,
    });
    const quote = { span, content, kind, cue, speaker: kind === 'scare' ? null : speaker, addressee };
    const parts = pieces.flatMap(({ paragraph, candidate }) => {
      const placed = paragraphs[paragraph];
      return placed ? [{ words: placed.facts.words, offset: placed.span.start, range: candidate.content }] : [];
    });
    return [{ quote, post: null, parts, paragraph }];
  });
}

function unmarkedQuotes(text: string, paragraphs: readonly PlacedParagraph[], known: Speakers): Draft[] {
  return reportedQuotes(text, paragraphs, known).map((quote) => ({
    quote,
    post: null,
    parts: [],
    paragraph: quote.span,
  }));
}

function postQuotes(paragraphs: readonly PlacedParagraph[], known: Speakers, posts: readonly Post[]): Draft[] {
  const authors = speakersOfPosts(posts, known);
  const signed = paragraphs.filter(({ facts }) => facts.signature);
  return posts.map(({ id, span, textSpan }, index) => {
    const facts = signed[index]?.facts;
    return {
      quote: {
        span: textSpan,
        content: [textSpan],
        kind: 'post',
        cue: null,
        speaker: authors[index] ?? null,
        addressee: null,
      },
      post: id,
      parts: facts ? [{ words: facts.words, offset: span.start, range: shift(textSpan, -span.start) }] : [],
      paragraph: span,
    };
  });
}

/** In UTF-16 units. */
const FEW_WORDS = 40;
