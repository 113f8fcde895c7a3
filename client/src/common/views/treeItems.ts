import { Range, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { ViewIcon, ViewNode } from '../../../../server/src/protocol/index';
import { MORE_COMMAND } from './commandIds';
import type { ViewId } from './commandIds';
import { PAGE } from './treeModel';
import type { TreeElement } from './treeModel';

const ICONS: Readonly<Record<ViewIcon, string>> = {
  person: 'person',
  organization: 'organization',
  place: 'location',
  facility: 'home',
  norp: 'globe',
  event: 'calendar',
  work: 'book',
  product: 'package',
  file: 'file',
  mention: 'dash',
  words: 'account',
  nobody: 'question',
  direct: 'quote',
  partial: 'quote',
  indirect: 'comment',
  post: 'mention',
};

/** Draws a line of a tree. `opened` tells whether groups are open until somebody closes them. */
export function treeItem(view: ViewId, element: TreeElement, opened: boolean): TreeItem {
  const { node } = element;
  return node ? nodeItem(element.id, node, opened) : moreItem(view, element);
}

/** The words in which a thing may be asked for in conditions of the manifest. */
export function contextOf({ kind, icon, isRegistered }: ViewNode): string {
  const isName = kind === 'entity' || (kind === 'speaker' && icon !== 'words' && icon !== 'nobody');
  return [kind, ...(isName ? ['name', isRegistered ? 'known' : 'unknown'] : [])].join(' ');
}

/** Where a node leads to in the editor. */
export function placeOf({ place }: ViewNode): { readonly uri: Uri; readonly range: Range } | undefined {
  if (!place) return undefined;
  const { start, end } = place.range;
  return { uri: Uri.parse(place.uri), range: new Range(start.line, start.character, end.line, end.character) };
}

function nodeItem(id: string, node: ViewNode, opened: boolean): TreeItem {
  const { kind, icon, label, highlight, description, tooltip, spoken, isParent } = node;
  const isGroup = kind === 'type' || kind === 'speaker';
  const item = new TreeItem(
    highlight ? { label, highlights: [[highlight[0], highlight[1]]] } : label,
    !isParent
      ? TreeItemCollapsibleState.None
      : isGroup && opened
        ? TreeItemCollapsibleState.Expanded
        : TreeItemCollapsibleState.Collapsed,
  );
  item.id = id;
  item.description = description;
  // A string, no Markdown: the words are those of a document.
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: spoken };
  item.contextValue = contextOf(node);
  if (kind !== 'mention') item.iconPath = new ThemeIcon(ICONS[icon]);
  const place = placeOf(node);
  // A click on a group opens the group.
  if (place && !isGroup)
    item.command = { command: 'vscode.open', title: 'Go to Text', arguments: [place.uri, { selection: place.range }] };
  return item;
}

function moreItem(view: ViewId, { id, parent, left }: TreeElement): TreeItem {
  const item = new TreeItem(`Show ${Math.min(PAGE, left)} More`, TreeItemCollapsibleState.None);
  item.id = id;
  item.description = `${left} left`;
  item.iconPath = new ThemeIcon('ellipsis');
  item.accessibilityInformation = { label: `Show more, ${left} left` };
  item.contextValue = 'more';
  item.command = { command: MORE_COMMAND, title: 'Show More', arguments: [view, parent?.id ?? null] };
  return item;
}
