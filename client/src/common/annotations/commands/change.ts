import { window } from 'vscode';
import type { QuickPickItem, Range } from 'vscode';
import type { AnnotationCommands, LayerView } from '../../../../../server/src/protocol/index';
import { attributeText, parseAttribute } from '../attributes';
import { changeableArticle, chosen, chosenOne, Hint, reveal, tell, viewedArticle } from '../desk';
import type { Article, Desk, Invocation } from '../desk';
import { isSamePlace } from '../places';
import { ownOf } from '../shown';
import type { ShownAnnotation } from '../shown';
import { annotationLabel, lineOf } from '../treeWords';
import { askForLabel } from './annotate';

/** Moves an edge by one word, to the left (-1) or right (1). */
export async function moveEdge(desk: Desk, edge: 'start' | 'end', words: -1 | 1): Promise<void> {
  const { article, item } = await chosenOne(desk, { nodes: [] });
  const answer = await desk.server.run('changeSpan', { ...article.at, id: item.id, edge, words, ...partAt(item) });
  tell(answer);
}

/** Of a discontinuous annotation, the part that the cursor is in. */
function partAt({ ranges }: ShownAnnotation): { part?: number } {
  const cursor = window.activeTextEditor?.selection.active;
  const part = ranges.findIndex((range) => cursor !== undefined && range.contains(cursor));
  return ranges.length > 1 && part >= 0 ? { part } : {};
}

export async function relabel(desk: Desk, from: Invocation): Promise<void> {
  const { article, items } = await chosen(desk, from);
  const [first] = items;
  const title = `Label ${first && items.length === 1 ? `“${first.text}”` : `${items.length} annotations`}`;
  const label = await askForLabel(desk, article, title);
  if (label) tell(await desk.server.run('relabel', { ...article.at, ids: items.map(({ id }) => id), ...label }));
}

export async function deleteAnnotations(desk: Desk, from: Invocation): Promise<void> {
  const { article, items } = await chosen(desk, from);
  tell(await desk.server.run('delete', { ...article.at, ids: items.map(({ id }) => id) }));
}

/** Shows the attributes of an annotation, and asks for the value of one. */
export async function editAttributes(desk: Desk, from: Invocation): Promise<void> {
  const { article, item } = await chosenOne(desk, from);
  const layer = article.list.layers.find(({ name }) => name === item.layer);
  const name = await askForAttribute(item, layer);
  if (name === undefined) return;
  const definition = layer?.attributes.find((one) => one.name === name);
  const before = item.attributes[name];
  const value = await askForValue(name, definition, before === undefined ? '' : attributeText(before));
  if (value === undefined) return;
  const attributes = { [name]: value.trim() === '' ? null : parseAttribute(value, definition?.type ?? null) };
  tell(await desk.server.run('setAttributes', { ...article.at, id: item.id, attributes }));
}

async function askForAttribute(item: ShownAnnotation, layer: LayerView | undefined): Promise<string | undefined> {
  const names = [...new Set([...Object.keys(item.attributes), ...(layer?.attributes ?? []).map(({ name }) => name)])];
  const rows: (QuickPickItem & { name?: string })[] = names.map((name) => {
    const value = item.attributes[name];
    return { label: name, description: value === undefined ? '' : attributeText(value), name };
  });
  const isOpen = (layer?.attributes.length ?? 0) === 0;
  const title = `Attributes of “${item.text}”`;
  if (isOpen && rows.length === 0) return window.showInputBox({ title, prompt: 'The name of the attribute' });
  const row = await window.showQuickPick([...rows, ...(isOpen ? [{ label: 'Other…' }] : [])], { title });
  if (row === undefined || 'name' in row) return row?.name;
  return window.showInputBox({ title, prompt: 'The name of the attribute' });
}

async function askForValue(
  name: string,
  definition: LayerView['attributes'][number] | undefined,
  value: string,
): Promise<string | undefined> {
  const values = definition?.type === 'boolean' ? ['true', 'false'] : (definition?.values ?? []);
  const title = `The attribute “${name}”`;
  if (values.length === 0 || definition?.type === 'list')
    return window.showInputBox({
      title,
      value,
      prompt:
        definition?.type === 'list' ? 'Values with commas between them; none takes it away' : 'None takes it away',
    });
  const rows = values.map((one) => ({ label: one, value: one, ...(one === value ? { description: 'now' } : {}) }));
  const row = await window.showQuickPick([...rows, { label: '$(trash) Take it away', value: '' }], { title });
  return row?.value;
}

/** Links an annotation to an entry of a registry, or takes a link away. */
export async function link(desk: Desk, from: Invocation): Promise<void> {
  const { article, item } = await chosenOne(desk, from);
  const others = new Set(article.list.annotations.flatMap(({ links }) => links));
  for (const own of item.links) others.delete(own);
  const rows: (QuickPickItem & { link?: string; remove?: boolean })[] = [
    ...item.links.map((id) => ({ label: `$(trash) ${id}`, description: 'take it away', link: id, remove: true })),
    { label: '$(edit) Another entry…', description: 'by its id' },
    ...[...others].sort().map((id) => ({ label: id, description: 'used in this article', link: id })),
  ];
  const title = `Link “${item.text}” to an entry`;
  const hasChoice = rows.length > 1;
  const row = hasChoice ? await window.showQuickPick(rows, { title }) : rows[0];
  if (!row) return;
  const id = row.link ?? (await window.showInputBox({ title, placeHolder: 'entities.yaml: its id, or wikidata:Q794' }));
  if (id === undefined || id.trim() === '') return;
  const remove = row.remove === true ? { remove: true } : {};
  tell(await desk.server.run('link', { ...article.at, id: item.id, link: id.trim(), ...remove }));
}

/** Relates two annotations: that at the cursor, and one that is asked for. */
export async function relate(desk: Desk, from: Invocation): Promise<void> {
  const { article, item } = await chosenOne(desk, from);
  const second = from.nodes.length === 2 ? await secondOf(desk, from, item) : await askForOther(article, item);
  if (second === undefined) return;
  const relations = article.list.layers.filter(({ name }) => name === 'relation');
  const label = await askForLabel(desk, article, `How “${item.text}” and “${second.text}” are related`, relations);
  if (label === undefined) return;
  const roles = await askForRoles(article, label.label, item, second);
  if (roles === undefined) return;
  const ends = [item, second].map(({ id }, index) => ({ role: roles[index] ?? '', target: id }));
  const argument: AnnotationCommands['relate'] = { ...article.at, ...label, ends };
  tell(await desk.server.run('relate', argument));
}

async function secondOf(desk: Desk, from: Invocation, first: ShownAnnotation): Promise<ShownAnnotation | undefined> {
  const { items } = await chosen(desk, from);
  return items.find(({ id }) => id !== first.id);
}

async function askForOther({ list }: Article, first: ShownAnnotation): Promise<ShownAnnotation | undefined> {
  const texts = new Map(list.annotations.map((one) => [`${one.owner}/${one.id}`, one.text]));
  const near = (one: ShownAnnotation): number => Math.abs(lineFrom(one) - lineFrom(first));
  const rows = ownOf(list)
    .filter(({ id, status }) => id !== first.id && (status === 'accepted' || status === 'suggested'))
    .sort((a, b) => near(a) - near(b))
    .map((one) => ({
      label: annotationLabel(one, texts),
      description: `${one.label || one.layer} · ${lineOf(one.ranges[0])}`,
      one,
    }));
  if (rows.length === 0) throw new Hint('There is no other annotation to relate it to.');
  const row = await window.showQuickPick(rows, {
    title: `Relate “${first.text}” to`,
    matchOnDescription: true,
  });
  return row?.one;
}

function lineFrom({ ranges }: ShownAnnotation): number {
  return ranges[0]?.start.line ?? 0;
}

/** The roles of the two ends; those of the last relation of this label are offered. */
async function askForRoles(
  { list }: Article,
  label: string,
  first: ShownAnnotation,
  second: ShownAnnotation,
): Promise<readonly string[] | undefined> {
  const like = list.annotations.filter((one) => one.layer === 'relation' && one.label === label).at(-1);
  const value = (like?.ends.length === 2 ? like.ends : [{ role: 'from' }, { role: 'to' }])
    .map(({ role }) => role)
    .join(', ');
  const typed = await window.showInputBox({
    title: 'The roles of the two',
    prompt: `That of “${first.text}”, a comma, and that of “${second.text}”`,
    value,
    validateInput: (text) => (text.split(',').length === 2 ? undefined : 'Two roles, with a comma between them.'),
  });
  return typed?.split(',').map((role) => role.trim());
}

/** Says where the words of an orphan are now: at a candidate, or at the selected words. */
export async function confirm(desk: Desk, from: Invocation): Promise<void> {
  const article = from.nodes.length > 0 ? await viewedArticle(desk) : await changeableArticle(desk);
  const [node] = from.nodes;
  const orphans = ownOf(article.list).filter(({ status }) => status === 'orphaned');
  if (orphans.length === 0) throw new Hint('No annotation lost its words.');
  const orphan = node
    ? orphans.find(({ id }) => id === node.annotation?.id)
    : orphans.length === 1
      ? orphans[0]
      : await askForOrphan(orphans);
  if (orphan === undefined) return;
  const fromCandidate = node?.context.startsWith('candidate')
    ? orphan.candidates.find(({ range }) => node.range && isSamePlace(range, node.range))?.range
    : undefined;
  const range = fromCandidate ?? (node ? orphan.candidates[0]?.range : await askForPlace(article, orphan));
  if (range === undefined) throw new Hint('Select its words in the text, then confirm it from the editor.');
  const answer = await desk.server.run('confirm', {
    ...article.at,
    id: orphan.id,
    range: desk.server.fromRange(range),
  });
  if (tell(answer)) await reveal(article.document, range, from.nodes.length > 0);
}

async function askForOrphan(orphans: readonly ShownAnnotation[]): Promise<ShownAnnotation | undefined> {
  const rows = orphans.map((one) => ({
    label: one.text,
    description: `${one.label || one.layer} · was in ${lineOf(one.lastPlace)}`,
    one,
  }));
  const row = await window.showQuickPick(rows, { title: 'Which annotation?', matchOnDescription: true });
  return row?.one;
}

/** The selected words; or else one of the candidates, each shown in the text while one looks through them. */
async function askForPlace({ document }: Article, orphan: ShownAnnotation): Promise<Range | undefined> {
  const editor = window.activeTextEditor;
  if (editor?.document === document && !editor.selection.isEmpty) return editor.selection;
  const rows = orphan.candidates.map(({ range, text, score }) => ({
    label: text,
    description: `${lineOf(range)} · ${Math.round(score * 100)}% alike`,
    range,
  }));
  if (rows.length === 0) return undefined;
  const row = await window.showQuickPick(rows, {
    title: `Where is “${orphan.text}” now?`,
    onDidSelectItem: (item) => {
      const shown = rows.find((one) => one === item);
      if (shown) editor?.revealRange(shown.range);
    },
  });
  // Who turns away has been asked: this is no failure.
  return row?.range ?? Promise.reject(new Hint(''));
}
