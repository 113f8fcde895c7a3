import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const CLOCK = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The engine has no clock.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The engine has no clock.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'The engine has no randomness.',
  },
];

export default defineConfig(
  { ignores: ['dist/', 'out/', '.types/', '.vscode-test/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-control-regex': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: [
      'server/src/engine/**/*.ts',
      'server/src/annotations/**/*.ts',
      'server/src/features/**/*.ts',
      'server/src/workspace/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...CLOCK] },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
      },
    },
  },
);
