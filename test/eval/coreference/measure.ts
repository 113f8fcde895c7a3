import type { EntityType } from '../../../server/src/engine/index';
import { addBCubed, bCubed, NO_MENTIONS } from './bCubed';
import type { BCubed } from './bCubed';
import type { FoundMention } from './found';
import type { CoreferenceDocument, GoldMention } from './gum';
import { matchMentions } from './match';
import { addPronouns, NO_PRONOUNS, scorePronouns } from './pronouns';
import type { PronounScore } from './pronouns';

export interface ClusterScore {
  /** Mentions that nobody else has count against us. */
  readonly all: BCubed;
  /** Only mentions that are both marked and found: how well they are put together. */
  readonly common: BCubed;
}

export interface CoreferenceResult {
  readonly documents: number;
  /** Clusters with a name, of persons, places and organizations. */
  readonly threeTypes: ClusterScore;
  /** Clusters with a name, of any type. */
  readonly anyType: ClusterScore;
  readonly pronouns: PronounScore;
  readonly compromisePronouns: PronounScore;
}

/** Finds mentions in a text and says which are of the same entity. */
export type MentionFinder = (text: string) => readonly FoundMention[];

export function measureCoreference(
  documents: readonly CoreferenceDocument[],
  { seedmark, compromise }: { readonly seedmark: MentionFinder; readonly compromise: MentionFinder },
): CoreferenceResult {
  const results = documents.map((document) => {
    const { text, mentions } = document;
    const found = seedmark(text);
    const pairs = matchMentions(text, mentions, found);
    const theirs = compromise(text);
    const named = namedClusters(mentions);
    const threeTypes = new Set([...named].filter(([, type]) => MARKED_TYPES.has(type)).map(([cluster]) => cluster));
    return {
      threeTypes: scoreClusters(mentions, found, pairs, threeTypes, ({ type }) => FOUND_TYPES.has(type)),
      anyType: scoreClusters(mentions, found, pairs, new Set(named.keys()), () => true),
      pronouns: scorePronouns(document, found, pairs),
      compromisePronouns: scorePronouns(document, theirs, matchMentions(text, mentions, theirs)),
    };
  });
  return {
    documents: documents.length,
    threeTypes: sumClusters(results.map(({ threeTypes }) => threeTypes)),
    anyType: sumClusters(results.map(({ anyType }) => anyType)),
    pronouns: sumPronouns(results.map(({ pronouns }) => pronouns)),
    compromisePronouns: sumPronouns(results.map(({ compromisePronouns }) => compromisePronouns)),
  };
}

/** Clusters with a mention whose head is a proper noun, and the type of the first such mention. */
function namedClusters(mentions: readonly GoldMention[]): Map<string, string> {
  const types = new Map<string, string>();
  for (const { cluster, type, isName } of mentions) if (isName && !types.has(cluster)) types.set(cluster, type);
  return types;
}

function scoreClusters(
  mentions: readonly GoldMention[],
  found: readonly FoundMention[],
  pairs: readonly (number | null)[],
  clusters: ReadonlySet<string>,
  isCounted: (mention: FoundMention) => boolean,
): ClusterScore {
  const inScope = (index: number) => clusters.has(mentions[index]?.cluster ?? '');
  const score = (keepMarked: (index: number) => boolean, keepFound: (index: number) => boolean) => {
    const markedAt = indicesOf(mentions).filter((index) => inScope(index) && keepMarked(index));
    const foundAt = indicesOf(found).filter((index) => isCounted(at(found, index)) && keepFound(index));
    const places = new Map(markedAt.map((index, place) => [index, place]));
    return bCubed(
      markedAt.map((index) => at(mentions, index).cluster),
      foundAt.map((index) => at(found, index).entity),
      foundAt.map((index) => places.get(pairs[index] ?? -1) ?? null),
    );
  };
  const paired = new Set(pairs.filter((pair, index) => pair !== null && inScope(pair) && isCounted(at(found, index))));
  return {
    all: score(
      () => true,
      () => true,
    ),
    common: score(
      (index) => paired.has(index),
      (index) => paired.has(pairs[index] ?? null),
    ),
  };
}

function indicesOf(list: readonly unknown[]): number[] {
  return [...list.keys()];
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`no item ${index}`);
  return item;
}

function sumClusters(scores: readonly ClusterScore[]): ClusterScore {
  return {
    all: scores.map(({ all }) => all).reduce(addBCubed, NO_MENTIONS),
    common: scores.map(({ common }) => common).reduce(addBCubed, NO_MENTIONS),
  };
}

function sumPronouns(scores: readonly PronounScore[]): PronounScore {
  return {
    subjects: scores.map(({ subjects }) => subjects).reduce(addPronouns, NO_PRONOUNS),
    others: scores.map(({ others }) => others).reduce(addPronouns, NO_PRONOUNS),
  };
}

const MARKED_TYPES: ReadonlySet<string> = new Set(['person', 'place', 'organization']);
const FOUND_TYPES: ReadonlySet<EntityType> = new Set<EntityType>(['person', 'place', 'organization', 'facility']);
