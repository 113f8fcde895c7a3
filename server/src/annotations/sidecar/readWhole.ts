import { isMap, isNode, isSeq } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Span } from '../../engine/index';
import type { Annotation, AnnotationProblem } from '../facts';
import { readSuppression } from '../suppressions';
import type { Suppression } from '../suppressions';
import { splitBlocks } from './blocks';
import { finishReading } from './checkFile';
import { MOST_ALIASES, parseFile } from './document';
import type { ParsedFile } from './document';
import type { Reading } from './fields';
import type { ReadSidecar } from './read';
import { readPlain } from './plain';
import { readAnnotation } from './readAnnotation';
import { SIDECAR_SCHEMA } from './schema';

type Take = (list: string, value: unknown, reading: Reading) => void;

/** Reads a file that the library parsed. */
export function readParsed(source: string, file: ParsedFile): ReadSidecar {
  if (file.document && file.problems.length > 0) return readBlocks(source, file.problems);
  const { take, annotations, suppressions } = collect();
  const problems: AnnotationProblem[] = [...file.problems];
  if (file.document) {
    checkTop(file.document, problems);
    for (const list of LISTS)
      for (const item of itemsOf(file.document, list, problems)) {
        const reading = { span: spanOf(item), problems };
        take(list, toValue(item, file.document, reading), reading);
      }
  }
  return finishReading(annotations, suppressions, problems, source);
}

/** Reads what can be read of a file that as a whole is no YAML; `damage` says why it is none. */
export function readBlocks(source: string, damage: readonly AnnotationProblem[]): ReadSidecar {
  const { take, annotations, suppressions } = collect();
  const problems: AnnotationProblem[] = [...damage];
  for (const { list, start, text } of splitBlocks(source, LISTS)) readBlock(list, start, text, take, problems);
  return finishReading(annotations, suppressions, problems, source);
}

function collect(): { take: Take; annotations: Annotation[]; suppressions: Suppression[] } {
  const annotations: Annotation[] = [];
  const suppressions: Suppression[] = [];
  const take: Take = (list, value, reading) => {
    if (list === 'annotations') annotations.push(...present(readAnnotation(value, reading)));
    else suppressions.push(...present(readSuppression(value, reading)));
  };
  return { take, annotations, suppressions };
}

const LISTS = ['annotations', 'suppressions'] as const;

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
function readBlock(list: string, start: number, text: string, take: Take, problems: AnnotationProblem[]): void {
  const span = { start, end: start + text.length };
  const plain = readPlain(text);
  if (plain !== undefined) {
    take(list, plain, { span, problems });
    return;
  }
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
