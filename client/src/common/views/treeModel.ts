import type { ViewNode, ViewPage, ViewQuery } from '../../../../server/src/protocol/index';

/** A line of a tree. One object for one id, as long as it is shown, so that a tree keeps what is expanded and selected. */
export interface TreeElement {
  readonly id: string;
  readonly parent: TreeElement | null;
  /** `null` for the line that shows more of its parent's children. */
  node: ViewNode | null;
  /** How many children are left out; of the line that shows more alone. */
  left: number;
}

/** What decides of the whole tree. */
export type TreeQuery = Pick<ViewQuery, 'file' | 'filter' | 'sort'>;

export interface TreeCounts {
  readonly items: number;
  readonly unattributed: number;
}

interface Level {
  readonly nodes: readonly ViewNode[];
  readonly elements: readonly TreeElement[];
}

/** How many children are asked for at once. */
export const PAGE = 200;

/**
 * What a tree shows, kept beside the server: only what is expanded is asked for, a page at a time, and a refresh asks for just that and says
 * what changed. `ask` gives `undefined` where there is no answer; then everything stays as it is.
 */
export class TreeModel {
  readonly #ask: (query: ViewQuery) => Promise<ViewPage | undefined>;
  readonly #levels = new Map<string | null, Level>();
  #elements = new Map<string, TreeElement>();
  #query: TreeQuery;
  /** Counts the queries: an answer to an older one is none. */
  #generation = 0;
  #counts: TreeCounts | null = null;

  constructor(query: TreeQuery, ask: (query: ViewQuery) => Promise<ViewPage | undefined>) {
    this.#query = query;
    this.#ask = ask;
  }

  get query(): TreeQuery {
    return this.#query;
  }

  /** Of the whole tree; `null` before the first answer. */
  get counts(): TreeCounts | null {
    return this.#counts;
  }

  /** Forgets everything that is known, and answers for another query from now on. */
  setQuery(query: TreeQuery): void {
    this.#query = query;
    this.forget();
  }

  forget(): void {
    this.#generation++;
    this.#levels.clear();
    this.#counts = null;
  }

  /** The children of an element, or the top; asked for where they are not known. */
  async children(parent: TreeElement | null): Promise<readonly TreeElement[]> {
    const id = parent?.id ?? null;
    const known = this.#levels.get(id);
    if (known) return known.elements;
    return (await this.#load(parent, PAGE))?.elements ?? [];
  }

  /** The children of a parent at least up to a number, and whether they had to be asked for. */
  async loadUpTo(
    parent: TreeElement | null,
    index: number,
  ): Promise<{ readonly loaded: boolean; readonly children: readonly TreeElement[] }> {
    const known = this.#levels.get(parent?.id ?? null);
    if (known && known.nodes.length > index) return { loaded: false, children: known.elements };
    const level = await this.#load(parent, index + PAGE);
    return { loaded: level !== undefined, children: (level ?? known)?.elements ?? [] };
  }

  /** What is shown under an id. */
  element(id: string): TreeElement | undefined {
    return this.#elements.get(id);
  }

  /** Loads one page more of a parent's children. */
  async more(parent: TreeElement | null): Promise<void> {
    await this.#load(parent, (this.#levels.get(parent?.id ?? null)?.nodes.length ?? 0) + PAGE);
  }

  /** The element was collapsed: what is below it is not asked for any more. */
  collapse({ id }: TreeElement): void {
    const level = this.#levels.get(id);
    this.#levels.delete(id);
    for (const child of level?.elements ?? []) this.collapse(child);
  }

  /**
   * Asks anew for everything that is shown, and gives the elements whose children are others than before, without those below another one of
   * them; `null` stands for the top, and an empty list for no change.
   */
  async refresh(): Promise<readonly (TreeElement | null)[]> {
    const generation = this.#generation;
    // Nobody drew it yet, or there was no answer.
    if (!this.#levels.has(null)) return [null];
    const before = [...this.#levels];
    const answers = await Promise.all(
      before.map(async ([parent, { nodes }]) => ({
        parent,
        nodes,
        page: await this.#ask({ ...this.#query, parent, offset: 0, limit: Math.max(PAGE, nodes.length) }),
      })),
    );
    if (generation !== this.#generation) return [];
    const changed = new Set<string | null>();
    for (const { parent, nodes, page } of answers) {
      // It may have been collapsed meanwhile.
      if (!page || !this.#levels.has(parent)) continue;
      const element = parent === null ? null : this.#elements.get(parent);
      if (element === undefined) continue;
      if (parent === null) this.#counts = page;
      const left = page.total - page.nodes.length;
      const wasLeft = this.#levels.get(parent)?.elements.find(({ node }) => node === null)?.left ?? 0;
      if (left === wasLeft && JSON.stringify(nodes) === JSON.stringify(page.nodes)) continue;
      this.#keep(element, page);
      changed.add(parent);
    }
    this.#prune();
    const elements = [...changed].flatMap((id) => (id === null ? [null] : (this.#elements.get(id) ?? [])));
    return elements.filter((element) => !hasAncestorIn(element, changed));
  }

  async #load(parent: TreeElement | null, limit: number): Promise<Level | undefined> {
    const generation = this.#generation;
    const page = await this.#ask({ ...this.#query, parent: parent?.id ?? null, offset: 0, limit });
    if (!page || generation !== this.#generation) return undefined;
    if (parent === null) this.#counts = page;
    return this.#keep(parent, page);
  }

  #keep(parent: TreeElement | null, { nodes, total }: ViewPage): Level {
    const elements = nodes.map((node) => this.#element(node.id, parent, node));
    if (total > nodes.length) {
      const more = this.#element(`more:${parent?.id ?? ''}`, parent, null);
      more.left = total - nodes.length;
      elements.push(more);
    }
    const level = { nodes, elements };
    this.#levels.set(parent?.id ?? null, level);
    return level;
  }

  #element(id: string, parent: TreeElement | null, node: ViewNode | null): TreeElement {
    const known = this.#elements.get(id);
    if (known && known.parent === parent) {
      known.node = node;
      return known;
    }
    const made = { id, parent, node, left: 0 };
    this.#elements.set(id, made);
    return made;
  }

  /** Forgets what is in no list any more, and the lists below it. */
  #prune(): void {
    const kept = new Map<string, TreeElement>();
    const keep = (parent: string | null): void => {
      for (const element of this.#levels.get(parent)?.elements ?? []) {
        kept.set(element.id, element);
        keep(element.id);
      }
    };
    keep(null);
    this.#elements = kept;
    for (const id of [...this.#levels.keys()]) if (id !== null && !kept.has(id)) this.#levels.delete(id);
  }
}

function hasAncestorIn(element: TreeElement | null, ids: ReadonlySet<string | null>): boolean {
  if (element === null) return false;
  if (ids.has(null)) return true;
  for (let above = element.parent; above; above = above.parent) if (ids.has(above.id)) return true;
  return false;
}
