import { TextEditorRevealType, window, workspace } from 'vscode';
import type { Range, TextDocument, TextEditor } from 'vscode';
import type { AnnotationAnswer } from '../../../../server/src/protocol/index';
import { LANGUAGE_ID } from '../commandIds';
import type { LabelKey } from './labels';
import { placedAt } from './places';
import type { AnnotationServer } from './server';
import { ownOf } from './shown';
import type { ShownAnnotation, ShownList } from './shown';
import type { AnnotationStore } from './store';
import type { TreeNode } from './treePlan';

/** What the commands work with. */
export interface Desk {
  readonly server: AnnotationServer;
  readonly store: AnnotationStore;
  /** The labels used last, the latest first. */
  readonly recent: { readonly get: () => readonly LabelKey[]; readonly add: (label: LabelKey) => void };
  /** What is selected in the view, and which article it shows. */
  readonly view: {
    readonly selection: () => readonly TreeNode[];
    readonly address: () => string | undefined;
    readonly show: () => Promise<void>;
  };
}

/** An article with its annotations as they stand in its current text. */
export interface Article {
  readonly document: TextDocument;
  readonly list: ShownList;
  /** What every command to the server names. */
  readonly at: { readonly uri: string; readonly version: number };
}

export interface EditedArticle extends Article {
  readonly editor: TextEditor;
}

/** A command says this instead of doing something; it is no failure. */
export class Hint extends Error {}

/** The article in the active editor. Throws a `Hint` where there is none. */
export async function activeArticle(desk: Desk): Promise<EditedArticle> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE_ID) throw new Hint('Open a seed file to work with its annotations.');
  return { ...(await articleOf(desk, editor.document)), editor };
}

/**
 * The article with its annotations as last heard, at once where they were: a list that opens late would let keys meant for it go into the article. Good for all
 * that needs the layers, and the places of the editor alone.
 */
export async function promptArticle(desk: Desk): Promise<EditedArticle> {
  const editor = window.activeTextEditor;
  const list = editor && desk.store.listOf(editor.document);
  if (editor?.document.languageId !== LANGUAGE_ID || list === undefined) return changeableArticle(desk);
  if (list.readOnly !== null) throw new Hint(list.readOnly);
  const { document } = editor;
  return { document, list, editor, at: { uri: list.uri, version: document.version } };
}

/** As `activeArticle`, but only where annotations can be changed. */
export async function changeableArticle(desk: Desk): Promise<EditedArticle> {
  const article = await activeArticle(desk);
  if (article.list.readOnly !== null) throw new Hint(article.list.readOnly);
  return article;
}

/** The article that the view shows, or else the active one. */
export async function viewedArticle(desk: Desk): Promise<Article> {
  const address = desk.view.address();
  const document = workspace.textDocuments.find(({ uri }) => desk.server.addressOf(uri) === address);
  return document ? articleOf(desk, document) : activeArticle(desk);
}

export async function articleOf({ server, store }: Desk, document: TextDocument): Promise<Article> {
  if (!server.isRunning()) throw new Hint('The language server is not running yet.');
  const list = await store.fresh(document);
  if (list === undefined) throw new Hint('The annotations of this file are not known yet. Try again in a moment.');
  return { document, list, at: { uri: list.uri, version: list.version } };
}

/**
 * What a command from a menu or from the view is about, or what the cursor is in: the shortest one, suggestions first.
 * Throws a `Hint` where there is nothing.
 */
export async function chosen(desk: Desk, from: Invocation): Promise<{ article: Article; items: ShownAnnotation[] }> {
  if (from.nodes.length > 0) {
    const article = await viewedArticle(desk);
    const ids = new Set(from.nodes.map(({ annotation }) => annotation && `${annotation.owner}/${annotation.id}`));
    const items = article.list.annotations.filter(({ owner, id }) => ids.has(`${owner}/${id}`));
    if (items.length === 0) throw new Hint('Select an annotation first.');
    return { article, items };
  }
  const article = await activeArticle(desk);
  const own = ownOf(article.list).filter(({ status }) => status !== 'orphaned');
  const [item] = placedAt(own, article.editor.selection.active).sort((a, b) => urgency(a) - urgency(b));
  if (item === undefined) throw new Hint('Put the cursor into an annotation first.');
  return { article, items: [item] };
}

/** As `chosen`, for commands that change one annotation. */
export async function chosenOne(desk: Desk, from: Invocation): Promise<{ article: Article; item: ShownAnnotation }> {
  const { article, items } = await chosen(desk, from);
  const [item] = items;
  if (item === undefined) throw new Hint('Select an annotation first.');
  if (article.list.readOnly !== null) throw new Hint(article.list.readOnly);
  return { article, item };
}

/** How a command was started: from rows of the view, or from the editor with none. */
export interface Invocation {
  readonly nodes: readonly TreeNode[];
}

/** Says in the status bar what was done; of a refusal the server has told already. */
export function tell(answer: AnnotationAnswer, before = ''): boolean {
  if (answer.done && answer.message !== '') window.setStatusBarMessage(`$(pencil) ${before}${answer.message}`, 5000);
  return answer.done;
}

/** Selects words and brings them to the middle of the window. */
export async function reveal(document: TextDocument, range: Range, keepsFocus = false): Promise<void> {
  const editor = await window.showTextDocument(document, { selection: range, preserveFocus: keepsFocus });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

function urgency({ status }: ShownAnnotation): number {
  return ['suggested', 'accepted', 'rejected', 'orphaned'].indexOf(status);
}
