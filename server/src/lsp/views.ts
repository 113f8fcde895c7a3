import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { entityList, locateInView, quoteList, quotesThatFit } from '../features/index';
import type { ListedQuote, ListQuery, ViewList } from '../features/index';
import { LIST_ENTITIES, LIST_QUOTES, LOCATE_IN_VIEW, VIEWS_CHANGED } from '../protocol/index';
import type { LocateParams, ViewPage, ViewsChanged, ViewSort, ViewStep } from '../protocol/index';
import { documentRequest } from './requests';
import { messageOf } from './runtime';
import { currentSnapshot } from './session';
import type { Session } from './session';

type View = LocateParams['view'];

/** Answers the tree views of names and quotes, and tells when they may show something else. */
export function answerViews(session: Session): void {
  const { connection, index } = session;
  const lists = rememberedLists(session);
  const tellChanges = changeTeller(session);
  const answer = (view: View, method: string) =>
    connection.onRequest(method, async (params: unknown): Promise<ViewPage | ResponseError> => {
      try {
        tellChanges();
        const { offset, limit, ...query } = readQuery(params);
        if (query.file !== null && (await currentSnapshot(session, query.file)) === 'changed')
          return new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed.');
        const fitting = await fittingQuotes(session, view, query);
        return lists(view, query, fitting).page(offset, limit);
      } catch (error) {
        session.logger.error(`${method} failed: ${messageOf(error)}`);
        return { nodes: [], total: 0, items: 0, unattributed: 0 };
      }
    });
  answer('entities', LIST_ENTITIES);
  answer('quotes', LIST_QUOTES);
  connection.onRequest(
    LOCATE_IN_VIEW,
    documentRequest<LocateParams, ViewStep[]>(session, LOCATE_IN_VIEW, [], ({ document, analysis }, params) => {
      const view = params.view === 'quotes' ? 'quotes' : 'entities';
      const { file, filter, sort } = readQuery(params.query);
      const { position } = params;
      return locateInView(document, analysis, index, { view, position, query: { file, filter, sort } }, (query) =>
        lists(view, query),
      );
    }),
  );
}

/** Goes through the quotes of all files in slices, so that nobody waits for it; `undefined` where that is not needed. */
async function fittingQuotes(
  { index, runtime }: Session,
  view: View,
  query: ListQuery,
): Promise<readonly ListedQuote[] | undefined> {
  if (view === 'entities' || query.file !== null || query.filter.trim() === '') return undefined;
  const found: ListedQuote[] = [];
  const { uris } = index;
  for (let at = 0; at < uris.length; at += SLICE) {
    await runtime.pause();
    found.push(...quotesThatFit(index, query, uris.slice(at, at + SLICE)));
  }
  return found;
}

/** Makes lists, and keeps the latest until the index changes: pages of one list follow each other, and views are drawn again and again. */
function rememberedLists({
  index,
  store,
}: Session): (view: View, query: ListQuery, fitting?: readonly ListedQuote[]) => ViewList {
  const kept = new Map<string, ViewList>();
  let revision = -1;
  return (view, query, fitting) => {
    if (revision !== index.revision) kept.clear();
    revision = index.revision;
    const key = JSON.stringify([view, query.file, query.parent, query.filter, query.sort]);
    const known = kept.get(key);
    if (known) return known;
    const document = query.file === null ? undefined : store.get(query.file);
    const made = view === 'entities' ? entityList({ index, document }, query) : quoteList(index, query, fitting);
    if (kept.size >= MOST_LISTS) kept.clear();
    kept.set(key, made);
    return made;
  };
}

/** Gives what is called with every request: the first one begins to tell changes. Clients without views are told nothing. */
function changeTeller({ connection, index, runtime, store }: Session): () => void {
  let isTelling = false;
  const changed = new Set<string>();
  let cancel: (() => void) | null = null;
  let isSoon = false;
  const tell = (): void => {
    cancel = null;
    const uris = changed.size > MOST_NAMED ? null : [...changed];
    changed.clear();
    const params: ViewsChanged = { uris };
    void connection.sendNotification(VIEWS_CHANGED, params);
  };
  return () => {
    if (isTelling) return;
    isTelling = true;
    index.subscribe((uri) => {
      changed.add(uri);
      const soon = store.get(uri) !== undefined;
      // A change that somebody sees does not wait for one in the background.
      if (cancel && (isSoon || !soon)) return;
      cancel?.();
      isSoon = soon;
      cancel = runtime.schedule(tell, soon ? SOON : LATER);
    });
  };
}

/** The client may send anything. */
function readQuery(params: unknown): ListQuery & { readonly offset: number; readonly limit: number } {
  const { file, parent, filter, sort, offset, limit } = (params ?? {}) as Readonly<Record<string, unknown>>;
  return {
    file: typeof file === 'string' ? file : null,
    parent: typeof parent === 'string' ? parent : null,
    filter: typeof filter === 'string' ? filter.slice(0, LONGEST_FILTER) : '',
    sort: SORTS.find((one) => one === sort) ?? 'count',
    offset: countOr(offset, 0),
    limit: Math.min(countOr(limit, LARGEST_PAGE), LARGEST_PAGE),
  };
}

function countOr(value: unknown, other: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : other;
}

const SORTS: readonly ViewSort[] = ['count', 'name', 'place'];
const MOST_LISTS = 32;
/** Files that are read in one go. */
const SLICE = 50;
/** More files than that are told as many. */
const MOST_NAMED = 20;
const LARGEST_PAGE = 10_000;
/** In UTF-16 units. */
const LONGEST_FILTER = 200;
/** In milliseconds: for a file that is open, and for those that are read in the background. */
const SOON = 50;
const LATER = 1000;
