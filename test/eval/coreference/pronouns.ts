import { sliceOf } from '../../../server/src/engine/index';
import type { FoundMention } from './found';
import type { CoreferenceDocument } from './gum';

/** Of the pronouns that stand for somebody named: all, those we gave to anybody, and those given to the right one. */
export interface PronounCounts {
  readonly marked: number;
  readonly answered: number;
  readonly right: number;
}

export const NO_PRONOUNS: PronounCounts = { marked: 0, answered: 0, right: 0 };

export function addPronouns(a: PronounCounts, b: PronounCounts): PronounCounts {
  return { marked: a.marked + b.marked, answered: a.answered + b.answered, right: a.right + b.right };
}

export interface PronounScore {
  readonly subjects: PronounCounts;
  /** him, his, her and the like. */
  readonly others: PronounCounts;
}

/**
 * Looks at each he or she whose marked cluster holds a name. It is right where a found pronoun of the same span belongs to an entity
 * whose names, as far as they are paired with marked mentions, are most often of that cluster (of two as frequent, the first).
 */
export function scorePronouns(
  { text, mentions }: CoreferenceDocument,
  found: readonly FoundMention[],
  pairs: readonly (number | null)[],
): PronounScore {
  const named = new Set(mentions.filter(({ isName }) => isName).map(({ cluster }) => cluster));
  const clusters = clustersOfEntities(mentions, found, pairs);
  const entityAt = new Map(
    found.flatMap(({ span, entity, kind }) => (kind === 'pronoun' ? [[`${span.start} ${span.end}`, entity]] : [])),
  );
  const score = { subjects: { marked: 0, answered: 0, right: 0 }, others: { marked: 0, answered: 0, right: 0 } };
  for (const { span, cluster } of mentions) {
    const word = sliceOf(text, span).toLowerCase();
    if (!named.has(cluster) || !(SUBJECTS.has(word) || OTHERS.has(word))) continue;
    const counts = SUBJECTS.has(word) ? score.subjects : score.others;
    const entity = entityAt.get(`${span.start} ${span.end}`);
    counts.marked++;
    if (entity === undefined) continue;
    counts.answered++;
    if (clusters.get(entity) === cluster) counts.right++;
  }
  return score;
}

/** The marked cluster that an entity's names are most often paired with. */
function clustersOfEntities(
  mentions: CoreferenceDocument['mentions'],
  found: readonly FoundMention[],
  pairs: readonly (number | null)[],
): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const [index, { entity, isName }] of found.entries()) {
    const pair = pairs[index] ?? null;
    const cluster = pair === null ? undefined : mentions[pair]?.cluster;
    if (!isName || cluster === undefined) continue;
    const counts = votes.get(entity) ?? new Map<string, number>();
    votes.set(entity, counts.set(cluster, (counts.get(cluster) ?? 0) + 1));
  }
  return new Map(
    [...votes].flatMap(([entity, counts]) =>
      [...counts]
        .sort(([, a], [, b]) => b - a)
        .slice(0, 1)
        .map(([cluster]) => [entity, cluster] as const),
    ),
  );
}

const SUBJECTS: ReadonlySet<string> = new Set(['he', 'she']);
const OTHERS: ReadonlySet<string> = new Set(['him', 'his', 'himself', 'her', 'hers', 'herself']);
