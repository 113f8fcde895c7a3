import type { Annotation } from '../facts';
import { isSame } from '../same';

/**
 * An annotation that may have been changed here and in the file, since both were the same: fields that only one side changed are taken from it; where both did,
 * ours stays. `null` where it was deleted here and nobody changed it there.
 *
 * `old` is what the file said before, `mine` what is here, `theirs` what the file says. `mine` itself is returned where nothing has to change.
 */
export function mergeAnnotation(
  old: Annotation | undefined,
  mine: Annotation | undefined,
  theirs: Annotation,
): Annotation | null {
  if (!mine) return old && isSame(old, theirs) ? null : theirs;
  if (!old) return isSame(mine, theirs) ? mine : theirs;
  const changed = Object.entries(theirs).filter(([key, value]) => {
    const before = old[key as keyof Annotation];
    return isSame(mine[key as keyof Annotation], before) && !isSame(value, before);
  });
  return changed.length === 0 ? mine : { ...mine, ...Object.fromEntries(changed) };
}

/** Whether a person changed it here: what it says, not where its words went. */
export function isChangedHere(old: Annotation, mine: Annotation): boolean {
  return !isSame(statementOf(old), statementOf(mine));
}

function statementOf(annotation: Annotation): Annotation {
  const status = annotation.status === 'orphaned' ? (annotation.statusBefore ?? 'suggested') : annotation.status;
  return { ...annotation, targets: [], status, statusBefore: null };
}
