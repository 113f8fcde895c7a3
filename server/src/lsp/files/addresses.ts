/**
 * The one way in which we write an address, so that two clients' ways to escape do not make two files of one: as VS Code does it.
 * `file:///a%20b'(1).txt` gives `file:///a%20b%27%281%29.txt`. What is no address stays as it is.
 */
export function canonicalUri(uri: string): string {
  const parts = /^([a-z][a-z0-9+.-]{0,50}):\/\/([^/?#]*)(\/[^?#]*)?(.*)$/is.exec(uri);
  if (!parts) return uri;
  const [, scheme = '', authority = '', path = '', rest = ''] = parts;
  try {
    const names = path.split('/').map((name) => encodeName(decodeURIComponent(name)));
    const drive = names.join('/').replace(/^\/([A-Z])%3A/, (_, letter: string) => `/${letter.toLowerCase()}%3A`);
    return `${scheme.toLowerCase()}://${authority}${drive}${rest}`;
  } catch {
    return uri;
  }
}

/** The address of a file below a folder: `('file:///a', 'b c.txt')` gives `file:///a/b%20c.txt`. */
export function childUri(folder: string, path: string): string {
  return `${folder.replace(/\/$/, '')}/${path.split('/').map(encodeName).join('/')}`;
}

/** The path of a file relative to a folder, names decoded; `undefined` for what is not below it. */
export function relativePath(folder: string, uri: string): string | undefined {
  const start = `${folder.replace(/\/$/, '')}/`;
  if (!uri.startsWith(start)) return undefined;
  try {
    return uri.slice(start.length).split('/').map(decodeURIComponent).join('/');
  } catch {
    return undefined;
  }
}

function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
