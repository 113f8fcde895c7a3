import { strict as assert } from 'node:assert';
import {
  commands,
  extensions,
  languages,
  Uri,
  window,
  workspace,
  type Diagnostic,
  type Event,
  type Position,
  type TextDocument,
} from 'vscode';

const LIMIT_MS = 10_000;

/** Shows a file of the test workspace, path relative to it, with the extension and its server running. */
export async function open(path: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the tests need the folder test/vscode/workspace');
  const extension = extensions.getExtension('seedmark.seedmark');
  assert.ok(extension, 'the extension is not installed');
  const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, path));
  await window.showTextDocument(document);
  await extension.activate();
  return document;
}

/** As `open`, but waits until the text was recognised: VS Code opens the document a second time in its new language. */
export async function openSeed(path: string): Promise<TextDocument> {
  const document = await open(path);
  await until(
    `${path} is a seed file`,
    workspace.onDidOpenTextDocument,
    () => document.languageId === 'seed' || undefined,
  );
  return document;
}

/** Waits for the language server: once it has found a mistake, it answers everything else, too. */
export async function serverRuns(): Promise<void> {
  await findingAt(await openSeed('council.seed'), 'autor');
  await closeAll();
}

/** Waits for the finding whose range holds exactly `words`. */
export function findingAt(document: TextDocument, words: string): Promise<Diagnostic> {
  return until(`a finding on “${words}”`, languages.onDidChangeDiagnostics, () =>
    languages.getDiagnostics(document.uri).find(({ range }) => document.getText(range) === words),
  );
}

/** Undoes what a test did to a document, and closes every editor. */
export async function closeAll(): Promise<void> {
  while (window.activeTextEditor) await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** Asks now and after every `event` until there is an answer; fails with `what` after ten seconds. */
export function until<T>(what: string, event: Event<unknown>, ask: () => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const look = (): boolean => {
      const answer = ask();
      if (answer !== undefined) resolve(answer);
      return answer !== undefined;
    };
    if (look()) return;
    const limit = setTimeout(() => {
      subscription.dispose();
      reject(new Error(`waited ${LIMIT_MS / 1000} s in vain: ${what}`));
    }, LIMIT_MS);
    const subscription = event(() => {
      if (!look()) return;
      clearTimeout(limit);
      subscription.dispose();
    });
  });
}

/** Where `<|>` stands in `context`, the rest of which has to occur exactly once in the document. */
export function positionOf(document: TextDocument, context: string): Position {
  const [before, after] = context.split('<|>');
  assert.ok(before !== undefined && after !== undefined, `${context} needs one cursor <|>`);
  const [start, second] = [...document.getText().matchAll(literal(before + after))].map((match) => match.index);
  assert.ok(start !== undefined, `${before + after} is not in the document`);
  assert.equal(second, undefined, `${before + after} is there more than once`);
  return document.positionAt(start + before.length);
}

function literal(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gu');
}
