import { Uri, window, workspace } from 'vscode';
import type { ExportAnswer, FormatView } from '../../../../../server/src/protocol/index';
import { activeArticle, changeableArticle, Hint, tell } from '../desk';
import type { Article, Desk } from '../desk';
import { importSummary, listing } from '../exchangeWords';
import { counted } from '../treeWords';

/** Writes the annotations of the article in another form. What that cannot hold is told before anything is written. */
export async function exportAnnotations(desk: Desk): Promise<void> {
  const article = await activeArticle(desk);
  const what = await askForExport(article.list.formats);
  if (what === undefined) return;
  const wanted = { ...article.at, format: what.format.id, ...(what.analysis ? { analysis: true } : {}) };
  const { done, losses } = await desk.server.run('exportLosses', wanted);
  if (!done || !(await acceptsLosses(what.format, losses))) return;
  const answer = await desk.server.run('export', wanted);
  if (answer.done) await write(article, answer);
}

interface ExportRow {
  readonly label: string;
  readonly description: string;
  readonly format: FormatView;
  readonly analysis: boolean;
}

async function askForExport(formats: readonly FormatView[]): Promise<ExportRow | undefined> {
  const rows = (analysis: boolean): ExportRow[] =>
    formats.map((format) => ({
      label: format.title,
      description: `${analysis ? 'what the analysis finds' : 'annotations'} · ${format.extensions.join(' ')}`,
      format,
      analysis,
    }));
  return window.showQuickPick([...rows(false), ...rows(true)], {
    title: 'Export as',
    matchOnDescription: true,
  });
}

const SHOW_ALL = 'Show All';
/** Lines that a dialog shows well. */
const MOST_LINES = 12;

async function acceptsLosses({ title }: FormatView, losses: readonly string[]): Promise<boolean> {
  if (losses.length === 0) return true;
  const sentence = `${title} cannot hold ${counted(losses.length, 'thing', 'things')} of these annotations.`;
  return isConfirmed(sentence, losses, 'Export All the Same');
}

/** Asks before something is done; a long list can be read as a document of its own first, which ends the question. */
async function isConfirmed(sentence: string, lines: readonly string[], action: string): Promise<boolean> {
  const isLong = lines.length > MOST_LINES;
  const detail = listing(lines, MOST_LINES);
  const choice = await window.showWarningMessage(
    sentence,
    { modal: true, detail },
    action,
    ...(isLong ? [SHOW_ALL] : []),
  );
  if (choice === SHOW_ALL) {
    const content = `${sentence}\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
    await window.showTextDocument(await workspace.openTextDocument({ language: 'plaintext', content }));
  }
  return choice === action;
}

async function write({ document }: Article, { files }: ExportAnswer): Promise<void> {
  const written = files.flatMap(({ name, content }) => (content === null ? [] : [{ name, content }]));
  const [first] = written;
  if (first === undefined) throw new Hint('There was nothing to export.');
  const beside = (name: string): Uri =>
    document.isUntitled
      ? Uri.joinPath(workspace.workspaceFolders?.[0]?.uri ?? document.uri, name)
      : Uri.joinPath(document.uri, '..', name);
  const targets =
    written.length === 1
      ? await askForFile(beside(first.name))
      : await askForFolder(
          beside('.'),
          written.map(({ name }) => name),
        );
  if (targets === undefined) return;
  // Some forms bring the text with them; the article itself is never written.
  const isArticle = (target: Uri): boolean => target.toString() === document.uri.toString();
  if (targets.some((target, index) => isArticle(target) && written[index]?.content !== document.getText()))
    throw new Hint('One of the files would replace the article with another text. Choose another folder.');
  for (const [index, target] of targets.entries())
    if (!isArticle(target))
      await workspace.fs.writeFile(target, await workspace.encode(written[index]?.content ?? '', { encoding: 'utf8' }));
  const open = 'Open';
  const names = targets
    .filter((target) => !isArticle(target))
    .map((target) => target.path.split('/').at(-1))
    .join(', ');
  const choice = await window.showInformationMessage(`Exported to ${names}.`, open);
  const opened = targets.find((target) => !isArticle(target));
  if (choice === open && opened) await window.showTextDocument(opened);
}

async function askForFile(defaultUri: Uri): Promise<Uri[] | undefined> {
  const target = await window.showSaveDialog({ defaultUri, title: 'Export to' });
  return target && [target];
}

async function askForFolder(defaultUri: Uri, names: readonly string[]): Promise<Uri[] | undefined> {
  const [folder] =
    (await window.showOpenDialog({
      defaultUri,
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: 'Export Here',
      title: `A folder for ${names.join(', ')}`,
    })) ?? [];
  if (folder === undefined) return undefined;
  const targets = names.map((name) => Uri.joinPath(folder, name));
  const present = await Promise.all(targets.map(exists));
  const taken = names.filter((_, index) => present[index]);
  const isFree =
    taken.length === 0 || (await isConfirmed('These files are there already and will be replaced.', taken, 'Replace'));
  return isFree ? targets : undefined;
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Reads annotations of another form into the article, after what comes in and what is lost was told. */
export async function importAnnotations(desk: Desk): Promise<void> {
  const article = await changeableArticle(desk);
  const rows = article.list.formats
    .filter(({ canImport }) => canImport)
    .map((format) => ({ label: format.title, description: format.extensions.join(' '), format }));
  const row = await window.showQuickPick(rows, { title: 'Import from', matchOnDescription: true });
  if (!row) return;
  const uris = await window.showOpenDialog({
    canSelectMany: true,
    openLabel: 'Import',
    title: `Files of ${row.format.title}`,
    defaultUri: Uri.joinPath(article.document.uri, '..'),
    filters: {
      [row.format.title]: row.format.extensions.map((extension) => extension.replace(/^\./u, '')),
      'All files': ['*'],
    },
  });
  if (!uris || uris.length === 0) return;
  const wanted = { ...article.at, format: row.format.id, files: uris.map(desk.server.addressOf) };
  const trial = await desk.server.run('import', { ...wanted, dryRun: true });
  if (!trial.done) return;
  const { sentence, lines } = importSummary(trial);
  if (!(await isConfirmed(sentence, lines, 'Import'))) return;
  tell(await desk.server.run('import', wanted));
}
