import type { Check } from './facts';
import { dateFixes, dateOf, fieldAt, headerProblems } from './headerProblems';

export const headerDateMalformed: Check = {
  code: 'header-date-malformed',
  severity: 'error',
  what: 'The date of the header is not a whole ISO 8601 date.',
  why: 'A date written like `2022-12-13` is read in one way everywhere. Without it, “today” and “on Monday” in the text cannot be resolved. Where the date can be read in one way only, the fix writes it.',
  example: ' date 13 December 2022 The harbour was closed on Tuesday.\n',
  run: (document) =>
    headerProblems(document, 'header-date-malformed', ({ span }) => {
      const field = fieldAt(document, span);
      return field ? dateFixes(dateOf(document, field), span) : [];
    }),
};
