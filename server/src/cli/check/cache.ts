import { createHash } from 'node:crypto';
import { readIfThere } from '../exchange';
import type { World } from '../world';
import type { CheckedText, CheckJob } from './facts';

const SCHEMA = 'seedmark-cache/1';

/** Results of earlier runs, by path and content. */
export interface Cache {
  /** The result for the same content, settings and program; `null` where there is none. */
  readonly get: (path: string, job: CheckJob) => CheckedText | null;
  readonly put: (path: string, job: CheckJob, result: CheckedText) => void;
  /** The file anew, or `null` where nothing has changed. */
  readonly updated: () => string | null;
}

/**
 * Reads a cache; without a file it begins empty. One of another program or other settings is empty, and so is one that is damaged: a cache may be deleted at any time. Each entry is one line, path, key and result
 * between tabs, which is read only when its file comes.
 */
export async function readCache(file: string | null, fingerprint: string, world: World): Promise<Cache> {
  const head = JSON.stringify({ schema: SCHEMA, fingerprint });
  const [first, ...lines] = ((file === null ? null : await readIfThere(file, world)) ?? '').split('\n');
  const entries = new Map<string, string>();
  if (first === head)
    for (const line of lines) {
      const tab = line.indexOf('\t');
      if (tab > 0) entries.set(line.slice(0, tab), line.slice(tab + 1));
    }
  let hasChanged = first !== head;
  return {
    get: (path, job) => {
      const entry = entries.get(JSON.stringify(path));
      const key = keyOf(job);
      return entry?.startsWith(`${key}\t`) ? parseResult(entry.slice(key.length + 1)) : null;
    },
    put: (path, job, result) => {
      // A mended text is another one by now.
      if (result.fixed) return;
      entries.set(JSON.stringify(path), `${keyOf(job)}\t${JSON.stringify(result)}`);
      hasChanged = true;
    },
    updated: () =>
      hasChanged ? `${[head, ...[...entries].map(([path, entry]) => `${path}\t${entry}`)].join('\n')}\n` : null,
  };
}

/** Everything that a result depends on beside settings and program. */
function keyOf({ bytes, sidecar, path, onlyWithHeader }: CheckJob): string {
  return createHash('sha256')
    .update(JSON.stringify([path, onlyWithHeader, sidecar]))
    .update(bytes)
    .digest('base64');
}

/** A line that somebody cut is no result. */
function parseResult(source: string): CheckedText | null {
  try {
    return JSON.parse(source) as CheckedText;
  } catch {
    return null;
  }
}
