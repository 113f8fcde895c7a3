import assert from 'node:assert/strict';
import { fileError, parseLines, run } from './fakeWorld';
import type { Given } from './fakeWorld';

const SEED = ' date 2022-12-13 Rain fell on Iran.\n';

interface Expected {
  readonly exitCode?: number;
  /** The header date found in each file printed, by path. */
  readonly dates?: Readonly<Record<string, string | null>>;
  readonly err?: string;
}

function check(title: string, args: string, given: Given, expected: Expected): void {
  it(title, async () => {
    const { exitCode, out, err } = await run(['analyze', ...args.split(' ')], given);
    assert.equal(err, expected.err ?? '');
    assert.equal(exitCode, expected.exitCode ?? 0);
    const dates = Object.fromEntries(parseLines(out).map(({ path, header }) => [path, header?.date ?? null]));
    assert.deepEqual(dates, expected.dates ?? {});
  });
}

describe('command line: analyze', () => {
  const dates = { 'a.txt': '2022-12-13' };

  describe('reads', () => {
    check(
      'a file under the path given',
      'x/a.txt',
      { files: { 'x/a.txt': SEED } },
      { dates: { 'x/a.txt': '2022-12-13' } },
    );
    check(
      'several files in their order',
      'b a',
      { files: { a: SEED, b: 'No header.' } },
      { dates: { b: null, a: '2022-12-13' } },
    );
    check('standard input', '-', { stdin: SEED }, { dates: { '-': '2022-12-13' } });
    check('standard input under a name', '- --stdin-name a.txt', { stdin: SEED }, { dates });
    check('an empty file', 'a.txt', { files: { 'a.txt': '' } }, { dates: { 'a.txt': null } });
    check('an empty standard input', '-', {}, { dates: { '-': null } });
    check(
      'a file whose name looks like an option',
      '-- --format',
      { files: { '--format': SEED } },
      { dates: { '--format': '2022-12-13' } },
    );
    check('NULs', 'a.txt', { files: { 'a.txt': `${SEED}\0\0 end` } }, { dates });
    check('CRLF', 'a.txt', { files: { 'a.txt': SEED.replace('\n', '\r\n\r\nMore.\r\n') } }, { dates });
    check('a file without a line end', 'a.txt', { files: { 'a.txt': SEED.trimEnd() } }, { dates });
    check('a byte order mark', 'a.txt', { files: { 'a.txt': `\ufeff${SEED}` } }, { dates });
    check(
      'UTF-16, little end first',
      'a.txt',
      { files: { 'a.txt': Buffer.from(`\ufeff${SEED}`, 'utf16le') } },
      { dates },
    );
    check(
      'UTF-16, big end first',
      'a.txt',
      { files: { 'a.txt': Buffer.from(`\ufeff${SEED}`, 'utf16le').swap16() } },
      { dates },
    );
  });

  describe('reads as it is told', () => {
    const files = { 'a.txt': ' date 2022-12-13 He left on 3/4/2013, "gone".\n' };
    for (const [args, values, codes] of [
      ['', ['2013-03-04'], []],
      ['--numeric-dates day-first', ['2013-04-03'], []],
      ['--style ap', ['2013-03-04'], ['quote-full-stop']],
      ['--style british', ['2013-03-04'], []],
    ] as const)
      it(args === '' ? 'month first and without house style where nothing is said' : args, async () => {
        const { out, err } = await run(['analyze', ...args.split(' ').filter(Boolean), 'a.txt'], { files });
        assert.equal(err, '');
        const [analysis] = parseLines(out);
        assert.deepEqual(
          analysis?.dates.map(({ value }) => value),
          values,
        );
        const found = analysis?.findings.map(({ code }) => code).filter((code) => code === 'quote-full-stop');
        assert.deepEqual(found, codes);
      });
  });

  describe('says in one line what it could not read, and goes on', () => {
    const errors: readonly (readonly [code: string, reason: string])[] = [
      ['ENOENT', 'no such file'],
      ['EACCES', 'permission denied'],
      ['EISDIR', 'is a directory; name the files in it'],
      ['ERR_FS_FILE_TOO_LARGE', 'too large to be read at once'],
      ['EIO', 'cannot be read (EIO)'],
    ];
    for (const [code, reason] of errors)
      check(
        code,
        'b.txt a.txt',
        { files: { 'a.txt': SEED, 'b.txt': fileError(code) } },
        { dates, err: `seedmark: b.txt: ${reason}\n`, exitCode: 2 },
      );
    check(
      'a mistake of its own',
      'b.txt a.txt',
      { files: { 'a.txt': SEED, 'b.txt': new TypeError('x is\nnot a function') } },
      {
        dates,
        exitCode: 2,
        err: 'seedmark: b.txt: internal error (x is\\u{a}not a function); please report it as a bug of seedmark\n',
      },
    );
    check(
      'standard input asked for twice',
      '- a.txt - --stdin-name b.txt',
      { files: { 'a.txt': SEED }, stdin: SEED },
      {
        dates: { ...dates, 'b.txt': '2022-12-13' },
        exitCode: 2,
        err: 'seedmark: b.txt: standard input can be read only once\n',
      },
    );
    check(
      'a name that would move the cursor',
      '\u001b[2J\n.txt',
      {},
      { exitCode: 2, err: 'seedmark: \\u{1b}[2J\\u{a}.txt: no such file\n' },
    );
  });

  describe('replaces invalid bytes and says so once a file', () => {
    const damaged = Buffer.from(SEED.replace('Rain fell', 'Rain \xff fe\xff'), 'latin1');
    check(
      'UTF-8',
      'b.txt a.txt',
      { files: { 'a.txt': damaged, 'b.txt': SEED } },
      {
        dates: { ...dates, 'b.txt': '2022-12-13' },
        err: 'seedmark: a.txt: invalid UTF-8, first at byte offset 22; replaced by U+FFFD\n',
      },
    );
    check(
      'and what that does to byte offsets',
      'a.txt --offsets byte',
      { files: { 'a.txt': damaged } },
      {
        dates,
        err: 'seedmark: a.txt: invalid UTF-8, first at byte offset 22; replaced by U+FFFD; byte offsets count the text with its replacements\n',
      },
    );
  });

  it('reads one file after the other, and the next only when the last is printed', async () => {
    const { log } = await run(['analyze', 'a', 'b'], { files: { a: SEED, b: SEED } });
    assert.deepEqual(log, ['read a', 'out', 'read b', 'out']);
  });

  it('stops quietly where nobody reads any longer', async () => {
    const { exitCode, err, log } = await run(['analyze', 'a', 'b', 'c'], {
      files: { a: SEED, b: SEED },
      readerTakes: 1,
    });
    assert.deepEqual({ exitCode, err, log }, { exitCode: 0, err: '', log: ['read a', 'out', 'read b', 'out'] });
  });

  it('tells of a mistake outside any file in one line', async () => {
    const readResources = () => Promise.reject(new Error('no data'));
    const { exitCode, err } = await run(['analyze', 'a'], { world: { readResources } });
    assert.equal(exitCode, 2);
    assert.equal(err, 'seedmark: internal error (no data); please report it as a bug of seedmark\n');
  });

  it('tells which of its own data is missing, and goes on without', async () => {
    const readResources = (tell: (problem: string) => void) => {
      tell('The list of countries is missing.');
      return Promise.resolve({ countries: new Uint8Array(), names: new Uint8Array(), tagger: new Uint8Array() });
    };
    const { exitCode, out, err } = await run(['analyze', 'a'], { files: { a: SEED }, world: { readResources } });
    assert.equal(exitCode, 2);
    assert.equal(err, 'seedmark: The list of countries is missing.\n');
    assert.equal(parseLines(out).length, 1);
  });

  it('analyses a line of 5 MB', async () => {
    const line = SEED.trimEnd() + ` ${'rain'.repeat(25)}`.repeat(50_000);
    const { exitCode, out } = await run(['analyze', 'a'], { files: { a: line } });
    assert.equal(exitCode, 0);
    assert.equal(parseLines(out).length, 1);
  }).timeout(30_000);

  describe('counts offsets in the unit asked for', () => {
    const article = ' date 2022-12-13 Très — 🇬🇧 met Iran.\n';
    const expected = { utf16: [33, 37], codepoint: [31, 35], byte: [40, 44] };
    for (const [unit, span] of Object.entries(expected))
      it(unit, async () => {
        const { out } = await run(['analyze', 'a', '--offsets', unit], { files: { a: article } });
        const iran = parseLines(out)[0]?.entities.find(({ name }) => name === 'Iran');
        assert.deepEqual(
          iran?.mentions.map((mention) => mention.span),
          [span],
        );
        assert.equal(Buffer.from(article).subarray(40, 44).toString(), 'Iran');
      });
  });

  describe('formats', () => {
    const files = { a: SEED, b: 'No header.' };

    it('ndjson: one object a line', async () => {
      const { out } = await run(['analyze', 'a', 'b'], { files });
      assert.equal(out.split('\n').length, 3);
      assert.match(out, /^\{"path":"a","schema":"seedmark-analysis\/1","header":\{"form":"inline","span":\[1,16\]/);
    });

    it('json: one array that holds the same', async () => {
      const [lines, array] = await Promise.all([
        run(['analyze', 'a', 'b'], { files }),
        run(['analyze', 'a', 'b', '--format', 'json'], { files }),
      ]);
      assert.deepEqual(JSON.parse(array.out), parseLines(lines.out));
    });

    it('json: an empty array where nothing could be read', async () => {
      const { exitCode, out } = await run(['analyze', 'c', '--format', 'json'], { files });
      assert.deepEqual({ exitCode, value: JSON.parse(out) as unknown }, { exitCode: 2, value: [] });
    });

    it('text: files apart by a blank line', async () => {
      const { out } = await run(['analyze', 'a', 'b', '--format', 'text'], { files });
      assert.match(out, /^# a\n# inline header, 2022-12-13; .*\n\n1 > {2}date 2022-12-13\n/);
      assert.match(out, /\n\n# b\n# no header; /);
    });
  });
});
