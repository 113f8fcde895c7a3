import type { Document } from '../analysis';
import { partsOf } from '../coreference/nameParts';
import type { Entity } from '../entities/facts';
import { sliceOf } from '../text/span';
import type { Span } from '../text/span';

/** A way to write a name, and where it is written so. */
export interface NameUse {
  readonly entity: Entity;
  /** In one line, as written. */
  readonly form: string;
  /** Folded, without article, title and the like. */
  readonly parts: readonly string[];
  /** In order; at least one. */
  readonly spans: readonly Span[];
}

/** All names of a document but handles: each form of each entity once, in order of appearance. */
export function nameUses({ text, entities }: Document): NameUse[] {
  return entities
    .flatMap((entity) => {
      const uses = new Map<string, { form: string; spans: Span[] }>();
      for (const { kind, span } of entity.mentions) {
        if (kind !== 'name' && kind !== 'alias') continue;
        const form = sliceOf(text, span).replace(/\s{1,1000}/g, ' ');
        if (form.startsWith('@')) continue;
        const use = uses.get(form) ?? { form, spans: [] };
        uses.set(form, use);
        use.spans.push(span);
      }
      return [...uses.values()].map((use) => ({ ...use, entity, parts: partsOf(use.form).parts }));
    })
    .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}
