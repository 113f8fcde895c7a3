import {
  commands,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  workspace,
} from 'vscode';
import type { TreeDataProvider, TreeView } from 'vscode';
import { LANGUAGE_ID } from '../commandIds';
import type { Disposes } from './disposes';
import { themeColorOf } from './colors';
import { ANNOTATIONS_VIEW } from './ids';
import type { AnnotationCommandId } from './ids';
import { ownOf } from './shown';
import type { ShownList } from './shown';
import type { AnnotationStore } from './store';
import { planTree } from './treePlan';
import type { TreeNode } from './treePlan';

/** The view "Annotations": those of the article in the active editor, or of the one that was active last. */
export class AnnotationTree implements Disposes, TreeDataProvider<TreeNode> {
  readonly #store: AnnotationStore;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: readonly Disposes[];
  readonly #view: TreeView<TreeNode>;
  #grouping: 'layer' | 'place';
  #list: ShownList | undefined;
  #roots: readonly TreeNode[] = [];
  #parents = new Map<string, TreeNode>();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(store: AnnotationStore, grouping: 'layer' | 'place') {
    this.#store = store;
    this.#grouping = grouping;
    this.#view = window.createTreeView(ANNOTATIONS_VIEW, {
      treeDataProvider: this,
      canSelectMany: true,
      showCollapseAll: true,
    });
    this.#subscriptions = [
      this.#view,
      this.#changed,
      store.onDidChange(() => this.#update()),
      window.onDidChangeActiveTextEditor(() => this.#update()),
    ];
    this.#update();
  }

  get selection(): readonly TreeNode[] {
    return this.#view.selection;
  }

  /** The article whose annotations are shown, by its address. */
  get address(): string | undefined {
    return this.#list?.uri;
  }

  /** Shows the view and gives it the focus. */
  async show(): Promise<void> {
    const isNew = !this.#view.visible;
    await commands.executeCommand(`${ANNOTATIONS_VIEW}.focus`);
    const [first] = this.#roots;
    if (!isNew || first === undefined) return;
    // A view that was hidden has no rows yet, so that the focus went to what is shown in their place, and was lost with it.
    // The editor may refuse the row while it still loads it; then it is loaded, which is what was wanted.
    await this.#view.reveal(first, { focus: true, select: false }).then(undefined, () => undefined);
    await commands.executeCommand(`${ANNOTATIONS_VIEW}.focus`);
  }

  groupBy(grouping: 'layer' | 'place'): void {
    this.#grouping = grouping;
    this.#plan();
  }

  getTreeItem(node: TreeNode): TreeItem {
    const item = new TreeItem(node.label, collapsible(node));
    item.id = node.key;
    item.description = node.description;
    item.contextValue = node.context;
    item.iconPath =
      node.layer === '' ? new ThemeIcon(node.icon) : new ThemeIcon(node.icon, new ThemeColor(themeColorOf(node.layer)));
    item.tooltip = node.spoken;
    item.accessibilityInformation = { label: node.spoken };
    const goTo: AnnotationCommandId = 'seedmark.annotation.goTo';
    if (node.range) item.command = { command: goTo, title: 'Go to Annotation', arguments: [node] };
    return item;
  }

  getChildren(node?: TreeNode): TreeNode[] {
    return [...(node?.children ?? this.#roots)];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.#parents.get(node.key);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #update(): void {
    const editor = window.activeTextEditor;
    // A panel or another file in front does not empty the view; the last article leaves it when it is closed.
    const seen = editor ? [editor] : window.visibleTextEditors;
    const document =
      seen.find(({ document }) => document.languageId === LANGUAGE_ID)?.document ??
      workspace.textDocuments.find((document) => this.#store.listOf(document)?.uri === this.#list?.uri);
    const list = document && this.#store.listOf(document);
    if (list === this.#list) return;
    this.#list = list;
    this.#plan();
  }

  #plan(): void {
    const list = this.#list;
    this.#roots = list ? planTree(list, this.#grouping) : [];
    this.#parents = new Map();
    const visit = (node: TreeNode): void => {
      for (const child of node.children) {
        this.#parents.set(child.key, node);
        visit(child);
      }
    };
    this.#roots.forEach(visit);
    this.#describe(list);
    this.#changed.fire();
  }

  #describe(list: ShownList | undefined): void {
    const orphans = list ? ownOf(list).filter(({ status }) => status === 'orphaned').length : 0;
    this.#view.description = list?.annotator ? `by ${list.annotator}` : '';
    this.#view.message = list?.readOnly ?? '';
    this.#view.badge =
      orphans === 0
        ? undefined
        : {
            value: orphans,
            tooltip: orphans === 1 ? '1 annotation lost its words' : `${orphans} annotations lost their words`,
          };
  }
}

function collapsible({ children, isExpanded }: TreeNode): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return isExpanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}
