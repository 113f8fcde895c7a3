import assert from 'node:assert/strict';
import { BROKEN, check, CLEAN, HINTED, unpaired, WARNED } from './checkFound';
import { fileError, run } from './fakeWorld';

describe('command line: check', () => {
  describe('exit codes', () => {
    check('0 for nothing found', 'a.txt', { files: { 'a.txt': CLEAN } }, {});
    check('1 for findings', 'a.txt', { files: { 'a.txt': WARNED } }, { exitCode: 1, found: [unpaired('a.txt')] });
    check('0 for what is less serious than shown', 'a.txt', { files: { 'a.txt': HINTED } }, {});
    check(
      '1 for a hint that is asked for',
      'a.txt --severity hint',
      { files: { 'a.txt': HINTED } },
      { exitCode: 1, found: ['a.txt:3:1 header-key-unknown'] },
    );
    check(
      '0 for as many warnings as are allowed',
      'a.txt --max-warnings 1',
      { files: { 'a.txt': WARNED } },
      { found: [unpaired('a.txt')] },
    );
    check(
      '1 for an error, whatever is allowed',
      'a.txt --max-warnings 9',
      { files: { 'a.txt': BROKEN } },
      { exitCode: 1, found: ['a.txt:1:7 header-date-impossible'] },
    );
    check(
      '2 for a file that is not there, after the others',
      'b.txt a.txt',
      { files: { 'a.txt': WARNED } },
      { exitCode: 2, found: [unpaired('a.txt')], err: 'seedmark: b.txt: no such file\n' },
    );
    check(
      '2 for a file that may not be read',
      'a.txt',
      { files: { 'a.txt': fileError('EACCES') } },
      { exitCode: 2, err: 'seedmark: a.txt: permission denied\n' },
    );
    check(
      '2 for a mistake of the program',
      'a.txt',
      { files: { 'a.txt': new TypeError('x') } },
      { exitCode: 2, err: 'seedmark: a.txt: internal error (x); please report it as a bug of seedmark\n' },
    );
  });

  describe('finds files', () => {
    const files = {
      'b.txt': WARNED,
      'a/c.seed': WARNED,
      'a/notes.txt': 'No header.',
      'a/d.md': WARNED,
      'node_modules/x.txt': WARNED,
      '.git/x.txt': WARNED,
      'a-b.seed.txt': 'No header, but the name says so.',
    };
    check(
      'in the folder and those in it, by name, files first',
      '',
      { files },
      {
        exitCode: 1,
        found: ['a-b.seed.txt:1:1 header-missing', unpaired('b.txt'), unpaired('a/c.seed')],
      },
    );
    check('in a folder that is named', 'a/', { files }, { exitCode: 1, found: [unpaired('a/c.seed')] });
    check('by a pattern, whatever they are called', 'a/*.md', { files }, { exitCode: 1, found: [unpaired('a/d.md')] });
    check('by a pattern over folders', '**/*.seed', { files }, { exitCode: 1, found: [unpaired('a/c.seed')] });
    check(
      'once, even if they are named twice',
      'b.txt ./b.txt b.txt',
      { files: { 'b.txt': CLEAN, './b.txt': WARNED } },
      {},
    );
    check(
      'without a header where they are named',
      'a/notes.txt',
      { files },
      { exitCode: 1, found: ['a/notes.txt:1:1 header-missing'] },
    );
    check('or none for a pattern', '*.xyz', { files }, { exitCode: 2, err: 'seedmark: *.xyz: matches no file\n' });
    check(
      'or none in a folder',
      'a',
      { files: { 'a/b.md': WARNED } },
      { exitCode: 2, err: 'seedmark: a: no articles here\n' },
    );
    check(
      'whose names look like patterns',
      'a[1].txt',
      { files: { 'a[1].txt': WARNED, 'a1.txt': BROKEN } },
      { exitCode: 1, found: [unpaired('a[1].txt')] },
    );
    check(
      'on standard input, under a name',
      '- --stdin-name x.txt',
      { stdin: WARNED },
      { exitCode: 1, found: [unpaired('x.txt')] },
    );
  });

  describe('leaves out what .gitignore says', () => {
    check(
      'in its folder and below',
      '',
      { files: { '.gitignore': 'old/\n*.tmp.txt\n', 'old/a.txt': WARNED, 'b/c.tmp.txt': WARNED, 'b/d.txt': WARNED } },
      { exitCode: 1, found: [unpaired('b/d.txt')] },
    );
    check(
      'with exceptions further in',
      '',
      { files: { '.gitignore': '*.txt\n', 'a/.gitignore': '!keep.txt\n', 'a/keep.txt': WARNED, 'a/b.txt': WARNED } },
      { exitCode: 1, found: [unpaired('a/keep.txt')] },
    );
    check(
      'above, within the repository',
      'a',
      { files: { '.git/HEAD': '', '.gitignore': 'b.txt\n', 'a/b.txt': WARNED, 'a/c.txt': WARNED } },
      { exitCode: 1, found: [unpaired('a/c.txt')] },
    );
    check(
      'but not what is named',
      'a.txt',
      { files: { '.gitignore': '*.txt\n', 'a.txt': WARNED } },
      { exitCode: 1, found: [unpaired('a.txt')] },
    );
  });

  describe('follows links', () => {
    check(
      'to files',
      '',
      { files: { 'x/a.md': WARNED, 'b.txt': CLEAN }, links: { 'a.txt': 'x/a.md' } },
      { exitCode: 1, found: [unpaired('a.txt')] },
    );
    check(
      'not to folders, and says so',
      '',
      { files: { 'a/b.txt': CLEAN }, links: { 'a/up': '.' } },
      { err: 'seedmark: a/up: a link to a folder; not followed\n' },
    );
    check(
      'not round in a circle',
      '',
      { files: { 'b.txt': CLEAN }, links: { 'a.txt': 'c.txt', 'c.txt': 'a.txt' } },
      {
        exitCode: 2,
        err: 'seedmark: a.txt: too many symbolic links\nseedmark: c.txt: too many symbolic links\n',
      },
    );
    check(
      'not to nowhere',
      '',
      { files: { 'b.txt': CLEAN }, links: { 'a.txt': 'gone', 'a.md': 'gone' } },
      { exitCode: 2, err: 'seedmark: a.txt: no such file\n' },
    );
  });

  it('hides what people chose to hide in a file of annotations, wherever its words went', async () => {
    const [prefix, suffix] = [
      'The harbour office of the town wrote in a letter, ',
      'she said to the people of the town.',
    ];
    const at = ' date 2022-12-13 '.length + prefix.length;
    const sidecar = [
      'schema: seedmark-annotations/1',
      'suppressions:',
      '- code: quote-mark-unpaired',
      `  at: [${at}, ${at + 1}]`,
      '  exact: “',
      `  prefix: ${JSON.stringify(prefix)}`,
      `  suffix: ${JSON.stringify(suffix)}`,
      '',
    ].join('\n');
    for (const more of ['', 'More rain is to come. '])
      for (const [hides, summary] of [
        [sidecar, 'No findings in 1 file.\n1 finding hidden on request.\n'],
        [sidecar.replace('unpaired', 'altered'), '1 warning in 1 of 1 file.\n'],
      ] as const) {
        const { out } = await run(['check', 'a.txt'], {
          files: { 'a.txt': ` date 2022-12-13 ${more}${prefix}“${suffix}\n`, 'a.txt.annotations.yaml': hides },
        });
        assert.ok(out.endsWith(summary), out);
      }
  });

  it('tells of all that was not shown', async () => {
    const files = { 'a.seed': HINTED, 'b.txt': 'No header.', 'c.txt': WARNED, 'seedmark.yaml': 'ignore: [c.txt]' };
    const { exitCode, out } = await run(['check', '.', 'c.txt'], { files });
    assert.equal(exitCode, 0);
    assert.deepEqual(out.split('\n'), [
      'No findings in 1 file.',
      '1 finding of lower severity not shown; --severity hint shows all.',
      '1 .txt file without a date header not checked.',
      '1 file ignored as seedmark.yaml says.',
      '',
    ]);
  });

  it('stops quietly where nobody reads any longer, with the code for what it found', async () => {
    const files = { 'a.txt': WARNED, 'b.txt': WARNED };
    const { exitCode, err, log } = await run(['check', 'a.txt', 'b.txt'], { files, readerTakes: 0 });
    assert.deepEqual([exitCode, err, log.filter((one) => one === 'out').length], [1, '', 1]);
  });

  it('ends between two files when it is interrupted', async () => {
    const files = { 'a.txt': WARNED, 'b.txt': WARNED };
    let interrupt = (): void => undefined;
    const onInterrupt = (listener: () => void) => {
      interrupt = listener;
      return () => undefined;
    };
    const readFile = (path: string) => {
      if (path === 'a.txt') interrupt();
      return path.endsWith('.txt') ? Promise.resolve(Buffer.from(files['a.txt'])) : Promise.reject(fileError('ENOENT'));
    };
    const { exitCode, out, err } = await run(['check', 'a.txt', 'b.txt'], { files, world: { onInterrupt, readFile } });
    assert.equal(exitCode, 130);
    assert.match(out, /^1 warning in 1 of 1 file\.$/m);
    assert.equal(err, 'seedmark: interrupted after 1 files\n');
  });
});
