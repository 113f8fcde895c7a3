import { sliceOf, touches } from '../engine/index';
import type { Analysis, Entity, Mention } from '../engine/index';

export interface EntityMention {
  readonly entity: Entity;
  readonly mention: Mention;
}

/** The shortest mention that an offset touches, its end included, and whom it means. */
export function mentionAtOffset(analysis: Analysis, offset: number): EntityMention | undefined {
  let best: EntityMention | undefined;
  for (const entity of analysis.entities)
    for (const mention of entity.mentions)
      if (touches(mention.span, offset) && (!best || lengthOf(mention) < lengthOf(best.mention)))
        best = { entity, mention };
  return best;
}

/** The first mention that spells the name out; where none does, the first by name, or else the first. */
export function fullMention({ text }: Analysis, { name, mentions }: Entity): Mention {
  const named = mentions.filter(({ kind }) => kind === 'name');
  const full = named.find(({ span }) => sliceOf(text, span).replace(/\s{1,1000}/g, ' ') === name);
  const found = full ?? named[0] ?? mentions[0];
  if (!found) throw new Error(`${name} has no mention`);
  return found;
}

function lengthOf({ span }: Mention): number {
  return span.end - span.start;
}
