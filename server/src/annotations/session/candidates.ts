import type { Span } from '../../engine/index';
import { isInsideWord } from '../anchoring/characters';
import { similarity } from '../anchoring/match';
import type { Target } from '../facts';
import { approximateEnds, approximateStart, LONGEST_PATTERN } from './approximate';

/** A place where the words of an orphan might be, for a person to look at. */
export interface Candidate extends Span {
  /** 0 to 1: how alike the words and the text around them are. */
  readonly score: number;
}

const MOST_CANDIDATES = 3;
const LEAST_SCORE = 0.4;
/** Places whose surroundings are compared. */
const MOST_COMPARED = 64;
/** Units of each side that are compared. */
const SIDE = 32;
const LONGEST_COMPARED = 400;

/**
 * The places that are most like the words of a target, best first, three at most. Nothing is decided by them: a person says which one it is. Time is linear in the
 * text.
 */
export function findCandidates(text: string, target: Target): readonly Candidate[] {
  const { exact } = target;
  if (exact.trim() === '') return [];
  const scored = places(text, exact)
    .map((span): Candidate => ({ ...span, score: scoreOf(text, target, span) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || nearness(a, target) - nearness(b, target));
  const best: Candidate[] = [];
  for (const one of scored) {
    if (best.length === MOST_CANDIDATES) break;
    if (!best.some(({ start, end }) => one.start < end && start < one.end)) best.push(one);
  }
  return best;
}

/** Where the words stand with few changes: found by their first units, and where they are long by their last, too. */
function places(text: string, exact: string): Span[] {
  const head = exact.slice(0, LONGEST_PATTERN);
  const tail = exact.slice(-LONGEST_PATTERN);
  const ends = approximateEnds(text, head, Math.floor(head.length * 0.4), MOST_COMPARED);
  return ends.map((headEnd) => {
    const start = approximateStart(text, head, headEnd);
    if (head.length === exact.length) return toWords(text, start, headEnd);
    const from = start + Math.floor(exact.length / 2);
    const area = text.slice(from, start + 2 * exact.length);
    const [tailEnd] = approximateEnds(area, tail, Math.floor(tail.length * 0.4), 1);
    return toWords(text, start, tailEnd === undefined ? Math.min(text.length, start + exact.length) : from + tailEnd);
  });
}

/** Half of a word is no place that anybody means. */
function toWords(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  for (let steps = 0; steps < SIDE && isInsideWord(text, start); steps += 1) start -= 1;
  for (let steps = 0; steps < SIDE && isInsideWord(text, end); steps += 1) end += 1;
  return { start, end };
}

function scoreOf(text: string, { exact, prefix, suffix }: Target, { start, end }: Span): number {
  const cut = (piece: string): string => piece.slice(0, LONGEST_COMPARED);
  const before = prefix.slice(-SIDE);
  const after = suffix.slice(0, SIDE);
  return (
    0.6 * similarity(cut(exact), cut(text.slice(start, end))) +
    0.2 * similarity(before, text.slice(Math.max(0, start - before.length), start)) +
    0.2 * similarity(after, text.slice(end, end + after.length))
  );
}

function nearness({ start }: Span, target: Target): number {
  return Math.abs(start - target.start);
}
