import type { BCubed } from '../coreference/bCubed';
import type { ClusterScore, CoreferenceResult } from '../coreference/measure';
import { addPronouns } from '../coreference/pronouns';
import type { PronounCounts, PronounScore } from '../coreference/pronouns';
import { ratesFrom, share } from '../rates';
import { percent, table } from './table';

/** The part of the page on who is who. */
export function coreferencePart(result: CoreferenceResult): string {
  const { documents, threeTypes, anyType, pronouns, compromisePronouns } = result;
  return `## Mentions of the same entity

On the ${documents} documents of \`gum.dev\`, as running text with the date of each in its header. Marked are the clusters of GUM that
hold a proper name (a mention whose head is a proper noun), with all their mentions; found are the mentions of our entities that have
a name, but for handles. Types count as persons, places (with facilities) and organizations; a marked cluster has the type of its
first name. A marked and a found mention are paired where their spans are equal, or else where they have the same head
word: GUM marks whole phrases, "the Bank of England's", where we mark names. The head is found by rule.

B³ (Bagga and Baldwin 1998) is the share of its cluster that a mention has right, on average over mentions. In the first rows a mention
that only one side has counts against it; in the others it is left out, and what remains tells how well mentions are put together.

${table(
  ['clusters', 'mentions', 'marked', 'found', 'P', 'R', 'F1'],
  [...clusterRows('person, place, organization', threeTypes), ...clusterRows('any type', anyType)],
  2,
)}

Pronouns: each he or she, him, his, her and so on whose cluster holds a name. It is right where it is given to an entity whose names
are, most of them, in the same cluster. "Right of given" leaves out the pronouns that are given to nobody. For compromise
(\`compute('coreference')\` and \`refersTo()\`) the entity is what it says a pronoun refers to.

${table(
  ['pronouns', 'marked', 'given', 'right, %', 'right of given, %', 'compromise given', 'right, %', 'right of given, %'],
  [
    pronounRow('he, she', pronouns.subjects, compromisePronouns.subjects),
    pronounRow('him, his, himself, her, hers, herself', pronouns.others, compromisePronouns.others),
    pronounRow('all', both(pronouns), both(compromisePronouns)),
  ],
)}

The documents are few, and some hold no such pronoun: one long life story changes these numbers. GUM is not all news either.
Rules were developed on the training part of GUM; which nouns describe places, and that "this court" is left alone, was decided
with a look at these documents too.
compromise does not put the names of an entity together, so it has no B³.`;
}

function clusterRows(name: string, { all, common }: ClusterScore): string[][] {
  return [clusterRow(name, 'all', all), clusterRow(name, 'on both sides', common)];
}

function clusterRow(name: string, mentions: string, { right, found, covered, marked }: BCubed): string[] {
  const { precision, recall, f1 } = ratesFrom(share(right, found), share(covered, marked));
  return [name, mentions, String(marked), String(found), percent(precision), percent(recall), percent(f1)];
}

function pronounRow(name: string, ours: PronounCounts, theirs: PronounCounts): string[] {
  const cells = ({ marked, answered, right }: PronounCounts) => [
    String(answered),
    percent(share(right, marked)),
    percent(share(right, answered)),
  ];
  return [name, String(ours.marked), ...cells(ours), ...cells(theirs)];
}

function both({ subjects, others }: PronounScore): PronounCounts {
  return addPronouns(subjects, others);
}
