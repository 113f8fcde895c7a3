import type { Analysis, Span, TextChange, Timex } from '../../engine/index';
import { plainInterval } from '../calendar';

export interface Insertion {
  readonly title: string;
  readonly change: TextChange;
}

/** Writes the date that a selected expression means in brackets behind it: "on Friday [9 December 2022]". Quoted words are left alone. */
export function dateInsertions(text: string, analysis: Analysis, selected: Span): Insertion[] {
  return analysis.dates.flatMap((timex) => {
    if (timex.span.start > selected.end || timex.span.end < selected.start || isQuoted(analysis, timex)) return [];
    const date = timex.stated ? null : plainInterval(timex.start, timex.end);
    const { end } = timex.span;
    // A bracket there says it already.
    if (date === null || /^\s?[[(]/.test(text.slice(end, end + 2))) return [];
    return [{ title: `Insert “[${date}]”`, change: { span: { start: end, end }, text: ` [${date}]` } }];
  });
}

/** Words in quotation marks and in posts are those of somebody else. */
function isQuoted({ quotes, posts }: Analysis, { span }: Timex): boolean {
  const within = (other: Span) => other.start < span.end && span.start < other.end;
  return (
    quotes.some((quote) => quote.kind !== 'indirect' && within(quote.span)) || posts.some((post) => within(post.span))
  );
}
