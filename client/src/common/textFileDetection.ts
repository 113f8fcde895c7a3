import { languages, workspace } from 'vscode';
import type { Disposable, LogOutputChannel, TextDocument } from 'vscode';
import { LANGUAGE_ID } from './commandIds';
import { looksLikeSeed, START_LENGTH } from './detectSeed';
import { globMatches } from '../../../server/src/protocol/index';

/**
 * Gives plain `.txt` documents that start like a seed file the seed language: when they are opened and when their start
 * is edited. A language that a person chose stays for the session, and a match in their `files.associations` always.
 */
export function detectTextFiles(output: LogOutputChannel): Disposable[] {
  // VS Code keeps the document object when its language changes, and makes a new one when the file is opened again.
  const lastLanguages = new WeakMap<TextDocument, string>();
  const chosenByHand = new Set<string>();

  const detect = (document: TextDocument): void => {
    if (!isCandidate(document) || chosenByHand.has(document.uri.toString())) return;
    if (!isWanted(document) || hasUserAssociation(document) || !looksLikeSeed(startOf(document))) return;
    languages.setTextDocumentLanguage(document, LANGUAGE_ID).then(undefined, (error: unknown) => {
      // The document was closed meanwhile: nothing is lost.
      output.debug(`${document.uri.toString()}: ${String(error)}`);
    });
  };
  const opened = (document: TextDocument): void => {
    const key = document.uri.toString();
    const before = lastLanguages.get(document);
    lastLanguages.set(document, document.languageId);
    if (document.languageId === LANGUAGE_ID) chosenByHand.delete(key);
    else if (before !== undefined && before !== document.languageId) chosenByHand.add(key);
    detect(document);
  };
  const detectInAll = (): void => workspace.textDocuments.forEach(detect);

  workspace.textDocuments.forEach(opened);
  return [
    workspace.onDidOpenTextDocument(opened),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.some((change) => change.rangeOffset < START_LENGTH)) detect(document);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('seedmark.detectTextFiles')) detectInAll();
    }),
  ];
}

function isCandidate(document: TextDocument): boolean {
  return document.languageId === 'plaintext' && document.uri.path.toLowerCase().endsWith('.txt');
}

function isWanted(document: TextDocument): boolean {
  return workspace.getConfiguration('seedmark', document).get<boolean>('detectTextFiles', true);
}

/** Only what a person set counts, not the defaults of VS Code or of extensions. */
function hasUserAssociation(document: TextDocument): boolean {
  const set = workspace.getConfiguration('files', document).inspect<Record<string, string>>('associations');
  const patterns = [set?.globalValue, set?.workspaceValue, set?.workspaceFolderValue].flatMap((value) =>
    Object.keys(value ?? {}),
  );
  return patterns.some((pattern) => globMatches(pattern, document.uri.path));
}

/** The first units of a document, without asking for the whole text of a large one. */
function startOf(document: TextDocument): string {
  let start = '';
  for (let line = 0; line < document.lineCount && start.length < START_LENGTH; line++)
    start += `${document.lineAt(line).text.slice(0, START_LENGTH)}\n`;
  return start;
}
