/** Where the registries of a document may lie. */
export interface RegistryPlaces {
  /** The nearest first. */
  readonly places: readonly string[];
  /** Where a first registry would be made: at the root of the document's folder of the workspace. */
  readonly first: string | null;
}

/**
 * The addresses of registries that count for a document: in its own folder and those above it, up to the root of its folder of the workspace.
 * `path` is relative and stays below each of them. `file:///w/a/b.seed` in `file:///w` gives `file:///w/a/entities.yaml` and `file:///w/entities.yaml`.
 */
export function registryPlaces(uri: string, path: string, folders: readonly string[]): RegistryPlaces {
  const name = path.split('/').map(encodeURIComponent).join('/');
  const roots = folders.map((folder) => folder.replace(/\/{1,10}$/, ''));
  const root = roots.filter((one) => uri.startsWith(`${one}/`)).sort((a, b) => b.length - a.length)[0];
  const end = uri.lastIndexOf('/');
  if (root === undefined) {
    // A file by itself has the registry beside it; a new one without a place has those of the workspace.
    const own = /^[a-z][a-z0-9+.-]*:\/\//i.test(uri) && end > uri.indexOf('://') + 2 ? [uri.slice(0, end)] : roots;
    const places = own.map((folder) => `${folder}/${name}`);
    return { places, first: places[0] ?? null };
  }
  const places: string[] = [];
  for (let folder = uri.slice(0, end); folder.length >= root.length && places.length < MOST_FOLDERS;) {
    places.push(`${folder}/${name}`);
    folder = folder.slice(0, folder.lastIndexOf('/'));
  }
  return { places, first: `${root}/${name}` };
}

const MOST_FOLDERS = 64;
