import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extensions, workspace } from 'vscode';

describe('the command line', () => {
  it('finds in a file what the editor finds', async () => {
    const { stdout } = await seedmark('analyze', '--format', 'ndjson', inWorkspace('forecast.txt'));
    const analysis = JSON.parse(stdout) as {
      header: { form: string; date: string };
      entities: { name: string }[];
    };
    assert.deepEqual([analysis.header.form, analysis.header.date], ['inline', '2022-12-13']);
    assert.ok(analysis.entities.some(({ name }) => name === 'Annelie Brugger'));
  });

  it('fails with one line on a file that does not exist', async () => {
    await assert.rejects(seedmark('analyze', inWorkspace('absent.txt')), (error: Error & { stderr: string }) => {
      assert.match(error.stderr, /^[^\n]{0,500}absent\.txt[^\n]{0,500}\n$/);
      return true;
    });
  });
});

function seedmark(...args: readonly string[]): Promise<{ stdout: string }> {
  const extension = extensions.getExtension('seedmark.seedmark');
  assert.ok(extension);
  const program = join(extension.extensionPath, 'dist', 'seedmark.js');
  // On the desktop the program that runs us is VS Code itself, which has to be told to be Node.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return promisify(execFile)(process.execPath, [program, ...args], { env });
}

function inWorkspace(path: string): string {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return join(folder.uri.fsPath, path);
}
