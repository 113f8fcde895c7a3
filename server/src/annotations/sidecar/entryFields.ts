import type { Annotation, Target } from '../facts';
import type { Suppression } from '../suppressions';
import type { Fields } from './fields';
import { ANNOTATION_KEYS } from './readAnnotation';

/** An annotation as the fields of its entry, in order, without those that say nothing. */
export function toFields(annotation: Annotation): Fields {
  const fields: Record<(typeof ANNOTATION_KEYS)[number], unknown> = {
    id: annotation.id,
    layer: annotation.layer,
    label: annotation.label,
    spans: annotation.targets.map(targetFields),
    ends: annotation.ends.map(({ role, target, label }) => ({ role, target, ...(label === null ? {} : { label }) })),
    attributes: annotation.attributes,
    links: annotation.links.map(({ id, label }) => ({ id, ...(label === null ? {} : { label }) })),
    status: annotation.status,
    before: annotation.statusBefore,
    confidence: annotation.confidence,
    author: annotation.author,
    created: annotation.created,
    modified: annotation.modified,
    comments: annotation.comments.map(({ author, time, text }) => ({
      author,
      ...(time === null ? {} : { time }),
      text,
    })),
    foreign: annotation.foreign,
  };
  return Object.fromEntries(
    ANNOTATION_KEYS.map((key) => [key, fields[key]] as const).filter(([, value]) => !isNothing(value)),
  );
}

function targetFields({ start, end, exact, prefix, suffix }: Target): Fields {
  return { at: [start, end], exact, prefix, suffix };
}

/** The same for a finding that is ignored. */
export function suppressionFields({ code, target, reason, author, created }: Suppression): Fields {
  const fields = { code, ...targetFields(target), reason, author, created };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isNothing(value)));
}

/** What tells a suppression from others: its code and words. */
export function nameSuppression({ code, target }: Suppression): string {
  return [code, target.exact, target.prefix].join('\n');
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}
