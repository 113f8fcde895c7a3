import { readSidecar } from '../../annotations/index';
import type { Status } from '../../annotations/index';
import type { AnnotationCounts } from '../../protocol/index';
import { childUri } from '../files/addresses';
import { readFolder, skips } from '../files/folders';
import type { Session } from '../session';
import { parseSidecarUri } from './addresses';

/** How many annotations the files of the workspace have, whoever made them. */
export async function countAnnotations(session: Session): Promise<AnnotationCounts> {
  const { annotations, runtime } = session;
  const counts: Record<Status, number> = { suggested: 0, accepted: 0, rejected: 0, orphaned: 0 };
  const articles = new Set<string>();
  let damaged = 0;
  for (const uri of await sidecarsOf(session)) {
    const { statuses, isDamaged } = await annotations.counted(uri, async () => {
      await runtime.pause();
      const { annotations: all, isWritable } = readSidecar((await annotations.texts.saved(uri)) ?? '');
      return { statuses: tally(all.map(({ status }) => status)), isDamaged: !isWritable };
    });
    for (const [status, count] of statuses) counts[status] += count;
    if (isDamaged) damaged++;
    articles.add(parseSidecarUri(uri)?.article ?? uri);
  }
  return { ...counts, articles: articles.size, damaged };
}

/** What was counted in one file. */
export interface Counted {
  readonly statuses: ReadonlyMap<Status, number>;
  readonly isDamaged: boolean;
}

async function sidecarsOf(session: Session): Promise<string[]> {
  const found = new Set<string>();
  for (const uri of session.annotations.folders) {
    const folder = await readFolder(session, uri);
    const options = {
      wanted: (name: string) => parseSidecarUri(childUri('file:///', name)) !== null,
      skips: (path: string) => skips(folder, path),
    };
    for await (const one of session.runtime.files?.list(folder.uri, options) ?? []) found.add(one);
  }
  return [...found];
}

function tally(statuses: readonly Status[]): ReadonlyMap<Status, number> {
  const counts = new Map<Status, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}
