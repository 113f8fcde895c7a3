import { window, workspace } from 'vscode';
import { activeArticle, chosen, Hint, tell, viewedArticle } from '../desk';
import type { Desk, Invocation } from '../desk';
import { counted } from '../treeWords';

const CURATED = 'the curated file';

/** Shows beside the own annotations those of another annotator. */
export async function compare(desk: Desk): Promise<void> {
  const article = await activeArticle(desk);
  const { annotators, annotator } = article.list;
  const others = annotators.filter((one) => one !== annotator);
  if (others.length === 0)
    throw new Hint('Nobody else has annotated this article: there is no other file of annotations beside it.');
  const rows = others.map((name) => ({ label: name === '' ? CURATED : name, name }));
  const row = rows.length === 1 ? rows[0] : await window.showQuickPick(rows, { title: 'Compare with' });
  if (row) tell(await desk.server.run('compareWith', { ...article.at, annotator: row.name }));
}

export async function stopComparing(desk: Desk): Promise<void> {
  const article = await viewedArticle(desk);
  tell(await desk.server.run('compareWith', { ...article.at, annotator: null }));
}

/** Takes annotations of the one compared with into the own file. */
export async function adopt(desk: Desk, from: Invocation): Promise<void> {
  const { article, items } = from.nodes.length > 0 ? await chosen(desk, from) : await fromOther(desk);
  if (items.length === 0) return;
  const [owner] = new Set(items.map((item) => item.owner));
  if (owner === undefined || owner === article.list.annotator) throw new Hint('These are your own annotations.');
  const ids = items.filter((item) => item.owner === owner).map(({ id }) => id);
  tell(await desk.server.run('adopt', { ...article.at, owner, ids }));
}

/** What the cursor is in, of the one compared with; else what is asked for. */
async function fromOther(desk: Desk): ReturnType<typeof chosen> {
  const article = await activeArticle(desk);
  const { list, editor } = article;
  if (list.compared === null) throw new Hint('Compare with another annotator first.');
  const others = list.annotations.filter(({ owner, comparison }) => owner !== list.annotator && comparison !== 'agree');
  const here = others.filter(({ ranges }) => ranges.some((range) => range.contains(editor.selection.active)));
  if (here.length > 0) return { article, items: here.slice(0, 1) };
  const all = others.filter(({ comparison }) => comparison === 'only');
  if (all.length === 0) throw new Hint('The other one has nothing that is not here, too.');
  const choice = await window.showQuickPick(
    [{ label: `Adopt ${counted(all.length, 'annotation', 'annotations')} that only the other one has` }],
    { title: 'There is none of the other one at the cursor' },
  );
  return { article, items: choice ? all : [] };
}

/** Says who annotates, which decides the file that is written. */
export async function switchAnnotator(desk: Desk): Promise<void> {
  const article = await activeArticle(desk);
  const { annotator, annotators } = article.list;
  const names = [...new Set(['', ...annotators, annotator])];
  const rows = [
    ...names.map((name) => ({
      label: name === '' ? CURATED : name,
      description: name === annotator ? 'now' : '',
      name,
    })),
    { label: '$(add) Another one…', description: '', name: null },
  ];
  const row = await window.showQuickPick(rows, { title: 'Annotate as' });
  const name = row?.name === null ? await askForName() : row?.name;
  if (name === undefined) return;
  tell(await desk.server.run('setAnnotator', { ...article.at, annotator: name }));
}

function askForName(): Thenable<string | undefined> {
  return window.showInputBox({
    title: 'Annotate as',
    prompt: 'A short name: it becomes a part of the name of the file.',
    validateInput: (name) =>
      /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,60}$/u.test(name) ? undefined : 'Letters, digits, hyphens and underscores only.',
  });
}

export async function undo(desk: Desk): Promise<void> {
  const article = await viewedArticle(desk);
  if (article.list.undo === null) throw new Hint('There is no change of annotations to undo.');
  tell(await desk.server.run('undo', article.at), 'Undone: ');
}

export async function redo(desk: Desk): Promise<void> {
  const article = await viewedArticle(desk);
  if (article.list.redo === null) throw new Hint('There is no change of annotations to do again.');
  tell(await desk.server.run('redo', article.at), 'Done again: ');
}

/** Opens the file that is written beside the article. */
export async function openFile(desk: Desk): Promise<void> {
  const { list } = await viewedArticle(desk);
  if (list.file === null) throw new Hint('Save the article first: its annotations lie in a file beside it.');
  try {
    await window.showTextDocument(await workspace.openTextDocument(desk.server.uriOf(list.file)));
  } catch {
    throw new Hint('There is no file of annotations yet: the first annotation makes it.');
  }
}
