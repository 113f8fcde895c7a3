import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { parseLines } from './fakeWorld';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** The real program with real files and streams; what needs no process is tested with fakes. */
describe('command line: as a process', function () {
  this.timeout(30_000);
  const folder = mkdtempSync(join(tmpdir(), 'seedmark-'));
  const program = join(folder, 'package/dist/seedmark.js');
  const seed = join(folder, 'a.txt');

  before(() => {
    buildSync({
      entryPoints: ['server/src/node/cli.ts'],
      outfile: program,
      bundle: true,
      platform: 'node',
      target: 'node20',
      mainFields: ['module', 'main'],
      logLevel: 'error',
    });
    writeFileSync(join(folder, 'package/package.json'), JSON.stringify({ version }));
    cpSync('server/data', join(folder, 'package/dist/data'), { recursive: true });
    cpSync('server/model/tagger.bin', join(folder, 'package/dist/data/tagger.bin'));
    writeFileSync(seed, ' date 2022-12-13 Rain fell on “Iran”.\n');
    mkdirSync(join(folder, 'a folder'));
  });
  after(() => rmSync(folder, { recursive: true }));

  function run(args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, [program, ...args], { input, encoding: 'utf8', maxBuffer: 1e9 });
  }

  it('prints the version of its package', () => {
    assert.equal(run(['--version']).stdout, `${version}\n`);
  });

  it('reads files and standard input', () => {
    const { status, stdout, stderr } = run(['analyze', seed, '-'], ' date 2022-12-14 Snow fell.');
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(
      parseLines(stdout).map(({ path, header }) => [path, header?.date]),
      [
        [seed, '2022-12-13'],
        ['-', '2022-12-14'],
      ],
    );
  });

  it('prints what it can and says what it cannot', () => {
    const { status, stdout, stderr } = run(['analyze', join(folder, 'none.txt'), join(folder, 'a folder'), seed]);
    assert.equal(status, 2);
    assert.equal(parseLines(stdout).length, 1);
    assert.deepEqual(stderr.replaceAll(folder, '').split('\n'), [
      'seedmark: /none.txt: no such file',
      'seedmark: /a folder: is a directory; name the files in it',
      '',
    ]);
  });

  it('ends quietly where its reader does', async () => {
    const args = ['analyze', ...Array.from({ length: 2000 }, () => seed)];
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await closed(child);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  });

  it('serves an editor and ends when it is told to', async () => {
    const messages = [
      { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
      { id: 2, method: 'shutdown' },
      { method: 'exit' },
    ].map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }));
    const child = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: 'pipe' });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    // The input stays open: its end would count as an editor that went away.
    for (const message of messages)
      child.stdin.write(`Content-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`);
    const code = await closed(child);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    assert.match(stdout, /^Content-Length: \d+\r\n\r\n\{"jsonrpc":"2.0","id":1,"result":\{"capabilities":/);
  });

  it('keeps the whole of a long output', () => {
    const { status, stdout } = run(['analyze', ...Array.from({ length: 200 }, () => seed)]);
    assert.equal(status, 0);
    assert.ok(stdout.length > 2 * 65_536, 'more than a pipe holds at once');
    assert.equal(parseLines(stdout).length, 200);
  });
});

/** The exit code, once the process has ended and its streams are read. */
function closed(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('close', resolve));
}
