import type { Range } from 'vscode';
import type { AnnotationList, AnnotationView, CandidateView } from '../../../../server/src/protocol/index';
import type { AnnotationServer } from './server';

/** An annotation with its places as the editor counts them. */
export interface ShownAnnotation extends AnnotationView {
  readonly ranges: readonly Range[];
  readonly lastPlace: Range | null;
  readonly candidates: readonly (CandidateView & { readonly range: Range })[];
}

export interface ShownList extends AnnotationList {
  readonly annotations: readonly ShownAnnotation[];
}

/** Converts the places of a list. */
export function shownList(list: AnnotationList, { toRange }: Pick<AnnotationServer, 'toRange'>): ShownList {
  return {
    ...list,
    annotations: list.annotations.map((one) => ({
      ...one,
      ranges: one.ranges.map(toRange),
      lastPlace: one.lastPlace && toRange(one.lastPlace),
      candidates: one.candidates.map((candidate) => ({ ...candidate, range: toRange(candidate.range) })),
    })),
  };
}

/** Those that commands change: of the annotator's own file. */
export function ownOf<T extends AnnotationView>(list: { annotations: readonly T[]; annotator: string }): T[] {
  return list.annotations.filter(({ owner }) => owner === list.annotator);
}
