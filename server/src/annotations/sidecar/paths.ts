/** Which article a file of annotations stands beside, and whose it is. */
export interface SidecarName {
  /** The article's path, or name; in the same folder. */
  readonly article: string;
  /** The annotator; `null` for the file that the team shares. */
  readonly who: string | null;
}

/**
 * The path of the annotations of an article: `sidecarPath('news/a.txt', null)` is `'news/a.txt.annotations.yaml'`, and with `'ann'`
 * `'news/a.txt.annotations.ann.yaml'`. The article's name is kept whole, so that `a.txt` and `a.seed` do not meet. `null` where `who`
 * cannot be part of a file name: letters, digits, `-` and `_` can.
 */
export function sidecarPath(article: string, who: string | null): string | null {
  if (who === null) return `${article}.annotations.yaml`;
  return WHO.test(who) ? `${article}.annotations.${who}.yaml` : null;
}

/** The inverse; `null` for any other file. */
export function parseSidecarPath(path: string): SidecarName | null {
  const at = path.lastIndexOf(MIDDLE);
  if (at <= 0 || path.endsWith('/', at) || !path.endsWith('.yaml')) return null;
  const rest = path.slice(at + MIDDLE.length, -'yaml'.length);
  if (rest === '') return { article: path.slice(0, at), who: null };
  const who = rest.slice(0, -1);
  return rest.endsWith('.') && WHO.test(who) ? { article: path.slice(0, at), who } : null;
}

const MIDDLE = '.annotations.';
const WHO = /^[\p{L}\p{N}_-]{1,64}$/u;
