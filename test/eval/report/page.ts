import type { Evaluation } from '../measures';
import { coreferencePart } from './coreference';
import { namesPart } from './names';
import { quotesPart } from './quotes';

/** The whole page, in Markdown. The same results always make the same page. */
export function page({ names, coreference, quotes, missing }: Evaluation): string {
  const parts = [
    INTRODUCTION,
    ...(names.length > 0 ? [namesPart(names)] : []),
    ...(coreference ? [coreferencePart(coreference)] : []),
    ...(quotes ? [quotesPart(quotes)] : []),
    ...(missing.length > 0 ? [`## Not measured\n\n${missing.map((sentence) => `- ${sentence}`).join('\n')}`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

const INTRODUCTION = `# Evaluation

<!-- Made by \`npm run eval\`. Do not edit. -->

How often the analysis is right, on texts that people annotated, beside [compromise](https://github.com/spencermountain/compromise),
the npm package that comes nearest. The corpora are not part of this repository. \`npm run eval -- --data DIR --out docs/evaluation.md\`
makes this page anew from a folder that holds them, skips what is missing and says where it can be had; \`--json\` prints all counts.
The numbers do not depend on the machine, the day or the order. They hold for texts like these; on others they will differ.`;
