import { span } from '../text/span';
import { isWhiteSpace, lineEnd, skipWhiteSpace, trimEnd } from './characters';
import { dateProblem } from './dateProblem';
import type { DateMatch, DateReading } from './dateReading';
import { matchDate } from './dateReading';
import type { Header, HeaderProblem } from './facts';

/** A value on a line of its own that is longer than this is taken for prose, as in `Date: The night when …`. */
const LONGEST_UNREADABLE = 40;

/**
 * Reads `date 2022-12-13` after white space. What follows is text or the line's end.
 *
 * `Date`, `date:` and a comma behind the date are read too, with the problem `header-form`. Dates that are badly written
 * give a header without a date. Words that are no date at all make the line prose, and the answer `null`;
 * only after `date:` on a line of its own they are taken for a header that went wrong.
 */
export function parseInline(text: string, start: number): Header | null {
  const keyStart = skipWhiteSpace(text, start);
  const match = /^(date)(:?)([ \t\u00a0]{0,16})/i.exec(text.slice(keyStart, keyStart + 24));
  if (!match) return null;
  const [all, key = '', colon = '', gap = ''] = match;
  const valueStart = keyStart + all.length;
  const found = colon || gap ? findValue(text, valueStart, key, colon !== '') : null;
  if (!found) return null;
  const { end, reading } = found;
  const problems: HeaderProblem[] = [];
  if (key !== 'date' || colon) {
    problems.push({
      code: 'header-form',
      span: span(keyStart, keyStart + key.length + colon.length),
      message: `Write the key of an inline header as \`date\`, not \`${key}${colon}\`.`,
    });
  }
  const problem = dateProblem(text, span(valueStart, end), reading);
  if (problem) problems.push(problem);
  if (/^[,;:.]\s/.test(text.slice(end, end + 2))) {
    problems.push({
      code: 'header-form',
      span: span(end, end + 1),
      message: `A space or a line end follows the date of an inline header, not \`${text.charAt(end)}\`.`,
    });
  }
  const value = text.slice(valueStart, end);
  return {
    form: 'inline',
    span: span(keyStart, end),
    date: reading && 'date' in reading && reading.kind !== 'certain' ? reading.date : null,
    fields: [{ key: 'date', value, keySpan: span(keyStart, keyStart + key.length), valueSpan: span(valueStart, end) }],
    bodyStart: end,
    problems,
  };
}

interface Value {
  readonly end: number;
  readonly reading: DateReading | null;
}

function findValue(text: string, start: number, key: string, colon: boolean): Value | null {
  const match = matchDate(text, start);
  if (match && !isProse(text, match, key, colon)) return match;
  const lineStop = lineEnd(text, start);
  const valueEnd = trimEnd(text, start, Math.min(lineStop, start + LONGEST_UNREADABLE * 2));
  if (colon && valueEnd - start <= LONGEST_UNREADABLE) return { end: valueEnd, reading: null };
  return damagedDate(text, start);
}

/** "Date 2000 people", "Date 12 March to …" and "date May 5" are more likely prose than dates that lack a part. */
function isProse(text: string, { end, reading }: DateMatch, key: string, colon: boolean): boolean {
  if (reading.kind !== 'partial' || colon || end === lineEnd(text, end)) return false;
  return key !== 'date' || /^\p{L}/u.test(text.slice(end - 1, end)) || reading.missing === 'the year';
}

/** A word that was meant as a date, such as `2022-12-1x` or `20-22-12-13`: digits and two separators. */
function damagedDate(text: string, start: number): Value | null {
  let end = start;
  while (end < text.length && end - start < LONGEST_UNREADABLE && !isWhiteSpace(text.charCodeAt(end))) end++;
  const word = text.slice(start, end);
  if (!/^\d{1,4}[-/.][^-/.]{1,8}[-/.]/.test(word)) return null;
  return { end: start + word.replace(/[,;:.]$/, '').length, reading: null };
}
