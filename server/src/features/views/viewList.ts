import type { ViewNode, ViewPage, ViewQuery } from '../../protocol/index';
import { compare } from '../../workspace/index';
import type { FilePlace } from '../../workspace/index';
import { shorten } from '../hover/card';

/** The children of one node, sorted, from which pages are made. It holds for the index as it was when it was made. */
export interface ViewList {
  /** The number of the node with an id, or -1. */
  readonly indexOf: (id: string) => number;
  readonly page: (offset: number, limit: number) => ViewPage;
}

/** What decides of a list, pages aside. */
export type ListQuery = Omit<ViewQuery, 'offset' | 'limit'>;

interface Contents<T> {
  readonly things: readonly T[];
  readonly idOf: (thing: T) => string;
  /** Called for the nodes of a page only. */
  readonly nodeOf: (thing: T) => ViewNode;
  readonly items: number;
  readonly unattributed?: number;
}

export function viewList<T>({ things, idOf, nodeOf, items, unattributed = 0 }: Contents<T>): ViewList {
  return {
    indexOf: (id) => things.findIndex((thing) => idOf(thing) === id),
    page: (offset, limit) => ({
      nodes: things.slice(offset, offset + limit).map(nodeOf),
      total: things.length,
      items,
      unattributed,
    }),
  };
}

export const EMPTY_LIST: ViewList = viewList<never>({
  things: [],
  idOf: () => '',
  nodeOf: (thing) => thing,
  items: 0,
});

/** A node; what is left out has the usual value. All words are shortened. */
export function viewNode(
  given: Pick<ViewNode, 'id' | 'kind' | 'icon' | 'label' | 'description'> &
    Partial<Omit<ViewNode, 'place'>> & { readonly place?: FilePlace | undefined },
): ViewNode {
  const label = shown(given.label);
  const description = shorten(given.description, LONGEST_DESCRIPTION);
  return {
    highlight: null,
    spoken: [label, description].filter((words) => words !== '').join(', '),
    isParent: false,
    isRegistered: false,
    copied: shown(given.label),
    ...given,
    label,
    description,
    tooltip: shorten(given.tooltip ?? given.label, LONGEST_TOOLTIP),
    place: given.place ?? null,
  };
}

/** Clients draw nothing for a line without words. */
function shown(words: string): string {
  return shorten(words, LONGEST_LABEL) || '(no words)';
}

interface Sortable {
  readonly count: number;
  /** Folded. */
  readonly sortName: string;
  /** Sorts by place: what comes first is smaller. */
  readonly place: string | number;
  readonly id: string;
}

/** The most frequent first, or by name, or by place; what is equal by name and then by id. Gives a new list. */
export function sorted<T extends Sortable>(things: readonly T[], sort: ViewQuery['sort']): T[] {
  const byName = (a: T, b: T) => compare(a.sortName, b.sortName) || compare(a.id, b.id);
  const orders: Readonly<Record<ViewQuery['sort'], (a: T, b: T) => number>> = {
    name: byName,
    count: (a, b) => b.count - a.count || byName(a, b),
    place: (a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : byName(a, b)),
  };
  return [...things].sort(orders[sort]);
}

/** The name of a file without its folders: `file:///a/b%20c.txt` gives `b c.txt`. */
export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** In UTF-16 units. */
const LONGEST_LABEL = 160;
const LONGEST_DESCRIPTION = 120;
const LONGEST_TOOLTIP = 600;
