import type { Evaluation } from '../measures';
import { coreferencePart } from './coreference';
import { datesPart } from './dates';
import { namesPart } from './names';
import { quotesPart } from './quotes';

/** The whole page, in Markdown. The same results always make the same page. */
export function page({ names, coreference, quotes, dates, specs, missing }: Evaluation): string {
  const parts = [
    INTRODUCTION,
    ...(names.length > 0 ? [namesPart(names)] : []),
    ...(coreference ? [coreferencePart(coreference)] : []),
    ...(quotes ? [quotesPart(quotes)] : []),
    ...(dates.length + specs.length > 0 ? [datesPart(dates, specs)] : []),
    ...(missing.length > 0 ? [`## Not measured\n\n${missing.map((sentence) => `- ${sentence}`).join('\n')}`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

const INTRODUCTION = `# Evaluation

<!-- Made by \`npm run eval\`. Do not edit. -->

How often the analysis is right, on texts that people annotated, beside npm packages that come near: for names
[compromise](https://github.com/spencermountain/compromise), for dates [chrono-node](https://github.com/wanasit/chrono) and
[Recognizers-Text](https://github.com/microsoft/Recognizers-Text). The corpora are not part of this repository. \`npm run eval -- --data DIR --out docs/evaluation.md\`
makes this page anew from a folder that holds them, skips what is missing and says where it can be had; \`--json\` prints all counts.
The numbers do not depend on the machine, the day or the order. They hold for texts like these; on others they will differ.`;
