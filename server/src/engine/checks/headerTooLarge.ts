import { LARGEST_BLOCK } from '../header/yaml';
import type { Check } from './facts';
import { headerProblems } from './headerProblems';

export const headerTooLarge: Check = {
  code: 'header-too-large',
  severity: 'error',
  what: 'Front matter, or a value in it, is too large or too deeply nested to be read.',
  why: `A block may have ${LARGEST_BLOCK} characters and 32 levels, and its aliases may stand for 2000 values. More than that is most often an article between misplaced dashes, or a file made to keep a reader busy.`,
  example: `---\ndate: 2022-12-13\ntags: ${'['.repeat(40)}${']'.repeat(40)}\n---\n\nThe harbour was closed on Tuesday.\n`,
  run: (document) => headerProblems(document, 'header-too-large'),
};
