import type { Document } from '../analysis';
import type { HeaderProblem } from '../header/facts';
import { lineEnd, nextLine } from '../header/characters';
import { sliceOf, span } from '../text/span';
import type { Check, Fix } from './facts';
import { headerProblems, replaceFix } from './headerProblems';

export const headerKeyDuplicate: Check = {
  code: 'header-key-duplicate',
  severity: 'error',
  what: 'A key stands twice in the front matter.',
  why: 'YAML forbids it, and tools differ in which value they take. Seedmark takes the first. The fix removes the other one.',
  example: '---\ndate: 2022-12-13\ndate: 2022-12-14\n---\n\nThe harbour was closed on Tuesday.\n',
  run: (document) => headerProblems(document, 'header-key-duplicate', (problem) => fixes(document, problem)),
};

function fixes({ text, header }: Document, { span: keySpan }: HeaderProblem): readonly Fix[] {
  const field = header?.fields.find((candidate) => candidate.keySpan.start === keySpan.start);
  // In a flow map `{ a: 1, a: 2 }` a key has no line of its own.
  if (!field || !/[\r\n]/.test(text.charAt(keySpan.start - 1))) return [];
  const first = header?.fields.find(({ key }) => key === field.key);
  const same = first !== undefined && sliceOf(text, first.valueSpan) === sliceOf(text, field.valueSpan);
  const lines = span(keySpan.start, nextLine(text, lineEnd(text, Math.max(keySpan.end, field.valueSpan.end))));
  return [replaceFix(`Remove this \`${field.key.slice(0, 40)}\``, lines, '', same)];
}
