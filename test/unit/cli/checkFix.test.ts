import assert from 'node:assert/strict';
import { applyPatch } from 'diff';
import { applySafeFixes } from '../../../server/src/cli/check/safeFixes';
import type { Finding } from '../../../server/src/engine/index';
import { shippedEngine } from '../../support/engine';
import { run } from './fakeWorld';

/** Two curly quotes and a straight one, whose fix is preferred; it is a hint. */
const MIXED = ' date 2022-12-13 “We are open,” Ann Lee said. “Come in,” she said. Ben Ray said "no".\n';
const MENDED = MIXED.replace('"no"', '“no”');
const HINTS = ['--severity', 'hint', '--severity', 'quote-speaker-missing=off'];

/** Text between ‹|…|> is replaced by what stands behind it in the test; the finding covers it. */
function findingAt(text: string, start: number, end: number, replacement: string, preferred = true): Finding {
  return {
    code: 'x',
    severity: 'warning',
    span: { start, end },
    message: text.slice(start, end),
    fixes: [{ title: 'x', preferred, changes: [{ span: { start, end }, text: replacement }] }],
  };
}

function checkSafe(
  title: string,
  marked: string,
  replacement: string,
  expected: string | null,
  preferred = true,
): void {
  it(title, () => {
    const start = marked.indexOf('‹|');
    const end = marked.indexOf('|>') - 2;
    const text = marked.replace('‹|', '').replace('|>', '');
    const analysis = shippedEngine().analyze(text);
    const result = applySafeFixes(analysis, [findingAt(text, start, end, replacement, preferred)]);
    assert.deepEqual(result, { text: expected ?? text, count: expected === null ? 0 : 1 });
  });
}

describe('command line: check --fix', () => {
  describe('chooses fixes', () => {
    const head = ' date 2022-12-13 ';
    checkSafe('outside quotation marks', `${head}Rain ‹|fel|> here.`, 'fell', `${head}Rain fell here.`);
    checkSafe('of the marks themselves', `${head}He said ‹|"|>no”.`, '“', `${head}He said “no”.`);
    checkSafe('that add a mark', `${head}“No, he said.‹||>`, '”', `${head}“No, he said.”`);
    checkSafe('but not within quotation marks', `${head}“Rain ‹|fel|> here,” he said.`, 'fell', null);
    checkSafe('nor at their edge', `${head}“Rain fell‹||>” he said.`, ',', null);
    checkSafe('nor in marks that are no quote', `${head}The “‹|fel|>” of rain.`, 'fall', null);
    checkSafe('nor over a mark into the words', `${head}He said ‹|“ra|>in fell”.`, '“Ra', null);
    checkSafe('nor those that are not preferred', `${head}Rain ‹|fel|> here.`, 'fell', null, false);
    checkSafe('nor those that change nothing', `${head}Rain ‹|fell|> here.`, 'fell', null);

    it('makes one of two that meet', () => {
      const analysis = shippedEngine().analyze(`${head}Rain fel here.`);
      const at = head.length + 5;
      const fixes = [findingAt(analysis.text, at, at + 3, 'fell'), findingAt(analysis.text, at + 3, at + 3, 'l')];
      assert.deepEqual(applySafeFixes(analysis, fixes), { text: `${head}Rain fell here.`, count: 1 });
    });

    it('counts offsets behind other fixes right', () => {
      const analysis = shippedEngine().analyze(`${head}Rian fel here.`);
      const at = head.length;
      const fixes = [
        findingAt(analysis.text, at, at + 4, 'Rainfall'),
        findingAt(analysis.text, at + 5, at + 8, 'fell'),
      ];
      assert.deepEqual(applySafeFixes(analysis, fixes), { text: `${head}Rainfall fell here.`, count: 2 });
    });
  });

  it('writes what it mended, and reports what is left', async () => {
    const { exitCode, out, written } = await run(['check', 'a.txt', '--fix', ...HINTS], { files: { 'a.txt': MIXED } });
    assert.deepEqual(written, { 'a.txt': MENDED });
    assert.deepEqual([exitCode, out], [0, 'No findings in 1 file.\n1 fix made in 1 file.\n']);
  });

  it('leaves alone what is not shown', async () => {
    const { written } = await run(['check', 'a.txt', '--fix'], { files: { 'a.txt': MIXED } });
    assert.deepEqual(written, {});
  });

  it('keeps byte order mark and line ends', async () => {
    const text = `\ufeff${MIXED.replace('Come', 'Do\r\n\r\n“come')}`;
    const { written } = await run(['check', 'a.txt', '--fix', ...HINTS], { files: { 'a.txt': text } });
    assert.equal(written['a.txt'], text.replace('"no"', '“no”'));
  });

  for (const [title, content] of [
    ['UTF-16', Buffer.from(`\ufeff${MIXED}`, 'utf16le')],
    ['invalid UTF-8', Buffer.concat([Buffer.from(MIXED), Buffer.from([0xff])])],
  ] as const)
    it(`writes no ${title}, and says so`, async () => {
      const { written, err } = await run(['check', 'a.txt', '--fix', ...HINTS], { files: { 'a.txt': content } });
      assert.deepEqual(written, {});
      assert.match(err, /^seedmark: a\.txt: not mended: only valid UTF-8 is written$/m);
    });

  it('writes nothing over a file that changed meanwhile', async () => {
    let reads = 0;
    const readFile = (path: string) =>
      path === 'a.txt'
        ? Promise.resolve(Buffer.from(reads++ === 0 ? MIXED : `${MIXED}More.\n`))
        : Promise.reject(Object.assign(new Error('none'), { code: 'ENOENT' }));
    const { exitCode, written, err } = await run(['check', 'a.txt', '--fix', ...HINTS], {
      files: { 'a.txt': MIXED },
      world: { readFile },
    });
    assert.deepEqual([exitCode, written], [2, {}]);
    assert.equal(err, 'seedmark: a.txt: changed while it was checked; not mended\n');
  });

  it('refuses to mend standard input', async () => {
    const { exitCode, err } = await run(['check', '-', '--fix'], { stdin: MIXED });
    assert.deepEqual(
      [exitCode, err],
      [2, 'seedmark: check: standard input cannot be mended; --fix-dry-run shows what would change\n'],
    );
  });

  it('prints a diff that leads to the same text, and writes nothing', async () => {
    const name = 'a b.txt';
    const { exitCode, out, err, written } = await run(['check', name, 'b.txt', '--fix-dry-run', ...HINTS], {
      files: { [name]: MIXED, 'b.txt': MENDED },
    });
    assert.deepEqual([exitCode, written], [1, {}]);
    assert.match(out, /^--- a\/a b\.txt\n\+\+\+ b\/a b\.txt\n@@ -1,1 \+1,1 @@\n/);
    assert.equal(applyPatch(MIXED, out), MENDED);
    assert.equal(err, 'No findings in 2 files.\n1 fix would be made in 1 file.\n');
  });

  it('prints no diff where there is nothing to mend', async () => {
    const { exitCode, out } = await run(['check', 'a.txt', '--fix-dry-run'], { files: { 'a.txt': MENDED } });
    assert.deepEqual([exitCode, out], [0, '']);
  });
});
