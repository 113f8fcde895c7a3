import type { Analysis, Timex } from '../../engine/index';
import { distanceInWords } from '../calendar';
import { timexInWords } from '../timexWords';
import type { Card } from './card';
import { shorten } from './card';

const TITLES: Readonly<Record<Timex['type'], string>> = {
  date: 'Date',
  time: 'Time',
  duration: 'Duration',
  set: 'Repeated time',
};

/** What a temporal expression means, what the text states of it, and why it was read so. */
export function dateCard(analysis: Analysis, timex: Timex): Card {
  const headerDate = analysis.header?.date ?? null;
  const distance = headerDate === null ? null : distanceInWords(timex.start, timex.end, headerDate);
  return {
    title: `${TITLES[timex.type]}: “${shorten(timex.text, 80)}”`,
    rows: [
      ['Means', timexInWords(timex)],
      ['Exactly', timex.mod && MODIFIERS[timex.mod]],
      ['Value', timex.value ?? 'not resolved'],
      ['Time zone', timex.zone === 'Z' ? 'UTC' : timex.zone === null ? null : `UTC${timex.zone}`],
      timex.stated ? ['Stated', 'the text gives it in full'] : ['Inferred', inference(timex, headerDate)],
      ['Reading', readingInWords(timex)],
      ['From the header date', distance],
    ],
  };
}

/** Which of several dates was taken and why: "the latest such day, as the verb says (“said”)". `null` where there was no choice. */
export function readingInWords({ reading }: Pick<Timex, 'reading'>): string | null {
  if (!reading) return null;
  const cue = reading.cue === null ? '' : ` (“${shorten(reading.cue, 40)}”)`;
  return `${DIRECTIONS[reading.direction]}, ${EVIDENCE[reading.evidence]}${cue}`;
}

function inference({ value, anchor, anchorDate }: Timex, headerDate: string | null): string {
  if (value === null) return 'nothing: the text does not say enough';
  if (anchor === 'none') return 'from the words alone';
  if (anchor === 'text') return `counted from another date in the text${anchorDate === null ? '' : `, ${anchorDate}`}`;
  if (anchorDate !== null && anchorDate !== headerDate) return `counted from the date of the post, ${anchorDate}`;
  return `counted from the header date ${headerDate ?? ''}`;
}

const DIRECTIONS = {
  past: 'the last one before',
  same: 'the one that includes that day',
  future: 'the next one after',
} as const;

const EVIDENCE = {
  words: 'as its own words say',
  tense: 'as the verb says',
  context: 'as another date beside it says',
  habit: 'since nothing says otherwise and news tells what has happened',
} as const;

const MODIFIERS: Readonly<Record<NonNullable<Timex['mod']>, string>> = {
  BEFORE: 'before it',
  AFTER: 'after it',
  ON_OR_BEFORE: 'then or before',
  ON_OR_AFTER: 'then or after',
  LESS_THAN: 'less than that',
  MORE_THAN: 'more than that',
  EQUAL_OR_LESS: 'that or less',
  EQUAL_OR_MORE: 'that or more',
  START: 'the beginning of it',
  MID: 'the middle of it',
  END: 'the end of it',
  APPROX: 'about',
};
