import type { Entity } from '../entities/facts';
import type { Post } from '../posts/facts';
import { typeOf } from './draft';
import type { Draft } from './draft';
import { fold } from './fold';
import { byStart, linkNames } from './names';
import { placeNames, referencesOf } from './placed';
import type { Reference, ReferringParagraph } from './placed';
import { linkHandles, linkPostAuthors } from './posts';
import { resolveReferences } from './resolve';

/** Joins names, descriptions, pronouns and handles of all paragraphs into the entities of the document, in order of first mention. */
export function linkEntities(
  text: string,
  paragraphs: readonly ReferringParagraph[],
  posts: readonly Post[],
): Entity[] {
  const names = placeNames(paragraphs);
  const named = linkNames(text, names);
  const references = referencesOf(paragraphs, names, named);
  const authors = new Map<number, Draft>();
  for (const reference of references) if (reference.kind === 'name') authors.set(reference.start, reference.owner);
  const open = resolveReferences(
    text,
    references,
    countryWords(references),
    speakers(paragraphs, named.drafts, posts, authors),
  );
  linkPostAuthors(text, paragraphs, posts, authors, open);
  linkHandles(text, paragraphs, posts, authors);
  return named.drafts
    .filter(({ mentions }) => mentions.length > 0)
    .map((draft) => ({ draft, mentions: draft.mentions.sort(byStart) }))
    .sort((a, b) => (a.mentions[0]?.span.start ?? 0) - (b.mentions[0]?.span.start ?? 0))
    .map(({ draft, mentions }, index): Entity => {
      const { name, role, handle, registered } = draft;
      const type = typeOf(draft);
      const { subtype, knowledge } = draft.factsOf === type ? draft : NO_FACTS;
      return {
        id: `e${index + 1}`,
        type,
        name,
        subtype,
        mentions,
        role,
        handle,
        registry: registered?.id ?? null,
        ...(registered ? { registered } : {}),
        knowledge,
      };
    });
}

/** Words for one country, its people and its names, are one word: `british`, `uk` and `britain` give `gb`. */
function countryWords(references: readonly Reference[]): (word: string) => string {
  const codes = new Map<string, string>();
  for (const reference of references)
    if (
      reference.kind === 'name' &&
      reference.name.name.knowledge?.['iso'] !== undefined &&
      (reference.name.name.subtype === 'country' || reference.name.name.subtype === 'nationality')
    )
      codes.set(fold(reference.name.words), reference.name.name.knowledge['iso'].toLowerCase());
  return (word) => codes.get(word) ?? word;
}

/**
 * Every paragraph counts one quote more than it has, for the words of a post. Who speaks in a quote, asked when the mentions outside quotes are known: the speaker its paragraph states, else that of the quote before. */
function speakers(
  paragraphs: readonly ReferringParagraph[],
  drafts: readonly Draft[],
  posts: readonly Post[],
  authors: ReadonlyMap<number, Draft>,
): (quote: number) => Draft | undefined {
  let known: (Draft | undefined)[] | undefined;
  return (quote) => (known ??= speakersOfQuotes(paragraphs, drafts, posts, authors))[quote];
}

function speakersOfQuotes(
  paragraphs: readonly ReferringParagraph[],
  drafts: readonly Draft[],
  posts: readonly Post[],
  authors: ReadonlyMap<number, Draft>,
): (Draft | undefined)[] {
  const byMention = new Map(
    drafts.flatMap((draft) => draft.mentions.map(({ span }): [string, Draft] => [`${span.start}-${span.end}`, draft])),
  );
  const postAt = new Map(posts.map((post) => [post.span.start, post]));
  const found: (Draft | undefined)[] = [];
  for (const { facts, span } of paragraphs) {
    let last: Draft | undefined;
    facts.quotes.forEach((_, index) => {
      const speaker = facts.attributions[index]?.speaker;
      last = speaker ? byMention.get(`${speaker.start + span.start}-${speaker.end + span.start}`) : last;
      found.push(last);
    });
    const post = postAt.get(span.start);
    found.push(post && authors.get(post.authorSpan.start));
  }
  return found;
}

const NO_FACTS = { subtype: null, knowledge: null };
