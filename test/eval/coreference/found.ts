import { sliceOf } from '../../../server/src/engine/index';
import type { Entity, EntityType, MentionKind, Span } from '../../../server/src/engine/index';

/** A mention as the engine has it. */
export interface FoundMention {
  readonly span: Span;
  readonly entity: string;
  readonly type: EntityType;
  readonly kind: MentionKind;
  readonly isName: boolean;
}

/** The mentions of all entities that have a name in the text; handles are left out. */
export function foundMentions(text: string, entities: readonly Entity[]): FoundMention[] {
  return entities
    .map(({ id, type, mentions }) =>
      mentions
        .filter(({ span }) => !sliceOf(text, span).startsWith('@'))
        .map(({ span, kind }) => ({ span, entity: id, type, kind, isName: kind === 'name' || kind === 'alias' })),
    )
    .filter((mentions) => mentions.some(({ isName }) => isName))
    .flat();
}
