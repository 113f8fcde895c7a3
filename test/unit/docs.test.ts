import { deepEqual, equal, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HEADER_KEYS } from '../../server/src/engine/header/keys';
import { parseHeader } from '../../server/src/engine/header/parse';
import { kindOf } from '../../server/src/engine/text/kinds';
import { wordsOf } from '../../server/src/engine/text/words';
import { anchorsOf, linksOf, scriptsOf } from '../support/markdown';

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands?: readonly { readonly command: string; readonly category?: string; readonly title: string }[];
    readonly configuration?: { readonly properties: Readonly<Record<string, unknown>> };
    readonly languages?: readonly { readonly id: string }[];
    readonly views?: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const pages = [...markdownIn('.'), ...markdownIn('docs'), ...markdownIn('seeds')];
const samples = readdirSync('seeds').filter((name) => name !== 'README.md');

describe('documentation', () => {
  it('has the pages a newcomer needs', () => {
    for (const page of ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'ARCHITECTURE.md', 'docs/seed-format.md'])
      ok(pages.includes(page), page);
  });

  for (const page of pages) {
    it(`${page} links to nothing that is missing`, () => deepEqual(brokenLinks(page, read(page)), []));

    it(`${page} names npm scripts that exist`, () =>
      deepEqual(
        scriptsOf(read(page)).filter((name) => !(name in manifest.scripts)),
        [],
      ));

    it(`${page} names settings and commands that exist`, () => deepEqual(unknownNames(read(page)), []));
  }

  it('lists every sample in seeds/README.md', () => {
    const listed = linksOf(read('seeds/README.md'));
    deepEqual(
      samples.filter((name) => !listed.includes(name)),
      [],
    );
  });
});

describe('docs/seed-format.md', () => {
  const page = read('docs/seed-format.md');

  it('describes every key of the header as the code declares it', () => {
    const kinds = { day: 'date', text: 'text', texts: 'text or list', url: 'address', language: 'language tag' };
    const rows = HEADER_KEYS.map(({ name, type, required, description, example, ninjs, schemaOrg }) => {
      const value = kinds[type] + (required ? ', required' : '');
      return `| \`${name}\` | ${value} | ${description} | \`${example}\` |${cell(ninjs)}|${cell(schemaOrg)}|`;
    });
    deepEqual(rowsOf(page, '| Key |'), rows);
  });

  it('tells which headers are read, and what is reported', () => {
    const rows = rowsOf(page, '| Also read |');
    ok(rows.length > 0);
    for (const row of rows) {
      const [, examples = '', reported = ''] = row.split('|');
      for (const example of codeIn(examples)) {
        const header = parseHeader(example);
        deepEqual(
          header?.problems.map(({ code }) => code),
          codeIn(reported),
          example,
        );
        equal(header.date === null, reported.includes('no date is taken'), example);
      }
    }
  });
});

describe('the paragraphs in docs/seed-format.md', () => {
  const page = read('docs/seed-format.md');

  it('are of the kinds that the page gives them', () => {
    const rows = rowsOf(page, '| Construct |').map((row) => row.split('|').map((column) => codeIn(column).at(-1)));
    const examples = rows.flatMap(([, , kind, , example]) => (kind && example ? [{ kind, example }] : []));
    ok(examples.length >= 4);
    deepEqual(
      examples.map(({ example }) => kindOf(wordsOf(example)).kind),
      examples.map(({ kind }) => kind),
    );
  });

  it('have posts whose signature is read', () => {
    const post = page.split('\n').find((line) => line.includes('(@')) ?? '';
    equal(kindOf(wordsOf(post)).kind, 'post');
  });
});

describe('what the documentation tests see', () => {
  it('a missing file', () => deepEqual(brokenLinks('README.md', '[a](docs/none.md)'), ['docs/none.md']));
  it('a missing heading', () =>
    deepEqual(brokenLinks('README.md', '[a](docs/seed-format.md#none)'), ['docs/seed-format.md#none']));
  it('links relative to the page', () =>
    deepEqual(brokenLinks('docs/a.md', '[a](../README.md) [b](README.md)'), ['README.md']));
  it('no link in code', () => deepEqual(brokenLinks('README.md', '`[a](b)`\n```\n[c](d)\n```\n'), []));
  it('no address on the web', () => deepEqual(brokenLinks('README.md', '[a](https://example.org/none)'), []));
  it('scripts', () => deepEqual(scriptsOf('npm ci && npm start, npm run test:unit'), ['start', 'test:unit']));
  it('an unknown setting', () =>
    deepEqual(unknownNames('`seedmark.none` and `seedmark.detectTextFiles`'), ['seedmark.none']));
  it('an unknown command', () => deepEqual(unknownNames('**Seedmark: Make Coffee**'), ['Seedmark: Make Coffee']));
});

/** Relative links of a page whose file or heading does not exist. */
function brokenLinks(page: string, markdown: string): string[] {
  return linksOf(markdown).filter((target) => {
    if (/^[a-z]{1,12}:/.test(target)) return false;
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? page : join(dirname(page), path);
    if (!existsSync(file)) return true;
    return anchor !== undefined && file.endsWith('.md') && !anchorsOf(read(file)).includes(anchor);
  });
}

/** Settings, command ids and command titles in a text that the manifest does not declare. */
function unknownNames(markdown: string): string[] {
  const { commands = [], configuration, views = {} } = manifest.contributes;
  const known = new Set([
    ...Object.keys(configuration?.properties ?? {}),
    ...commands.flatMap(({ command, category, title }) => [command, `${category ?? ''}: ${title}`]),
    ...Object.values(views).flatMap((list) => list.map(({ id }) => id)),
    // A file, not a setting.
    'seedmark.yaml',
  ]);
  const named = [
    ...markdown.matchAll(/`(seedmark\.[A-Za-z.]{1,60})`/g),
    ...markdown.matchAll(/\*\*(Seedmark: [^*]{1,60})\*\*/g),
  ].map(([, name = '']) => name);
  return named.filter((name) => !known.has(name));
}

/** The rows of the table whose first line starts so. */
function rowsOf(markdown: string, start: string): string[] {
  const lines = markdown.split('\n');
  const first = lines.findIndex((line) => line.startsWith(start)) + 2;
  const end = lines.findIndex((line, index) => index > first && !line.startsWith('|'));
  return lines.slice(first, end);
}

function codeIn(markdown: string): string[] {
  return [...markdown.matchAll(/`([^`]{1,80})`/g)].map(([, code = '']) => code);
}

function cell(name: string | null): string {
  return name === null ? '  ' : ` \`${name}\` `;
}

function markdownIn(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => name.endsWith('.md')).map((name) => (folder === '.' ? name : `${folder}/${name}`));
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
