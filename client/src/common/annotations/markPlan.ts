import type { AnnotationView, PlaceRange } from '../../../../server/src/protocol/index';

/** Marks beside the words: in the overview ruler, at the end of a line, or around what the cursor is in. */
export type MarkKind = 'suggested' | 'differ' | 'only' | 'orphaned' | 'current';

/** Lines that follow each other, both ends inside. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

export interface MarkPlan {
  readonly suggested: readonly Lines[];
  readonly differ: readonly Lines[];
  readonly only: readonly Lines[];
  readonly orphaned: readonly { readonly line: number; readonly text: string }[];
}

/** What is marked by line. However many annotations there are, a line is marked once. */
export function planMarks(list: {
  readonly annotations: readonly AnnotationView[];
  readonly compared: string | null;
}): MarkPlan {
  const { annotations, compared } = list;
  const compare = (wanted: 'differ' | 'only'): Lines[] =>
    compared === null ? [] : linesOf(annotations.filter(({ comparison }) => comparison === wanted));
  return {
    suggested: compared === null ? linesOf(annotations.filter(({ status }) => status === 'suggested')) : [],
    differ: compare('differ'),
    only: compare('only'),
    orphaned: orphanLines(annotations),
  };
}

function orphanLines(annotations: readonly AnnotationView[]): { line: number; text: string }[] {
  const counts = new Map<number, AnnotationView[]>();
  for (const annotation of annotations) {
    if (annotation.status !== 'orphaned' || annotation.lastPlace === null) continue;
    const { line } = annotation.lastPlace.start;
    const here = counts.get(line) ?? [];
    here.push(annotation);
    counts.set(line, here);
  }
  return [...counts].map(([line, here]) => ({ line, text: orphanText(here) }));
}

function orphanText(orphans: readonly AnnotationView[]): string {
  const [first] = orphans;
  if (orphans.length > 1) return `⚠ ${orphans.length} annotations lost their words here`;
  return `⚠ ${first?.label || first?.layer || 'annotation'} lost its words here`;
}

function linesOf(annotations: readonly { readonly ranges: readonly PlaceRange[] }[]): Lines[] {
  const marked = new Set<number>();
  for (const { ranges } of annotations)
    for (const { start, end } of ranges) for (let line = start.line; line <= end.line; line++) marked.add(line);
  const lines: { first: number; last: number }[] = [];
  for (const line of [...marked].sort((a, b) => a - b)) {
    const before = lines.at(-1);
    if (before?.last === line - 1) before.last = line;
    else lines.push({ first: line, last: line });
  }
  return lines;
}
