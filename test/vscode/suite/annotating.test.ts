import { strict as assert } from 'node:assert';
import { commands, Position, Range, Selection, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import type { TextDocument, TextEditor } from 'vscode';
import { parse } from 'yaml';
import { closeAll, openSeed, serverRuns } from '../support/editor';

/** An emoji and a flag stand before the words, so that units, characters and bytes differ. */
const TEXT = ` date 2023-05-04 PORT 🚆 — The ferry came late.

“We waited 🇨🇭 for an hour,” said Kaja Lindqvist of Tromsø. Lindqvist had a ticket.
`;

describe('annotating an article', () => {
  before(serverRuns);
  afterEach(closeAll);

  it('marks the selected words, follows edits above and inside them, and undo', async () => {
    const { document, editor } = await article('annotated.seed');
    await annotate(editor, 'Kaja Lindqvist', 'person');
    await stored(document, 'person accepted “Kaja Lindqvist”');

    await type(document, new Position(0, 0), '🚆 ');
    await type(document, placeOf(document, 'Lindqvist of'), 'Åsa ');
    await document.save();
    await stored(document, 'person accepted “Kaja Åsa Lindqvist”');

    await commands.executeCommand('undo');
    await commands.executeCommand('undo');
    assert.equal(document.getText(), TEXT);
    await document.save();
    await stored(document, 'person accepted “Kaja Lindqvist”');
  });

  it('finds the words again when the article is opened again', async () => {
    const before = await article('reopened.seed');
    await annotate(before.editor, 'Tromsø', 'place');
    await type(before.document, new Position(0, 0), 'Above.\n');
    await before.document.save();
    await closeAll();

    const document = await openSeed('reopened.seed');
    await commands.executeCommand('seedmark.annotation.next');
    assert.equal(selectedText(), 'Tromsø');
    await stored(document, 'place accepted “Tromsø”');
  });

  it('orphans what lost its words, and takes the place that a person confirms', async () => {
    const { document, editor } = await article('orphaned.seed');
    await annotate(editor, 'Kaja Lindqvist', 'person');
    await replace(document, 'Kaja Lindqvist of Tromsø', 'a passenger');
    await document.save();
    await stored(document, 'person orphaned “Kaja Lindqvist”');

    select(editor, 'a passenger');
    await commands.executeCommand('seedmark.annotation.confirm');
    await stored(document, 'person accepted “a passenger”');
  });

  it('brings an annotation back when the deletion of its words is undone', async () => {
    const { document, editor } = await article('returned.seed');
    await annotate(editor, 'Kaja Lindqvist', 'person');
    await replace(document, 'Kaja Lindqvist ', '');
    await document.save();
    await stored(document, 'person orphaned “Kaja Lindqvist”');
    await commands.executeCommand('undo');
    await document.save();
    await stored(document, 'person accepted “Kaja Lindqvist”');
  });

  it('suggests every other occurrence; each is accepted or rejected, and the next one selected', async () => {
    const { document, editor } = await article('occurrences.seed');
    await type(document, new Position(2, 0), 'Tromsø, Tromsø. ');
    select(editor, 'Tromsø');
    await commands.executeCommand('seedmark.annotation.annotateAll', { layer: 'entity', label: 'place' });
    const [accepted, suggested] = ['place accepted “Tromsø”', 'place suggested “Tromsø”'];
    await stored(document, accepted, suggested, suggested);

    await commands.executeCommand('seedmark.annotation.nextSuggestion');
    assert.deepEqual(editor.selection.start, new Position(2, 'Tromsø, '.length));
    await commands.executeCommand('seedmark.annotation.accept');
    assert.equal(editor.selection.start.line, 2);
    await commands.executeCommand('seedmark.annotation.reject');
    await stored(document, accepted, accepted, 'place rejected “Tromsø”');
  });

  it('takes back a change of annotations, and does it again', async () => {
    const { document, editor } = await article('undone.seed');
    await annotate(editor, 'Tromsø', 'place');
    await type(document, new Position(0, 0), 'Above. ');
    await commands.executeCommand('seedmark.annotation.undo');
    await stored(document);
    await commands.executeCommand('seedmark.annotation.redo');
    await document.save();
    await stored(document, 'place accepted “Tromsø”');
  });

  it('takes what the analysis found as suggestions', async () => {
    const { document } = await article('suggested.seed');
    await commands.executeCommand('seedmark.annotation.suggest', { kinds: ['names'] });
    const rows = await untilStored(document, (found) => found.length > 0);
    assert.ok(rows.includes('person suggested “Kaja Lindqvist”'), rows.join(', '));
    assert.ok(
      rows.every((row) => row.includes(' suggested ')),
      rows.join(', '),
    );
  });

  it('moves an edge by a word', async () => {
    const { document, editor } = await article('edges.seed');
    await annotate(editor, 'Lindqvist of', 'person');
    put(editor, 'dqvist of');
    await commands.executeCommand('seedmark.annotation.growStart');
    await commands.executeCommand('seedmark.annotation.shrinkEnd');
    await stored(document, 'person accepted “Kaja Lindqvist”');
  });

  it('deletes the annotation at the cursor and leaves the text alone', async () => {
    const { document, editor } = await article('deleted.seed');
    await annotate(editor, 'Tromsø', 'place');
    put(editor, 'omsø');
    await commands.executeCommand('seedmark.annotation.delete');
    await stored(document);
    assert.equal(document.getText(), TEXT);
  });
});

async function article(name: string): Promise<{ document: TextDocument; editor: TextEditor }> {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder);
  await workspace.fs.writeFile(Uri.joinPath(folder.uri, name), Buffer.from(TEXT));
  const document = await openSeed(name);
  const editor = window.activeTextEditor;
  assert.ok(editor);
  return { document, editor };
}

async function annotate(editor: TextEditor, words: string, label: string): Promise<void> {
  select(editor, words);
  await commands.executeCommand('seedmark.annotation.annotate', { layer: 'entity', label });
}

function select(editor: TextEditor, words: string): void {
  const start = placeOf(editor.document, words);
  const end = editor.document.positionAt(editor.document.offsetAt(start) + words.length);
  editor.selection = new Selection(start, end);
  editor.revealRange(editor.selection, TextEditorRevealType.Default);
}

function put(editor: TextEditor, before: string): void {
  const place = placeOf(editor.document, before);
  editor.selection = new Selection(place, place);
}

function selectedText(): string | undefined {
  return window.activeTextEditor?.document.getText(window.activeTextEditor.selection);
}

/** Where the words first stand. */
function placeOf(document: TextDocument, words: string): Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `“${words}” is not in the document`);
  return document.positionAt(at);
}

async function type(document: TextDocument, place: Position, text: string): Promise<void> {
  const editor = await window.showTextDocument(document);
  assert.ok(await editor.edit((edit) => edit.insert(place, text)));
}

async function replace(document: TextDocument, words: string, text: string): Promise<void> {
  const start = placeOf(document, words);
  const end = document.positionAt(document.offsetAt(start) + words.length);
  const editor = await window.showTextDocument(document);
  assert.ok(await editor.edit((edit) => edit.replace(new Range(start, end), text)));
}

/** Waits until the file beside the article has these annotations, and checks that each covers its words in the text. */
async function stored(document: TextDocument, ...expected: string[]): Promise<void> {
  const rows = await untilStored(document, (found) => found.join() === expected.join());
  assert.deepEqual(rows, expected);
}

interface Entry {
  readonly label?: string;
  readonly status: string;
  readonly spans?: readonly { readonly at: readonly [number, number]; readonly exact: string }[];
}

const LIMIT_MS = 10_000;

/** Reads the file until it is as wanted, or for ten seconds; gives what it has then. */
async function untilStored(document: TextDocument, isWanted: (rows: readonly string[]) => boolean): Promise<string[]> {
  const started = performance.now();
  for (;;) {
    const rows = await entriesOf(document);
    if (isWanted(rows) || performance.now() - started > LIMIT_MS) return rows;
  }
}

async function entriesOf(document: TextDocument): Promise<string[]> {
  const file = document.uri.with({ path: `${document.uri.path}.annotations.yaml` });
  const bytes = await workspace.fs.readFile(file).then(
    (found) => found,
    () => new Uint8Array(),
  );
  const content = parse(Buffer.from(bytes).toString()) as { annotations?: readonly Entry[] } | null;
  return (content?.annotations ?? []).map(({ label = '', status, spans = [] }) => {
    const words = spans.map(({ at: [start, end], exact }) => {
      const inText = document.getText().slice(start, end);
      // An orphan keeps its words and stands nowhere.
      return status === 'orphaned' || inText === exact ? `“${exact}”` : `“${exact}”, but the text has “${inText}”`;
    });
    return `${label} ${status} ${words.join(' ')}`;
  });
}
