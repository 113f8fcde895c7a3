import type { AnnotationCounts, AnnotationView } from '../../../../server/src/protocol/index';
import { counted } from './treeWords';

type Counts = Pick<AnnotationCounts, AnnotationView['status']>;

interface Countable {
  readonly annotations: readonly AnnotationView[];
  readonly annotator: string;
}

/** What the status bar says of an article. */
export function countText(list: Countable): {
  readonly shown: string;
  readonly spoken: string;
  readonly isWarning: boolean;
} {
  const counts = countsOf(list);
  const parts = [`${counts.accepted}`];
  if (counts.suggested > 0) parts.push(`$(question) ${counts.suggested}`);
  if (counts.orphaned > 0) parts.push(`$(warning) ${counts.orphaned}`);
  return {
    shown: `$(bookmark) ${parts.join(' ')}`,
    spoken: `Annotations: ${inWords(counts)}`,
    isWarning: counts.orphaned > 0,
  };
}

/** The lines of its tooltip. */
export function countDetails(list: Countable, workspace: AnnotationCounts | undefined): string[] {
  const who = list.annotator === '' ? 'the curated file' : list.annotator;
  return [
    `This article: ${inWords(countsOf(list))}`,
    ...(workspace ? [`Workspace: ${inWords(workspace)} in ${counted(workspace.articles, 'article', 'articles')}`] : []),
    ...(workspace && workspace.damaged > 0
      ? [`${counted(workspace.damaged, 'file has an error', 'files have errors')}, so that not all may be counted`]
      : []),
    `Annotating as: ${who}`,
  ];
}

function countsOf({ annotations, annotator }: Countable): Counts {
  const counts = { suggested: 0, accepted: 0, rejected: 0, orphaned: 0 };
  for (const { status, owner } of annotations) if (owner === annotator) counts[status]++;
  return counts;
}

function inWords({ accepted, suggested, rejected, orphaned }: Counts): string {
  const all = [
    `${accepted} accepted`,
    `${suggested} suggested`,
    ...(rejected > 0 ? [`${rejected} rejected`] : []),
    `${orphaned} without their words`,
  ];
  return all.join(', ');
}
