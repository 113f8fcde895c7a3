import { openSidecar } from './open';
import type { WrittenSidecar } from './printDocument';
import type { Sidecar } from './read';
import { rewriteSidecar } from './rewrite';

/**
 * Writes annotations into the text of their file: `''` for a new one. Entries that did not change keep their lines, comments and unknown
 * fields; a changed entry changes in the fields that changed. Entries stand in order of their places in the article.
 *
 * A file with an error is refused, because what was not understood would be lost.
 */
export function writeSidecar(source: string, sidecar: Sidecar): WrittenSidecar {
  const { file, problems } = rewriteSidecar(openSidecar(source), sidecar);
  return file ? { text: file.source, problems: null } : { text: null, problems };
}
