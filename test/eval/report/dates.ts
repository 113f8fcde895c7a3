import type { DatesResult, SpecsResult } from '../dates/measure';
import type { TimexScore } from '../dates/score';
import { ratesOf, share } from '../rates';
import { percent, table } from './table';

/** The part of the page on dates. */
export function datesPart(dates: readonly DatesResult[], specs: readonly SpecsResult[]): string {
  return [
    '## Dates',
    ...(dates.length > 0 ? [annotated(dates)] : []),
    ...(specs.length > 0 ? [specified(specs)] : []),
  ].join('\n\n');
}

function annotated(dates: readonly DatesResult[]): string {
  return `Temporal expressions, on texts in which people marked them, with the measures of TempEval-3: F1 of exact spans (strict), F1 of spans
that overlap (relaxed), and F1 of overlapping spans whose value is right too, which is the measure that says most. Type and value
accuracy are the shares of the overlapping ones that have the right type and value.

${table(
  ['texts', 'system', 'marked', 'found', 'strict F1', 'relaxed F1', 'value F1', 'type, %', 'value, %'],
  dates.flatMap((result) => result.scores.map(({ system, score }) => dateRow(result, system, score))),
  2,
)}

How the texts were read:

- \`Wikinews\` are articles of 2019 and 2020 whose expressions were annotated for this project as TimeML TIMEX3, by careful reading and
  not by several annotators (\`test/eval/dates/wikinews-dates.tsv\`), so that the project's own view of the conventions speaks here. Ages,
  and words such as "current" that annotators treat differently, count on neither side. Only the held-out articles are measured here,
  those whose name's hash divides by five; development looked at the others.
- \`GUM\` is \`gum.dev\`. It marks calendar dates with the attributes \`when\`, \`from\`, \`to\`, \`notBefore\` and \`notAfter\` of TEI, which
  were turned into TIMEX3 values: a day, month or year as it is ("2006-02"), decades and centuries by their first digits ("183", "18"),
  weeks by their ISO number, seasons and parts of the day by their letters ("2012-SU", "2023-02-28TMO"), years before Christ as "BC0594",
  and a number with its unit ("the past three years") as a duration. Names of times ("the Crusades"), and intervals that no TIMEX3 value
  says, count on neither side. GUM marks no types, and it leaves lengths of time, repeated times and "now" alone, so none of these counts
  against a system that finds them. Prepositions in front are no part of a span. Development looked at
  \`gum.dev\` and at the specifications below.
- Values are compared as text, where seconds of zero, and ten years or a decade, are the same. Recognizers-Text gives two readings for a
  date without a year: either may be right. chrono puts prepositions into its spans: they are taken off.
- All systems read the same text and are told the day on which it was written. ${versions(dates[0]?.scores ?? [])}
  chrono and Recognizers-Text were made for messages and commands, not for news, and chrono does not look for lengths of time.`;
}

function specified(specs: readonly SpecsResult[]): string {
  const systems = specs[0]?.passed ?? [];
  const total = specs.reduce((sum, { cases }) => sum + cases, 0);
  const passed = systems.map(({ system }, index) => ({
    system,
    count: specs.reduce((sum, one) => sum + (one.passed[index]?.count ?? 0), 0),
  }));
  return `The specifications of Recognizers-Text for English, each case a sentence with what is to be found in it. The share in percent that
passes:

${table(
  ['specification', 'cases', ...systems.map(({ system }) => system)],
  [
    ...specs.map(({ file, cases, passed: counts }) => [
      `\`${file.replace('.json', '')}\``,
      String(cases),
      ...counts.map(({ count }) => percent(share(count, cases))),
    ]),
    ['all', String(total), ...passed.map(({ count }) => percent(share(count, total)))],
  ],
)}

A case passes where each expected expression is met by a found one that overlaps it and means the same: the same day, days, time, length,
or TIMEX value. Where the specification gives two readings (past and future, morning and evening), either counts. A range may be found
as one expression or as its two ends, which TimeML marks apart. In \`DateTimeModel\` nothing else may be found, and cases that expect
nothing count too; the other files are about one kind of expression each, so that what is found beside it does not matter. Cases that
the package itself does not support in JavaScript are counted for all. The specifications are of commands ("I'll go back 8pm on the
15"), and Recognizers-Text was made to meet them.`;
}

function dateRow({ name, typed }: DatesResult, system: string, score: TimexScore): string[] {
  const { marked, found, strict, relaxed, typed: types, valued } = score;
  const f1 = (right: number) => percent(ratesOf({ right, found, marked }).f1);
  return [
    name,
    system,
    String(marked),
    String(found),
    f1(strict),
    f1(relaxed),
    f1(valued),
    typed ? percent(share(types, relaxed)) : '–',
    percent(share(valued, relaxed)),
  ];
}

function versions(scores: DatesResult['scores']): string {
  const others = scores
    .filter(({ version }) => version !== null)
    .map(({ system, version }) => `${system} ${version ?? ''}`);
  return others.length === 0 ? '' : `Measured are ${others.join(' and ')}.`;
}
