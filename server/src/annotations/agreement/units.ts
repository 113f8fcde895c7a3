import type { Span } from '../../engine/index';
import type { Annotation } from '../facts';
import { isLost } from '../facts';

/** One stretch that somebody marked, as measures of agreement see it. */
export interface Unit extends Span {
  readonly label: string;
}

/** What counts: what stands in the text and was not rejected. Suggestions count only where nobody has to decide on them first. */
export function isCounted({ status, targets }: Annotation): boolean {
  return (status === 'accepted' || status === 'suggested') && targets.length > 0 && !targets.some(isLost);
}

/** The stretches of one layer, in order; a discontinuous annotation gives one for each part. */
export function unitsOf(annotations: readonly Annotation[], layer: string): Unit[] {
  return annotations
    .filter((annotation) => annotation.layer === layer && isCounted(annotation))
    .flatMap(({ targets, label }) => targets.map(({ start, end }) => ({ start, end, label })))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.label < b.label ? -1 : 1));
}
