import type { Header } from '../header/facts';
import type { PlacedParagraph } from '../linkDocument';
import { shift, sliceOf } from '../text/span';
import type { NumericDates, Timex } from './facts';
import type { TimexCandidate } from './pattern';
import { NO_CONTEXT } from './resolution/context';
import type { TimexContext } from './resolution/context';
import { resolveTimex } from './resolve';
import { zoneOffset } from './zones';

/**
 * The temporal expressions of a document, in order. Each is read against the header and what the text said before it; those of a post against
 * the post's own date, and the article's text does not go on from there.
 */
export function linkTimexes(
  text: string,
  paragraphs: readonly PlacedParagraph[],
  header: Header | null,
  numericDates: NumericDates,
): Timex[] {
  const timexes: Timex[] = [];
  let article: TimexContext = { ...NO_CONTEXT, header: header?.date ?? null, numericDates };
  for (const { span, facts } of paragraphs) {
    const isPost = facts.signature !== null;
    let context: TimexContext = isPost
      ? { ...NO_CONTEXT, header: facts.signature.date ?? article.header, numericDates }
      : { ...article, paragraphDay: null };
    let before: Timex | undefined;
    // What a sentence says first is what the next one goes on from: "On Saturday it burned, with the toll rising on Monday. At 10 a.m. …"
    let [sentence, firstDay] = [-1, context.paragraphDay];
    for (const candidate of facts.timexes) {
      if (candidate.sentence !== sentence) {
        context = { ...context, paragraphDay: firstDay ?? context.paragraphDay };
        [sentence, firstDay] = [candidate.sentence, null];
      }
      const rangeStart = candidate.endsRange ? (before?.start ?? null) : null;
      const place = shift(candidate.span, span.start);
      const timex: Timex = {
        span: place,
        text: sliceOf(text, place),
        mod: candidate.mod,
        zone: zoneOffset(candidate.pattern),
        ...resolveTimex(candidate, { ...context, rangeStart }),
      };
      timexes.push(timex);
      const spoken = after(context, timex, candidate);
      if (spoken !== context && spoken.paragraphDay === timex.start) firstDay ??= timex.start;
      context = spoken;
      before = timex;
    }
    if (!isPost) article = context;
  }
  return timexes;
}

/** What a date leaves behind for those that follow it. */
function after(context: TimexContext, { type, value, start }: Timex, { pattern, aside }: TimexCandidate): TimexContext {
  if (value === null || start === null || aside || (type !== 'date' && type !== 'time')) return context;
  if (DAY.test(value)) {
    const [, hours, minutes] = CLOCK.exec(value) ?? [];
    const stays = context.clock?.day === start ? context.clock : null;
    const clock = hours === undefined ? stays : { day: start, minutes: 60 * Number(hours) + Number(minutes) };
    return { ...context, day: start, paragraphDay: start, clock, date: start };
  }
  // "the year-ago quarter" is an aside: "the quarter" stays the one that was named.
  const named = pattern.kind === 'yearPart' && QUARTER.test(value);
  return { ...context, date: start, quarter: named ? start : context.quarter };
}

const DAY = /^\d{4}-\d\d-\d\d/;
const CLOCK = /T(\d\d):(\d\d)$/;
const QUARTER = /^\d{4}-Q\d$/;
