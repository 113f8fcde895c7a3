import { COMPROMISE_VERSION } from '../compromise';
import { NAME_CLASSES } from '../names';
import type { NamesResult } from '../measureNames';
import type { NamesScore } from '../names';
import { ratesOf } from '../rates';
import { percent, table } from './table';

/** The part of the page on names. */
export function namesPart(results: readonly NamesResult[]): string {
  return `## Names

Persons (PER), places (LOC) and organizations (ORG). A found name is right when its type and its exact span are those that a person
marked. Names of other types that a corpus marks do not count, on either side; a facility counts as a place. "All" are the three
types together, every name of equal weight.

${table(['corpus', 'what it is', 'texts', 'names marked', 'of them handles'], results.map(corpusRow), 2)}

The share in percent of what was found that is right (P), the share of what was marked that was found (R), and their harmonic mean
(F1), for all three types:

${table(['corpus', 'P', 'R', 'F1', 'compromise P', 'R', 'F1'], results.flatMap(microRows))}

F1 by type, and F1 of all where facilities do not count as places:

${table(
  ['corpus', ...NAME_CLASSES, 'without facilities', ...NAME_CLASSES.map((label) => `compromise ${label}`)],
  results.map(typesRow),
)}

How the texts were read:

- \`wikinews\` are whole articles as they stand. Their names were annotated for this project, by careful reading and not by several
  annotators, so that the project's own view of what a name is speaks here. A fifth of the annotated articles, chosen by a hash of the
  file's name, is kept from training and is measured here.
- The other corpora come as tokens. They were joined to running text, with blanks where English has them; some are still odd, since the
  tokens do not tell. Sentences of a document share a paragraph, at most five of them. Only \`gum.dev\` has documents of several
  sentences; in the others nearly every sentence stands alone, so there is no context to go by.
- Training may use other parts of GUM, CrossNER, the Broad Twitter Corpus and WNUT-17, and development looked at scores on most of the
  texts above. PUD is never trained on. compromise was made without any of these corpora, so that their conventions are foreign to it.
- Handles ("@who") are marked as names in the Broad Twitter Corpus. Seedmark reports them apart from names, so they are missed here; the
  row without handles leaves them out, and what was found in their place.
- The conventions of the corpora differ: on titles before a person's name, on "the" before an organization's, on whether a state that
  acts is an organization (PUD), on teams named after cities, on bare titles and peoples as persons ("the Secretary", "Americans": GUM).
  No system can agree with all of them.
- compromise ${COMPROMISE_VERSION} reads the same texts without the header, through \`people()\`, \`places()\` and \`organizations()\`. A title in front of
  a name and a possessive ending are taken off before it is compared, which helps it.`;
}

function corpusRow({ name, about, documents, handles, seedmark }: NamesResult): string[] {
  return [`\`${name}\``, about, String(documents), String(seedmark.micro.marked), String(handles)];
}

function microRows({ name, seedmark, compromise, withoutHandles }: NamesResult): string[][] {
  const row = (title: string, scores: readonly NamesScore[]) => [
    title,
    ...scores.flatMap(({ micro }) => {
      const { precision, recall, f1 } = ratesOf(micro);
      return [precision, recall, f1].map(percent);
    }),
  ];
  const whole = row(`\`${name}\``, [seedmark, compromise]);
  if (!withoutHandles) return [whole];
  return [whole, row(`\`${name}\`, no handles`, [withoutHandles.seedmark, withoutHandles.compromise])];
}

function typesRow({ name, seedmark, seedmarkWithoutFacilities, compromise }: NamesResult): string[] {
  const [ours = [], theirs = []] = [seedmark, compromise].map(({ types }) =>
    NAME_CLASSES.map((label) => percent(ratesOf(types[label]).f1)),
  );
  return [`\`${name}\``, ...ours, percent(ratesOf(seedmarkWithoutFacilities.micro).f1), ...theirs];
}
