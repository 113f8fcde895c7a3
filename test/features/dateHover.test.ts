import { equal } from 'node:assert/strict';
import { createDocument, hover, positionAt } from '../../server/src/features/index';
import { readMarkers } from '../support/markers';
import { sketch } from '../support/sketch';
import type { Sketch } from '../support/sketch';

/** `expected` is the plain text of the one card. */
function check(marked: string, parts: Sketch, expected: string): void {
  const { text, cursor } = readMarkers(marked);
  const document = createDocument('file:///a.seed', 1, text, 'utf-16');
  const contents = hover(document, sketch(text, parts), positionAt(document, cursor), 'plaintext')?.contents;
  equal(contents && typeof contents === 'object' && 'value' in contents ? contents.value : '', expected);
}

const lines = (...all: string[]) => all.join('\n');

describe('hover on a date says', () => {
  type DateSketch = Omit<NonNullable<Sketch['dates']>[number], 'words'>;
  const says = (name: string, date: DateSketch, ...expected: string[]) =>
    it(name, () =>
      check(
        ' date 2022-12-13 Then ‹|on <|>Friday|›.',
        { dates: [{ words: 'on Friday', ...date }] },
        lines('Date: “on Friday”'.replace('Date', TITLES[date.type ?? 'date'] ?? ''), ...expected),
      ),
    );
  const TITLES: Readonly<Record<string, string>> = {
    date: 'Date',
    time: 'Time',
    duration: 'Duration',
    set: 'Repeated time',
  };
  const friday = {
    value: '2022-12-09',
    start: '2022-12-09',
    end: '2022-12-10',
    anchor: 'header',
    anchorDate: '2022-12-13',
  } as const;
  const known = [
    'Means: Friday, 9 December 2022',
    'Value: 2022-12-09',
    'Inferred: counted from the header date 2022-12-13',
  ];

  says(
    'which day was chosen, and which verb decided',
    { ...friday, reading: { direction: 'past', evidence: 'tense', cue: 'met' } },
    ...known,
    'Reading: the last one before, as the verb says (“met”)',
    'From the header date: 4 days before it',
  );
  says(
    'that nothing decided',
    { ...friday, reading: { direction: 'past', evidence: 'habit', cue: null } },
    ...known,
    'Reading: the last one before, since nothing says otherwise and news tells what has happened',
    'From the header date: 4 days before it',
  );
  says(
    'which date of the text it was counted from',
    { ...friday, anchor: 'text', anchorDate: '2022-12-08' },
    ...known.slice(0, 2),
    'Inferred: counted from another date in the text, 2022-12-08',
    'From the header date: 4 days before it',
  );
  says(
    'that a post has its own date',
    { ...friday, anchorDate: '2022-12-10' },
    ...known.slice(0, 2),
    'Inferred: counted from the date of the post, 2022-12-10',
    'From the header date: 4 days before it',
  );
  says(
    'that a part of it is meant',
    { value: '2022-12', start: '2022-12-01', end: '2023-01-01', stated: true, mod: 'START' },
    'Means: December 2022',
    'Exactly: the beginning of it',
    'Value: 2022-12',
    'Stated: the text gives it in full',
    'From the header date: a period that includes it',
  );
  const meaning = (type: 'time' | 'duration' | 'set' | 'date', value: string, means: string) =>
    says(
      value,
      { type, value, stated: true },
      ...(means === '' ? [] : [`Means: ${means}`]),
      `Value: ${value}`,
      'Stated: the text gives it in full',
    );
  meaning('duration', 'P15Y8M', '15 years 8 months');
  meaning('duration', 'PT1H30M', '1 hour 30 minutes');
  meaning('duration', 'PXM', 'some months');
  meaning('duration', 'P2DE', '2 decades');
  meaning('set', 'P1W', 'every week');
  meaning('set', 'P2W', 'every 2 weeks');
  meaning('set', 'XXXX-WXX-2', 'every Tuesday');
  meaning('date', 'XXXX-WXX-2', 'some Tuesday');
  meaning('date', 'XXXX-07-04', '4 July of no certain year');
  meaning('time', 'T10:00', '10:00');
  meaning('time', 'T10:00Z', '10:00 UTC');
  meaning('time', 'TEV', 'evening');
  meaning('date', 'PRESENT_REF', 'the present of the article');
  // Nothing that words would add.
  meaning('date', 'XXXX-13-04', '');
  meaning('date', 'P', '');
  meaning('date', '?', '');
});
