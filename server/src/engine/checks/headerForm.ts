import type { Check } from './facts';
import { headerProblems, replaceFix } from './headerProblems';

export const headerForm: Check = {
  code: 'header-form',
  severity: 'information',
  what: 'An inline header is understood, but not written as others expect it.',
  why: 'Other tools look for `date`, a space, and the date. Capitals, a colon, or a comma behind the date can make them miss it.',
  example: ' Date: 2022-12-13 The harbour was closed on Tuesday.\n',
  run: (document) =>
    headerProblems(document, 'header-form', ({ span }) => {
      const { text } = document;
      const isKey = /[a-z]/i.test(text.charAt(span.start));
      if (!isKey) return [replaceFix(`Remove \`${text.charAt(span.start)}\``, span, '', true)];
      const gap = /\d|\p{L}/u.test(text.charAt(span.end)) ? ' ' : '';
      return [replaceFix('Write `date`', span, `date${gap}`, true)];
    }),
};
