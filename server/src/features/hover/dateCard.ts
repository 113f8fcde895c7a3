import type { Analysis, Timex } from '../../engine/index';
import { distanceInWords, intervalInWords } from '../calendar';
import type { Card } from './card';
import { shorten } from './card';

const TITLES: Readonly<Record<Timex['type'], string>> = {
  date: 'Date',
  time: 'Time',
  duration: 'Duration',
  set: 'Repeated time',
};

const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
const TIME_UNITS: Readonly<Record<string, string>> = { H: 'hour', M: 'minute', S: 'second' };
const REFERENCES: Readonly<Record<string, string>> = {
  PRESENT_REF: 'the present of the article',
  PAST_REF: 'some time in the past',
  FUTURE_REF: 'some time in the future',
};

/** What a temporal expression means, what the text states of it and what was inferred. */
export function dateCard(analysis: Analysis, timex: Timex): Card {
  const headerDate = analysis.header?.date ?? null;
  const distance = headerDate === null ? null : distanceInWords(timex.start, timex.end, headerDate);
  return {
    title: `${TITLES[timex.type]}: “${shorten(timex.text, 80)}”`,
    rows: [
      ['Means', intervalInWords(timex.start, timex.end) ?? valueInWords(timex.value)],
      ['Value', timex.value ?? 'not resolved'],
      timex.stated ? ['Stated', 'the text gives it in full'] : ['Inferred', inference(timex, headerDate)],
      ['From the header date', distance],
    ],
  };
}

function inference(timex: Timex, headerDate: string | null): string {
  if (timex.value === null) return 'nothing: the text does not say enough';
  if (timex.anchor === 'header') return `counted from the header date ${headerDate ?? ''}`;
  return timex.anchor === 'text' ? 'counted from another date in the text' : 'from the words alone';
}

/** `'P2M'` is `'2 months'`, `'PXD'` is `'some days'`; `null` for values that say nothing more in words. */
function valueInWords(value: string | null): string | null {
  if (value === null) return null;
  const match = /^P(T?)(\d{1,9}(?:\.\d{1,3})?|X)([YMWDHS])$/.exec(value);
  if (!match) return REFERENCES[value] ?? null;
  const [, time, number = '', letter = ''] = match;
  const unit = (time === 'T' ? TIME_UNITS : UNITS)[letter];
  if (unit === undefined) return null;
  return number === 'X' ? `some ${unit}s` : `${number} ${unit}${number === '1' ? '' : 's'}`;
}
