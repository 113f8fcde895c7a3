import { isMap, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { Annotation, AnnotationProblem } from '../facts';
import { readSuppression } from '../suppressions';
import type { Suppression } from '../suppressions';
import { findMergeMarks } from './blocks';
import { finishReading } from './checkFile';
import { LARGEST_FILE, parseFile } from './document';
import { readAnnotation } from './readAnnotation';
import { readPlain } from './plain';
import type { ReadSidecar } from './read';
import { readBlocks, readParsed } from './readWhole';
import { splitFile } from './split';
import type { EntryText, FilePart, ListName } from './split';

/** A file of annotations that was read, and how it is laid out, so that it can be written again without reading all of it. */
export interface SidecarFile {
  readonly source: string;
  readonly read: ReadSidecar;
  /** `null` for a layout that only the library can work with. */
  readonly parts: readonly OpenPart[] | null;
}

export type OpenPart =
  | { readonly kind: 'lines'; readonly text: string }
  | {
      readonly kind: 'list';
      readonly list: 'annotations';
      readonly entries: readonly OpenEntry<Annotation>[];
      readonly tail: string;
    }
  | {
      readonly kind: 'list';
      readonly list: 'suppressions';
      readonly entries: readonly OpenEntry<Suppression>[];
      readonly tail: string;
    };

/** An entry's lines and what they say; `null` where they say nothing that can be understood. */
export interface OpenEntry<T> extends Pick<EntryText, 'lead' | 'body'> {
  readonly value: T | null;
}

/** Reads a file of annotations; see `readSidecar`. Entries that this program wrote cost little, others what the library takes for them. */
export function openSidecar(source: string): SidecarFile {
  if (source.length <= LARGEST_FILE) {
    const marks = findMergeMarks(source);
    if (marks.length > 0) return { source, read: readBlocks(source, marks), parts: null };
    const parts = splitFile(source);
    const problems: AnnotationProblem[] = [];
    const opened = parts && openParts(parts, problems);
    if (opened) return { source, read: finishReading(...valuesOf(opened), problems, source), parts: opened };
  }
  return { source, read: readParsed(source, parseFile(source)), parts: null };
}

/** The annotations and suppressions of all lists. */
function valuesOf(parts: readonly OpenPart[]): [Annotation[], Suppression[]] {
  return [
    parts.flatMap((part) => (part.kind === 'list' && part.list === 'annotations' ? part.entries.flatMap(valueOf) : [])),
    parts.flatMap((part) =>
      part.kind === 'list' && part.list === 'suppressions' ? part.entries.flatMap(valueOf) : [],
    ),
  ];
}

function valueOf<T>({ value }: OpenEntry<T>): T[] {
  return value === null ? [] : [value];
}

function openParts(parts: readonly FilePart[], problems: AnnotationProblem[]): OpenPart[] | null {
  const opened: OpenPart[] = [];
  for (const part of parts) {
    if (part.kind === 'lines') opened.push(part);
    else if (part.list === 'annotations') {
      const entries = openEntries(part.list, part.entries, readAnnotation, problems);
      if (!entries) return null;
      opened.push({ kind: 'list', list: part.list, entries, tail: part.tail });
    } else {
      const entries = openEntries(part.list, part.entries, readSuppression, problems);
      if (!entries) return null;
      opened.push({ kind: 'list', list: part.list, entries, tail: part.tail });
    }
  }
  return opened;
}

function openEntries<T>(
  list: ListName,
  entries: readonly EntryText[],
  read: (value: unknown, reading: { span: { start: number; end: number }; problems: AnnotationProblem[] }) => T | null,
  problems: AnnotationProblem[],
): OpenEntry<T>[] | null {
  const opened: OpenEntry<T>[] = [];
  for (const { lead, body, start } of entries) {
    const value = readPlain(body) ?? readByLibrary(list, body, start, problems);
    if (value === undefined) return null;
    const span = { start: start + DASH, end: start + body.trimEnd().length };
    opened.push({ lead, body, value: value === UNREADABLE ? null : read(value, { span, problems }) });
  }
  return opened;
}

/** Units before the first field of an entry. */
const DASH = 4;
const UNREADABLE = Symbol('unreadable');

/** An entry in another form of YAML; `undefined` where more than the entry is needed to understand it. */
function readByLibrary(list: ListName, body: string, start: number, problems: AnnotationProblem[]): unknown {
  // An alias may lead to another entry.
  if (/(?:^|[\s:[{,-])[&*!]/.test(body)) return undefined;
  const head = `${list}:\n`;
  const { document, problems: found } = parseFile(head + body);
  if (!document) return undefined;
  if (found.length > 0) {
    const inFile = (at: number): number => start + Math.max(0, at - head.length);
    for (const problem of found)
      problems.push({
        ...problem,
        span: problem.span && { start: inFile(problem.span.start), end: inFile(problem.span.end) },
      });
    const span = { start, end: start + body.trimEnd().length };
    const message = 'This entry is not read: it is no YAML.';
    problems.push({ code: 'file-entry-unreadable', message, span, severity: 'error' });
    return UNREADABLE;
  }
  const node = document.get(list, true) as Node | undefined;
  const item = isSeq(node) && node.items.length === 1 ? node.items[0] : undefined;
  return isMap(item) ? (item.toJS(document) as unknown) : undefined;
}
