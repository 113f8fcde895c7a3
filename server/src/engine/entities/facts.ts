import type { RegistryEntry } from '../registry/facts';
import type { Span } from '../text/span';

export type EntityType = 'person' | 'organization' | 'place' | 'facility' | 'norp' | 'event' | 'work' | 'product';

/**
 * How a mention names its entity: `name` is a proper name or its short form; `alias` an acronym, handle or other name;
 * `nominal` a description ("Britain's foreign secretary"); `pronoun` a word such as "He".
 */
export type MentionKind = 'name' | 'alias' | 'nominal' | 'pronoun';

export interface Mention {
  readonly span: Span;
  readonly kind: MentionKind;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Why we think so, in words for a person: "in the list of countries". */
  readonly evidence: string;
}

/** Bundled facts about an entity, for example `{ iso: 'IR', capital: 'Tehran' }`. */
export type Knowledge = Readonly<Record<string, string>>;

/** Everything the document says about one person, organization, place and so on. */
export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  /** Its fullest name in the document. */
  readonly name: string;
  /** Such as country, city, region, ministry or newspaper. */
  readonly subtype: string | null;
  /** In order of appearance; never empty. */
  readonly mentions: readonly Mention[];
  /** As the text states it: "Britain's foreign secretary". */
  readonly role: string | null;
  readonly handle: string | null;
  /** Its id in the workspace's registry. */
  readonly registry: string | null;
  /** What the registry says of it; absent where it is not there. */
  readonly registered?: RegistryEntry;
  readonly knowledge: Knowledge | null;
}
