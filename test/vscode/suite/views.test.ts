import { commands, Selection, window } from 'vscode';
import type { TextDocument } from 'vscode';
import { closeAll, openSeed, positionOf, serverRuns, until } from '../support/editor';

describe('the views of names and quotes', () => {
  before(serverRuns);
  afterEach(async () => {
    await commands.executeCommand('seedmark.entities.showFile');
    await commands.executeCommand('seedmark.quotes.showFile');
    await closeAll();
  });

  it('show the name at the cursor, and lead to where it is first spelt out', async () => {
    const document = await openSeed('forecast.txt');
    await show('seedmark.showInEntities', document, 'January. Brug<|>ger');
    await chooseFocused('Annelie Brugger', 2);
  });

  it('show a mention among those of its name, with the keyboard alone', async () => {
    const document = await openSeed('forecast.txt');
    await showOpened('seedmark.showInEntities', document, 'said Annelie <|>Brugger,');
    await commands.executeCommand('list.focusDown');
    await commands.executeCommand('list.focusDown');
    await chooseFocused("Switzerland's chief negotiator", 2);
  });

  it('show the quote at the cursor', async () => {
    const document = await openSeed('forecast.txt');
    await show('seedmark.showInQuotes', document, 'load a <|>ship with promises,"');
    await chooseFocused('"Nobody can load a ship with promises,"', 2);
  });

  it('lead to other files', async () => {
    const document = await openSeed('names/first.seed');
    await commands.executeCommand('seedmark.entities.showWorkspace');
    // Its files stand below it, the latest first.
    await showOpened('seedmark.showInEntities', document, 'Brug<|>ger smiled');
    await commands.executeCommand('list.focusDown');
    await commands.executeCommand('list.select');
    await until('another file is shown', window.onDidChangeTextEditorSelection, () => {
      const path = window.activeTextEditor?.document.uri.path ?? '';
      return path.endsWith('/names/second.seed') || undefined;
    });
  });

  it('stay as they are where there is nothing at the cursor', async () => {
    const document = await openSeed('forecast.txt');
    await show('seedmark.showInEntities', document, 'has led the <|>talks');
    await until('the text keeps the focus', window.onDidChangeActiveTextEditor, () =>
      window.activeTextEditor?.document === document ? true : undefined,
    );
  });
});

async function show(command: string, document: TextDocument, context: string): Promise<void> {
  const editor = await window.showTextDocument(document);
  const position = positionOf(document, context);
  editor.selection = new Selection(position, position);
  await commands.executeCommand(command);
}

/** Shows a name and what stands below it. Nothing tells when a line is open, but what is shown next comes behind it. */
async function showOpened(command: string, document: TextDocument, context: string): Promise<void> {
  await show(command, document, context);
  await commands.executeCommand('list.expand');
  await show(command, document, context);
}

/** Presses Enter, and waits until exactly these words of a line are selected in the text. */
async function chooseFocused(words: string, line: number): Promise<void> {
  await commands.executeCommand('list.select');
  await until(`“${words}” is selected`, window.onDidChangeTextEditorSelection, () => {
    const editor = window.activeTextEditor;
    if (!editor) return undefined;
    const { selection, document } = editor;
    return (selection.start.line === line && document.getText(selection) === words) || undefined;
  });
}
