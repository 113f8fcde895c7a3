import type { Document } from '../analysis';
import { lineEnd } from '../header/characters';
import { sliceOf, span } from '../text/span';
import type { Check, Fix } from './facts';
import { headerProblems, replaceFix } from './headerProblems';

export const headerYamlSyntax: Check = {
  code: 'header-yaml-syntax',
  severity: 'error',
  what: 'The front matter is not valid YAML 1.2.',
  why: 'Keys behind the mistake can be lost or read wrongly. The most common mistake is a colon in a title; the fix puts such a value in quotes.',
  example: '---\ndate: 2022-12-13\ntitle: Harbour: open again\n---\n\nThe harbour was closed on Tuesday.\n',
  run: (document) => headerProblems(document, 'header-yaml-syntax', (problem) => fixes(document, problem.span.start)),
};

/** `title: a: b` becomes `title: "a: b"`, and `author: @ada` alike: one key at the margin, and a value that needs quotes. */
function fixes({ text }: Document, at: number): readonly Fix[] {
  let start = at;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1)) && at - start < 500) start--;
  // Only these two are white space to YAML.
  const line = text.slice(start, lineEnd(text, start)).replace(/[ \t]{1,80}$/, '');
  const match = /^[\w-]{1,40}:[ \t]{1,8}(?=[^\s"'[{&*!|>#])/.exec(line);
  if (!match) return [];
  const value = span(start + match[0].length, start + line.length);
  const written = sliceOf(text, value);
  if (!/^[@`%]|:(?:\s|$)/.test(written) || written.includes(' #')) return [];
  return [replaceFix('Put the value in quotes', value, JSON.stringify(written), true)];
}
