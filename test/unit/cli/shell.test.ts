import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { commandLineManPage } from '../../../server/src/cli/index';
import { readTeamSettings, teamSchema } from '../../../server/src/settings/index';
import { run } from './fakeWorld';

describe('command line: completion', () => {
  for (const shell of ['bash', 'zsh', 'fish'])
    it(`knows the commands, options and choices: ${shell}`, async () => {
      const { exitCode, out, err } = await run(['completion', shell]);
      assert.deepEqual([exitCode, err], [0, '']);
      for (const word of ['check', 'completion', 'fix-dry-run', 'sarif', 'stdin-name'])
        assert.ok(out.includes(word), word);
      assert.ok(!out.includes('clientProcessId'), 'hidden options stay hidden');
    });

  it('refuses other shells', async () => {
    const { exitCode, err } = await run(['completion', 'ksh']);
    assert.equal(exitCode, 2);
    assert.match(err, /'ksh' is invalid for argument 'shell'\. Allowed choices are bash, zsh, fish\.\n$/);
  });

  it('completes in Bash', async function () {
    if (spawnSync('bash', ['--version']).status !== 0) this.skip();
    const { out } = await run(['completion', 'bash']);
    const complete = (...words: string[]): string[] => {
      const list = words.map((word) => `'${word}'`).join(' ');
      const script = `${out}\nCOMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _seedmark; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean);
    };
    assert.deepEqual(complete('seedmark', 'ch'), ['check']);
    assert.deepEqual(complete('seedmark', 'check', '--fix'), ['--fix', '--fix-dry-run']);
    assert.deepEqual(complete('seedmark', 'check', '--format', 's'), ['sarif']);
    assert.deepEqual(complete('seedmark', 'check', 'a'), [], 'files are left to Bash');
    assert.deepEqual(complete('seedmark', 'check', '--config', ''), [], 'files are left to Bash');
  });
});

describe('command line: man page', () => {
  it('is the one that the declarations make', () => {
    assert.equal(readFileSync('docs/seedmark.1', 'utf8'), commandLineManPage());
  });
  it('is read by groff without a warning', function () {
    const { status, stderr, error } = spawnSync('groff', ['-man', '-ww', '-z', '-Kutf8', 'docs/seedmark.1'], {
      encoding: 'utf8',
    });
    if (error) this.skip();
    assert.deepEqual([status, stderr], [0, '']);
  });
});

describe('seedmark.yaml: schema and reader agree', () => {
  const validate = new Ajv({ strict: false }).compile(
    JSON.parse(readFileSync('docs/seedmark.schema.json', 'utf8')) as object,
  );
  const cases: readonly (readonly [source: string, isRight: boolean])[] = [
    ['{}', true],
    ['profile: ap', true],
    ['numeric-dates: day-first\nseverity: { body-empty: off }\nignore: ["*.txt", old/]', true],
    ['severity: { body-empty: "off" }', true],
    ['severity: {}', true],
    ['profile: loud', false],
    ['profil: ap', false],
    ['numeric-dates: 3', false],
    ['severity: [body-empty]', false],
    ['severity: { body-emptyy: off }', false],
    ['severity: { body-empty: loud }', false],
    ['ignore: a.txt', false],
    ['ignore: [1]', false],
    ['[]', false],
  ];
  it('are declared together', () => {
    assert.deepEqual(JSON.parse(readFileSync('docs/seedmark.schema.json', 'utf8')), teamSchema());
  });

  for (const [source, isRight] of cases)
    it(`${isRight ? 'take' : 'refuse'}: ${source.replaceAll('\n', '; ')}`, () => {
      assert.equal(validate(parse(source)), isRight, 'schema');
      assert.equal(readTeamSettings(source).problems.length === 0, isRight, 'reader');
    });

  it('tell the place of each mistake, and read the rest', () => {
    const source = 'profile: ap\nseverity:\n  body-empty: loud\n  quote-altered: error\nignore: [a, 2]\n';
    const { settings, problems } = readTeamSettings(source);
    assert.deepEqual(
      problems.map(({ span }) => source.slice(span.start, span.end)),
      ['loud', '2'],
    );
    assert.deepEqual(
      [settings.profile, settings.severities, settings.ignore],
      ['ap', { 'quote-altered': 'error' }, ['a']],
    );
  });

  it('never throw', () => {
    for (const source of [
      '\0',
      '{',
      '&a [*a]',
      '*b',
      'a: b: c',
      '- - -',
      '!!binary x',
      'severity: *x',
      '? [a]\n: b',
      'x'.repeat(1_000_001),
    ])
      assert.doesNotThrow(() => readTeamSettings(source), source.slice(0, 20));
  });
});

describe('command line: stats', () => {
  const files = {
    'a.txt': ' date 2022-12-13 “We are open,” Imogen Calder said in London. “Come in,” Calder added.\n',
    'b.txt': ' date 2022-12-14 Imogen Calder met Elke Vandermeer in London. “No,” said Vandermeer.\n',
    'c.txt': 'No header. Imogen Calder was in London.\n',
  };

  it('counts over files', async () => {
    const { exitCode, out, err } = await run(['stats', '.', '--json'], { files });
    assert.deepEqual([exitCode, err], [0, '']);
    const {
      schema,
      files: count,
      quotes,
      names,
    } = JSON.parse(out) as {
      schema: string;
      files: number;
      quotes: number;
      names: Record<string, { name: string; mentions: number; quotes: number; files: number }[]>;
    };
    assert.deepEqual([schema, count, quotes], ['seedmark-stats/1', 2, 3]);
    assert.deepEqual(names['person'], [
      { name: 'Imogen Calder', mentions: 3, quotes: 2, files: 2 },
      { name: 'Elke Vandermeer', mentions: 2, quotes: 1, files: 1 },
    ]);
    assert.deepEqual(names['place'], [{ name: 'London', mentions: 2, quotes: 0, files: 2 }]);
  });

  it('prints a table, and says what it leaves out', async () => {
    const { out } = await run(['stats', 'a.txt', 'b.txt', '--top', '1'], { files });
    assert.equal(
      out,
      [
        '2 files, 3 quotes, 0 of them without a speaker',
        '',
        'people         mentions  quotes  files',
        'Imogen Calder         3       2      2',
        'and 1 more; --top 0 shows all',
        '',
        'places  mentions  quotes  files',
        'London         2       0      2',
        '',
      ].join('\n'),
    );
  });

  it('says what it cannot read', async () => {
    const { exitCode, err } = await run(['stats', 'a.txt', 'none.txt'], { files });
    assert.deepEqual([exitCode, err], [2, 'seedmark: none.txt: no such file\n']);
  });
});
