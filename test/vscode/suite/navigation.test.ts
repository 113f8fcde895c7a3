import { strict as assert } from 'node:assert';
import { commands, Uri, window, workspace } from 'vscode';
import type {
  CompletionList,
  Hover,
  Location,
  LocationLink,
  MarkdownString,
  TextDocument,
  WorkspaceEdit,
} from 'vscode';
import { closeAll, open, positionOf, serverRuns } from '../support/editor';

const FIRST = 'names/first.seed';
const SECOND = 'names/second.seed';
const REGISTRY = 'names/entities.yaml';

/** What a provider answers at the cursor in the context. */
function ask<T>(command: string, document: TextDocument, context: string, ...more: unknown[]): Thenable<T> {
  return commands.executeCommand<T>(command, document.uri, positionOf(document, context), ...more);
}

function places(locations: readonly (Location | LocationLink)[]): string[] {
  return locations
    .map((one) => ('uri' in one ? { uri: one.uri, range: one.range } : { uri: one.targetUri, range: one.targetRange }))
    .map(({ uri, range }) => `${workspace.asRelativePath(uri)} ${range.start.line}:${range.start.character}`)
    .sort();
}

describe('a registry of names', () => {
  before(serverRuns);
  afterEach(closeAll);

  it('names what the articles below it name', async () => {
    const document = await open(FIRST);
    const hovers = await ask<Hover[]>('vscode.executeHoverProvider', document, 'the Ferry<|>woman');
    const text = hovers.flatMap(({ contents }) => contents.map((one) => (one as MarkdownString).value)).join('\n');
    assert.match(text, /Annelie Brugger/);
    assert.match(text, /chief negotiator/);
  });

  it('is where the definition of a name leads', async () => {
    const document = await open(FIRST);
    const found = await ask<LocationLink[]>('vscode.executeDefinitionProvider', document, 'Brug<|>ger smiled');
    assert.deepEqual(places(found), [`${REGISTRY} 2:4`]);
  });

  it('leads to all mentions of an entry, in every file', async () => {
    await open(SECOND);
    await open(FIRST);
    const registry = await open(REGISTRY);
    const found = await ask<Location[]>('vscode.executeReferenceProvider', registry, 'name: Annelie<|> Brugger');
    assert.deepEqual(places(found), [
      `${FIRST} 0:17`,
      `${FIRST} 0:50`,
      `${FIRST} 0:80`,
      `${SECOND} 0:29`,
      `${SECOND} 0:59`,
    ]);
  });

  it('is renamed with the articles, and one name stays one', async () => {
    const second = await open(SECOND);
    const first = await open(FIRST);
    const edit = await ask<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      first,
      'Brug<|>ger smiled',
      'Eva van Berg',
    );
    assert.ok(await workspace.applyEdit(edit));
    const registry = await open(REGISTRY);
    assert.equal(
      first.getText(),
      ' date 2022-12-13 Eva van Berg spoke on Monday. van Berg smiled. They call her the Ferrywoman.\n',
    );
    assert.equal(second.getText(), ' date 2022-12-14 Traders met Eva van Berg in Basel. Ms. van Berg left.\n');
    assert.match(registry.getText(), /^ {4}name: Eva van Berg # with two g$/m);
    for (const document of [first, second, registry]) {
      await window.showTextDocument(document);
      await commands.executeCommand('workbench.action.files.revert');
      assert.equal(document.isDirty, false);
    }
  });

  it('completes keys, types and names', async () => {
    await open(SECOND);
    const registry = await open(REGISTRY);
    const editor = await window.showTextDocument(registry);
    const offered = async (line: string): Promise<string[]> => {
      const end = registry.lineAt(registry.lineCount - 1).range.end;
      await editor.edit((builder) => builder.insert(end, line));
      const at = registry.lineAt(registry.lineCount - 1).range.end;
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        registry.uri,
        at,
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    assert.ok((await offered('  - type: ')).includes('person'));
    assert.ok((await offered('\n    name: ')).includes('Basel'));
    assert.ok((await offered('\n    ')).includes('aliases'));
  });

  it('is what a lens over the text counts', async () => {
    // Switched off for the other tests: a lens moves the text down when it comes.
    await workspace.getConfiguration('seedmark').update('codeLens', 'header');
    await open(SECOND);
    const document = await open(FIRST);
    const uri = Uri.parse(document.uri.toString());
    const lenses = await commands.executeCommand<{ command?: { title: string } }[]>(
      'vscode.executeCodeLensProvider',
      uri,
      3,
    );
    await workspace.getConfiguration('seedmark').update('codeLens', 'off');
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['Annelie Brugger: 5 mentions · 2 files'],
    );
  });
});
