import type { Check } from './facts';
import { headerProblems } from './headerProblems';

export const headerDateImpossible: Check = {
  code: 'header-date-impossible',
  severity: 'error',
  what: 'The date or time of the header does not exist.',
  why: 'There is no 30 February and no month 13, and a day has one weekday only. The right date is known to you alone, so there is no fix.',
  example: ' date 2022-02-30 The harbour was closed on Tuesday.\n',
  run: (document) => headerProblems(document, 'header-date-impossible'),
};
