import { strict as assert } from 'node:assert';
import { commands, languages, LogLevel, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { InlayHint, TextDocument } from 'vscode';
import { createTraceChannel } from '../../../client/src/common/traceChannel';
import { closeAll, open, openSeed, until } from '../support/editor';

const SEED = ' date 2022-12-13 A text that starts with a header.\n';

// VS Code may keep a closed document with its language: every test has a file of its own.
describe('the language of a text file while people work', () => {
  afterEach(closeAll);

  it('becomes seed when a header is typed', async () => {
    const document = await create('typed.txt', 'A text.\n');
    await insertAtStart(document, 'date 2022-12-13 ');
    await untilSeed(document);
  });

  it('stays plain text where a person chose that, also when the file is opened again', async () => {
    const document = await create('chosen.txt', SEED);
    await untilSeed(document);
    await languages.setTextDocumentLanguage(document, 'plaintext');
    await insertAtStart(document, '\n');
    await untilSeed(await create('chosen-later.txt', SEED));
    assert.equal(document.languageId, 'plaintext');
    await closeAll();
    const again = await open('chosen.txt');
    await untilSeed(await create('chosen-last.txt', SEED));
    assert.equal(again.languageId, 'plaintext');
  });

  it('stays plain text where detection is off, and becomes seed when it is turned on', async () => {
    const settings = workspace.getConfiguration('seedmark');
    await settings.update('detectTextFiles', false);
    try {
      const document = await create('off.txt', SEED);
      await openSeed('brief.seed.txt');
      assert.equal(document.languageId, 'plaintext');
      await settings.update('detectTextFiles', undefined);
      await untilSeed(document);
    } finally {
      await settings.update('detectTextFiles', undefined);
    }
  });
});

describe('typing in an article', () => {
  afterEach(closeAll);

  const cases = [
    ['closes a straight quote', 'He said "', 'He said ""'],
    ['goes over the closing mark', 'He said "Yes" now', 'He said "Yes" now'],
    ['closes a curly quote', 'He said “', 'He said “”'],
    ['closes a French quote', 'Il dit «', 'Il dit «»'],
    ['leaves apostrophes alone', "He didn't say 'yes", "He didn't say 'yes"],
    ['leaves curly apostrophes alone', 'He didn’t', 'He didn’t'],
    ['does not indent the next line', ' One.\nTwo.', ' One.\nTwo.'],
  ] as const;
  for (const [index, [what, typed, text]] of cases.entries())
    it(what, async () => {
      const document = await create(`typing-${index}.seed`, '');
      for (const character of typed) await commands.executeCommand('type', { text: character });
      assert.equal(document.getText(), text);
    });
});

describe('the protocol trace', () => {
  it('follows its own setting, whatever the log level', async () => {
    const said: string[] = [];
    const output = window.createOutputChannel('Seedmark test', { log: true });
    const trace = createTraceChannel({
      ...output,
      name: 'test',
      info: (line) => said.push(`info ${line}`),
      trace: (line) => said.push(`trace ${line}`),
    });
    const levels: LogLevel[] = [];
    trace.onDidChangeLogLevel((level) => levels.push(level));
    const settings = workspace.getConfiguration('seedmark');
    try {
      trace.trace('one');
      await settings.update('trace.server', 'messages');
      await until('the level changes', workspace.onDidChangeConfiguration, () => levels[0]);
      trace.trace('two');
      assert.deepEqual([...said, trace.logLevel, levels], ['trace one', 'info two', LogLevel.Trace, [LogLevel.Trace]]);
    } finally {
      await settings.update('trace.server', undefined);
      trace.dispose();
      output.dispose();
    }
  });
});

describe('commands', () => {
  afterEach(closeAll);

  it('convert the header and back', async () => {
    const document = await openSeed('brief.seed.txt');
    const before = document.getText();
    await commands.executeCommand('seedmark.convertHeader');
    await until(
      'front matter',
      workspace.onDidChangeTextDocument,
      () => document.getText().startsWith('---') || undefined,
    );
    await commands.executeCommand('seedmark.convertHeader');
    await until('inline', workspace.onDidChangeTextDocument, () => !document.getText().startsWith('---') || undefined);
    assert.equal(document.getText().trim(), before.trim());
  });

  it('toggle the date hints', async () => {
    const document = await openSeed('forecast.txt');
    const whole = document.validateRange(new Range(0, 0, 10_000, 0));
    const labels = async () => {
      const hints = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
      return hints.map(({ label }) => label);
    };
    assert.deepEqual(await labels(), []);
    await commands.executeCommand('seedmark.toggleDateHints');
    assert.ok((await labels()).includes('Feb 2022'));
    await commands.executeCommand('seedmark.toggleDateHints');
    assert.deepEqual(await labels(), []);
  });

  it('restart the server, which goes on to answer', async () => {
    const document = await openSeed('forecast.txt');
    await commands.executeCommand('seedmark.restartServer');
    await commands.executeCommand('seedmark.restartServer');
    assert.notEqual((await symbolsOf(document)).length, 0);
  });
});

async function symbolsOf(document: TextDocument): Promise<readonly unknown[]> {
  return (
    (await commands.executeCommand<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri)) ?? []
  );
}

/** Writes a file into the test workspace and shows it. */
async function create(path: string, text: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder);
  await workspace.fs.writeFile(Uri.joinPath(folder.uri, path), new TextEncoder().encode(text));
  return open(path);
}

function untilSeed(document: TextDocument): Promise<true> {
  return until(
    `${document.uri.path} is a seed file`,
    workspace.onDidOpenTextDocument,
    () => document.languageId === 'seed' || undefined,
  );
}

async function insertAtStart(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(0), text);
  assert.ok(await workspace.applyEdit(edit));
}
