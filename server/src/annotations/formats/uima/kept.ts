import type { Span } from '../../../engine/index';
import type { Annotation, AnnotationProblem } from '../../facts';
import { isFields } from '../../sidecar/fields';
import { readAside } from '../aside';
import { problem } from '../assemble';
import type { Draft } from '../assemble';
import { fromIri } from './names';
import { isFeatureName, showAttribute } from './toCas';

/** What a structure of ours has in its own feature. */
export interface Kept {
  readonly annotation: Annotation;
  /** The stretches of a discontinuous annotation, unchecked. */
  readonly spans: unknown;
}

/** `null` for what is damaged, which is told. */
export function readKept(source: string, problems: AnnotationProblem[]): Kept | null {
  try {
    const value: unknown = JSON.parse(source);
    const annotation = readAside(value, problems);
    if (annotation) return { annotation, spans: isFields(value) ? value['spans'] : null };
  } catch {
    // Not JSON: told below.
  }
  problems.push(problem('uima-aside', 'What Seedmark kept for itself is damaged, and is left out.', null, 'warning'));
  return null;
}

/** What was kept, with all that another tool has changed since in what it shows. `idOf` is the id that a structure had with us. */
export function withKept(draft: Draft, { annotation, spans }: Kept, idOf: (key: string) => string | null): Draft {
  const visible = draft.more.attributes ?? {};
  const same = Object.entries(annotation.attributes).filter(
    ([name, value]) => !isFeatureName(name) || visible[name] === showAttribute(value),
  );
  const sameNames = new Set(same.map(([name]) => name));
  const changed = Object.entries(visible).filter(([name]) => !sameNames.has(name));
  const [link] = draft.more.links ?? [];
  const isSameLink = link?.id === (annotation.links[0] && fromIri(annotation.links[0].id));
  const ends = draft.ends.map((end, index) => {
    const known = annotation.ends[index];
    return known?.role === end.role && known.target === idOf(end.target) ? { ...end, label: known.label } : end;
  });
  const { id, status, statusBefore, confidence, author, created, modified, comments, foreign } = annotation;
  return {
    ...draft,
    spans: readSpans(spans, draft.spans) ?? draft.spans,
    ends,
    more: {
      ...{ id, status, statusBefore, confidence, author, created, modified, comments, foreign },
      attributes: Object.fromEntries([...same, ...changed]),
      links: isSameLink ? annotation.links : (draft.more.links ?? []),
    },
  };
}

/** The stretches of a discontinuous annotation, if they still reach from end to end of what is shown. */
function readSpans(value: unknown, shown: readonly Span[]): readonly Span[] | null {
  const [hull] = shown;
  if (!Array.isArray(value) || !hull) return null;
  const spans = value.map((one: unknown) => {
    const [start, end] = Array.isArray(one) ? (one as readonly unknown[]) : [];
    return { start: Number(start), end: Number(end) };
  });
  let at = hull.start;
  for (const { start, end } of spans) {
    if (!Number.isSafeInteger(start) || !(start >= at && end >= start)) return null;
    at = end;
  }
  return spans.length > 1 && spans[0]?.start === hull.start && at === hull.end ? spans : null;
}
