import { SIDECAR_SCHEMA } from './schema';

/** The lists of a file. */
export type ListName = 'annotations' | 'suppressions';

/** One entry of a list, as its lines. */
export interface EntryText {
  /** Empty lines and comments before it, which go with it. */
  readonly lead: string;
  /** From the line with the dash on, with its line end. */
  readonly body: string;
  /** Where `body` starts in the file. */
  readonly start: number;
}

/** A stretch of a file: lines as they are, or a list. */
export type FilePart =
  | { readonly kind: 'lines'; readonly text: string }
  | {
      readonly kind: 'list';
      readonly list: ListName;
      readonly entries: readonly EntryText[];
      /** Empty lines and comments behind the last entry. */
      readonly tail: string;
    };

/**
 * Splits a file into its lists and their entries by lines alone: what starts with a dash behind two blanks is an entry, because all that belongs to
 * one stands further to the right. `null` for a file that is not laid out as this program does; its parts put together are the file.
 */
export function splitFile(source: string): readonly FilePart[] | null {
  if (source.includes('\r')) return null;
  const parts: FilePart[] = [];
  const seen = new Set<string>();
  let open: OpenList | null = null;
  let loose = '';
  let start = 0;
  for (const line of linesOf(source)) {
    const at = start;
    start += line.length;
    const kind = kindOf(line);
    if (kind === 'entry' && open) {
      open.entries.push({ lead: loose, body: line, start: at });
      loose = '';
    } else if (kind === 'inside' && open && open.entries.length > 0) {
      const last = open.entries.at(-1);
      if (last) last.body += loose + line;
      loose = '';
    } else if (kind === 'loose') loose += line;
    else if (kind === 'schema' || kind === 'annotations' || kind === 'suppressions') {
      if (seen.has(kind)) return null;
      seen.add(kind);
      // What stands before a name at the top is about what comes next.
      if (open) parts.push(closed(open, ''));
      open = kind === 'schema' ? null : { list: kind, entries: [] };
      parts.push({ kind: 'lines', text: loose + line });
      loose = '';
    } else return null;
  }
  if (open) parts.push(closed(open, loose));
  else if (loose !== '') parts.push({ kind: 'lines', text: loose });
  return seen.has('schema') ? parts : null;
}

interface OpenList {
  readonly list: ListName;
  readonly entries: { lead: string; body: string; start: number }[];
}

function closed({ list, entries }: OpenList, tail: string): FilePart {
  return { kind: 'list', list, entries, tail };
}

/** Lines with their ends. */
function* linesOf(source: string): Generator<string> {
  for (let start = 0; start < source.length;) {
    const found = source.indexOf('\n', start);
    const end = found < 0 ? source.length : found + 1;
    yield source.slice(start, end);
    start = end;
  }
}

type LineKind = 'schema' | ListName | 'entry' | 'inside' | 'loose' | 'other';

function kindOf(line: string): LineKind {
  if (line.startsWith('   ')) return line.trim() === '' ? 'loose' : 'inside';
  if (line.startsWith('  - ') && line.charCodeAt(4) > 32) return 'entry';
  const text = line.endsWith('\n') ? line.slice(0, -1) : line;
  if (text === '' || text.startsWith('#') || text.startsWith('  #')) return 'loose';
  if (text === 'annotations:' || text === 'annotations: []') return 'annotations';
  if (text === 'suppressions:' || text === 'suppressions: []') return 'suppressions';
  return text === `schema: ${SIDECAR_SCHEMA}` ? 'schema' : 'other';
}
