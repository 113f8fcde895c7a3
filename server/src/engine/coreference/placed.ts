import type { Draft } from './draft';
import type { Description } from './facts';
import type { PlacedPronoun } from './pronouns';
import type { NamedEntities } from './names';
import type { PlacedName } from './forms';

import type { NameCandidate } from '../entities/candidate';
import type { LocalReferences } from './facts';
import { shift } from '../text/span';
import type { ParagraphKind } from '../text/paragraphs';
import type { Span } from '../text/span';
import type { Words } from '../text/words';

/** What this folder needs of a paragraph, with its place in the document. */
export interface ReferringParagraph {
  readonly span: Span;
  readonly facts: {
    readonly kind: ParagraphKind;
    readonly words: Words;
    readonly names: readonly NameCandidate[];
    readonly references: LocalReferences;
    readonly sentences: readonly Span[];
    readonly quotes: readonly { readonly content: Span }[];
    readonly attributions: readonly ({ readonly speaker: Span } | null)[];
  };
}

/** A description with its place; `span` and `role` count in the document. */
export interface PlacedDescription {
  readonly description: Description;
  readonly span: Span;
  readonly role: Span;
  readonly sentence: number;
  readonly paragraph: number;
  readonly quote: number;
}

/** Something that refers, in the order of the text. */
export type Reference = NameReference | DescriptionReference | PronounReference;

export interface NameReference extends Position {
  readonly kind: 'name';
  readonly start: number;
  readonly name: PlacedName;
  readonly owner: Draft;
}

export interface DescriptionReference {
  readonly kind: 'description';
  readonly start: number;
  readonly placed: PlacedDescription;
  /** Whose name stands beside it. */
  readonly beside: Draft | undefined;
}

export interface PronounReference {
  readonly kind: 'pronoun';
  readonly start: number;
  readonly pronoun: PlacedPronoun;
}

/** Numbered through the document; a quote is -1 outside quotation marks. */
interface Position {
  readonly sentence: number;
  readonly paragraph: number;
  readonly quote: number;
}

/** The names of all paragraphs in order, without those that an acronym in brackets already covers. */
export function placeNames(paragraphs: readonly ReferringParagraph[]): PlacedName[] {
  const placed: PlacedName[] = [];
  paragraphs.forEach(({ facts, span: { start: offset } }, paragraph) => {
    let covered = -1;
    facts.names.forEach((name, number) => {
      const context = facts.references.contexts[number];
      if (!context || name.span.start < covered) return;
      covered = name.acronym?.end ?? covered;
      const { words, parts, generation, isPersonal, isCompany, acronym } = context.parts;
      const span = shift(name.span, offset);
      placed.push({
        words,
        parts,
        generation,
        isPersonal,
        isCompany,
        acronym,
        span,
        name,
        context,
        offset,
        paragraph,
        number,
        index: placed.length,
      });
    });
  });
  return placed;
}

/** Everything that refers, in the order of the text. */
export function referencesOf(
  paragraphs: readonly ReferringParagraph[],
  names: readonly PlacedName[],
  { owners }: NamedEntities,
): Reference[] {
  const found: Reference[] = [];
  let [sentences, quotes, next] = [0, 0, 0];
  paragraphs.forEach(({ facts, span: { start: offset } }, paragraph) => {
    const { names: candidates, references, kind } = facts;
    // The words of a post are its author's: the quote counted behind those of the paragraph.
    const quoteOf = (quote: number): number =>
      kind === 'post' ? quotes + facts.quotes.length : quote < 0 ? -1 : quotes + quote;
    const ownerOf: (Draft | undefined)[] = new Array<Draft | undefined>(candidates.length);
    const here: Reference[] = [];
    for (let name = names[next]; name?.paragraph === paragraph; name = names[++next]) {
      const owner = owners[next];
      if (!owner) continue;
      ownerOf[name.number] = owner;
      const { sentence, quote } = name.context;
      here.push({
        kind: 'name',
        start: name.span.start,
        name,
        owner,
        sentence: sentences + sentence,
        quote: quoteOf(quote),
        paragraph,
      });
    }
    for (const description of references.descriptions) {
      const { sentence, quote } = description;
      const span = shift(description.span, offset);
      const role = shift(description.role, offset);
      here.push({
        kind: 'description',
        start: span.start,
        placed: { description, span, role, sentence: sentences + sentence, quote: quoteOf(quote), paragraph },
        beside: description.name === null ? undefined : ownerOf[description.name],
      });
    }
    for (const candidate of references.pronouns) {
      const { sentence, quote } = candidate;
      const start = candidate.span.start + offset;
      const end = candidate.span.end + offset;
      here.push({
        kind: 'pronoun',
        start,
        pronoun: { candidate, start, end, sentence: sentences + sentence, quote: quoteOf(quote), paragraph },
      });
    }
    here.sort((a, b) => a.start - b.start);
    for (const reference of here) found.push(reference);
    sentences += facts.sentences.length;
    quotes += facts.quotes.length + 1;
  });
  return found;
}
