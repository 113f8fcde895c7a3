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

/** What a file that was changed from outside does to the annotations here. */
export interface FileMerge {
  /** Those that stay at their places. */
  readonly revised: readonly Annotation[];
  /** Those whose words have to be looked for. */
  readonly sought: readonly Annotation[];
  /** By id. */
  readonly deleted: readonly string[];
}

/** `mergeAnnotation` for all, by id. `isWhole` is `false` for a damaged file: what it does not have may be in what cannot be read, and stays. */
export function mergeFile(
  old: ReadonlyMap<string, Annotation>,
  mine: ReadonlyMap<string, Annotation>,
  theirs: ReadonlyMap<string, Annotation>,
  isWhole: boolean,
): FileMerge {
  const revised: Annotation[] = [];
  const sought: Annotation[] = [];
  for (const [id, annotation] of theirs) {
    const own = mine.get(id);
    const merged = mergeAnnotation(old.get(id), own, annotation);
    if (merged === null || merged === own) continue;
    if (merged.targets === own?.targets) revised.push(merged);
    else sought.push(merged);
  }
  const isDeleted = ([id, annotation]: [string, Annotation]): boolean => {
    const own = mine.get(id);
    return own !== undefined && !theirs.has(id) && !isChangedHere(annotation, own);
  };
  return { revised, sought, deleted: isWhole ? [...old].filter(isDeleted).map(([id]) => id) : [] };
}

/** Whether a person changed it here: what it says, not where its words went. */
function isChangedHere(old: Annotation, mine: Annotation): boolean {
  return !isSame(statementOf(old), statementOf(mine));
}

function statementOf(annotation: Annotation): Annotation {
  const status = annotation.status === 'orphaned' ? (annotation.statusBefore ?? 'suggested') : annotation.status;
  return { ...annotation, targets: [], status, statusBefore: null };
}
