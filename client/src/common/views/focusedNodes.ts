import { commands } from 'vscode';
import type { NamesView } from './namesView';
import type { TreeElement } from './treeModel';

/**
 * The lines that a command is for: what a menu gave, all selected ones where it is one of them; where a key called the command, the selected
 * lines if the focused one is among them, else the focused one alone.
 */
export async function linesFor(
  view: NamesView,
  [clicked, selected]: readonly unknown[],
): Promise<readonly TreeElement[]> {
  if (!isElement(clicked)) return focused(view);
  return Array.isArray(selected) && selected.length > 0 ? selected.filter(isElement) : [clicked];
}

/**
 * The editor tells no extension which line has the focus, only which are selected. So the focused line is switched on or off, which shows it,
 * and back again.
 */
async function focused(view: NamesView): Promise<readonly TreeElement[]> {
  const before = view.selection;
  await commands.executeCommand('list.toggleSelection');
  const after = view.selection;
  await commands.executeCommand('list.toggleSelection');
  const added = after.filter((element) => !before.includes(element));
  return added.length > 0 ? added : before;
}

function isElement(value: unknown): value is TreeElement {
  return typeof value === 'object' && value !== null && 'node' in value && 'parent' in value;
}
