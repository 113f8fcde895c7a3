import type { Span } from '../text/span';
import type { EntityType, Knowledge } from './facts';

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
}
