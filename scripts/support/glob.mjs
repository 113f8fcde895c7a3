import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below the folders whose name ends in `extension`, sorted; declaration files are left out. */
export function globSync(folders, extension) {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(extension) && !entry.name.endsWith('.d.ts'))
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
    )
    .sort();
}
