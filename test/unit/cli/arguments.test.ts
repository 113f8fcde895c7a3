import assert from 'node:assert/strict';
import { run } from './fakeWorld';

const SEED = ' date 2022-12-13 Rain fell.\n';

describe('command line: arguments', () => {
  const refused: readonly (readonly [args: string, message: string])[] = [
    ['read a.txt', "unknown command 'read'"],
    ['analyze', "missing required argument 'FILE'"],
    [
      'analyze a.txt --format xml',
      "option '--format <format>' argument 'xml' is invalid. Allowed choices are ndjson, json, text.",
    ],
    [
      'analyze a.txt --offsets utf8',
      "option '--offsets <unit>' argument 'utf8' is invalid. Allowed choices are utf16, codepoint, byte.",
    ],
    ['analyze a.txt --formt json', "unknown option '--formt' (Did you mean --format?)"],
    ['analyze a.txt --format', "option '--format <format>' argument missing"],
    ['lsp', "required option '--stdio' not specified"],
    ['lsp --stdio a.txt', "too many arguments for 'lsp'. Expected 0 arguments but got 1."],
  ];
  for (const [args, message] of refused) {
    it(`refuses: ${args}`, async () => {
      const { exitCode, out, err, log } = await run(args.split(' '), { files: { 'a.txt': SEED } });
      assert.deepEqual({ exitCode, out, err, log }, { exitCode: 2, out: '', err: `seedmark: ${message}\n`, log: [] });
    });
  }

  it('shows the help on standard error where nothing is asked', async () => {
    const { exitCode, out, err } = await run([]);
    assert.equal(exitCode, 2);
    assert.equal(out, '');
    assert.match(err, /^Usage: seedmark/);
  });

  for (const args of [
    ['--help'],
    ['-h'],
    ['analyze', '--help'],
    ['lsp', '--help'],
    ['check', '--help'],
    ['stats', '--help'],
    ['completion', '--help'],
  ]) {
    it(`fits the help on a screen: ${args.join(' ')}`, async () => {
      const { exitCode, out, err } = await run(args);
      assert.equal(exitCode, 0);
      assert.equal(err, '');
      const lines = out.split('\n');
      assert.ok(lines.length <= 24, `${lines.length} lines`);
      for (const line of lines) assert.ok(line.length <= 80, line);
    });
  }

  it('gives examples in the help that work', async () => {
    const { out } = await run(['--help']);
    const examples = [...out.matchAll(/^ {2}seedmark (.+?) {2}/gm)].map(([, args = '']) => args);
    assert.ok(examples.length >= 3);
    for (const example of examples) {
      const args = example.replace(/ [<>].*/, '').split(' ');
      const files = Object.fromEntries(args.map((name) => [name, SEED]));
      const { exitCode, err } = await run(args, { files, stdin: SEED });
      assert.deepEqual({ exitCode, err }, { exitCode: 0, err: '' }, example);
    }
  });

  it('prints the version', async () => {
    const { exitCode, out } = await run(['--version']);
    assert.deepEqual({ exitCode, out }, { exitCode: 0, out: '1.2.3\n' });
  });

  for (const args of ['lsp --stdio', 'lsp --stdio --clientProcessId=17']) {
    it(`starts the server and prints nothing: ${args}`, async () => {
      const { exitCode, out, err, log } = await run(args.split(' '));
      assert.deepEqual({ exitCode, out, err, log }, { exitCode: 0, out: '', err: '', log: ['server'] });
    });
  }
});
