import type { Span } from '../../engine/index';
import type { Target } from '../facts';
import { isLost } from '../facts';
import { describeSpans, SHORTEST_CUT } from './describe';
import { indexGrams } from './gramIndex';
import { foldLineEnds } from './lineEnds';
import type { FoldedText } from './lineEnds';
import { mapSpansByLines } from './lineMap';
import { matchWords } from './match';
import type { Match, Words } from './match';
import { matchNear, Neighbours } from './neighbours';

/** How a target was found in a text that was changed without its annotations, or why it was not. */
export interface Anchoring {
  /** As it stands in the new text, described anew; a lost target keeps its words, at the place where it may have been. */
  readonly target: Target;
  /**
   * `position`: the words stand where they stood. `line`: their paragraph is the same. `context`: found by the text around
   * them. `approximate`: the words or their surroundings were changed a little. `lost`: nothing is sure enough.
   */
  readonly method: 'position' | 'line' | 'context' | 'approximate' | 'lost';
  /** 0 to 1; 0 for a lost target. */
  readonly score: number;
  /** By how much the next best place was worse; 1 where there is no other. */
  readonly margin: number;
  /** For a person: why this place, or why none. */
  readonly evidence: string;
}

/**
 * Finds targets again in a text that was changed by another program. The result has one entry for each target, in the same order.
 *
 * `before` is the text that the targets are exact in, where it is still known: then paragraphs that did not change need no
 * search. Without it, words and context have to do. In both cases the rule is: exactly there, or lost. Line ends may have changed from
 * `\r\n` to `\n` or back.
 */
export function reanchor(targets: readonly Target[], text: string, before?: string): Anchoring[] {
  const folded = foldLineEnds(text);
  const matches: (Match | Settled | null)[] = targets.map(() => null);
  if (before !== undefined)
    mapSpansByLines(targets, before, folded.text).forEach((span, index) => {
      // White space is known by what is around it alone, and that may be another line.
      if (span && /\S/.test(targets[index]?.exact ?? ''))
        matches[index] = { ...span, method: 'line', score: 1, margin: 1, evidence: 'the paragraph is the same' };
    });
  else targets.forEach((target, index) => (matches[index] = matchPosition(target, text, folded)));

  const evidence = matchByContext(targets, matches, folded);
  return describe(targets, matches, evidence, text, folded);
}

interface Settled extends Span {
  readonly method: 'position' | 'line';
  readonly score: number;
  readonly margin: number;
  readonly evidence: string;
}

/** The words where they stood, between what they stood between as far as that is known. */
function matchPosition(target: Target, text: string, folded: FoldedText): Settled | null {
  const { start, end, exact, prefix, suffix } = target;
  if (isLost(target) || end - start !== exact.length) return null;
  if (!text.startsWith(exact, start) || !text.startsWith(suffix, end)) return null;
  // Words near the end of a text that goes on now may stand further on.
  if (suffix.length < SHORTEST_CUT && end + suffix.length !== text.length) return null;
  if (start < prefix.length || !text.startsWith(prefix, start - prefix.length)) return null;
  const place = { start: folded.toFolded(start), end: folded.toFolded(end) };
  // An edge in the middle of a line end has no place where line ends are one unit long.
  if (folded.toRead(place.start) !== start || folded.toRead(place.end) !== end) return null;
  return {
    ...place,
    method: 'position',
    score: 1,
    margin: 1,
    evidence: 'the words and their context where they stood',
  };
}

/** Fills in what is not found yet; returns why the rest is lost, by index. */
function matchByContext(
  targets: readonly Target[],
  matches: (Match | Settled | null)[],
  folded: FoldedText,
): Map<number, string> {
  const evidence = new Map<number, string>();
  const open = [...matches.keys()].filter((index) => matches[index] === null);
  if (open.length === 0) return evidence;
  const index = indexGrams(folded.text);
  const undecided: { at: number; words: Words; ties: readonly number[] }[] = [];
  for (const at of open) {
    const target = targets[at];
    if (!target) continue;
    const words = foldWords(target);
    const match = matchWords(folded.text, index, words, isLost(target));
    if (match.method === 'lost') {
      evidence.set(at, match.evidence);
      if (match.ties.length > 0) undecided.push({ at, words, ties: match.ties });
    } else matches[at] = match;
  }
  const neighbours = new Neighbours(targets, matches);
  for (const { at, words, ties } of undecided) {
    const target = targets[at];
    if (!target) continue;
    const match = matchNear(words, ties, neighbours.around(target));
    if (match) matches[at] = match;
  }
  return evidence;
}

function foldWords({ exact, prefix, suffix }: Target): Words {
  return {
    exact: foldEnds(exact),
    prefix: foldEnds(prefix),
    suffix: foldEnds(suffix),
    prefixLength: prefix.length,
    suffixLength: suffix.length,
  };
}

function foldEnds(piece: string): string {
  return piece.includes('\r') ? piece.replace(/\r\n/g, '\n') : piece;
}

function describe(
  targets: readonly Target[],
  matches: readonly (Match | Settled | null)[],
  evidence: ReadonlyMap<number, string>,
  text: string,
  folded: FoldedText,
): Anchoring[] {
  const spans = matches.flatMap((match) =>
    match ? [{ start: folded.toRead(match.start), end: folded.toRead(match.end) }] : [],
  );
  const described = describeSpans(text, spans).values();
  const neighbours = new Neighbours(targets, matches);
  return targets.map((target, index) => {
    const match = matches[index];
    const now = match ? described.next().value : undefined;
    if (match && now && (match.method === 'approximate' || foldEnds(now.exact) === foldEnds(target.exact)))
      return { target: now, method: match.method, score: match.score, margin: match.margin, evidence: match.evidence };
    const place = folded.toRead(Math.min(neighbours.guess(target), folded.text.length));
    const lost: Target = { ...target, start: place, end: place };
    return { target: lost, method: 'lost', score: 0, margin: 0, evidence: evidence.get(index) ?? 'the words are gone' };
  });
}
