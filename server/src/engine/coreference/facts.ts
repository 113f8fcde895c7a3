import type { Span } from '../text/span';
import type { Gender, NounKind } from './lexicon/nouns';
import type { NameParts } from './nameParts';

/** Where a reference stands in its paragraph. */
export interface Place {
  /** Number of its sentence in the paragraph. */
  readonly sentence: number;
  /** Number of the quote that holds it, or -1 outside quotation marks. */
  readonly quote: number;
}

/** What the words around a name say of it. As many as the paragraph has names. */
export interface NameContext extends Place {
  readonly parts: NameParts;
  /** From "Mr.", "Queen" and the like; `neutral` from "Mx.". */
  readonly gender: Gender | 'neutral' | null;
  /** The title before the name, without "Mr." and the like: "chief executive". */
  readonly role: Span | null;
  /** Whether such words make it a person's name. */
  readonly titled: boolean;
  /** Whether it is named as somebody's relative: "his brother Jack". */
  readonly relative: boolean;
  /** Whether it may be the subject of its clause. */
  readonly subject: boolean;
  /** Whether it opens its sentence and a verb or the like follows, so that it is what the sentence is about. */
  readonly topic: boolean;
  /** Whether "'s" follows. */
  readonly possessor: boolean;
}

export type PronounForm = 'subject' | 'object' | 'possessive' | 'reflexive';

/** A personal pronoun of the third person, or "I" and its forms. */
export interface PronounCandidate extends Place {
  readonly span: Span;
  /** `speaker` for "I", `neutral` for "it". */
  readonly gender: Gender | 'plural' | 'neutral' | 'speaker';
  readonly form: PronounForm;
  /** Whether it stands in an opening phrase such as "In her speech,", which may speak of a name behind it. */
  readonly opening: boolean;
}

/** A description: "Britain's foreign secretary", "the company", "his father". */
export interface Description extends Place {
  /** From its determiner or possessor to its noun, or to the end of the phrase where it stands beside a name between commas. */
  readonly span: Span;
  /** Its words without article or possessive pronoun: "foreign secretary", "Britain's foreign secretary", "his father". */
  readonly role: Span;
  /** Its noun in lower case. */
  readonly noun: string;
  /** The words before and behind its noun that narrow it, folded. */
  readonly modifiers: readonly string[];
  readonly kind: NounKind;
  readonly gender: Gender | null;
  /** `own` with "his", "its" and the like, `of-name` with a name as possessor: "Britain's". */
  readonly determiner: 'definite' | 'indefinite' | 'own' | 'of-name' | 'none';
  /** With "this" or "that". */
  readonly pointing: boolean;
  readonly plural: boolean;
  /** Number of the name that stands beside it between commas, or that it opens: "his father, Abdullah Kurdi". */
  readonly name: number | null;
  readonly subject: boolean;
  /** Whether it says what somebody is or becomes, and so names nobody: "was elected the president". */
  readonly predicate: boolean;
  /** Whether a name follows at once, of which it is the title. */
  readonly isTitle: boolean;
}

/** What one paragraph says by itself about who is meant. Spans are relative to the paragraph. */
export interface LocalReferences {
  readonly contexts: readonly NameContext[];
  readonly pronouns: readonly PronounCandidate[];
  readonly descriptions: readonly Description[];
  /** Handles outside a signature: "@annlee". */
  readonly handles: readonly Span[];
}
