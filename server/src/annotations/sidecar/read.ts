import { isMap, isNode, isSeq } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Span } from '../../engine/index';
import type { Annotation, AnnotationProblem } from '../facts';
import { readSuppression } from '../suppressions';
import type { Suppression } from '../suppressions';
import { MOST_ALIASES, parseFile } from './document';
import type { ParsedFile } from './document';
import { splitBlocks } from './blocks';
import { readAnnotation } from './readAnnotation';
import type { Reading } from './fields';

/** The first line of every file says what it is and in which version. */
export const SIDECAR_SCHEMA = 'seedmark-annotations/1';

/** What a file of annotations holds. */
export interface Sidecar {
  /** In order of the file, which is that of their places when the file was written. */
  readonly annotations: readonly Annotation[];
  /** Findings that somebody looked at and does not want to see again. */
  readonly suppressions: readonly Suppression[];
}

/** What could be read of a file. A file with an error must not be written: what was not understood would be lost. */
export interface ReadSidecar extends Sidecar {
  readonly problems: readonly AnnotationProblem[];
  /** `problems` has no error. */
  readonly isWritable: boolean;
}

/**
 * Reads a file of annotations. An empty one has none. Of a damaged file, such as one with the marks of a merge that was not
 * finished, every entry is read that is whole; `problems` tell of the rest, with their place in the file.
 */
export function readSidecar(source: string): ReadSidecar {
  return readParsed(source, parseFile(source));
}

/** The same for a file that is parsed already. */
export function readParsed(source: string, file: ParsedFile): ReadSidecar {
  const problems: AnnotationProblem[] = [];
  const annotations: Annotation[] = [];
  const suppressions: Suppression[] = [];
  problems.push(...file.problems);
  const take = (list: string, value: unknown, reading: Reading): void => {
    if (list === 'annotations') annotations.push(...present(readAnnotation(value, reading)));
    else suppressions.push(...present(readSuppression(value, reading)));
  };
  if (file.document && file.problems.length === 0) {
    checkTop(file.document, problems);
    for (const list of LISTS)
      for (const item of itemsOf(file.document, list, problems)) {
        const reading = { span: spanOf(item), problems };
        take(list, toValue(item, file.document, reading), reading);
      }
  } else if (file.document) {
    for (const { list, start, text } of splitBlocks(source, LISTS)) readBlock(list, start, text, take, problems);
  }
  const unique = withoutDuplicates(annotations, problems, source);
  warnOfEnds(unique, problems);
  const isWritable = !problems.some(({ severity }) => severity === 'error');
  return { annotations: unique, suppressions, problems, isWritable };
}

const LISTS = ['annotations', 'suppressions'];

function checkTop(document: Document, problems: AnnotationProblem[]): void {
  const schema = document.get('schema');
  if (schema === SIDECAR_SCHEMA || (schema === undefined && document.contents === null)) return;
  const isNewer = typeof schema === 'string' && schema.startsWith('seedmark-annotations/');
  const message = isNewer
    ? `This file is written by a newer version (${schema}); some of it may not be understood.`
    : `The file has to say \`schema: ${SIDECAR_SCHEMA}\`.`;
  // A newer file may mean more than is read, and must not be written over.
  problems.push({ code: 'file-schema', message, span: { start: 0, end: 0 }, severity: isNewer ? 'error' : 'warning' });
}

function itemsOf(document: Document, list: string, problems: AnnotationProblem[]): Node[] {
  const node = document.get(list, true) as Node | undefined;
  if (node === undefined || (!isSeq(node) && toValue(node, document, { span: spanOf(node), problems }) === null))
    return [];
  if (isSeq(node)) return node.items.filter(isNode);
  problems.push({
    code: 'annotation-field-type',
    message: `\`${list}\` has to be a list.`,
    span: spanOf(node),
    severity: 'error',
  });
  return [];
}

/** An entry as plain data; `null`, and an error, where its aliases grow without end or lead nowhere. */
function toValue(node: Node, document: Document, { span, problems }: Reading): unknown {
  try {
    return node.toJS(document, { maxAliasCount: MOST_ALIASES });
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    problems.push({
      code: 'file-alias',
      message: `An alias in this entry cannot be followed. ${reason}`.trim(),
      span,
      severity: 'error',
    });
    return null;
  }
}

/** Reads one entry of a file that as a whole is no YAML. */
function readBlock(
  list: string,
  start: number,
  text: string,
  take: (list: string, value: unknown, reading: Reading) => void,
  problems: AnnotationProblem[],
): void {
  const span = { start, end: start + text.length };
  const block = parseFile(`${list}:\n${text}`);
  const document = block.document;
  if (!document || block.problems.length > 0) {
    problems.push({
      code: 'file-entry-unreadable',
      message: 'This entry is not read: it is no YAML.',
      span,
      severity: 'error',
    });
    return;
  }
  const inBlock: AnnotationProblem[] = [];
  for (const item of itemsOf(document, list, inBlock)) {
    const reading = { span, problems: inBlock };
    if (isMap(item)) take(list, toValue(item, document, reading), reading);
  }
  problems.push(...inBlock);
}

function spanOf(node: Node): Span {
  return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 };
}

function present<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}

/** The first annotation of each id; the others cannot be told from it, so they are left out, and told. */
function withoutDuplicates(
  annotations: readonly Annotation[],
  problems: AnnotationProblem[],
  source: string,
): readonly Annotation[] {
  const seen = new Set<string>();
  let from = 0;
  return annotations.filter(({ id }) => {
    const at = source.indexOf(id, from);
    if (at >= 0) from = at + id.length;
    if (!seen.has(id)) return seen.add(id);
    const message = `Two annotations have the id ${id}. Give one of them another, or delete it.`;
    const span = at < 0 ? null : { start: at, end: at + id.length };
    problems.push({ code: 'annotation-id-duplicate', message, span, severity: 'error' });
    return false;
  });
}

function warnOfEnds(annotations: readonly Annotation[], problems: AnnotationProblem[]): void {
  const ids = new Set(annotations.map(({ id }) => id));
  for (const { id, ends } of annotations)
    for (const { target } of ends)
      if (!ids.has(target)) {
        const message = `The annotation ${id} speaks of ${target}, which is not in this file.`;
        problems.push({ code: 'annotation-end-unknown', message, span: null, severity: 'warning' });
      }
}
