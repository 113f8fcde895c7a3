import { equal, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { CHECKS, parseHeader } from '../../../server/src/engine/index';
import { anyText, assertWellFormed, readsWell } from './hostile';

describe('header of a hostile text', () => {
  const megabyte = 1_000_000;
  const texts: Readonly<Record<string, string>> = {
    'fence lines': '---\n'.repeat(megabyte / 4),
    dashes: '-'.repeat(megabyte),
    spaces: ' '.repeat(megabyte),
    'byte order marks': '\ufeff'.repeat(megabyte),
    'empty lines in a block': `---\n${'\n'.repeat(megabyte)}`,
    'keys without an end': `---\n${'a: b\n'.repeat(megabyte / 5)}`,
    'a large block': `---\n${'a: b\n'.repeat(megabyte / 5)}---\n`,
    'spaces behind the key': `date${' '.repeat(megabyte)}2022-12-13`,
    digits: `date ${'1'.repeat(megabyte)}`,
    'open brackets': `---\na: ${'['.repeat(16_000)}\n---\n`,
    'lists in lists': `---\n${'- '.repeat(8_000)}\n---\n`,
    'errors without end': `---\na: [${'}'.repeat(8_000)}\n---\n`,
    'many keys': `---\n${Array.from({ length: 2_000 }, (_, i) => `k${i}:`).join('\n')}\n---\n`,
    zeros: '\0'.repeat(megabyte),
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`${name} is read, and what it gives lies inside it`, () => readsWell(text));
  }

  it('an alias bomb is refused where it stands, and the date is still read', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [before, name] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh'].map((pair) => pair.split(''))) {
      lines.push(
        `${name ?? ''}: &${name ?? ''} [${Array(9)
          .fill(`*${before ?? ''}`)
          .join(', ')}]`,
      );
    }
    const text = `---\n${lines.join('\n')}\ndate: 2022-12-13\n---\n`;
    readsWell(text);
    const header = parseHeader(text);
    equal(header?.date, '2022-12-13');
    ok(header.problems.some(({ code }) => code === 'header-too-large'));
    ok(JSON.stringify(header).length < 100_000);
  });

  it('a few aliases are no bomb', () => {
    const header = parseHeader('---\ndate: 2022-12-13\nauthor: &a [Ada, Ben]\nsource: *a\ntags: *a\n---\n');
    equal(header?.problems.length, 0);
  });

  it('an unclosed block ends before the white space behind it, and so do its fields', () =>
    readsWell('---\n!!map ? \r\n\rdate\n---\n'));

  it('any text at all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const header = parseHeader(text);
        if (header) assertWellFormed(text, header);
      }),
      { numRuns: 3_000 },
    );
  });

  it('every problem has a check that reports it', () => {
    const codes = new Set(CHECKS.map(({ code }) => code));
    fc.assert(
      fc.property(anyText, (text) => parseHeader(text)?.problems.every(({ code }) => codes.has(code)) ?? true),
      { numRuns: 1_000 },
    );
  });
});

describe('header of real articles', () => {
  const folder = process.env['SEEDMARK_ARTICLES'] ?? '';

  it('every article has a date and nothing is wrong', function () {
    if (!existsSync(folder)) {
      // Set SEEDMARK_ARTICLES to a folder of articles with inline headers.
      this.skip();
    }
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
      const header = parseHeader(readFileSync(join(folder, name), 'utf8'));
      ok(header?.date, name);
      equal(header.problems.length, 0, name);
    }
  });
});
