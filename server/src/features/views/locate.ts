import { touches } from '../../engine/index';
import type { Analysis } from '../../engine/index';
import type { LocateParams, ViewStep } from '../../protocol/index';
import { entityKey } from '../../workspace/index';
import type { WorkspaceIndex } from '../../workspace/index';
import type { SourceDocument } from '../document';
import { mentionAtOffset } from '../mentionAt';
import { offsetAt } from '../positions';
import { entityId, entityList, typeId } from './entities';
import { quoteIds, quoteList } from './quotes';
import type { ListQuery, ViewList } from './viewList';

/**
 * Where a view shows the name or quote of a position, from the top down; empty where it does not. `listOf` is asked for the lists on the way, as
 * they may be known already.
 */
export function locateInView(
  document: SourceDocument,
  analysis: Analysis,
  index: WorkspaceIndex,
  { view, position, query }: Pick<LocateParams, 'view' | 'position' | 'query'>,
  listOf: (query: ListQuery) => ViewList = (one) =>
    view === 'entities' ? entityList({ index, document }, one) : quoteList(index, one),
): ViewStep[] {
  const offset = offsetAt(document, position);
  const ids =
    view === 'entities'
      ? entityPath(document, analysis, index, offset, query)
      : quotePath(document, analysis, index, offset);
  const steps: ViewStep[] = [];
  let parent: string | null = null;
  for (const id of ids) {
    const place = listOf({ ...query, parent }).indexOf(id);
    if (place < 0) return [];
    steps.push({ id, index: place });
    parent = id;
  }
  return steps;
}

function entityPath(
  { uri }: SourceDocument,
  analysis: Analysis,
  index: WorkspaceIndex,
  offset: number,
  { file }: LocateParams['query'],
): string[] {
  const entity = mentionAtOffset(analysis, offset)?.entity;
  if (!entity) return [];
  const key = entityKey(entity, uri);
  // The files may not agree on the type.
  const type = (file === null ? index.entity(key)?.type : undefined) ?? entity.type;
  return [typeId(type), entityId(key)];
}

/** Leads to the shortest quote of the offset. */
function quotePath(
  { uri }: SourceDocument,
  { quotes }: Analysis,
  index: WorkspaceIndex,
  offset: number,
): readonly string[] {
  const record = index.file(uri);
  const [best] = [...quotes.entries()]
    .filter(([, { span, kind }]) => kind !== 'scare' && touches(span, offset))
    .sort(([, a], [, b]) => a.span.end - a.span.start - (b.span.end - b.span.start));
  return (record && best && quoteIds(record, best[0])) ?? [];
}
