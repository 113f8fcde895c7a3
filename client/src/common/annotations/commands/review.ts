import { window } from 'vscode';
import type { AnnotationChoice } from '../../../../../server/src/protocol/index';
import { activeArticle, changeableArticle, chosen, Hint, reveal, tell, viewedArticle } from '../desk';
import type { Article, Desk, Invocation } from '../desk';
import { nearestFrom } from '../places';
import { ownOf } from '../shown';
import type { ShownAnnotation } from '../shown';
import { counted } from '../treeWords';

/** Accepts or rejects what is chosen; of a group its suggestions. From the editor, the cursor goes on to the next suggestion. */
export async function judge(desk: Desk, from: Invocation, to: 'accepted' | 'rejected'): Promise<void> {
  if (from.nodes[0]?.type) return judgeMany(desk, from, to);
  const { article, items } = await chosen(desk, from);
  if (article.list.readOnly !== null) throw new Hint(article.list.readOnly);
  const answer = await desk.server.run('setStatus', { ...article.at, ids: items.map(({ id }) => id), to });
  if (!tell(answer) || from.nodes.length > 0) return;
  const done = new Set(items.map(({ id }) => id));
  const open = ownOf(article.list).filter(({ status, id }) => status === 'suggested' && !done.has(id));
  const editor = window.activeTextEditor;
  const next = editor && nearestFrom(open, editor.selection, 'forward');
  if (editor && next?.ranges[0]) await reveal(editor.document, next.ranges[0]);
}

/** Accepts or rejects all suggestions, or those of one layer or label. */
export async function judgeMany(desk: Desk, from: Invocation, to: 'accepted' | 'rejected'): Promise<void> {
  const [node] = from.nodes;
  const article = node ? await viewedArticle(desk) : await changeableArticle(desk);
  const choice = node?.type
    ? { ...node.type, status: 'suggested' as const }
    : await askForMany(article, to === 'accepted' ? 'Accept' : 'Reject');
  if (choice) tell(await desk.server.run('setStatus', { ...article.at, ...choice, to }));
}

async function askForMany({ list }: Article, verb: string): Promise<AnnotationChoice | undefined> {
  const open = ownOf(list).filter(({ status }) => status === 'suggested');
  if (open.length === 0) throw new Hint('There are no suggestions.');
  const status = 'suggested' as const;
  const ofTypes = countBy(open, ({ layer, label }) => JSON.stringify([layer, label]));
  const ofLayers = countBy(open, ({ layer }) => layer);
  const items: readonly ManyItem[] = [
    {
      label: `${verb} all`,
      description: counted(open.length, 'suggestion', 'suggestions'),
      choice: { all: true, status },
    },
    ...[...ofLayers].map(([layer, count]) => ({
      label: `All of ${layer}`,
      description: `${count}`,
      choice: { layer, status },
    })),
    ...[...ofTypes].flatMap(([type, count]) => {
      const [layer = '', label = ''] = JSON.parse(type) as string[];
      if (label === '') return [];
      return [{ label: `All ${label}`, description: `${layer} · ${count}`, choice: { layer, label, status } }];
    }),
  ];
  const item = await window.showQuickPick(items, { title: `${verb} suggestions`, matchOnDescription: true });
  return item?.choice;
}

interface ManyItem {
  readonly label: string;
  readonly description: string;
  readonly choice: AnnotationChoice;
}

/** Goes to the next annotation or suggestion, and from the last one to the first. */
export async function goToNext(
  desk: Desk,
  direction: 'forward' | 'backward',
  what: 'annotation' | 'suggestion',
): Promise<void> {
  const { editor, document, list } = await activeArticle(desk);
  const wanted = (one: ShownAnnotation): boolean =>
    list.compared !== null && what === 'suggestion'
      ? one.comparison === 'differ' || one.comparison === 'only'
      : one.status === 'suggested' || (what === 'annotation' && one.status === 'accepted');
  const next = nearestFrom(list.annotations.filter(wanted), editor.selection, direction);
  if (!next?.ranges[0]) throw new Hint(`There is no ${what} to go to.`);
  await reveal(document, next.ranges[0]);
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
