import { entityList, quoteList } from '../../server/src/features/index';
import type { ListQuery } from '../../server/src/features/index';
import type { WorkspaceIndex } from '../../server/src/workspace/index';
import type { Operation } from './measure';

const TOP: ListQuery = { file: null, parent: null, filter: '', sort: 'count' };
const PAGE = 200;

/** What the tree views ask of a large index, when nothing of it is remembered. */
export function viewOperations(index: WorkspaceIndex): readonly Operation[] {
  const entities = (query: Partial<ListQuery>) => entityList({ index }, { ...TOP, ...query }).page(0, PAGE);
  const quotes = (query: Partial<ListQuery>) => quoteList(index, { ...TOP, ...query }).page(0, PAGE);
  const [speaker] = quotes({}).nodes;
  const operation = (name: string, run: () => unknown): Operation => {
    return { name: `index of 10,000: view of ${name}`, size: null, run };
  };
  return [
    operation('names, types', () => entities({})),
    operation('names, people by frequency', () => entities({ parent: 'type:person' })),
    operation('names, people by name', () => entities({ parent: 'type:person', sort: 'name' })),
    operation('names, people filtered', () => entities({ parent: 'type:person', filter: 'mar' })),
    operation('quotes, speakers', () => quotes({})),
    operation('quotes, of one speaker', () => quotes({ parent: speaker?.id ?? null })),
    operation('quotes, filtered', () => quotes({ filter: 'river' })),
  ];
}
