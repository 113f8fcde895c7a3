import type { Document } from '../analysis';
import { lineEnd } from '../header/characters';
import { span } from '../text/span';
import type { Check, Fix } from './facts';
import { dateOf, headerProblems, lineEndOf, replaceFix } from './headerProblems';

export const headerDateMissing: Check = {
  code: 'header-date-missing',
  severity: 'error',
  what: 'The front matter has no `date`, or a `date` without a value.',
  why: '`date` is the one key that every header needs: “today” and “on Monday” in the text are counted from it. Where `published` has a date, the fix offers its day.',
  example: '---\ntitle: Harbour opens after storm\npublished: 2022-12-13\n---\n\nThe harbour was closed on Tuesday.\n',
  run: (document) => headerProblems(document, 'header-date-missing', () => fixes(document)),
};

function fixes(document: Document): readonly Fix[] {
  const published = document.header?.fields.find(({ key }) => key === 'published');
  const reading = published ? dateOf(document, published) : null;
  if (reading?.kind !== 'iso') return [];
  const empty = document.header?.fields.find(({ key }) => key === 'date');
  const title = `Add \`date: ${reading.date}\`, the day of \`published\``;
  if (empty) return [replaceFix(title, span(empty.keySpan.start, empty.valueSpan.end), `date: ${reading.date}`, false)];
  const end = lineEnd(document.text, document.header?.span.start ?? 0);
  return [replaceFix(title, span(end, end), `${lineEndOf(document.text)}date: ${reading.date}`, false)];
}
