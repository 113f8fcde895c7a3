// Trees of names and quotes as text, so that a test shows what a person sees.
import { createDocument, entityList, quoteList } from '../../../server/src/features/index';
import type { ListQuery, ViewList } from '../../../server/src/features/index';
import type { ViewNode } from '../../../server/src/protocol/index';
import { WorkspaceIndex } from '../../../server/src/workspace/index';
import { recordOf } from '../../support/records';
import type { Sketch } from '../../support/sketch';

export type View = 'entities' | 'quotes';

/** A file: its text, and what was found in it. */
export type SketchedFile = readonly [text: string, parts: Sketch];

export interface Shown {
  /** The name of a file, or nothing for all. */
  readonly file?: string;
  readonly filter?: string;
  readonly sort?: ListQuery['sort'];
}

export function indexOf(files: Readonly<Record<string, SketchedFile>>): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const [name, [text, parts]] of Object.entries(files)) index.put(recordOf(name, text, parts));
  return index;
}

export function queryOf({ file, filter = '', sort = 'count' }: Shown, parent: string | null = null): ListQuery {
  return { file: file ?? null, filter, sort, parent };
}

export function listOf(
  view: View,
  files: Readonly<Record<string, SketchedFile>>,
  index: WorkspaceIndex,
  query: ListQuery,
): ViewList {
  const text = query.file === null ? undefined : files[query.file]?.[0];
  const document = text === undefined ? undefined : createDocument(query.file ?? '', 1, text, 'utf-16');
  return view === 'entities' ? entityList({ index, document }, query) : quoteList(index, query);
}

/** All nodes of a view. */
export function nodesOf(view: View, files: Readonly<Record<string, SketchedFile>>, shown: Shown = {}): ViewNode[] {
  const index = indexOf(files);
  const below = (parent: string | null): ViewNode[] =>
    listOf(view, files, index, queryOf(shown, parent))
      .page(0, 1000)
      .nodes.flatMap((node) => [node, ...(node.isParent ? below(node.id) : [])]);
  return below(null);
}

/** One line a node: two blanks a level, label, description in brackets, and where it leads to. */
export function treeOf(view: View, files: Readonly<Record<string, SketchedFile>>, shown: Shown = {}): string[] {
  const index = indexOf(files);
  const below = (parent: string | null, indent: string): string[] =>
    listOf(view, files, index, queryOf(shown, parent))
      .page(0, 1000)
      .nodes.flatMap((node) => [`${indent}${lineOf(node)}`, ...(node.isParent ? below(node.id, `${indent}  `) : [])]);
  return below(null, '');
}

function lineOf({ label, highlight, description, place }: ViewNode): string {
  const marked = highlight
    ? `${label.slice(0, highlight[0])}[${label.slice(...highlight)}]${label.slice(highlight[1])}`
    : label;
  const at = place ? ` > ${place.uri} ${place.range.start.line}:${place.range.start.character}` : '';
  return `${marked} (${description})${at}`;
}
