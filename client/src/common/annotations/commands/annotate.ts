import { Range, window } from 'vscode';
import type { AnnotationCommands, LayerView } from '../../../../../server/src/protocol/index';
import { promptArticle, Hint, tell } from '../desk';
import type { Desk, EditedArticle } from '../desk';
import type { LabelKey } from '../labels';
import { pickLabel } from '../pickLabel';
import { trimmedOffsets } from '../places';

/** Asks for a label, where a keybinding does not name one, and gives it to the selected words. */
export async function annotateSelection(desk: Desk, given?: LabelKey): Promise<void> {
  const article = await promptArticle(desk);
  const ranges = selectedWords(article);
  const label = given ?? (await askForLabel(desk, article, `Annotate ${quoted(article, ranges)}`, spanLayers(article)));
  if (label) await annotate(desk, article, ranges, label);
}

/** Gives the selected words the label that was used last. */
export async function annotateAgain(desk: Desk): Promise<void> {
  const [label] = desk.recent.get();
  if (label === undefined) return annotateSelection(desk);
  const article = await promptArticle(desk);
  await annotate(desk, article, selectedWords(article), label);
}

/** Suggests a label for all places that have the selected words, and gives it to the selected ones. */
export async function annotateAll(desk: Desk, given?: LabelKey): Promise<void> {
  const article = await promptArticle(desk);
  const [range] = selectedWords(article);
  if (range === undefined) return;
  const title = `Annotate all ${quoted(article, [range])}`;
  const label = given ?? (await askForLabel(desk, article, title, spanLayers(article)));
  if (!label) return;
  tell(await desk.server.run('annotateAll', { ...article.at, range: desk.server.fromRange(range), ...label }));
}

/** Asks for a remark on the selected words. */
export async function addNote(desk: Desk): Promise<void> {
  const article = await promptArticle(desk);
  const ranges = selectedWords(article);
  const comment = await window.showInputBox({
    title: `Note on ${quoted(article, ranges)}`,
    placeHolder: 'What is to be said of it?',
  });
  if (comment === undefined || comment.trim() === '') return;
  await desk.server
    .run('annotate', { ...article.at, ranges: ranges.map(desk.server.fromRange), layer: 'note', comment })
    .then(tell);
}

const SUGGESTIONS = [
  { label: 'Everything', description: 'names, quotes and dates', kinds: undefined },
  { label: 'Names', description: 'as entities', kinds: ['names'] },
  { label: 'Quotes', description: 'with their speakers', kinds: ['quotes'] },
  { label: 'Dates', description: '', kinds: ['dates'] },
] as const;

export type SuggestedKinds = AnnotationCommands['suggest']['kinds'];

/** Takes what the analysis found as suggestions; asks for the kinds where a keybinding does not name them. */
export async function suggest(desk: Desk, given?: SuggestedKinds): Promise<void> {
  const article = await promptArticle(desk);
  const choice = given
    ? { kinds: given }
    : await window.showQuickPick(SUGGESTIONS, { title: 'Suggest annotations from the analysis' });
  if (!choice) return;
  tell(await desk.server.run('suggest', { ...article.at, ...(choice.kinds ? { kinds: choice.kinds } : {}) }));
}

async function annotate(desk: Desk, article: EditedArticle, ranges: readonly Range[], label: LabelKey): Promise<void> {
  const asOne = ranges.length < 2 ? true : await askWhetherOne(ranges.length);
  if (asOne === undefined) return;
  const groups = asOne ? [ranges] : ranges.map((range) => [range]);
  for (const group of groups) {
    const answer = await desk.server.run('annotate', {
      ...article.at,
      ranges: group.map(desk.server.fromRange),
      ...label,
    });
    if (!tell(answer)) return;
  }
  desk.recent.add(label);
}

async function askWhetherOne(count: number): Promise<boolean | undefined> {
  const choices = [
    { label: `${count} annotations`, isOne: false },
    { label: `One annotation of ${count} parts`, isOne: true },
  ];
  const choice = await window.showQuickPick(choices, { title: 'Several selections' });
  return choice?.isOne;
}

export async function askForLabel(
  desk: Desk,
  { list }: Pick<EditedArticle, 'list'>,
  title: string,
  layers: readonly LayerView[] = list.layers,
): Promise<LabelKey | undefined> {
  if (layers.length === 0) throw new Hint('There are no layers to annotate in.');
  const label = await pickLabel(title, layers, desk.recent.get());
  if (label) desk.recent.add(label);
  return label;
}

/** Relations have ends, and notes begin with a remark: both have commands of their own. */
function spanLayers({ list }: EditedArticle): LayerView[] {
  return list.layers.filter(({ name }) => name !== 'relation' && name !== 'note');
}

/** The selected words without white space at their ends, or the word at the cursor. Throws a `Hint` where there is none. */
function selectedWords({ editor, document }: EditedArticle): Range[] {
  const { selections } = editor;
  const wanted = selections.every(({ isEmpty }) => isEmpty)
    ? selections.flatMap(({ active }) => document.getWordRangeAtPosition(active) ?? [])
    : selections.filter(({ isEmpty }) => !isEmpty);
  const ranges = wanted.map((range): Range => {
    const from = document.offsetAt(range.start);
    const { start, end } = trimmedOffsets(document.getText(range));
    return new Range(document.positionAt(from + start), document.positionAt(from + end));
  });
  const words = ranges.filter(({ isEmpty }) => !isEmpty).sort((a, b) => a.start.compareTo(b.start));
  if (words.length === 0) throw new Hint('Select the words to annotate first.');
  return words;
}

function quoted({ document }: EditedArticle, ranges: readonly Range[]): string {
  const text = ranges.map((range) => document.getText(range)).join(' … ');
  return `“${text.length > 60 ? `${text.slice(0, 59).replace(/[\uD800-\uDBFF]$/u, '')}…` : text}”`;
}
