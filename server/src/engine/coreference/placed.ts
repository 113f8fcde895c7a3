import type { Draft } from './draft';
import type { Description } from './facts';
import type { PlacedPronoun } from './pronouns';
import type { NamedEntities } from './names';
import type { PlacedName } from './forms';
import { partsOf } from './nameParts';
import type { NameCandidate } from '../entities/candidate';
import type { LocalReferences } from './facts';
import { shift, sliceOf } from '../text/span';
import type { ParagraphKind } from '../text/paragraphs';
import type { Span } from '../text/span';

/** What this folder needs of a paragraph, with its place in the document. */
export interface ReferringParagraph {
  readonly span: Span;
  readonly facts: {
    readonly kind: ParagraphKind;
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
export type Reference =
  | {
      readonly kind: 'name';
      readonly start: number;
      readonly name: PlacedName;
      readonly owner: Draft;
      readonly sentence: number;
      readonly paragraph: number;
      readonly quote: number;
    }
  | {
      readonly kind: 'description';
      readonly start: number;
      readonly placed: PlacedDescription;
      readonly beside: Draft | undefined;
      readonly isTitle: boolean;
    }
  | { readonly kind: 'pronoun'; readonly start: number; readonly pronoun: PlacedPronoun };

/** The names of all paragraphs in order, without those that an acronym in brackets already covers. */
export function placeNames(text: string, paragraphs: readonly ReferringParagraph[]): PlacedName[][] {
  return paragraphs.map(({ facts, span: { start: offset } }) => {
    let covered = -1;
    const placed: PlacedName[] = [];
    facts.names.forEach((name, index) => {
      const context = facts.references.contexts[index];
      if (!context || name.span.start < covered) return;
      covered = name.acronym?.end ?? covered;
      const span = shift(name.span, offset);
      placed.push({ ...partsOf(sliceOf(text, span)), span, name, context, offset });
    });
    return placed;
  });
}

/** Everything that refers, in the order of the text, with sentences and quotes numbered through the document. */
export function referencesOf(
  paragraphs: readonly ReferringParagraph[],
  names: readonly (readonly PlacedName[])[],
  { owners }: NamedEntities,
): Reference[] {
  const found: Reference[] = [];
  let [sentences, quotes, named] = [0, 0, 0];
  paragraphs.forEach(({ facts, span: { start: offset } }, paragraph) => {
    const placeOf = ({ sentence, quote }: { readonly sentence: number; readonly quote: number }) => ({
      sentence: sentences + sentence,
      // The words of a post are its author's.
      quote: facts.kind === 'post' ? quotes + facts.quotes.length : quote < 0 ? -1 : quotes + quote,
      paragraph,
    });
    const byCandidate = new Map<NameCandidate, Draft>();
    const starts = new Set<number>();
    const here: Reference[] = [];
    for (const name of names[paragraph] ?? []) {
      const owner = owners[named++];
      if (!owner) continue;
      byCandidate.set(name.name, owner);
      starts.add(name.span.start);
      here.push({ kind: 'name', start: name.span.start, name, owner, ...placeOf(name.context) });
    }
    for (const description of facts.references.descriptions) {
      const span = shift(description.span, offset);
      const besideName = description.name === null ? undefined : facts.names[description.name];
      here.push({
        kind: 'description',
        start: span.start,
        placed: { description, span, role: shift(description.role, offset), ...placeOf(description) },
        beside: besideName && byCandidate.get(besideName),
        isTitle: starts.has(span.end + 1) || starts.has(span.end),
      });
    }
    for (const candidate of facts.references.pronouns) {
      const { start, end } = shift(candidate.span, offset);
      here.push({ kind: 'pronoun', start, pronoun: { candidate, start, end, ...placeOf(candidate) } });
    }
    found.push(...here.sort((a, b) => a.start - b.start));
    sentences += facts.sentences.length;
    quotes += facts.quotes.length + 1;
  });
  return found;
}
