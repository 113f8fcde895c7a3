import { statSync, watch as watchFolder } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { dirname } from 'node:path';

/** Editors save in several steps; so long they have to rest. In milliseconds. */
const REST = 150;
/** Folders whose changes say nothing about articles, and the names under which files are written before they take their place. */
const UNINTERESTING = /(?:^|[\\/])(?:node_modules|\.git|\.seedmark-cache)(?:$|[\\/])|\.tmp$/;

/** Calls back, once things rest, when something below the paths has changed. A path that is not there, or standard input, is not watched. */
export function watch(paths: readonly string[], changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const notice = (_event: string, name: string | null): void => {
    if (name !== null && UNINTERESTING.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, REST);
  };
  const watchers: FSWatcher[] = [];
  for (const folder of new Set(paths.map(folderOf))) {
    if (folder === null) continue;
    const watcher = watchFolder(folder, { recursive: true }, notice);
    // A folder that is deleted is no longer watched.
    watcher.on('error', () => watcher.close());
    watchers.push(watcher);
  }
  return () => {
    clearTimeout(timer);
    watchers.forEach((watcher) => watcher.close());
  };
}

/** The folder to watch: a file is often replaced by another one, so that its folder has to be. */
function folderOf(path: string): string | null {
  for (let at = path; ; at = dirname(at)) {
    try {
      if (statSync(at).isDirectory()) return at;
    } catch {
      if (path === '-') return null;
    }
    if (at === dirname(at)) return null;
  }
}
