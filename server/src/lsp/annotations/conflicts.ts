import { readSidecar } from '../../annotations/index';
import type { Annotation } from '../../annotations/index';

/**
 * Annotations whose words were changed both here and by another program since both were the same: only one of them can stand. `before` and `after` are texts of
 * the file, `mine` what is here.
 */
export function wordConflicts(before: string, mine: readonly Annotation[], after: string): readonly Annotation[] {
  const old = wordsById(readSidecar(before).annotations);
  const theirs = wordsById(readSidecar(after).annotations);
  return mine.filter((one) => {
    const here = wordsOf(one);
    const was = old.get(one.id);
    const there = theirs.get(one.id);
    return was !== undefined && there !== undefined && here !== was && there !== was && here !== there;
  });
}

function wordsById(annotations: readonly Annotation[]): ReadonlyMap<string, string> {
  return new Map(annotations.map((one) => [one.id, wordsOf(one)]));
}

/** A lost target keeps the words that it had, so losing them is no change. */
function wordsOf({ targets }: Annotation): string {
  return targets.map(({ exact }) => exact).join('\n');
}
