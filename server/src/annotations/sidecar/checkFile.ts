import type { Annotation, AnnotationProblem } from '../facts';
import type { Suppression } from '../suppressions';
import type { ReadSidecar } from './read';

/** What was read, without the second of two annotations of one id, and with the problems that only the whole file shows. */
export function finishReading(
  annotations: readonly Annotation[],
  suppressions: readonly Suppression[],
  problems: readonly AnnotationProblem[],
  source: string,
): ReadSidecar {
  const all = [...problems];
  const unique = withoutDuplicates(annotations, all, source);
  all.push(...unknownEnds(unique));
  return {
    annotations: unique,
    suppressions,
    problems: all,
    isWritable: !all.some(({ severity }) => severity === 'error'),
  };
}

/** The first annotation of each id; the others cannot be told from it, so they are left out, and told. */
function withoutDuplicates(
  annotations: readonly Annotation[],
  problems: AnnotationProblem[],
  source: string,
): readonly Annotation[] {
  const seen = new Set<string>();
  let from = 0;
  return annotations.filter(({ id }) => {
    const at = source.indexOf(id, from);
    if (at >= 0) from = at + id.length;
    if (!seen.has(id)) return seen.add(id);
    const message = `Two annotations have the id ${id}. Give one of them another, or delete it.`;
    const span = at < 0 ? null : { start: at, end: at + id.length };
    problems.push({ code: 'annotation-id-duplicate', message, span, severity: 'error' });
    return false;
  });
}

/**
 * Warnings of annotations whose offsets are outside a text of `length` units. It is no error: the text may have been shortened, and words are found by what
 * they are.
 */
export function outsideText(annotations: readonly Annotation[], length: number, source: string): AnnotationProblem[] {
  let from = 0;
  return annotations
    .filter(({ targets }) => targets.some(({ end }) => end > length))
    .map(({ id }): AnnotationProblem => {
      const at = source.indexOf(id, from);
      if (at >= 0) from = at;
      const message = `The offsets of ${id} are outside the text, which has ${length} units.`;
      const span = at < 0 ? null : { start: at, end: at + id.length };
      return { code: 'annotation-span-outside', message, span, severity: 'warning' };
    });
}

/** Warnings of relations that speak of what is not in the file. */
export function unknownEnds(annotations: readonly Annotation[]): AnnotationProblem[] {
  const ids = new Set(annotations.map(({ id }) => id));
  return annotations.flatMap(({ id, ends }) =>
    ends
      .filter(({ target }) => !ids.has(target))
      .map(({ target }): AnnotationProblem => {
        const message = `The annotation ${id} speaks of ${target}, which is not in this file.`;
        return { code: 'annotation-end-unknown', message, span: null, severity: 'warning' };
      }),
  );
}
