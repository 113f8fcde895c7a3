import { isInsideWord } from './characters';
import { doubtOneSide } from './oneSide';
import { CONTEXT, SHORTEST_CUT } from './describe';
import type { GramIndex } from './gramIndex';

/** What a target is looked for by, with `\n` for line ends. */
export interface Words {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How long the sides were with their own line ends: that says whether they reach the end of the text, or were cut. */
  readonly prefixLength: number;
  readonly suffixLength: number;
}

/** A place that was decided on, and why. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly method: 'context' | 'approximate';
  /** 0 to 1: how much of the words and their context was found. */
  readonly score: number;
  /** How much better than the next place; 1 where there is none. */
  readonly margin: number;
  readonly evidence: string;
}

/** Or the reason there is none; with the places between which nothing but their position could decide. */
export interface NoMatch {
  readonly method: 'lost';
  readonly evidence: string;
  readonly ties: readonly number[];
}

/** Words that were spelt anew have to keep this share of their characters where both sides of the context are left. */
const LEAST_SIMILARITY = 0.5;
/** Longer words are not compared letter by letter; the context alone finds them, or nothing. */
const LONGEST_COMPARED = 1000;

/**
 * Looks for words by their context in the whole text. A side of the context was unique in the text it comes from (see
 * `describeSpans`), so a whole side that stands in the text once tells the place; anything less does not.
 *
 * `wholeOnly` asks for both sides and the very words: for words that were gone and may have come back.
 */
export function matchWords(text: string, index: GramIndex, words: Words, wholeOnly: boolean): Match | NoMatch {
  const { exact } = words;
  const starts = findStarts(text, index, words);
  const ends = findEnds(text, index, words);
  const both = starts.places.filter(
    (start) => text.startsWith(exact, start) && ends.places.includes(start + exact.length),
  );
  const [only] = both;
  if (only !== undefined && both.length === 1)
    return found('context', only, only + exact.length, 1, 'the words and their context on both sides');
  if (both.length > 1) return { ...lost('the words and their context stand in several places'), ties: both };
  if (wholeOnly) return lost('the words have not come back');

  const byPrefix = starts.isTelling ? starts.places : [];
  const bySuffix = ends.isTelling ? ends.places : [];
  const exactPlaces = new Set([
    ...byPrefix.filter((start) => text.startsWith(exact, start)),
    ...bySuffix.map((end) => end - exact.length).filter((start) => start >= 0 && text.startsWith(exact, start)),
  ]);
  const places = [...exactPlaces].filter((start) => keepsEdges(text, words, start, start + exact.length));
  const [place] = places;
  if (place !== undefined && places.length === 1 && contradicts(text, place, exact, byPrefix, bySuffix))
    return lost('the text before the words and the text after them stand in different places');
  if (place !== undefined && places.length === 1) {
    const doubt = doubtOneSide(text, index, words, place);
    if (doubt !== null) return lost(doubt);
  }
  // White space alone is no word that could be known again.
  if (place !== undefined && places.length === 1 && /\S/.test(exact))
    return found(
      'context',
      place,
      place + exact.length,
      0.75,
      `the words and ${byPrefix.includes(place) ? 'what is before' : 'what is after'}`,
    );
  if (exactPlaces.size > 1) return lost('the text before the words and the text after them stand in different places');
  return exactPlaces.size > 0
    ? lost('the words are part of others now')
    : matchChanged(text, words, byPrefix, bySuffix);
}

/** More than this between words and one side of their context is no small insertion. */
const LARGEST_INSERTION = 256;

/**
 * Whether one side of the context stands somewhere that is not near the words, or with a part of them: then the text was put in
 * between the words rather than beside them, and what looks like the words is made of something else.
 */
function contradicts(
  text: string,
  start: number,
  exact: string,
  starts: readonly number[],
  ends: readonly number[],
): boolean {
  const end = start + exact.length;
  const isBefore = (one: number): boolean =>
    one === start || (one < start && start - one <= LARGEST_INSERTION && text[one] !== exact[0]);
  const isAfter = (one: number): boolean =>
    one === end || (one > end && one - end <= LARGEST_INSERTION && text[one - 1] !== exact.at(-1));
  return !starts.every(isBefore) || !ends.every(isAfter);
}

/** Words that are not there as they were, between contexts that are. */
function matchChanged(text: string, words: Words, starts: readonly number[], ends: readonly number[]): Match | NoMatch {
  const { exact } = words;
  const [start] = starts;
  const [end] = ends;
  if (starts.length > 1 || ends.length > 1) return lost('the context stands in several places');
  if (exact.length > LONGEST_COMPARED) return lost('the words were changed, and are too long to be compared');
  if (start !== undefined && end !== undefined) {
    if (end <= start) return lost(end === start ? 'the words were deleted' : 'the text around the words was moved');
    if (end - start > 2 * exact.length + CONTEXT) return lost('much was written where the words were');
    const likeness = similarityByLines(exact, text.slice(start, end));
    if (likeness < LEAST_SIMILARITY || !keepsEdges(text, words, start, end)) return lost('other words stand there now');
    return found('approximate', start, end, 0.5 + likeness / 2, 'the context on both sides, and similar words');
  }
  // With one side alone, the other edge would be a guess, and a copy of words that are gone is found as easily as they are.
  return lost('the words were changed, and only one side of their context is left, or none');
}

/**
 * A side that is longer was made so because 32 units of it stood in the text more than once; whether all of it stood there only
 * once cannot be seen, because it may have reached the end of the text. One unit more keeps a character whole.
 */
const LONGEST_TELLING = CONTEXT + 1;

/** Whether a side was unique in its text; shorter ones were cut because they were not. */
function wasUnique(length: number): boolean {
  return length >= CONTEXT && length <= LONGEST_TELLING;
}

interface Places {
  readonly places: readonly number[];
  /** Whether one place would be enough: the side is long enough, was unique, and stands nowhere else. */
  readonly isTelling: boolean;
}

/** Where a target starts whose prefix stands before it. */
function findStarts(text: string, index: GramIndex, { prefix, prefixLength }: Words): Places {
  if (prefixLength < SHORTEST_CUT) return atEdge(text.startsWith(prefix) ? prefix.length : -1, prefix.length);
  const places = index.find(prefix) ?? [];
  return { places: places.map((at) => at + prefix.length), isTelling: wasUnique(prefixLength) };
}

/** Where a target ends whose suffix stands after it. */
function findEnds(text: string, index: GramIndex, { suffix, suffixLength }: Words): Places {
  if (suffixLength < SHORTEST_CUT)
    return atEdge(text.endsWith(suffix) ? text.length - suffix.length : -1, suffix.length);
  return { places: index.find(suffix) ?? [], isTelling: wasUnique(suffixLength) };
}

/** The edge of the text is unique by itself; less than 8 characters at it are too easily written anew. */
function atEdge(place: number, length: number): Places {
  return { places: place < 0 ? [] : [place], isTelling: length >= 8 };
}

/** Whether words that began or ended with a whole word, or a whole character, still do. */
function keepsEdges(text: string, { exact, prefix, suffix }: Words, start: number, end: number): boolean {
  const before = prefix + exact + suffix;
  const wasInside = (offset: number): boolean => isInsideWord(before, offset);
  return (
    (wasInside(prefix.length) || !isInsideWord(text, start)) &&
    (wasInside(prefix.length + exact.length) || !isInsideWord(text, end))
  );
}

/**
 * How alike words are whose lines have to be the same in number: the least of their similarities. A whole line that came in between, or was replaced, may
 * be somebody else's, and what is behind it a copy of words that are gone.
 */
function similarityByLines(a: string, b: string): number {
  const old = a.split('\n');
  const now = b.split('\n');
  return old.length === now.length ? Math.min(...old.map((line, index) => similarity(line, now[index] ?? ''))) : 0;
}

/** 1 for equal texts, 0 for texts that share nothing: one minus the Levenshtein distance over the longer length. */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  let above = new Int32Array(b.length + 1).map((_, column) => column);
  let row = new Int32Array(b.length + 1);
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (above[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      row[j] = Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
    }
    [above, row] = [row, above];
  }
  return 1 - (above[b.length] ?? 0) / longest;
}

function found(method: Match['method'], start: number, end: number, score: number, evidence: string): Match {
  return { start, end, method, score, margin: 1, evidence };
}

function lost(evidence: string): NoMatch {
  return { method: 'lost', evidence, ties: [] };
}
