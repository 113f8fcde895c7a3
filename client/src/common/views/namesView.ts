import { commands, EventEmitter, window, workspace } from 'vscode';
import type { Disposable, Memento, TreeDataProvider, TreeItem, TreeView } from 'vscode';
import type { ViewNode } from '../../../../server/src/protocol/index';
import { LANGUAGE_ID } from '../commandIds';
import { contextKeys } from './commandIds';
import type { ViewId } from './commandIds';
import { describeView, readViewState } from './describeView';
import type { ViewState } from './describeView';
import { latest } from './latest';
import { treeItem } from './treeItems';
import { TreeModel } from './treeModel';
import type { TreeElement } from './treeModel';
import type { ViewServer } from './viewServer';

/**
 * A tree view of names or quotes: shows a model, follows the active article, and asks anew when something changed, but only while somebody
 * sees it.
 */
export class NamesView implements Disposable, TreeDataProvider<TreeElement> {
  readonly id: ViewId;
  readonly #model: TreeModel;
  readonly #tree: TreeView<TreeElement>;
  readonly #changed = new EventEmitter<TreeElement | undefined | null>();
  readonly #subscriptions: readonly { readonly dispose: () => unknown }[];
  readonly #memory: Memento;
  readonly #refresh = latest(() => this.#refreshNow());
  #state: ViewState;
  /** The article that the view of one file shows: the one that was active last, while it is open. */
  #article: string | null = null;
  #isStale = false;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(id: ViewId, server: ViewServer, memory: Memento) {
    this.id = id;
    this.#memory = memory;
    this.#state = readViewState(memory.get(id));
    this.#article = activeArticle();
    this.#model = new TreeModel(this.#query(), async (query) => {
      if (query.file === null && this.#state.scope === 'file')
        return { nodes: [], total: 0, items: 0, unattributed: 0 };
      return server.list(id, query);
    });
    this.#tree = window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true, canSelectMany: true });
    this.#subscriptions = [
      this.#tree,
      this.#changed,
      this.#tree.onDidCollapseElement(({ element }) => this.#model.collapse(element)),
      this.#tree.onDidChangeVisibility(({ visible }) => {
        if (visible && this.#isStale) void this.#refresh();
      }),
      window.onDidChangeActiveTextEditor(() => this.#followArticle(activeArticle())),
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.toString() === this.#article) this.#followArticle(activeArticle(), true);
      }),
      workspace.onDidOpenTextDocument(() => this.#followArticle(activeArticle())),
    ];
    this.#describe();
  }

  get state(): ViewState {
    return this.#state;
  }

  /** The selected lines. */
  get selection(): readonly TreeElement[] {
    return this.#tree.selection;
  }

  get query() {
    return this.#model.query;
  }

  getTreeItem(element: TreeElement): TreeItem {
    // What a filter leaves is little, and wanted.
    return treeItem(this.id, element, this.#state.scope === 'file' || this.#state.filter !== '');
  }

  async getChildren(element?: TreeElement): Promise<TreeElement[]> {
    const children = await this.#model.children(element ?? null);
    if (!element) this.#describe();
    return [...children];
  }

  getParent(element: TreeElement): TreeElement | null {
    return element.parent;
  }

  /** Changes what is shown. Scope and order are kept for the next session, the filter is not. */
  async change(change: Partial<ViewState>): Promise<void> {
    this.#state = { ...this.#state, ...change };
    const { scope, sort } = this.#state;
    this.#showQuery();
    await this.#memory.update(this.id, { scope, sort });
  }

  /** The files are others than before; `null` stands for many. */
  filesChanged(uris: readonly string[] | null): void {
    const { file } = this.#model.query;
    if (this.#state.scope === 'file' && (file === null || uris?.includes(file) === false)) return;
    this.#touch();
  }

  /** Another server runs, or none. */
  serverChanged(): void {
    this.#model.forget();
    this.#changed.fire(undefined);
  }

  async more(parent: string | null): Promise<void> {
    const element = parent === null ? null : this.#model.element(parent);
    if (element === undefined) return;
    await this.#model.more(element);
    this.#changed.fire(element ?? undefined);
  }

  /** Opens the view at a line, given by the way from the top; says whether it is there. */
  async reveal(steps: readonly { readonly id: string; readonly index: number }[]): Promise<boolean> {
    let element: TreeElement | null = null;
    for (const { id, index } of steps) {
      const { loaded, children } = await this.#model.loadUpTo(element, index);
      const child = children.find((one) => one.id === id);
      if (!child) return false;
      if (loaded) this.#changed.fire(element ?? undefined);
      element = child;
    }
    if (!element) return false;
    await this.#tree.reveal(element, { select: true, focus: true });
    return true;
  }

  /** What stands at a place for a line: itself, or the first line below it, where it has none of its own. */
  async placed(element: TreeElement): Promise<ViewNode | undefined> {
    if (element.node?.place) return element.node;
    const [first] = await this.#model.children(element);
    return first?.node?.place ? first.node : undefined;
  }

  setBadge(value: number, tooltip: string): void {
    this.#tree.badge = value === 0 ? undefined : { value, tooltip };
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #query() {
    const { scope, filter, sort } = this.#state;
    return { file: scope === 'file' ? this.#article : null, filter, sort };
  }

  #showQuery(): void {
    this.#model.setQuery(this.#query());
    this.#changed.fire(undefined);
  }

  #followArticle(article: string | null, closed = false): void {
    // Another kind of editor, or none, as when a tree has the focus: the article stays.
    if ((article === null && !closed) || article === this.#article) return;
    this.#article = article;
    if (this.#state.scope === 'file') this.#showQuery();
  }

  #touch(): void {
    this.#isStale = true;
    if (this.#tree.visible) void this.#refresh();
  }

  async #refreshNow(): Promise<void> {
    this.#isStale = false;
    const changed = await this.#model.refresh();
    for (const element of changed) this.#changed.fire(element ?? undefined);
    this.#describe();
  }

  #describe(): void {
    const { description, empty } = describeView(this.id, this.#state, this.#model.query.file, this.#model.counts);
    this.#tree.description = description;
    const keys = contextKeys(this.id);
    for (const [key, value] of [
      [keys.scope, this.#state.scope],
      [keys.filtered, this.#state.filter !== ''],
      [keys.empty, empty],
    ])
      if (typeof key === 'string') void commands.executeCommand('setContext', key, value);
  }
}

function activeArticle(): string | null {
  const document = window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE_ID ? document.uri.toString() : null;
}
