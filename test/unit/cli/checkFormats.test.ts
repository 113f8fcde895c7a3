import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { SaxesParser } from 'saxes';
import type { Log } from 'sarif';
import { CHECKS } from '../../../server/src/engine/index';
import { createCheckFormat } from '../../../server/src/cli/check/formats/index';
import { run } from './fakeWorld';

/** The schema of OASIS says draft 4, but uses nothing that later drafts read otherwise. */
function sarifSchema(): object {
  const file = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
  const entries = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as object);
  return Object.fromEntries(entries.filter(([key]) => key !== '$schema' && key !== 'id'));
}

const ODD_NAME = 'a b/“odd”: 100%,\n<&>".txt';
const WARNED = ' date 2022-12-13 🇬🇧 Rain & snow fell on <Iran>, “she said.\n';
const FILES = {
  [ODD_NAME]: WARNED,
  'b.txt': ' date 2022-12-13 Rain fell.\n',
  'c.seed': '---\ndate: 2022-02-30\nurl: example.org/x\n---\nRain\u0007 fell.\n',
};
const ARGS = ['check', ...Object.keys(FILES), '--severity', 'hint', '--format'];

/** Columns, offsets and words of the mark in `WARNED`, behind four UTF-16 units of a flag. */
const AT = WARNED.indexOf('“');

describe('command line: formats of check', () => {
  it('pretty: lines, carets under the right columns, fixes and counts', async () => {
    const { out } = await run([...ARGS, 'pretty'], { files: FILES });
    const lines = out.split('\n');
    assert.equal(lines[0], `a b/“odd”: 100%,␊<&>".txt:1:${AT + 1} warning quote-mark-unpaired`);
    assert.equal(lines[2], '  1 |  date 2022-12-13 🇬🇧 Rain & snow fell on <Iran>, “she said.');
    // The flag takes two columns and four units.
    assert.equal(lines[3]?.indexOf('^'), '  1 | '.length + AT - 2);
    assert.match(out, /^c\.seed:2:7 error header-date-impossible$/m);
    assert.match(
      out,
      /^ {2}fix: Write https:\/\/example\.org\/x$|^ {2}could be fixed: Write https:\/\/example\.org\/x$/m,
    );
    assert.match(out, /^1 error, 2 warnings in 2 of 3 files\.$/m);
    assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f]/);
  });

  it('pretty: colours only on a terminal that wants them', async () => {
    const of = async (terminal?: { columns: number; hasColor: boolean }) =>
      (await run([...ARGS, 'pretty'], { files: FILES, ...(terminal ? { terminal } : {}) })).out;
    const [none, refused, colored] = [
      await of(),
      await of({ columns: 80, hasColor: false }),
      await of({ columns: 80, hasColor: true }),
    ];
    assert.equal(none, refused);
    assert.match(colored, /\u001b\[33;1mwarning\u001b\[0m/);
    assert.equal(colored.replace(/\u001b\[[\d;]{1,9}m/g, ''), none);
  });

  it('json: one value with findings and counts', async () => {
    const { out } = await run([...ARGS, 'json'], { files: FILES });
    const value = JSON.parse(out) as { schema: string; findings: object[]; summary: { files: number } };
    assert.deepEqual([value.schema, value.findings.length, value.summary.files], ['seedmark-check/1', 3, 3]);
    assert.deepEqual(value.findings[0], {
      path: ODD_NAME,
      code: 'quote-mark-unpaired',
      severity: 'warning',
      message: 'This quotation mark opens a quote that nothing closes.',
      line: 1,
      column: AT + 1,
      endLine: 1,
      endColumn: AT + 2,
      span: [AT, AT + 1],
      fixes: [],
    });
    const { out: lines } = await run([...ARGS, 'ndjson'], { files: FILES });
    assert.deepEqual(
      lines
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as unknown),
      value.findings,
    );
  });

  it('json and sarif: valid where nothing is found, and where nothing can be read', async () => {
    for (const [format, paths] of [
      ['json', ['b.txt']],
      ['json', ['none.txt']],
      ['sarif', ['b.txt']],
      ['sarif', ['none.txt']],
    ] as const) {
      const { out } = await run(['check', ...paths, '--format', format], { files: FILES });
      assert.doesNotThrow(() => JSON.parse(out) as unknown, out);
    }
  });

  describe('sarif', () => {
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(
      sarifSchema(),
    );
    const log = async (paths: readonly string[] = Object.keys(FILES)): Promise<Log> => {
      const { out } = await run(['check', ...paths, '--severity', 'hint', '--format', 'sarif'], { files: FILES });
      return JSON.parse(out) as Log;
    };

    it('is valid by the schema of OASIS, with findings and without', async () => {
      for (const paths of [Object.keys(FILES), ['b.txt'], ['none.txt']])
        assert.ok(validate(await log(paths)), JSON.stringify(validate.errors?.slice(0, 3), null, 2));
    });

    it('is refused by the schema where a part is wrong, so that the test can fail', async () => {
      const value = await log();
      assert.equal(validate({ ...value, version: '2.0.0' }), false);
    });

    it('explains every check, counts in UTF-16 and names places', async () => {
      const [first] = (await log()).runs;
      assert.equal(first?.columnKind, 'utf16CodeUnits');
      assert.deepEqual(
        first.tool.driver.rules?.map(({ id }) => id),
        CHECKS.map(({ code }) => code),
      );
      for (const { help, shortDescription } of first.tool.driver.rules ?? [])
        assert.ok(help?.text && help.markdown && shortDescription?.text);
      const result = first.results?.[0];
      const place = result?.locations?.[0]?.physicalLocation;
      assert.equal(result?.ruleId, 'quote-mark-unpaired');
      assert.equal(CHECKS[result.ruleIndex ?? -1]?.code, result.ruleId);
      assert.deepEqual(
        [place?.region?.startColumn, place?.region?.charOffset, place?.region?.snippet?.text],
        [AT + 1, AT, '“'],
      );
      assert.equal(decodeURIComponent(place?.artifactLocation?.uri ?? ''), ODD_NAME);
      assert.doesNotMatch(place?.artifactLocation?.uri ?? '', /[\s<>"]/);
    });
  });

  it('github: one command a line, with what would end it escaped', async () => {
    const { out } = await run([...ARGS, 'github'], { files: FILES });
    const lines = out.split('\n');
    assert.equal(
      lines[0],
      `::warning file=a b/“odd”%3A 100%25%2C%0A<&>".txt,line=1,endLine=1,col=${AT + 1},endColumn=${AT + 2},title=quote-mark-unpaired::This quotation mark opens a quote that nothing closes.`,
    );
    assert.equal(lines.length, 4);
    for (const line of lines.slice(0, -1)) assert.match(line, /^::(?:error|warning|notice) file=[^:]+::./);
  });

  it('junit: a suite a file, a failed test a finding', async () => {
    const { out } = await run([...ARGS, 'junit'], { files: FILES });
    const seen: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => assert.fail(error));
    parser.on('opentag', ({ name, attributes }) =>
      seen.push(`${name} ${attributes['name'] ?? attributes['type'] ?? ''}`),
    );
    parser.write(out).close();
    assert.deepEqual(seen, [
      'testsuites seedmark',
      `testsuite ${ODD_NAME}`,
      `testcase quote-mark-unpaired at 1:${AT + 1}`,
      'failure quote-mark-unpaired',
      'testsuite b.txt',
      'testcase seedmark',
      'testsuite c.seed',
      'testcase header-date-impossible at 2:7',
      'failure header-date-impossible',
      'testcase header-value-type at 3:6',
      'failure header-value-type',
    ]);
  });

  it('shows a finding in a line of a megabyte in a few columns, and cuts no character', () => {
    const { file } = createCheckFormat('pretty', false, '1');
    const text = file({
      path: 'a',
      fixed: null,
      findings: [
        {
          code: 'x',
          severity: 'hint',
          message: 'm',
          start: 0,
          end: 0,
          from: { line: 1, column: 1 },
          to: { line: 1, column: 1 },
          excerpt: { text: 'ab', start: 2, end: 2, cutBefore: true, cutBehind: true },
          words: '',
          before: '',
          behind: '',
          fixes: [],
        },
      ],
    });
    assert.equal(text, 'a:1:1 hint x\n  m\n  1 | … ab …\n    |     ^\n\n');
  });
});
