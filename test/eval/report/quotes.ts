import { COMPROMISE_VERSION } from '../compromise';
import type { IndirectScore, MarkedScore } from '../quotes/measure';
import type { QuotesResult } from '../quotes/result';
import { ratesOf, share } from '../rates';
import { percent, table } from './table';

/** The part of the page on quotes. */
export function quotesPart({ documents, seedmark, baseline, compromise, indirect, gum }: QuotesResult): string {
  return `## Quotes and their speakers

On the ${documents} Wikinews articles that are held out, annotated for this project by [its guidelines](quote-guidelines.md). A stretch
is what stands between one pair of marks. It is found where a found one and the marked one share more than half of each. A speaker is
right where its words overlap those marked, or where our entity has the marked words among its mentions. A stretch that was not found has
a wrong kind, cue and speaker. "Given" are the marked stretches without a speaker (titles, nicknames, words as words) that get one.
The rules are sixty lines: the nearest verb of saying, and the name nearest to it (\`test/eval/quotes/baseline.ts\`). compromise
${COMPROMISE_VERSION} finds quotations and names no speaker.

${table(
  ['system', 'marked', 'found', 'R', 'P', 'right kind', 'right cue', 'right speaker', 'given'],
  [markedRow('Seedmark', seedmark), markedRow('rules', baseline), markedRow('compromise', compromise)],
)}

Right kind is a share of all marked stretches, right cue of the ${seedmark.withCue} with a cue, right speaker of the ${seedmark.withSpeaker}
with a speaker, given of the ${seedmark.withoutSpeaker} without one.

Reported speech without marks: right where the clause found and the clause marked share more than half of each.

${table(['clauses', 'marked', 'found', 'P', 'R', 'F1', 'right, with the right speaker'], [indirectRow(indirect)])}

The quotation spans of GUM (\`gum.dev\`), whose texts are of many kinds, found in the same way:

${table(
  ['system', 'marked', 'found', 'P', 'R', 'F1'],
  [spansRow('Seedmark', gum.seedmark), spansRow('rules', gum.baseline), spansRow('compromise', gum.compromise)],
)}

The articles were annotated by careful reading, each by one annotator. The weights that choose a speaker were learned from the other four fifths of the
same annotation.`;
}

function markedRow(name: string, score: MarkedScore): string[] {
  const { marked, found, detected, rightKind, withCue, rightCue, withSpeaker, rightSpeaker, withoutSpeaker, given } =
    score;
  return [
    name,
    String(marked),
    String(found),
    percent(share(detected, marked)),
    percent(share(detected, found)),
    percent(share(rightKind, marked)),
    percent(share(rightCue, withCue)),
    percent(share(rightSpeaker, withSpeaker)),
    percent(share(given, withoutSpeaker)),
  ];
}

function indirectRow({ marked, found, right, rightSpeaker }: IndirectScore): string[] {
  const { precision, recall, f1 } = ratesOf({ right, found, marked });
  return [
    'Seedmark',
    String(marked),
    String(found),
    ...[precision, recall, f1].map(percent),
    percent(share(rightSpeaker, right)),
  ];
}

function spansRow(name: string, { marked, found, right }: QuotesResult['gum']['seedmark']): string[] {
  const { precision, recall, f1 } = ratesOf({ right, found, marked });
  return [name, String(marked), String(found), ...[precision, recall, f1].map(percent)];
}
