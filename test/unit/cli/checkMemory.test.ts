import assert from 'node:assert/strict';
import type { World } from '../../../server/src/cli/index';
import { shippedResources } from '../../support/engine';
import { run } from './fakeWorld';

const CLEAN = ' date 2022-12-13 Rain fell.\n';
const ONE = ' date 2022-12-13 Rain fell on Iran, “she said.\n\nThe town was dry again on Friday.\n';

describe('command line: check --baseline', () => {
  /** Makes a baseline of the first text, then checks the second one with it. */
  async function check(before: string, after: string): Promise<{ exitCode: number; summary: string }> {
    const made = await run(['check', 'news/a.txt', '--baseline', 'base.json', '--update-baseline'], {
      files: { 'news/a.txt': before },
    });
    assert.equal(made.exitCode, 0);
    const files = { 'news/a.txt': after, 'base.json': made.written['base.json'] ?? '' };
    const { exitCode, out } = await run(['check', 'news', '--baseline', 'base.json', '--format', 'pretty'], { files });
    return { exitCode, summary: out.split('\n').slice(-3).join(' ').trim() };
  }

  const cases: readonly (readonly [title: string, before: string, after: string, exitCode: number])[] = [
    ['hides what it knows', ONE, ONE, 0],
    ['hides it in another line', ONE, ONE.replace('Rain', 'A line.\n\nA second one.\n\nRain'), 0],
    ['hides it where the text behind changed', ONE, ONE.replace('she said', 'they said'), 0],
    ['hides it where the text before changed', ONE, ONE.replace('on Iran', 'on Oman'), 0],
    ['hides it where line ends changed', ONE, ONE.replaceAll('\n', '\r\n'), 0],
    ['shows it where both changed', ONE, ONE.replace('Iran, “she', 'Oman, “they'), 1],
    ['shows a second one of the same kind', ONE, `${ONE}\n\nRain fell on Iran, “she said.\n`, 1],
    ['shows one of another kind', ONE, ONE.replace('2022-12-13', '2022-13-13'), 1],
    ['shows all where it was empty', CLEAN, ONE, 1],
  ];
  for (const [title, before, after, exitCode] of cases)
    it(title, async () => {
      const result = await check(before, after);
      assert.equal(result.exitCode, exitCode, result.summary);
      if (exitCode === 0) assert.equal(result.summary, 'No findings in 1 file. 1 finding of the baseline not shown.');
    });

  it('says in which file, from its own folder on, and keeps other files', async () => {
    const args = ['check', '--baseline', 'sub/base.json', '--update-baseline'];
    const first = await run([...args, 'sub/a.txt', 'b.txt'], { files: { 'sub/a.txt': ONE, 'b.txt': ONE } });
    const files = { 'sub/a.txt': ONE, 'b.txt': CLEAN, 'c.txt': ONE };
    const base = { 'sub/base.json': first.written['sub/base.json'] ?? '' };
    const second = await run([...args, 'b.txt', 'c.txt'], { files: { ...files, ...base } });
    const value = JSON.parse(second.written['sub/base.json'] ?? '') as { findings: { file: string; words: string }[] };
    assert.deepEqual(
      value.findings.map(({ file, words }) => [file, words]),
      [
        ['../c.txt', '“'],
        ['a.txt', '“'],
      ],
    );
  });

  const refused: readonly (readonly [args: string, base: string | null, message: string])[] = [
    ['--baseline base.json', null, 'check: base.json: there is no such baseline; --update-baseline makes it'],
    ['--baseline base.json', '{', 'check: base.json: is no baseline (seedmark-baseline/1)'],
    [
      '--baseline base.json',
      '{"schema":"seedmark-baseline/1","findings":[{"file":1}]}',
      'check: base.json: finding 1 is not as Seedmark writes it',
    ],
    ['--update-baseline', null, 'check: --update-baseline needs --baseline'],
  ];
  for (const [args, base, message] of refused)
    it(`refuses: ${message}`, async () => {
      const files = { 'a.txt': ONE, ...(base === null ? {} : { 'base.json': base }) };
      const { exitCode, err, written } = await run(['check', 'a.txt', ...args.split(' ')], { files });
      assert.deepEqual([exitCode, err, written], [2, `seedmark: ${message}\n`, {}]);
    });
});

describe('command line: check --cache', () => {
  /** Runs twice and says how many files the second run analysed, by whether it needed the engine's data. */
  async function second(
    args: readonly string[],
    files: Readonly<Record<string, string>>,
    change: (files: Record<string, string>) => void,
    world: Partial<World> = {},
  ): Promise<{ analysed: boolean; same: boolean }> {
    const first = await run(['check', '--cache', 'c', ...args], { files });
    const next: Record<string, string> = { ...files, c: first.written['c'] ?? '' };
    change(next);
    let analysed = false;
    const readResources = () => {
      analysed = true;
      return Promise.resolve(shippedResources());
    };
    const again = await run(['check', '--cache', 'c', ...args], { files: next, world: { readResources, ...world } });
    return { analysed, same: again.out === first.out && again.exitCode === first.exitCode };
  }
  const files = { 'a.txt': ONE, 'b.txt': CLEAN };
  const args = ['a.txt', 'b.txt'];

  it('analyses nothing again, and says the same', async () => {
    assert.deepEqual(await second(args, files, () => undefined), { analysed: false, same: true });
  });
  it('also for another format or other levels to show', async () => {
    const first = await run(['check', 'a.txt', '--cache', 'c'], { files });
    const { out, written } = await run(['check', 'a.txt', '--cache', 'c', '--format', 'github', '--severity', 'hint'], {
      files: { ...files, c: first.written['c'] ?? '' },
      world: { readResources: () => Promise.reject(new Error('not needed')) },
    });
    assert.match(out, /^::warning file=a\.txt/);
    assert.deepEqual(written, {}, 'nothing new to keep');
  });
  for (const [title, change, world] of [
    ['a file changed', (next) => (next['b.txt'] = `${CLEAN}More.`), {}],
    ['its annotations changed', (next) => (next['b.txt.annotations.yaml'] = ''), {}],
    ['the settings changed', (next) => (next['seedmark.yaml'] = 'profile: ap'), {}],
    ['the program changed', () => undefined, { fingerprint: () => Promise.resolve('program 2') }],
    ['the cache is damaged', (next) => (next['c'] = (next['c'] ?? '').slice(0, -20)), {}],
    ['the cache is none', (next) => (next['c'] = '\t\n\0{'), {}],
  ] as readonly (readonly [string, (next: Record<string, string>) => void, Partial<World>])[])
    it(`analyses again where ${title}`, async () => {
      const { analysed } = await second(args, files, change, world);
      assert.equal(analysed, true);
    });
});

describe('command line: check --watch', () => {
  it('checks again after a change, only what changed, until it is ended', async () => {
    const files: Record<string, string> = { 'a.txt': ONE, 'b.txt': CLEAN };
    let change = (): void => undefined;
    const interrupts: (() => void)[] = [];
    const outs: string[] = [];
    let closed = 0;
    const stdout = {
      terminal: null,
      write: (text: string) => {
        outs.push(text);
        if (outs.length === 2) {
          files['a.txt'] = CLEAN;
          change();
        } else if (outs.length === 3) interrupts.forEach((interrupt) => interrupt());
        return Promise.resolve(true);
      },
    };
    const { exitCode } = await run(['check', 'a.txt', 'b.txt', '--watch'], {
      files,
      world: {
        stdout,
        watch: (_paths, changed) => {
          change = changed;
          return () => closed++;
        },
        onInterrupt: (listener) => {
          interrupts.push(listener);
          return () => undefined;
        },
      },
    });
    assert.equal(exitCode, 0);
    assert.match(outs[0] ?? '', /quote-mark-unpaired/);
    assert.equal(outs[1], '1 warning in 1 of 2 files.\n');
    assert.equal(outs[2], 'No findings in 2 files.\n');
    assert.equal(closed, 1);
  });
});

describe('command line: progress of check', () => {
  const files = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`f/${index}.seed`, CLEAN]));
  const bars = async (isTerminal: boolean, step: number): Promise<string[]> => {
    const written: string[] = [];
    let time = 0;
    const write = (text: string) => {
      written.push(text);
      return Promise.resolve(true);
    };
    const terminal = isTerminal ? { columns: 70, hasColor: true } : null;
    await run(['check', 'f'], { files, world: { stderr: { terminal, write }, now: () => (time += step) } });
    return written;
  };

  it('shows a bar on a terminal when it takes long, and takes it away', async () => {
    const written = await bars(true, 600);
    assert.ok(
      written.some((text) => /^\r\[=+>? *\] \d+% · \d of 5 files · 0 findings\u001b\[K$/.test(text)),
      written.join('|'),
    );
    assert.equal(written.at(-1), '\r\u001b[K');
    for (const text of written) assert.ok(text.length <= 70 + 4, text);
  });
  it('shows none when it is quick', async () => {
    assert.deepEqual(await bars(true, 1), []);
  });
  it('shows none where nobody looks', async () => {
    assert.deepEqual(await bars(false, 600), []);
  });
});
