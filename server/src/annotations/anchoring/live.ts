import type { Span } from '../../engine/index';
import type { Target } from '../facts';
import { isLost } from '../facts';
import { describeSpans } from './describe';
import { recall, remember } from './history';
import type { Moment } from './history';
import { moveSpans } from './move';
import type { TextEdit } from './move';
import { relocate } from './relocate';
import { findReturned } from './returned';

/**
 * The targets of a text that is being edited, by index. A value: each change makes a new one, and the old one can be kept.
 * Describing the words anew is left until somebody asks for them, so that a keystroke costs a pass over numbers.
 */
export interface LiveTargets {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** What targets were before something was deleted of them. Others are whole. */
  readonly cut: ReadonlyMap<number, CutWords>;
  /** Texts that stood before, the last one last, and where the targets stood in them. */
  readonly past: readonly Moment[];
}

/** Words and up to 32 units on each side. */
export type CutWords = Pick<Target, 'exact' | 'prefix' | 'suffix'>;

/** Targets while changes are applied to them. */
export interface MovingTargets {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly cut: Map<number, CutWords>;
}

/** Starts to follow targets that are exact in a text. */
export function followTargets(text: string, targets: readonly Target[]): LiveTargets {
  const cut = new Map<number, CutWords>();
  targets.forEach((target, index) => {
    const { exact, prefix, suffix } = target;
    if (isLost(target)) cut.set(index, { exact, prefix, suffix });
  });
  return {
    text,
    starts: Int32Array.from(targets, ({ start }) => start),
    ends: Int32Array.from(targets, ({ end }) => end),
    cut,
    past: [],
  };
}

/** Follows more targets that are exact in the current text; they come after the others. */
export function addTargets(live: LiveTargets, targets: readonly Target[]): LiveTargets {
  if (targets.length === 0) return live;
  const added = followTargets(live.text, targets);
  const count = live.starts.length;
  const cut = new Map(live.cut);
  for (const [index, words] of added.cut) cut.set(count + index, words);
  return { ...live, starts: joined(live.starts, added.starts), ends: joined(live.ends, added.ends), cut };
}

/**
 * Moves targets through one change of their text, whose edits apply one after the other.
 *
 * - Typing inside a target belongs to it; typing at its edge does not.
 * - A deletion takes from a target what it covers. What takes all of it leaves an empty span: the target is lost.
 * - Where the text is as it was before, by undo, by redo or otherwise, all targets are where they were then.
 * - Words that come back where they were, between what they stood between, belong to their target again. So do words that the same change
 *   deleted in one place and inserted in another, such as a line that is moved, where their context tells them from all others.
 */
export function moveTargets(live: LiveTargets, edits: readonly TextEdit[]): LiveTargets {
  const moved = moveSpans(live, edits);
  const past = remember(live);
  const earlier = recall(past, moved);
  if (earlier) return { ...earlier, past };
  const { text, starts, ends, touched, taken, grown, inserted } = moved;
  const cut = new Map(live.cut);
  const next: MovingTargets = { text, starts, ends, cut };
  // What was put into cut words makes them other words.
  for (const index of grown) if (!taken.has(index)) cut.delete(index);
  for (const index of taken) if (!cut.has(index)) cut.set(index, wordsAt(live, spanOf(live, index)));
  if (inserted > 0) {
    findReturned(next, touched, inserted);
    relocate(live, next, taken, inserted);
  }
  return { ...next, past };
}

/** Targets as they stand now, described anew by the current text; lost ones keep the words they had. */
export function currentTargets(live: LiveTargets): Target[] {
  return describeTargets(live, [...live.starts.keys()]);
}

/** The same for some of them, in the order asked for; `describe` is a `describer` of the current text. */
export function describeTargets(
  live: LiveTargets,
  indexes: readonly number[],
  describe = (spans: readonly Span[]): Target[] => describeSpans(live.text, spans),
): Target[] {
  const found = indexes.filter((index) => !lostWords(live, index)).map((index) => spanOf(live, index));
  const described = describe(found).values();
  return indexes.map((index): Target => {
    const lost = lostWords(live, index);
    const { start, end } = spanOf(live, index);
    if (lost) return { start, end: start, ...lost };
    return described.next().value ?? { start, end, exact: '', prefix: '', suffix: '' };
  });
}

/** Where a target stands now; empty where it is lost. */
export function spanOf(targets: Pick<LiveTargets, 'starts' | 'ends'>, index: number): Span {
  const start = targets.starts[index] ?? 0;
  return { start, end: targets.ends[index] ?? start };
}

/** The last whole words of a target that has none left. */
export function lostWords(live: Pick<LiveTargets, 'starts' | 'ends' | 'cut'>, index: number): CutWords | undefined {
  if (live.starts[index] !== live.ends[index]) return undefined;
  return live.cut.get(index);
}

/** Context that is kept with words: as much as a side of a described target has at least. */
const REMEMBERED = 32;

function wordsAt({ text }: LiveTargets, { start, end }: Span): CutWords {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - REMEMBERED), start),
    suffix: text.slice(end, end + REMEMBERED),
  };
}

function joined(a: Int32Array, b: Int32Array): Int32Array {
  const all = new Int32Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
