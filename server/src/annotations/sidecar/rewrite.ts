import { isMap, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { AnnotationProblem } from '../facts';
import { isSame } from '../same';
import { unknownEnds } from './checkFile';
import { parseFile } from './document';
import { nameSuppression, suppressionFields, toFields } from './entryFields';
import type { Fields } from './fields';
import { openSidecar } from './open';
import type { OpenEntry, OpenPart, SidecarFile } from './open';
import { sortByPlace, sortSuppressions } from './order';
import { printPlain } from './plain';
import { printDocument } from './printDocument';
import type { Sidecar } from './read';
import { SIDECAR_SCHEMA } from './schema';
import type { ListName } from './split';
import { updateEntry } from './updateNodes';
import { writeWhole } from './writeWhole';

/** The file as it is after writing, or why it cannot be written. */
export type Rewritten =
  | { readonly file: SidecarFile; readonly problems: null }
  | { readonly file: null; readonly problems: readonly AnnotationProblem[] };

/**
 * Writes annotations into a file that was read; see `writeSidecar`. Only entries that say something else than before are looked at, so that one change in a large
 * file costs little.
 */
export function rewriteSidecar(file: SidecarFile, sidecar: Sidecar): Rewritten {
  const { isWritable, problems } = file.read;
  if (!isWritable) return { file: null, problems: problems.filter(({ severity }) => severity === 'error') };
  const annotations = sortByPlace(sidecar.annotations);
  const suppressions = sortSuppressions(sidecar.suppressions);
  const base: readonly OpenPart[] | null = file.source === '' ? NEW_FILE : file.parts;
  const parts = base && fill(base, annotations, suppressions);
  if (!parts) {
    const { text, problems: found } = writeWhole(file.source, sidecar);
    return text === null ? { file: null, problems: found } : { file: openSidecar(text), problems: null };
  }
  const source = parts.map(textOf).join('');
  // Warnings have places, which moved.
  if (problems.some(({ span }) => span !== null)) return { file: openSidecar(source), problems: null };
  const read = { annotations, suppressions, problems: unknownEnds(annotations), isWritable };
  return { file: { source, read, parts }, problems: null };
}

const NEW_FILE: readonly OpenPart[] = [{ kind: 'lines', text: `schema: ${SIDECAR_SCHEMA}\n` }];

/** The parts with the wanted entries; `null` where one of them has to be written with all of its file. */
function fill(
  parts: readonly OpenPart[],
  annotations: Sidecar['annotations'],
  suppressions: Sidecar['suppressions'],
): OpenPart[] | null {
  const filled: OpenPart[] = [];
  const all = withLists(parts, annotations.length > 0, suppressions.length > 0);
  for (const part of all) {
    if (part.kind === 'lines') filled.push(part);
    else if (part.list === 'annotations') {
      const entries = merge(part.list, part.entries, annotations, ({ id }) => id, toFields);
      if (!entries) return null;
      filled.push({ ...part, entries });
    } else {
      const entries = merge(part.list, part.entries, suppressions, nameSuppression, suppressionFields);
      if (!entries) return null;
      filled.push({ ...part, entries });
    }
  }
  return filled.map((part, index) =>
    part.kind === 'lines' ? withMark(part.text, all[index + 1], filled[index + 1]) : part,
  );
}

/** Adds the lists that are needed and not there, at the end, and the line end that they need. */
function withLists(parts: readonly OpenPart[], needsAnnotations: boolean, needsSuppressions: boolean): OpenPart[] {
  const has = (list: ListName): boolean => parts.some((part) => part.kind === 'list' && part.list === list);
  const all = [...parts];
  if (needsAnnotations && !has('annotations'))
    all.push({ kind: 'lines', text: 'annotations:\n' }, { kind: 'list', list: 'annotations', entries: [], tail: '' });
  if (needsSuppressions && !has('suppressions'))
    all.push({ kind: 'lines', text: 'suppressions:\n' }, { kind: 'list', list: 'suppressions', entries: [], tail: '' });
  return all.map((part, index) => {
    if (index === all.length - 1) return part;
    return part.kind === 'lines' ? { ...part, text: ended(part.text) } : { ...part, tail: ended(part.tail) };
  });
}

/** A list that becomes empty says so behind its name, and one that is no longer does not. */
function withMark(text: string, before: OpenPart | undefined, after: OpenPart | undefined): OpenPart {
  if (before?.kind !== 'list' || after?.kind !== 'list') return { kind: 'lines', text };
  const isEmpty = after.entries.length === 0;
  if (isEmpty && before.entries.length === 0) return { kind: 'lines', text };
  return { kind: 'lines', text: `${text.replace(/(?: \[\])?\n?$/, '')}${isEmpty ? ' []' : ''}\n` };
}

function textOf(part: OpenPart): string {
  if (part.kind === 'lines') return part.text;
  return part.entries.map(({ lead, body }) => lead + body).join('') + part.tail;
}

/** The wanted entries in their order: those that are there with their lines, changed where they say something else now. */
function merge<T>(
  list: ListName,
  entries: readonly OpenEntry<T>[],
  wanted: readonly T[],
  nameOf: (value: T) => string,
  fieldsOf: (value: T) => Fields,
): OpenEntry<T>[] | null {
  const [first] = entries;
  const known = new Map<string, OpenEntry<T>[]>();
  for (const entry of entries) {
    if (entry.value === null) return null;
    const name = nameOf(entry.value);
    const same = known.get(name);
    if (same) same.push(entry);
    else known.set(name, [entry]);
  }
  const merged: OpenEntry<T>[] = [];
  for (const value of wanted) {
    const old = known.get(nameOf(value))?.shift();
    const body = old ? change(list, old, value, fieldsOf) : create(list, fieldsOf(value));
    if (body === null) return null;
    const lead =
      old && (old !== first || old.lead !== '' || merged.length === 0) ? old.lead : merged.length > 0 ? '\n' : '';
    merged.push({ lead, body, value });
  }
  return merged;
}

function change<T>(
  list: ListName,
  { value, body }: OpenEntry<T>,
  wanted: T,
  fieldsOf: (value: T) => Fields,
): string | null {
  if (value === null || isSame(value, wanted)) return ended(body);
  const fields = fieldsOf(wanted);
  return (
    (ended(body) === printPlain(fieldsOf(value)) ? printPlain(fields) : null) ?? changeByLibrary(list, body, fields)
  );
}

function create(list: ListName, fields: Fields): string | null {
  return (
    printPlain(fields) ?? changeByLibrary(list, list === 'annotations' ? '  - id: new\n' : '  - code: new\n', fields)
  );
}

/** Changes the fields of an entry that holds more than this program writes, such as comments. */
function changeByLibrary(list: ListName, body: string, fields: Fields): string | null {
  const head = `${list}:\n`;
  const { document } = parseFile(head + body);
  const node = document?.get(list, true) as Node | undefined;
  const item = isSeq(node) && node.items.length === 1 ? node.items[0] : undefined;
  if (!document || !isMap(item)) return null;
  updateEntry(document, item, fields);
  const { text } = printDocument(document);
  return text?.startsWith(`${head}  - `) === true ? ended(text.slice(head.length)) : null;
}

function ended(lines: string): string {
  return lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`;
}
