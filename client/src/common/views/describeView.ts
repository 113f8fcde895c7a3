import type { ViewSort } from '../../../../server/src/protocol/index';
import type { ViewId } from './commandIds';
import type { TreeCounts } from './treeModel';

export interface ViewState {
  readonly scope: 'file' | 'workspace';
  readonly filter: string;
  readonly sort: ViewSort;
}

/** Why a view is empty, as far as it is known. */
export type Emptiness = 'no-file' | 'filter' | 'nothing' | 'no';

/** What stands beside the title of a view, and which welcome it shows where it is empty. */
export function describeView(
  view: ViewId,
  { scope, filter }: ViewState,
  file: string | null,
  counts: TreeCounts | null,
): { readonly description: string; readonly empty: Emptiness } {
  const where = scope === 'workspace' ? 'all files' : 'this file';
  if (scope === 'file' && file === null) return { description: where, empty: 'no-file' };
  const [one, many] = view === 'seedmark.entities' ? ['name', 'names'] : ['quote', 'quotes'];
  const number = counts && `${counts.items} ${counts.items === 1 ? one : many}`;
  const words = filter === '' ? null : `“${filter}”`;
  return {
    description: [words, number, where].filter((part) => part !== null).join(' · '),
    empty: counts?.items !== 0 ? 'no' : filter === '' ? 'nothing' : 'filter',
  };
}

/** The state that an earlier session kept, whatever it kept. */
export function readViewState(kept: unknown): ViewState {
  const { scope, sort } = (kept ?? {}) as { readonly scope?: unknown; readonly sort?: unknown };
  return {
    scope: scope === 'workspace' ? 'workspace' : 'file',
    filter: '',
    sort: sort === 'name' || sort === 'place' ? sort : 'count',
  };
}

/** The orders to choose from, as people would say them. */
export function sortChoices(
  view: ViewId,
  scope: ViewState['scope'],
): readonly { readonly sort: ViewSort; readonly label: string }[] {
  const things = view === 'seedmark.entities' ? 'mentions' : 'quotes';
  return [
    { sort: 'count', label: `Most ${things} first` },
    { sort: 'name', label: 'By name' },
    { sort: 'place', label: scope === 'file' ? 'As they stand in the text' : 'Latest article first' },
  ];
}
