import type { Check } from './facts';
import { dateFixes, dateOf, fieldAt, headerProblems } from './headerProblems';

export const headerDateAmbiguous: Check = {
  code: 'header-date-ambiguous',
  severity: 'error',
  what: 'The date of the header can be read in two ways.',
  why: '03/04/2022 is 3 April to some readers and 4 March to others. Choose the fix that is meant; until then no date is taken.',
  example: ' date 03/04/2022 The harbour was closed on Tuesday.\n',
  run: (document) =>
    headerProblems(document, 'header-date-ambiguous', ({ span }) => {
      const field = fieldAt(document, span);
      return field ? dateFixes(dateOf(document, field), span) : [];
    }),
};
