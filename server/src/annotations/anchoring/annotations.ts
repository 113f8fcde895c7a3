import type { Annotation, Target } from '../facts';
import { isLost } from '../facts';
import { followTargets } from './live';
import type { LiveTargets } from './live';
import { reanchor } from './reanchor';
import type { Anchoring } from './reanchor';

/** All targets of annotations, one after the other; what functions over targets take. */
export function targetsOf(annotations: readonly Annotation[]): Target[] {
  return annotations.flatMap(({ targets }) => targets);
}

/**
 * The annotations with new targets, as `targetsOf` numbers them. An annotation that lost the words of a target is orphaned,
 * and takes its status up again when they are back.
 */
export function withTargets(annotations: readonly Annotation[], targets: readonly Target[]): Annotation[] {
  let at = 0;
  return annotations.map((annotation) => {
    const own = targets.slice(at, at + annotation.targets.length);
    at += annotation.targets.length;
    return { ...annotation, targets: own, ...statusFor(annotation, own.some(isLost)) };
  });
}

/** What an annotation's status becomes when the words of one of its targets are lost, or none. Without targets it stays. */
export function statusFor({ status, statusBefore, targets }: Annotation, hasLost: boolean): Partial<Annotation> {
  if (targets.length === 0) return {};
  if (hasLost) return status === 'orphaned' ? {} : { status: 'orphaned', statusBefore: status };
  return status === 'orphaned' ? { status: statusBefore ?? 'suggested', statusBefore: null } : {};
}

/** Starts to follow annotations that are exact in a text; see `moveTargets` and `withTargets` for what comes after. */
export function followAnnotations(text: string, annotations: readonly Annotation[]): LiveTargets {
  return followTargets(text, targetsOf(annotations));
}

/** Annotations in a text that was changed without them, and how each target was found, in the order of `targetsOf`. */
export interface Reanchored {
  readonly annotations: readonly Annotation[];
  readonly anchorings: readonly Anchoring[];
}

/** `reanchor` for whole annotations. Targets of one annotation that were told apart and now overlap are lost: at least one is wrong. */
export function reanchorAnnotations(annotations: readonly Annotation[], text: string, before?: string): Reanchored {
  const anchorings = reanchor(targetsOf(annotations), text, before);
  let at = 0;
  for (const { targets } of annotations) {
    const own = anchorings.slice(at, at + targets.length);
    const isOrdered = own.every(({ target }, i) => i === 0 || (own[i - 1]?.target.end ?? 0) <= target.start);
    if (!isOrdered && own.every(({ method }) => method !== 'lost'))
      own.forEach((anchoring, i) => (anchorings[at + i] = outOfOrder(anchoring)));
    at += targets.length;
  }
  return {
    annotations: withTargets(
      annotations,
      anchorings.map(({ target }) => target),
    ),
    anchorings,
  };
}

function outOfOrder({ target }: Anchoring): Anchoring {
  const evidence = 'the parts of the annotation stand in another order';
  return { target: { ...target, end: target.start }, method: 'lost', score: 0, margin: 0, evidence };
}
