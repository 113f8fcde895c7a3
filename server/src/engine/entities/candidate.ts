import type { Span } from '../text/span';
import type { RegistryEntry } from '../registry/facts';
import type { EntityType, Knowledge } from './facts';
import type { GazetteerEntry } from './gazetteer';

/** A possible name in one paragraph, before the document has had its say. Spans are relative to the paragraph. */
export interface NameCandidate {
  readonly span: Span;
  readonly type: EntityType;
  readonly subtype: string | null;
  /** Names with one key are one entity; `null` where only the words can tell. */
  readonly key: string | null;
  readonly knowledge: Knowledge | null;
  readonly confidence: number;
  readonly evidence: string;
  /** The title or description beside the name: "US Secretary of State". */
  readonly role: Span | null;
  /** Whether it only counts where the document names the same elsewhere, such as the first word of a sentence. */
  readonly uncertain: boolean;
  /** The acronym that stands in brackets behind the name. */
  readonly acronym: Span | null;
  /** What the workspace's registry says it is. */
  readonly registered: RegistryEntry | null;
}

/** A certain name of which no more is known than its type. */
export function plainName(span: Span, type: EntityType, confidence: number, evidence: string): NameCandidate {
  return {
    span,
    type,
    confidence,
    evidence,
    subtype: null,
    key: null,
    knowledge: null,
    role: null,
    uncertain: false,
    acronym: null,
    registered: null,
  };
}

/** A name with all that the lists know of it. */
export function listedName(span: Span, entry: GazetteerEntry, confidence: number): NameCandidate {
  const { type, subtype, key, knowledge } = entry;
  const evidence = subtype === null ? 'in the list of names' : `in the list of names as ${subtype}`;
  return { ...plainName(span, type, confidence, evidence), subtype, key, knowledge };
}
