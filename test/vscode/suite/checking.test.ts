import { strict as assert } from 'node:assert';
import {
  commands,
  DiagnosticSeverity,
  languages,
  Position,
  workspace,
  WorkspaceEdit,
  type CodeAction,
  type TextDocument,
} from 'vscode';
import { closeAll, findingAt, openSeed, until } from '../support/editor';

describe('checking an article', () => {
  afterEach(closeAll);

  it('a mistake in the header is reported, and its quick fix mends it', async () => {
    const document = await openSeed('council.seed');
    const finding = await findingAt(document, 'autor');
    assert.equal(finding.source, 'seedmark');
    assert.notEqual(finding.severity, DiagnosticSeverity.Error);

    const fixes = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
    );
    const edit = fixes.find((fix) => fix.isPreferred)?.edit;
    assert.ok(edit, `no preferred fix among: ${fixes.map(({ title }) => title).join(', ')}`);
    assert.ok(await workspace.applyEdit(edit));
    assert.match(document.getText(), /^author: Maren Oduya$/m);
    await until('the finding is gone', languages.onDidChangeDiagnostics, () => noneOf(document));
  });

  it('a finding comes while the text is typed, without a save', async () => {
    const document = await openSeed('matter.txt');
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(1, 0), 'date: 2023-02-30\n');
    await workspace.applyEdit(edit);
    const finding = await findingAt(document, '2023-02-30');
    assert.equal(finding.range.start.line, 1);
  });

  it('an article without mistakes has no findings', async () => {
    // The file with a mistake is analysed after this one, so its finding says that this one is through.
    const clean = await openSeed('forecast.txt');
    await findingAt(await openSeed('council.seed'), 'autor');
    assert.deepEqual(languages.getDiagnostics(clean.uri), []);
  });
});

function noneOf(document: TextDocument): true | undefined {
  return languages.getDiagnostics(document.uri).length === 0 || undefined;
}
