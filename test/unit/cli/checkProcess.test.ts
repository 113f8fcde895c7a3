import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const CLEAN = ' date 2022-12-13 Rain fell.\n';
const WARNED = ' date 2022-12-13 Rain fell on Iran, “she said.\n';
const MIXED = ' date 2022-12-13 “We are open,” Ann Lee said. “Come in,” she said. Ben Ray said "no".\n';
const MENDED = MIXED.replace('"no"', '“no”');

/** The real program with real files, links, signals and threads; what needs no process is tested with fakes. */
describe('command line: check as a process', function () {
  this.timeout(120_000);
  const root = mkdtempSync(join(tmpdir(), 'seedmark-check-'));
  const program = join(root, 'dist/seedmark.js');
  let folder = '';
  let number = 0;

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
    writeFileSync(join(root, 'package.json'), '{ "version": "0.0.0" }');
    cpSync('server/data', join(root, 'dist/data'), { recursive: true });
    cpSync('server/model/tagger.bin', join(root, 'dist/data/tagger.bin'));
  });
  beforeEach(() => mkdirSync((folder = join(root, `case${number++}`))));
  after(() => rmSync(root, { recursive: true }));

  function write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  }

  function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 } as const;
    const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, 'check', ...args], options);
    if (error) throw error;
    return { status, stdout, stderr };
  }

  it('finds files with odd names, follows links to files, and names what it cannot read', () => {
    write({ 'a b.txt': WARNED, 'new\nline.txt': WARNED, 'sub/c.seed': WARNED, 'x.md': WARNED });
    symlinkSync('x.md', join(folder, 'link.txt'));
    symlinkSync('nowhere', join(folder, 'broken.txt'));
    symlinkSync('round.txt', join(folder, 'round.txt'));
    symlinkSync('..', join(folder, 'sub/up'));
    const { status, stdout, stderr } = run('--format', 'ndjson');
    assert.equal(status, 2);
    const paths = stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => (JSON.parse(line) as { path: string }).path);
    assert.deepEqual(paths, ['a b.txt', 'link.txt', 'new\nline.txt', 'sub/c.seed']);
    assert.deepEqual(stderr.split('\n'), [
      'seedmark: broken.txt: no such file',
      'seedmark: round.txt: too many symbolic links',
      'seedmark: sub/up: a link to a folder; not followed',
      '',
    ]);
  });

  it('says what it may not read', function () {
    // The superuser may read everything.
    if (process.getuid?.() === 0) this.skip();
    write({ 'a.txt': WARNED, 'locked/b.txt': CLEAN });
    chmodSync(join(folder, 'a.txt'), 0);
    chmodSync(join(folder, 'locked'), 0);
    const { status, stderr } = run();
    chmodSync(join(folder, 'locked'), 0o700);
    assert.equal(status, 2);
    assert.equal(stderr, 'seedmark: a.txt: permission denied\nseedmark: locked: permission denied\n');
  });

  it('gives the same output in the same order from several threads', () => {
    const files = Array.from({ length: 60 }, (_, index) => [
      `${index}.txt`,
      index % 3 === 0 ? WARNED : CLEAN + 'It rained. '.repeat((index * 37) % 100),
    ]);
    write(Object.fromEntries(files) as Record<string, string>);
    const [one, two] = [run('--jobs', '1'), run('--jobs', '3')];
    assert.equal(one.status, 1);
    assert.deepEqual(two, one);
    assert.match(one.stdout, /20 warnings in 20 of 60 files\./);
  });

  it('ends quietly, with the code for findings, where its reader does', async () => {
    write(Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`${index}.txt`, WARNED])));
    const child = spawn(process.execPath, [program, 'check'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    assert.deepEqual([await closed(child), stderr], [1, '']);
  });

  it('leaves every file whole where it is interrupted while it mends', async () => {
    const names = Array.from({ length: 400 }, (_, index) => `${index}.txt`);
    write(Object.fromEntries(names.map((name) => [name, MIXED])));
    const child = spawn(process.execPath, [program, 'check', '--fix', '--severity', 'hint', '--jobs', '2'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    const watcher = watch(folder, () => {
      watcher.close();
      child.kill('SIGINT');
    });
    const code = await closed(child);
    assert.equal(code, 130);
    assert.match(stderr, /^seedmark: interrupted after \d+ files\n$/);
    assert.deepEqual(readdirSync(folder).sort(), [...names].sort(), 'no other file is left');
    const texts = names.map((name) => readFileSync(join(folder, name), 'utf8'));
    assert.deepEqual([...new Set(texts)].sort(), [MENDED, MIXED].sort(), 'old or new, and some of each');
  });

  it('takes a hundred thousand paths', function () {
    // Short ones: Linux takes 2 MB of arguments at once, other systems less.
    if (process.platform !== 'linux') this.skip();
    write({ a: CLEAN });
    const paths = Array.from({ length: 100_000 }, (_, index) => (index % 2 === 0 ? 'a' : './a'));
    const { status, stdout, stderr } = run(...paths);
    assert.deepEqual([status, stderr, stdout], [0, '', 'No findings in 1 file.\n']);
  });

  it('checks again when a file changes, until it is interrupted', async () => {
    write({ 'a.txt': WARNED });
    const child = spawn(process.execPath, [program, 'check', '--watch'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let stdout = '';
    child.stdout.on('data', (data: Buffer) => {
      stdout += data.toString();
      if (stdout.endsWith('1 warning in 1 of 1 file.\n')) write({ 'a.txt': CLEAN });
      if (stdout.endsWith('No findings in 1 file.\n')) child.kill('SIGINT');
    });
    assert.equal(await closed(child), 0);
    assert.match(stdout, /1 warning in 1 of 1 file\.\nNo findings in 1 file\.\n$/);
  });
});

/** The exit code, once the process has ended and its streams are read. */
function closed(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('close', resolve));
}
