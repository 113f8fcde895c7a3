import { span } from '../text/span';
import type { Check } from './facts';
import { headerProblems, lineEndOf, replaceFix } from './headerProblems';

export const headerUnclosed: Check = {
  code: 'header-unclosed',
  severity: 'error',
  what: 'Front matter is opened by `---` but not closed.',
  why: 'Other tools take the whole article for metadata, or the metadata for the article. The fix puts `---` behind the last key.',
  example: '---\ndate: 2022-12-13\ntitle: Harbour opens after storm\n\nThe harbour was closed on Tuesday.\n',
  run: (document) =>
    headerProblems(document, 'header-unclosed', () => {
      const end = document.header?.span.end ?? 0;
      return [replaceFix('Close the front matter with `---`', span(end, end), `${lineEndOf(document.text)}---`, true)];
    }),
};
