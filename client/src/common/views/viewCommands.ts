import { commands, env, extensions, QuickPickItemKind, window, workspace } from 'vscode';
import type { Position, TextEditor } from 'vscode';
import type { ViewNode } from '../../../../server/src/protocol/index';
import { LANGUAGE_ID } from '../commandIds';
import type { ViewCommandId } from './commandIds';
import { sortChoices } from './describeView';
import { askForFilter } from './filterInput';
import { linesFor } from './focusedNodes';
import type { NamesView } from './namesView';
import { placeOf } from './treeItems';
import type { TreeElement } from './treeModel';
import type { ViewServer } from './viewServer';

interface Views {
  readonly entities: NamesView;
  readonly quotes: NamesView;
  readonly server: ViewServer;
}

type Handler = (...args: readonly unknown[]) => Promise<void>;

/** What the commands do. Those of a line get it from a menu, and take the focused one where a key called them. */
export function viewCommands({ entities, quotes, server }: Views): Readonly<Record<ViewCommandId, Handler>> {
  const onName =
    (view: NamesView, run: (node: ViewNode) => Promise<void>): Handler =>
    async (...args) => {
      const [line] = await linesFor(view, args);
      const node = line && (await view.placed(line));
      if (node) await run(node);
    };
  return {
    'seedmark.showInEntities': () => showIn(entities, 'entities', server),
    'seedmark.showInQuotes': () => showIn(quotes, 'quotes', server),
    'seedmark.entities.showFile': () => entities.change({ scope: 'file' }),
    'seedmark.entities.showWorkspace': () => entities.change({ scope: 'workspace' }),
    'seedmark.entities.filter': () => askForFilter(entities, 'Filter Entities', 'Part of a name'),
    'seedmark.entities.clearFilter': () => entities.change({ filter: '' }),
    'seedmark.entities.sort': () => sort(entities),
    'seedmark.entities.copy': async (...args) => copy(await linesFor(entities, args)),
    'seedmark.entities.references': onName(entities, findReferences),
    'seedmark.entities.rename': onName(entities, rename),
    'seedmark.entities.addToRegistry': onName(entities, addToRegistry),
    'seedmark.entities.openRegistry': onName(entities, openRegistry),
    'seedmark.quotes.showFile': () => quotes.change({ scope: 'file' }),
    'seedmark.quotes.showWorkspace': () => quotes.change({ scope: 'workspace' }),
    'seedmark.quotes.filter': () => askForFilter(quotes, 'Filter Quotes', 'Words of a quote, or its speaker'),
    'seedmark.quotes.clearFilter': () => quotes.change({ filter: '' }),
    'seedmark.quotes.sort': () => sort(quotes),
    'seedmark.quotes.copy': async (...args) => copy(await linesFor(quotes, args)),
    'seedmark.quotes.references': onName(quotes, findReferences),
  };
}

async function showIn(view: NamesView, kind: 'entities' | 'quotes', server: ViewServer): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE_ID) {
    void window.showInformationMessage('Open an article and put the cursor on a name or quote.');
    return;
  }
  const { line, character } = editor.selection.active;
  const where = { textDocument: { uri: editor.document.uri.toString() }, position: { line, character }, view: kind };
  let steps = await server.locate({ ...where, query: view.query });
  if (steps.length === 0 && view.state.filter !== '') {
    // What the filter hides is wanted now.
    await view.change({ filter: '' });
    steps = await server.locate({ ...where, query: view.query });
  }
  if (steps.length === 0) {
    const what = kind === 'entities' ? 'name' : 'quote';
    void window.showInformationMessage(`There is no ${what} at the cursor.`);
    return;
  }
  await commands.executeCommand(`${view.id}.focus`);
  await view.reveal(steps);
}

async function sort(view: NamesView): Promise<void> {
  const { scope, sort: current } = view.state;
  const items = sortChoices(view.id, scope).map((choice) => ({
    ...choice,
    kind: QuickPickItemKind.Default,
    ...(choice.sort === current ? { description: 'as it is now' } : {}),
  }));
  const chosen = await window.showQuickPick(items, { title: 'Sort', placeHolder: 'What comes first' });
  if (chosen) await view.change({ sort: chosen.sort });
}

async function copy(elements: readonly TreeElement[]): Promise<void> {
  const nodes = elements.flatMap(({ node }) => node ?? []);
  if (nodes.length === 0) return;
  const lines = await Promise.all(nodes.map(copied));
  await env.clipboard.writeText(lines.join('\n'));
}

/** A name; of a quote all its words as they stand in the text, then who says it and where. */
async function copied(node: ViewNode): Promise<string> {
  const place = node.kind === 'quote' ? placeOf(node) : undefined;
  if (!place) return node.copied;
  const words = (await workspace.openTextDocument(place.uri)).getText(place.range);
  // The text may have changed since the view was drawn.
  const start = node.label.replace(/…$/u, '').slice(0, 20);
  if (!oneLine(words).startsWith(start)) throw new Error('The text has changed; try it again.');
  return `${words} — ${node.copied}`;
}

async function findReferences(node: ViewNode): Promise<void> {
  if (!(await goTo(node))) return;
  const hasView = extensions.getExtension('vscode.references-view') !== undefined;
  await commands.executeCommand(hasView ? 'references-view.findReferences' : 'editor.action.referenceSearch.trigger');
}

async function rename(node: ViewNode): Promise<void> {
  const editor = await goTo(node);
  if (editor) await commands.executeCommand('editor.action.rename', [editor.document.uri, startOf(editor)]);
}

/** Opens the menu of what can be said of a name, so that a person chooses. */
async function addToRegistry(node: ViewNode): Promise<void> {
  if (await goTo(node))
    await commands.executeCommand('editor.action.codeAction', { kind: 'refactor.rewrite', apply: 'never' });
}

async function openRegistry(node: ViewNode): Promise<void> {
  if (await goTo(node)) await commands.executeCommand('editor.action.revealDefinition');
}

/** Puts the cursor on a node's place, in an editor that has the focus. */
async function goTo(node: ViewNode): Promise<TextEditor | undefined> {
  const place = placeOf(node);
  if (!place) return undefined;
  const { start } = place.range;
  const document = await workspace.openTextDocument(place.uri);
  return window.showTextDocument(document, { selection: place.range.with({ end: start }), preview: true });
}

function startOf({ selection }: TextEditor): Position {
  return selection.active;
}

/** As labels are written. */
function oneLine(words: string): string {
  return words
    .replace(/[\s\u0000-\u001F\u007F-\u009F]{1,1000}/gu, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
}
