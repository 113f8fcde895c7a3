import type { Timex } from '../dates/facts';
import { overlaps } from '../text/span';
import type { Check, Problem } from './facts';

export const dateRange: Check = {
  code: 'date-range-reversed',
  severity: 'warning',
  what: 'A range of dates ends before it starts.',
  why: 'One of the two dates is wrong, or they are in the wrong order. Only ranges whose dates the text states in full are looked at.',
  example: ' date 2019-03-28 She led the council from 1998 to 1989.\n',
  run: ({ text, dates, posts }) =>
    dates.flatMap((first, index): Problem[] => {
      const second = dates[index + 1];
      if (!second || !isRange(text, first, second) || !isReversed(first, second)) return [];
      if (posts.some(({ span }) => overlaps(span, second.span))) return [];
      const message = `The range ends before it starts: ${second.value ?? ''} is before ${first.value ?? ''}.`;
      return [{ span: { start: first.span.start, end: second.span.end }, message, fixes: [] }];
    }),
};

function isReversed(first: Timex, second: Timex): boolean {
  const whole = [first, second].every(({ type, stated }) => type === 'date' && stated);
  return whole && first.start !== null && second.end !== null && second.end <= first.start;
}

/** "The vote was moved from May 5, 2020 to March 3, 2020" is no range. */
function isMoved(text: string, { span }: Timex): boolean {
  return CHANGED.test(text.slice(Math.max(0, span.start - 60), span.start));
}

/** "from 1998 to", "between 1998 and", "1998–": without "from", "to" may lead elsewhere ("he moved in 1998 to 1989 Drive"). */
function isRange(text: string, first: Timex, second: Timex): boolean {
  const before = text.slice(Math.max(0, first.span.start - 9), first.span.start).toLowerCase();
  const joint = text.slice(first.span.end, second.span.start);
  if (/^\s?[–—]\s?$/.test(joint)) return first.value?.length === second.value?.length;
  if (/^\s(?:to|until|till|through)\s$/.test(joint))
    return /\bfrom\s$/.test(before) && first.value?.length === second.value?.length && !isMoved(text, first);
  return /^\sand\s$/.test(joint) && /\bbetween\s$/.test(before);
}

const CHANGED =
  /\b(?:mov|chang|push|bring|brought|shift|postpon|delay|reschedul|advanc|revis|cut|extend|pull|adjust|switch|defer|set back)[a-z]{0,6}\b/i;
