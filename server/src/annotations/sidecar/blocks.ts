import type { AnnotationProblem } from '../facts';

/** One entry of a list in a file, as its lines. */
export interface Block {
  /** The list it stands in, by its key at the top level. */
  readonly list: string;
  /** Offset of `text` in the file. */
  readonly start: number;
  /** From the line with the dash to the line before the next entry, without marks of a merge. */
  readonly text: string;
}

/** The marks that git leaves in a file it could not merge; both sides between them are read. */
const MERGE_MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?: |\r?$)/;

/** An error for each conflict that git left in a file, at its first mark. */
export function findMergeMarks(source: string): AnnotationProblem[] {
  const problems: AnnotationProblem[] = [];
  if (!source.includes('<<<<<<<')) return problems;
  let start = 0;
  for (const line of source.split('\n')) {
    const end = start + line.length;
    const message = 'A merge was left unfinished here. Keep what is right, and delete the marks.';
    if (line.startsWith('<') && MERGE_MARK.test(line))
      problems.push({ code: 'file-yaml-syntax', message, span: { start, end }, severity: 'error' });
    start = end + 1;
  }
  return problems;
}

/**
 * Splits a damaged file into the entries of its lists by their lines alone: an entry starts with a dash as far to the right as
 * the first dash of its list. An entry in which a merge was left unfinished keeps its marks, so that it is not read as whole.
 */
export function splitBlocks(source: string, lists: readonly string[]): Block[] {
  const blocks: { list: string; start: number; lines: string[] }[] = [];
  let list: string | null = null;
  let dash: string | null = null;
  let at = 0;
  for (const line of source.split('\n')) {
    const start = at;
    at += line.length + 1;
    const key = /^([a-z]{1,20}):/.exec(line)?.[1];
    if (key !== undefined) {
      list = lists.includes(key) ? key : null;
      dash = null;
      continue;
    }
    if (list === null) continue;
    const indent = /^( {0,8}- )/.exec(line)?.[1];
    dash ??= indent ?? null;
    if (indent !== undefined && indent === dash) blocks.push({ list, start, lines: [line] });
    else blocks.at(-1)?.lines.push(line);
  }
  return blocks.map(({ list: name, start, lines }) => {
    // A mark between two entries hurts neither.
    while (lines.length > 1 && isNothing(lines.at(-1) ?? '')) lines.pop();
    return { list: name, start, text: lines.join('\n') };
  });
}

function isNothing(line: string): boolean {
  return line.trim() === '' || MERGE_MARK.test(line);
}
