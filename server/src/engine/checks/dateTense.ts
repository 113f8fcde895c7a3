import type { Document } from '../analysis';
import { addDays, daysBetween } from '../dates/calendar';
import type { Timex } from '../dates/facts';
import { quotedIn } from './datesInText';
import type { Span } from '../text/span';
import type { Check, Problem } from './facts';

export const dateTense: Check = {
  code: 'date-tense',
  severity: 'hint',
  what: 'A verb speaks of the past and its date lies ahead, or the other way round.',
  why: 'Often the year is wrong, or the text was written earlier than its header says. Only a verb right before a date that is certain is looked at (“died on”, “will open on”), and not in quotes. One day more or less may be a matter of time zones.',
  example: ' date 2019-03-28 The harbour will open on March 3, 2018.\n',
  run: (document) => {
    const isQuoted = quotedIn(document);
    return document.dates.flatMap((timex) => problemOf(document, timex, isQuoted));
  },
};

function problemOf({ text, header }: Document, timex: Timex, isQuoted: (span: Span) => boolean): Problem[] {
  const date = header?.date;
  if (!date || timex.start === null || (timex.type !== 'date' && timex.type !== 'time')) return [];
  const after = timex.end === null ? 0 : (daysBetween(date, timex.start) ?? 0);
  const before = timex.end === null ? 0 : (daysBetween(addDays(timex.end, -1) ?? date, date) ?? 0);
  const least = timex.stated ? 2 : 1;
  if (after < least && before < least) return [];
  const words = text.slice(Math.max(0, timex.span.start - LONGEST), timex.span.start);
  const cue = cueOf(words, timex, after > 0 ? PAST : FUTURE);
  if (cue === null || isQuoted(timex.span)) return [];
  const message =
    after > 0
      ? `“${cue}” speaks of the past, but ${timex.value ?? ''} is after the article's own date, ${date}.`
      : `“${cue}” speaks of the future, but ${timex.value ?? ''} is before the article's own date, ${date}.`;
  return [{ span: timex.span, message, fixes: [] }];
}

/** The verb, where it stands right before the date: with "on" before a date that the text states, without before "tomorrow" and "last week". */
function cueOf(words: string, timex: Timex, pattern: RegExp): string | null {
  if (timex.stated) return words.endsWith(' on ') ? (pattern.exec(words.slice(0, -4))?.[1] ?? null) : null;
  if (!/^(?:tomorrow|yesterday|next|last)\b/i.test(timex.text)) return null;
  return pattern.exec(words.trimEnd())?.[1] ?? null;
}

const LONGEST = 60;
const PAST =
  /(?<!\b(?:be|being|to|not|never|if|would|have|has|had|been|or|and) )\b((?:died|happened|occurred|resigned|arrived|crashed|collapsed|erupted|exploded|took place|passed away)|(?:was|were) (?:born|killed|arrested|held|elected|launched|opened|signed|shot|injured|released|charged|sentenced|convicted|founded|published|attacked|destroyed|appointed|inaugurated))(?: (?:there|here|again|peacefully|suddenly))?$/;
const FUTURE =
  /\b((?:will|shall|is due to|are due to|is scheduled to|are scheduled to|is expected to|are expected to|is set to|are set to) (?:meet|open|begin|start|end|close|expire|arrive|return|depart|vote|resume|take place|be (?:held|released|published|launched|opened|sworn in|closed|sentenced|buried|inaugurated)))(?: (?:there|here|again))?$/;
