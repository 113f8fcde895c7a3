import type { Post } from '../posts/facts';
import { passageOf } from '../quotes/verification/passage';
import { indexSources } from '../quotes/verification/sourceIndex';
import type { Source } from '../quotes/verification/sourceIndex';
import { verifyQuote } from '../quotes/verify';
import { shift, sliceOf } from '../text/span';
import type { Draft } from './draft';
import type { ReferringParagraph } from './placed';
import { addMention } from './resolve';
import type { OpenDescription } from './resolve';

/** Gives the authors of posts their handles, as an alias wherever they stand. */
export function linkHandles(
  text: string,
  paragraphs: readonly ReferringParagraph[],
  posts: readonly Post[],
  authors: ReadonlyMap<number, Draft>,
): void {
  const byHandle = new Map<string, Draft>();
  for (const { authorSpan, handle, handleSpan } of posts) {
    const author = authors.get(authorSpan.start);
    if (!author || handle === null || !handleSpan) continue;
    author.handle ??= handle;
    byHandle.set(handle.toLowerCase(), author);
    addMention(author, handleSpan, 'alias', 1, 'handle in the signature of a post');
  }
  for (const {
    facts,
    span: { start },
  } of paragraphs)
    for (const relative of facts.references.handles) {
      const span = shift(relative, start);
      const author = byHandle.get(sliceOf(text, span).toLowerCase());
      if (author) addMention(author, span, 'alias', 0.95, 'handle of the author of a post');
    }
}

/**
 * A description without a name is the author of a post when it is said to speak words that the post holds: "…", Britain's foreign secretary
 * said; and the same words stand in the post of James Cleverly. Only where a single author is left.
 */
export function linkPostAuthors(
  text: string,
  paragraphs: readonly ReferringParagraph[],
  posts: readonly Post[],
  authors: ReadonlyMap<number, Draft>,
  open: readonly OpenDescription[],
): void {
  if (posts.length === 0 || open.length === 0) return;
  const index = indexSources(sourcesOf(text, paragraphs, posts));
  const authorOf = new Map(posts.map(({ id, authorSpan }) => [id, authors.get(authorSpan.start)]));
  const byEnd = new Map(open.map((description) => [description.span.end, description]));
  for (const {
    facts,
    span: { start },
  } of paragraphs)
    facts.attributions.forEach((attribution, order) => {
      const quote = facts.quotes[order];
      const description = attribution && byEnd.get(attribution.speaker.end + start);
      if (!quote || !description) return;
      const passage = passageOf(text, [{ words: facts.words, offset: start, range: quote.content }]);
      const check = verifyQuote({ id: '', kind: 'direct', speaker: null, passage, posted: false }, index);
      const author = check ? authorOf.get(check.against) : undefined;
      if (!author || check?.verdict !== 'verbatim') return;
      byEnd.delete(description.span.end);
      addMention(author, description.span, 'nominal', 0.75, 'is quoted with words that stand in a post of this author');
      author.role ??= sliceOf(text, description.role);
    });
}

function sourcesOf(text: string, paragraphs: readonly ReferringParagraph[], posts: readonly Post[]): Source[] {
  const signed = paragraphs.filter(({ facts }) => facts.kind === 'post');
  return posts.flatMap(({ id, span, textSpan }, at): Source[] => {
    const facts = signed[at]?.facts;
    if (!facts) return [];
    const part = { words: facts.words, offset: span.start, range: shift(textSpan, -span.start) };
    return [{ id, kind: 'post', speaker: null, passage: passageOf(text, [part]) }];
  });
}
