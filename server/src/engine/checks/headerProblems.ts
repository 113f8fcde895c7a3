import type { Document } from '../analysis';
import { readDate } from '../header/dateReading';
import type { DateReading } from '../header/dateReading';
import type { HeaderField, HeaderProblem } from '../header/facts';
import type { Span } from '../text/span';
import { sliceOf } from '../text/span';
import type { Fix, Problem } from './facts';

/** What was seen while the header was read, of one code, with the fixes that a check adds. */
export function headerProblems(
  document: Document,
  code: string,
  fixesOf: (problem: HeaderProblem) => readonly Fix[] = () => [],
): readonly Problem[] {
  const problems = document.header?.problems.filter((problem) => problem.code === code) ?? [];
  return problems.map((problem) => ({ span: problem.span, message: problem.message, fixes: fixesOf(problem) }));
}

/** The field whose value has exactly this span. */
export function fieldAt(document: Document, valueSpan: Span): HeaderField | null {
  const same = ({ valueSpan: { start, end } }: HeaderField): boolean =>
    start === valueSpan.start && end === valueSpan.end;
  return document.header?.fields.find(same) ?? null;
}

/** How the date in a field can be read. A number such as 20221213 is read as it is written. */
export function dateOf(document: Document, field: HeaderField): DateReading | null {
  return readDate((typeof field.value === 'string' ? field.value : sliceOf(document.text, field.valueSpan)).trim());
}

/** Replaces one span by one text. */
export function replaceFix(title: string, span: Span, text: string, preferred: boolean): Fix {
  return { title, changes: [{ span, text }], preferred };
}

/** Fixes that write an ISO date in place of a value: one where it can be read in one way, two where in two. */
export function dateFixes(reading: DateReading | null, span: Span): readonly Fix[] {
  if (reading?.kind === 'certain') return [replaceFix(`Write ${reading.date}`, span, reading.date, true)];
  if (reading?.kind !== 'ambiguous') return [];
  const [dayFirst, monthFirst] = reading.dates;
  return [
    replaceFix(`Write ${dayFirst} (day first)`, span, dayFirst, false),
    replaceFix(`Write ${monthFirst} (month first)`, span, monthFirst, false),
  ];
}

/** The line end that the text uses first; LF where it has none. */
export function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
