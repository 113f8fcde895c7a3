import { ConfigurationRequest } from 'vscode-languageserver';
import { globMatches } from '../../protocol/index';
import { messageOf } from '../runtime';
import type { Session } from '../session';
import { relativePath } from './addresses';

/** A folder of the workspace, with what people set for it. */
export interface Folder {
  readonly uri: string;
  readonly indexed: boolean;
  /** Whether `.txt` files are articles where their text says so. */
  readonly textFiles: boolean;
  /** The patterns that `files.exclude` switches on. */
  readonly excluded: readonly string[];
}

/** Never articles, and often many. */
const ALWAYS_SKIPPED: readonly string[] = ['node_modules', '.git'];

/** Asks the client what is set for a folder; where it does not answer, nothing is excluded. */
export async function readFolder(session: Session, uri: string): Promise<Folder> {
  const settings = await session.settings.of(uri);
  const excluded = session.client.configuration ? await readExcluded(session, uri) : [];
  return { uri, indexed: settings.indexEnabled, textFiles: settings.detectTextFiles, excluded };
}

/** Whether a file or folder is left out, or lies in one that is; the path is relative to the folder. */
export function skips({ excluded }: Folder, path: string): boolean {
  const names = path.split('/');
  if (names.some((name) => ALWAYS_SKIPPED.includes(name))) return true;
  // With a `/` in front a pattern is held against the whole path, as the editor does it.
  return names.some((_, index) =>
    excluded.some((pattern) => globMatches(`/${pattern}`, `/${names.slice(0, index + 1).join('/')}`)),
  );
}

/** Whether a file may be an article by its name; a `.txt` has to show it by its text as well. */
export function mayBeArticle({ textFiles }: Folder, name: string): boolean {
  return textFiles ? /\.(?:seed|txt)$/i.test(name) : isArticleByName(name);
}

export function isArticleByName(name: string): boolean {
  return /\.(?:seed|seed\.txt)$/i.test(name);
}

/** The innermost folder that takes a file, or `undefined`. */
export function folderOf(folders: readonly Folder[], uri: string): Folder | undefined {
  const [folder] = folders
    .filter((one) => relativePath(one.uri, uri) !== undefined)
    .sort((a, b) => b.uri.length - a.uri.length);
  const path = folder && relativePath(folder.uri, uri);
  if (!folder?.indexed || path === undefined || skips(folder, path)) return undefined;
  return mayBeArticle(folder, path) ? folder : undefined;
}

async function readExcluded({ connection, logger }: Session, scopeUri: string): Promise<string[]> {
  try {
    const items = [{ scopeUri, section: 'files.exclude' }];
    const answer: unknown = await connection.sendRequest(ConfigurationRequest.type, { items });
    const value: unknown = Array.isArray(answer) ? answer[0] : undefined;
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([pattern, on]) => (on === true ? [pattern] : []));
  } catch (error) {
    logger.warn(`The client did not give files.exclude, so nothing is excluded: ${messageOf(error)}`);
    return [];
  }
}
