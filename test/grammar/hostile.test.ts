import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { IGrammar } from 'vscode-textmate';
import { GRAMMAR_PATH, loadGrammar, tokenize } from './support/tokenize';

/** VS Code gives no colours to longer lines (`editor.maxTokenizationLineLength`). */
const LONGEST_LINE = 20_000;

/** Repetitions without a bound that may stand in an expression: of white space in one place, which cannot backtrack. */
const HARMLESS = ['\\s*$', '(?=\\s*\\S)'];

describe('the expressions of the grammar', () => {
  const expressions = expressionsOf(JSON.parse(readFileSync(GRAMMAR_PATH, 'utf8')));

  it('are found', () => assert.ok(expressions.length > 30));

  for (const expression of new Set(expressions))
    it(`bound every repetition: ${expression.slice(0, 40)}`, () => {
      assert.deepEqual(unboundedRepetitions(expression), []);
    });

  it('would be caught with an unbounded one', () => {
    assert.deepEqual(unboundedRepetitions('(a+)b{2,}c*[+*]\\+\\s*$'), ['+', '{2,}', '*']);
  });
});

describe('hostile lines', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  const parts = [
    '"',
    "'a",
    '‘',
    '“‘„«',
    '— a ',
    'A, ',
    'https://',
    'https://a.',
    '@a',
    '#1',
    'A B (',
    '1. ',
    'May 1',
    ' ',
  ];
  for (const part of parts)
    it(`all of ${JSON.stringify(part)} keeps its text and leaves the next paragraph alone`, () => {
      const line = part.repeat(Math.floor(LONGEST_LINE / part.length));
      for (const start of ['', 'date 2022-12-13 ']) {
        const lines = tokenize(grammar, `${start}${line}(\n\nIt rained.`);
        assert.equal((lines[0] ?? []).map((token) => token.text).join(''), `${start}${line}(`);
        assert.deepEqual(lines[2], [{ text: 'It rained.', scopes: ['text.seed'] }]);
      }
    });
});

function expressionsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' && ['match', 'begin', 'end', 'while'].includes(key) ? [value] : expressionsOf(value),
  );
}

function unboundedRepetitions(expression: string): string[] {
  const bare = HARMLESS.reduce((left, part) => left.replaceAll(part, ''), expression)
    .replace(/\\./gu, '')
    .replace(/\[[^\]]*\]/gu, '');
  return bare.match(/[*+]|\{\d+,\}/gu) ?? [];
}
