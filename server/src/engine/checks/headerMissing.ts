import type { Document } from '../analysis';
import { isWhiteSpace, skipByteOrderMark, skipWhiteSpace } from '../header/characters';
import { matchDate } from '../header/dateReading';
import { sliceOf, span } from '../text/span';
import type { Check, Fix } from './facts';
import { lineEndOf, replaceFix } from './headerProblems';

export const headerMissing: Check = {
  code: 'header-missing',
  severity: 'warning',
  what: 'The text does not start with a date header.',
  why: 'Begin it with `date` and the day it was written, like `date 2022-12-13`, or with front matter that has a `date`. “today” and “on Monday” in the text are counted from that day. The fix offers dates that stand in the text; it never takes the day from the clock.',
  example: '2022-12-13 The harbour was closed on Tuesday.\n',
  run: (document) => {
    if (document.header) return [];
    const start = skipWhiteSpace(document.text, 0);
    let end = start;
    while (end < document.text.length && end - start < 40 && !isWhiteSpace(document.text.charCodeAt(end))) end++;
    const message = 'This text has no date header. Begin it with `date` and a day, like `date 2022-12-13`.';
    return [{ span: span(start, end), message, fixes: [...startFixes(document), ...textFixes(document)].slice(0, 2) }];
  },
};

/** A text that begins with its date only lacks the word `date`, or the date in ISO form. */
function startFixes({ text }: Document): readonly Fix[] {
  const start = skipWhiteSpace(text, 0);
  const match = matchDate(text, start);
  if (match?.reading.kind === 'iso')
    return [replaceFix('Write `date` before the date', span(start, start), 'date ', true)];
  return match?.reading.kind === 'certain'
    ? [insertFix(text, match.reading.date, text.slice(start, match.end), true)]
    : [];
}

/** The first day that the text states in full. */
function textFixes(document: Document): readonly Fix[] {
  const start = skipWhiteSpace(document.text, 0);
  const day = document.dates.find(({ stated, value }) => stated && /^\d{4}-\d{2}-\d{2}$/.test(value ?? ''));
  if (!day?.value || day.span.start <= start) return [];
  return [insertFix(document.text, day.value, sliceOf(document.text, day.span), false)];
}

function insertFix(text: string, date: string, written: string, preferred: boolean): Fix {
  const start = skipByteOrderMark(text);
  const end = lineEndOf(text);
  return replaceFix(
    `Insert \`date ${date}\` (“${written.slice(0, 60)}”)`,
    span(start, start),
    `date ${date}${end}${end}`,
    preferred,
  );
}
