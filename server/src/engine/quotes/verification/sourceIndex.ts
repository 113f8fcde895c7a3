import { isFunctionWord } from './functionWords';
import type { Passage } from './passage';

/** Words that quotes are compared with: a post, a longer quote, or a passage of another file. */
export interface Source {
  /** Id of the post or quote. */
  readonly id: string;
  readonly kind: 'post' | 'quote' | 'file';
  /** Id of the entity whose words they are, or `null` where it is not known. */
  readonly speaker: string | null;
  readonly passage: Passage;
}

/** Where the words of all sources stand, as if the sources stood one behind the other. */
export interface SourceIndex {
  readonly sources: readonly Source[];
  /** The number of the first word of each source. */
  readonly starts: readonly number[];
  /** The first places of each word that carries a meaning. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** A source, and where in it a passage may begin, in words; negative where the passage would begin before it. */
export interface Place {
  readonly source: Source;
  readonly start: number;
}

/** Indexes the words of the sources, at most `MOST_PLACES` of each: what stands everywhere tells nothing. */
export function indexSources(sources: readonly Source[]): SourceIndex {
  const starts: number[] = [];
  const places = new Map<string, number[]>();
  let number = 0;
  for (const { passage } of sources) {
    starts.push(number);
    for (const { key } of passage.words) {
      if (!isFunctionWord(key)) {
        const known = places.get(key);
        if (!known) places.set(key, [number]);
        else if (known.length < MOST_PLACES) known.push(number);
      }
      number++;
    }
  }
  return { sources, starts, places };
}

/**
 * Where in the sources most of the words may stand, best places first. Each of the rarest words votes for the place at which the passage
 * would begin if it stood there as a whole; places near one another count together, for words may be missing. `own` is the source that the
 * words are from, if any. One word that is alike makes a place in a post, but none in a quote.
 */
export function likelyPlaces({ sources, starts, places }: SourceIndex, keys: readonly string[], own: string): Place[] {
  const known: Known[] = [];
  keys.forEach((key, at) => {
    const found = places.get(key);
    if (found) known.push({ at, found });
  });
  if (known.length > MOST_VOTERS) known.sort((a, b) => a.found.length - b.found.length);
  const votes = new Map<number, Vote>();
  for (const { at, found } of known.slice(0, MOST_VOTERS))
    for (const place of found) {
      const source = sourceAt(starts, place);
      if (sources[source]?.id === own) continue;
      const start = place - at - (starts[source] ?? 0);
      const near = source * MOST_WORDS + Math.floor(start / TOLERANCE);
      const vote = votes.get(near);
      if (vote) vote.count++;
      else votes.set(near, { start, source, count: 1 });
    }
  return [...votes.values()]
    .filter(({ count, source }) => count > 1 || sources[source]?.kind !== 'quote')
    .sort((a, b) => b.count - a.count || a.source - b.source || a.start - b.start)
    .slice(0, MOST_CANDIDATES)
    .flatMap(({ start, source: number }) => {
      const source = sources[number];
      return source ? [{ source, start }] : [];
    });
}

interface Known {
  readonly at: number;
  readonly found: readonly number[];
}

interface Vote {
  readonly start: number;
  readonly source: number;
  count: number;
}

/** The number of the source that holds a word. Binary search. */
function sourceAt(starts: readonly number[], word: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

const MOST_PLACES = 24;
/** More than a text can hold, so that places of different sources never count together. */
const MOST_WORDS = 2 ** 28;
const MOST_VOTERS = 6;
const MOST_CANDIDATES = 6;
/** In words. */
const TOLERANCE = 4;
