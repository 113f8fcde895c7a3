import { hashOf } from '../../server/src/engine/entities/tagger/hash';
import type { Name, NameClass, NamesDocument } from './names';

/**
 * Documents of `file⇥start⇥end⇥type` lines, UTF-16 offsets into the file as it is: only those that are held out of training, the fifth
 * whose name's hash divides by five. `read` gives a file's text.
 */
export function parseStandoff(table: string, read: (file: string) => string): NamesDocument[] {
  const byFile = new Map<string, Name[]>();
  for (const line of table.split('\n')) {
    const [file, start, end, type] = line.split('\t');
    if (file === undefined || type === undefined || !isHeldOut(file)) continue;
    const names = byFile.get(file) ?? [];
    byFile.set(file, names);
    const label = labelOf(type);
    if (label === null) continue;
    names.push({ span: { start: Number(start), end: Number(end) }, label, facility: type === 'facility' });
  }
  return [...byFile].map(([file, gold]) => ({ text: read(file), gold }));
}

export function isHeldOut(file: string): boolean {
  return hashOf(file) % 5 === 0;
}

/** `labelOf('place.city')` is `'LOC'`. */
function labelOf(type: string): NameClass | null {
  if (type === 'person') return 'PER';
  if (type === 'organization') return 'ORG';
  return type === 'facility' || type.startsWith('place.') ? 'LOC' : null;
}
