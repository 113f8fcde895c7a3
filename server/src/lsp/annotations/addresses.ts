import { parseSidecarPath, sidecarPath } from '../../annotations/index';
import { canonicalUri, childUri, relativePath } from '../files/addresses';

/** The name of the file in which a team defines its layers. */
export const TEAM_FILE = 'seedmark.yaml';

/** Where a file lies: its folder and its own name. */
interface Place {
  readonly folder: string;
  readonly name: string;
}

/**
 * The address of a file of annotations beside an article; `who` is empty for the curated one. `null` for an article that lies nowhere yet.
 * `sidecarUri('file:///a%20b.txt', 'ann')` is `'file:///a%20b.txt.annotations.ann.yaml'`.
 */
export function sidecarUri(article: string, who: string): string | null {
  const place = placeOf(article);
  const name = place && sidecarPath(place.name, who === '' ? null : who);
  return place && name !== null ? childUri(place.folder, name) : null;
}

/** The article that a file of annotations stands beside, and whose it is; `null` for any other file. */
export function parseSidecarUri(uri: string): { readonly article: string; readonly who: string } | null {
  const place = placeOf(uri);
  const parsed = place && parseSidecarPath(place.name);
  return place && parsed ? { article: childUri(place.folder, parsed.article), who: parsed.who ?? '' } : null;
}

/** Where the team file of an article is: at the root of its folder of the workspace, or beside it where it lies in none. */
export function teamUri(article: string, folders: readonly string[]): string | null {
  const root = rootOf(article, folders) ?? placeOf(article)?.folder;
  return root === undefined ? null : childUri(root, TEAM_FILE);
}

/** The path of an article from the folder of its team file on. */
export function pathOf(article: string, folders: readonly string[]): string {
  const root = rootOf(article, folders);
  const uri = canonicalUri(article);
  return (root === undefined ? undefined : relativePath(root, uri)) ?? placeOf(article)?.name ?? '';
}

/** Whether a file is one that holds annotations or layers. */
export function isAnnotationFile(uri: string): boolean {
  const place = placeOf(uri);
  return place !== null && (place.name === TEAM_FILE || parseSidecarPath(place.name) !== null);
}

/** The folder and the name of a file; `null` for what is in no folder, such as a new text. */
export function placeOf(uri: string): Place | null {
  const address = canonicalUri(uri);
  const at = address.lastIndexOf('/');
  if (!/^[a-z][a-z0-9+.-]*:\/\//.test(address) || at < address.indexOf('://') + 3 || at + 1 === address.length)
    return null;
  try {
    // The root of everything keeps its slash: without it, it would be no address.
    const isRoot = address.slice(0, at).endsWith('/');
    return { folder: address.slice(0, isRoot ? at + 1 : at), name: decodeURIComponent(address.slice(at + 1)) };
  } catch {
    return null;
  }
}

function rootOf(article: string, folders: readonly string[]): string | undefined {
  const uri = canonicalUri(article);
  return folders
    .map(canonicalUri)
    .filter((folder) => relativePath(folder, uri) !== undefined)
    .sort((a, b) => b.length - a.length)[0];
}
