import type { Entity, EntityType, Mention } from '../entities/facts';
import type { RegistryEntry } from '../registry/facts';
import type { Span } from '../text/span';
import { FORENAME_GENDERS } from './forenames';
import type { Gender } from './lexicon/nouns';

/** A role that the text states. */
export interface Role {
  readonly span: Span;
  readonly noun: string;
  /** All its words folded, its noun and possessor too. */
  readonly words: ReadonlySet<string>;
}

/** An entity while the document is read. Everything but `index` is filled on the way. */
export interface Draft {
  readonly index: number;
  readonly votes: Map<EntityType, number>;
  readonly mentions: Mention[];
  readonly roles: Role[];
  /** The folded parts of its fullest name. */
  parts: readonly string[];
  generation: string | null;
  name: string;
  subtype: string | null;
  knowledge: Entity['knowledge'];
  /** The type that subtype and knowledge belong to: a person may share the name of a town. */
  factsOf: EntityType | null;
  keyed: boolean;
  /** What the registry says it is; its type and name then hold. */
  registered: RegistryEntry | null;
  /** What titles and nouns state; a forename only suggests. */
  gender: Gender | 'neutral' | null;
  role: string | null;
  handle: string | null;
  /** How often it is named; pronouns do not count, so that one wrong pronoun does not draw the next ones along. */
  names: number;
  /** How many pronouns of each gender were given to it. */
  heard: { male: number; female: number };
}

export function newDraft(index: number, name: string, parts: readonly string[], generation: string | null): Draft {
  return {
    index,
    votes: new Map(),
    mentions: [],
    roles: [],
    parts,
    generation,
    name,
    subtype: null,
    knowledge: null,
    factsOf: null,
    keyed: false,
    registered: null,
    gender: null,
    role: null,
    handle: null,
    names: 0,
    heard: { male: 0, female: 0 },
  };
}

/** The type that the registry gives, else the one with most weight; of equals the one seen first. */
export function typeOf({ votes, registered }: Draft): EntityType {
  if (registered) return registered.type;
  let best: EntityType = 'organization';
  let most = -1;
  for (const [type, weight] of votes)
    if (weight > most) {
      best = type;
      most = weight;
    }
  return best;
}

/** The gender a forename suggests, `null` for names of one word, which may be surnames, and for unknown ones. */
export function forenameGender(draft: Draft): Gender | null {
  return draft.parts.length < 2 ? null : (FORENAME_GENDERS.get(draft.parts[0]?.split('-')[0] ?? '') ?? null);
}
