import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import type { IGrammar } from 'vscode-textmate';

export const GRAMMAR_PATH = 'syntaxes/seed.tmLanguage.json';

/** Part of one line, with the scopes that the grammar gives it, outermost first. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Stands in for the YAML grammar: a string that is not closed stays open, as in the real one. */
const YAML = { scopeName: 'source.yaml', patterns: [{ begin: '"', end: '"', name: 'string.quoted.double.yaml' }] };

/** The grammar in the tokenizer of VS Code. */
export async function loadGrammar(): Promise<IGrammar> {
  await loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const contents: Readonly<Record<string, string>> = {
    'text.seed': readFileSync(GRAMMAR_PATH, 'utf8'),
    'source.yaml': JSON.stringify(YAML),
  };
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (scope) => Promise.resolve(parseRawGrammar(contents[scope] ?? '{}', `${scope}.json`)),
  });
  const grammar = await registry.loadGrammar('text.seed');
  assert.ok(grammar);
  return grammar;
}

/** Tokens of a text, line by line. Line ends are left out, as VS Code does it. */
export function tokenize(grammar: IGrammar, text: string): Token[][] {
  let state = INITIAL;
  return text.split(/\r\n|\n/u).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
  });
}

/** Asserts that exactly the parts between `‹|` and `|>` have the scope, or one below it. */
export function checkScope(grammar: IGrammar, scope: string, marked: string): void {
  const lines = tokenize(grammar, marked.replaceAll('‹|', '').replaceAll('|>', ''));
  assert.equal(lines.map((line) => mark(line, scope)).join('\n'), marked.replaceAll('\r\n', '\n'));
}

function mark(line: readonly Token[], scope: string): string {
  const isIn = (token: Token): boolean => token.scopes.some((name) => name === scope || name.startsWith(`${scope}.`));
  return line
    .map((token) => (isIn(token) ? `‹|${token.text}|>` : token.text))
    .join('')
    .replaceAll('|>‹|', '');
}
