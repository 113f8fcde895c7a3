import type { Span } from '../text/span';
import { sliceOf } from '../text/span';
import type { DateReading } from './dateReading';
import type { HeaderProblem } from './facts';

/** What is wrong with the date at a span of the text, given how it was read; `null` for an ISO date that exists. */
export function dateProblem(text: string, range: Span, reading: DateReading | null): HeaderProblem | null {
  const written = sliceOf(text, range).slice(0, 80);
  const malformed = (message: string): HeaderProblem => ({ code: 'header-date-malformed', span: range, message });
  if (!reading) {
    return malformed(
      written === ''
        ? 'The header has no date. Write one like `2022-12-13`.'
        : `“${written}” is not a date. Write one like \`2022-12-13\`.`,
    );
  }
  switch (reading.kind) {
    case 'iso':
      return null;
    case 'certain':
      return malformed(`“${written}” is not an ISO 8601 date. Write \`${reading.date}\`.`);
    case 'partial':
      return malformed(`“${written}” lacks ${reading.missing}. Write the whole date, like \`2022-12-13\`.`);
    case 'impossible':
      return {
        code: 'header-date-impossible',
        span: range,
        message: `“${written}” does not exist: ${reading.reason}.`,
      };
    case 'ambiguous': {
      const [dayFirst, monthFirst] = reading.dates;
      return {
        code: 'header-date-ambiguous',
        span: range,
        message: `“${written}” can be ${dayFirst} or ${monthFirst}. Write the one that is meant.`,
      };
    }
  }
}
