import { skipWhiteSpace } from '../header/characters';
import type { Check } from './facts';

export const bodyEmpty: Check = {
  code: 'body-empty',
  severity: 'warning',
  what: 'A header is all there is.',
  why: 'A source document without a text is most often a download or a copy that failed.',
  example: ' date 2022-12-13\n',
  run: ({ text, header }) => {
    // Somebody who still writes the front matter does not need to hear it.
    if (!header || header.problems.some(({ code }) => code === 'header-unclosed')) return [];
    if (skipWhiteSpace(text, header.bodyStart) < text.length) return [];
    return [
      { span: header.span, message: 'This file has a header but no text. Add the article behind it.', fixes: [] },
    ];
  },
};
