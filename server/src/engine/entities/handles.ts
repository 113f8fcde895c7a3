import type { Post } from '../posts/facts';
import type { Entity, Mention } from './facts';

/** Gives the authors of posts their handles, as an alias where it stands in the signature. */
export function linkHandles(entities: readonly Entity[], posts: readonly Post[]): Entity[] {
  return entities.map((entity) => {
    const signed = posts.filter(({ authorSpan }) =>
      entity.mentions.some(({ span }) => span.start === authorSpan.start),
    );
    const aliases = signed.flatMap(({ handleSpan }): Mention[] =>
      handleSpan
        ? [{ span: handleSpan, kind: 'alias', confidence: 1, evidence: 'handle in the signature of a post' }]
        : [],
    );
    if (aliases.length === 0) return entity;
    const mentions = [...entity.mentions, ...aliases].sort((a, b) => a.span.start - b.span.start);
    return { ...entity, handle: entity.handle ?? signed[0]?.handle ?? null, mentions };
  });
}
