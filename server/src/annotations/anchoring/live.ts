import type { Span } from '../../engine/index';
import type { Target } from '../facts';
import { isLost } from '../facts';
import { describeSpans } from './describe';
import { findReturned, findUndone } from './returned';
import type { Insertion } from './returned';
import { relocate } from './relocate';

/** One change of a text, as an editor tells it: at `offset`, `deleted` units were replaced by `inserted`. */
export interface TextEdit {
  readonly offset: number;
  readonly deleted: number;
  readonly inserted: string;
}

/**
 * The targets of a text that is being edited, by index. A value: each change makes a new one, and the old one can be kept.
 * Describing the words anew is left until somebody asks for them, so that a keystroke costs a pass over numbers.
 */
export interface LiveTargets {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** What deletions took from targets, the last one last. Others are whole. */
  readonly cuts: ReadonlyMap<number, readonly Cut[]>;
  /** The runs that cuts belong to, by number, and the last one. */
  readonly runs: ReadonlyMap<number, Run>;
  readonly lastRun: number;
}

/**
 * Deletions that touch each other, such as those of a key held down: an editor undoes them at once. Their text is put
 * together as it stood before the first of them.
 */
export interface Run {
  readonly place: number;
  readonly deleted: string;
}

/** What a target was before a deletion took a part of it, all of it, or the place where it had been. */
export interface Cut {
  readonly part: 'start' | 'end' | 'whole' | 'place';
  /** All that was deleted at once. Inserted again at the same place, it brings the target back. */
  readonly deleted: string;
  /** The edge that was lost (for `end`: the end, else the start), counted from the place of the deletion. */
  readonly offset: number;
  /** The run it belongs to, and where the target stood from the place of the run on, if the run had not been. */
  readonly run: number;
  readonly runStart: number;
  readonly runEnd: number;
  /** The words and their context before; words that are empty were gone before. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Deletions that are remembered for one target; the first one, with the whole words, is always kept. */
const MOST_CUTS = 64;

/** Starts to follow targets that are exact in a text. */
export function followTargets(text: string, targets: readonly Target[]): LiveTargets {
  const cuts = new Map<number, readonly Cut[]>();
  targets.forEach((target, index) => {
    const { exact, prefix, suffix } = target;
    const none = { part: 'whole', deleted: '', offset: 0, run: -1, runStart: 0, runEnd: 0 } as const;
    if (isLost(target)) cuts.set(index, [{ ...none, exact, prefix, suffix }]);
  });
  return {
    text,
    starts: Int32Array.from(targets, ({ start }) => start),
    ends: Int32Array.from(targets, ({ end }) => end),
    cuts,
    runs: new Map(),
    lastRun: -1,
  };
}

/**
 * Moves targets through changes of their text, which apply one after the other.
 *
 * - Typing inside a target belongs to it; typing at its edge does not.
 * - A deletion takes from a target what it covers. What takes all of it leaves an empty span: the target is lost.
 * - Words that come back where they were, by undo or otherwise, belong to their target again. So do words that the same changes
 *   deleted in one place and inserted in another, such as a line that is moved, where their context tells them from all others.
 */
export function moveTargets(live: LiveTargets, edits: readonly TextEdit[]): LiveTargets {
  const next = {
    text: live.text,
    starts: live.starts.slice(),
    ends: live.ends.slice(),
    cuts: new Map(live.cuts),
    runs: new Map(live.runs),
    lastRun: live.lastRun,
    /** Targets with cuts at whose edge something was inserted. */
    touched: new Set<number>(),
    /** Targets from which these changes took something. */
    cut: new Set<number>(),
  };
  let inserted = 0;
  const insertions: Insertion[] = [];
  for (const edit of edits) {
    const { offset, deleted } = edit;
    if (deleted > 0) remove(next, offset, deleted);
    if (edit.inserted !== '') insert(next, offset, edit.inserted);
    for (const one of insertions) if (one.place > offset) one.place += edit.inserted.length - deleted;
    insertions.push({ place: offset, text: edit.inserted });
    inserted += edit.inserted.length;
  }
  if (inserted > 0) {
    findReturned(next, next.touched, inserted);
    findUndone(next, insertions);
    relocate(live, next, next.cut, inserted);
  }
  if (next.runs.size > MOST_RUNS) forgetRuns(next);
  const { text, starts, ends, cuts, runs, lastRun } = next;
  return { text, starts, ends, cuts, runs, lastRun };
}

/** Targets as they stand now, described anew by the current text; lost ones keep the words they had. */
export function currentTargets(live: LiveTargets): Target[] {
  const spans: Span[] = [];
  live.starts.forEach((start, index) => {
    if (!lostWords(live, index)) spans.push({ start, end: live.ends[index] ?? start });
  });
  const described = describeSpans(live.text, spans).values();
  return Array.from(live.starts, (start, index): Target => {
    const lost = lostWords(live, index);
    if (lost) return { start, end: start, exact: lost.exact, prefix: lost.prefix, suffix: lost.suffix };
    return described.next().value ?? { start, end: start, exact: '', prefix: '', suffix: '' };
  });
}

/** Follows more targets that are exact in the current text; they come after the others. */
export function addTargets(live: LiveTargets, targets: readonly Target[]): LiveTargets {
  if (targets.length === 0) return live;
  const added = followTargets(live.text, targets);
  const count = live.starts.length;
  const cuts = new Map(live.cuts);
  for (const [index, own] of added.cuts) cuts.set(count + index, own);
  return { ...live, starts: joined(live.starts, added.starts), ends: joined(live.ends, added.ends), cuts };
}

function joined(a: Int32Array, b: Int32Array): Int32Array {
  const all = new Int32Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

/** Where a target stands now; empty where it is lost. */
export function spanOf(targets: LiveTargets | MovingTargets, index: number): Span {
  const start = targets.starts[index] ?? 0;
  return { start, end: targets.ends[index] ?? start };
}

/** The first whole words of a target that has none left. */
export function lostWords(live: LiveTargets | MovingTargets, index: number): Cut | undefined {
  if (live.starts[index] !== live.ends[index]) return undefined;
  return live.cuts.get(index)?.find(({ exact }) => exact !== '');
}

/** Targets while changes are applied to them. */
export interface MovingTargets {
  text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly cuts: Map<number, readonly Cut[]>;
  readonly runs: Map<number, Run>;
  lastRun: number;
  readonly touched: Set<number>;
  readonly cut: Set<number>;
}

function remove(next: MovingTargets, from: number, length: number): void {
  const { text, starts, ends } = next;
  const to = from + length;
  const deleted = text.slice(from, to);
  const earlierRun = next.runs.get(next.lastRun);
  const run = extendRun(next, from, to, deleted);
  const places: { index: number; part: Cut['part'] }[] = [];
  for (let index = 0; index < starts.length; index += 1) {
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    if (end < from || (end === from && start < end) || (start === from && start === end)) continue;
    const part = partTaken(start, end, from, to);
    if (part) places.push({ index, part });
  }
  for (const { index, part } of places) {
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    const earlier = next.cuts.get(index) ?? [];
    const cut: Cut = {
      part,
      deleted,
      offset: (part === 'end' ? end : start) - from,
      run: next.lastRun,
      ...inRun(start, end, run, earlierRun === undefined || run.deleted === deleted ? undefined : earlierRun),
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - REMEMBERED), start),
      suffix: text.slice(end, end + REMEMBERED),
    };
    next.cuts.set(index, [
      ...(earlier.length < MOST_CUTS ? earlier : [...earlier.slice(0, 1), ...earlier.slice(2)]),
      cut,
    ]);
    next.cut.add(index);
  }
  for (let index = 0; index < starts.length; index += 1) {
    starts[index] = afterDeletion(starts[index] ?? 0, from, to);
    ends[index] = afterDeletion(ends[index] ?? 0, from, to);
  }
  next.text = text.slice(0, from) + text.slice(to);
}

/** Adds a deletion to the last run where it touches its place, else starts a new one. */
function extendRun(next: MovingTargets, from: number, to: number, deleted: string): Run {
  const last = next.runs.get(next.lastRun);
  if (!last || last.place < from || last.place > to) {
    next.lastRun += 1;
    const run = { place: from, deleted };
    next.runs.set(next.lastRun, run);
    return run;
  }
  const before = deleted.slice(0, last.place - from);
  const run = { place: from, deleted: before + last.deleted + deleted.slice(before.length) };
  next.runs.set(next.lastRun, run);
  if (before === '') return run;
  for (const [index, cuts] of next.cuts)
    if (cuts.some((cut) => cut.run === next.lastRun))
      next.cuts.set(
        index,
        cuts.map((cut) => (cut.run === next.lastRun ? movedInRun(cut, before.length) : cut)),
      );
  return run;
}

function movedInRun(cut: Cut, by: number): Cut {
  return { ...cut, runStart: cut.runStart + by, runEnd: cut.runEnd + by };
}

/** Where a target stands from the place of a run on, once what the run had deleted `earlier` stands again. */
function inRun(start: number, end: number, run: Run, earlier: Run | undefined): Pick<Cut, 'runStart' | 'runEnd'> {
  const place = earlier?.place ?? Infinity;
  const length = earlier?.deleted.length ?? 0;
  const startsBehind = start > place || (start === place && start < end);
  return {
    runStart: start - run.place + (startsBehind ? length : 0),
    runEnd: end - run.place + (end > place ? length : 0),
  };
}

const MOST_RUNS = 256;

/** Drops runs that no cut belongs to. */
function forgetRuns(next: MovingTargets): void {
  const used = new Set([next.lastRun, ...[...next.cuts.values()].flatMap((cuts) => cuts.map(({ run }) => run))]);
  for (const run of next.runs.keys()) if (!used.has(run)) next.runs.delete(run);
}

/** Context that is kept with a cut: as much as a side of a described target has at least. */
const REMEMBERED = 32;

/** What the deletion of `[from, to)` takes of `[start, end)`, so that its undoing would not bring it back by itself. */
function partTaken(start: number, end: number, from: number, to: number): Cut['part'] | null {
  if (start === end) return from < start && start <= to ? 'place' : null;
  const takesStart = from <= start && start < to;
  const takesEnd = from < end && end <= to;
  if (takesStart) return takesEnd ? 'whole' : 'start';
  return takesEnd ? 'end' : null;
}

function afterDeletion(offset: number, from: number, to: number): number {
  if (offset <= from) return offset;
  return offset >= to ? offset - (to - from) : from;
}

function insert(next: MovingTargets, at: number, inserted: string): void {
  const { text, starts, ends, cuts } = next;
  const restored: { index: number; start: number; end: number; cuts: readonly Cut[] }[] = [];
  for (const [index, earlier] of cuts) {
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    if (start !== at && end !== at) continue;
    next.touched.add(index);
    const isUndone = (cut: Cut, span: Span): boolean => textWith(text, at, inserted, span) === cut.exact;
    const undone = lastIndexOf(
      earlier,
      (cut) =>
        cut.deleted === inserted &&
        isPlaceOf(cut, start, end, at) &&
        isUndone(cut, undo(cut, start, end, at, inserted.length)),
    );
    const cut = earlier[undone];
    if (cut) {
      restored.push({ index, ...undo(cut, start, end, at, inserted.length), cuts: earlier.slice(0, undone) });
      continue;
    }
    const first = earlier.findIndex(
      (one) => next.runs.get(one.run)?.deleted === inserted && isUndone(one, undoRun(one, at)),
    );
    const whole = earlier[first];
    if (whole) restored.push({ index, ...undoRun(whole, at), cuts: earlier.slice(0, first) });
  }
  for (let index = 0; index < starts.length; index += 1) {
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    // An empty target stays before what is typed at its place; one with words has it before its start or after its end.
    if (end <= at) continue;
    ends[index] = end + inserted.length;
    if (start >= at) starts[index] = start + inserted.length;
  }
  for (const { index, start, end, cuts: rest } of restored) {
    starts[index] = start;
    ends[index] = end;
    if (rest.length > 0) cuts.set(index, rest);
    else cuts.delete(index);
    next.touched.delete(index);
  }
  next.text = text.slice(0, at) + inserted + text.slice(at);
}

/** The span after all that a run deleted stands again from `at` on. */
function undoRun(cut: Cut, at: number): Span {
  return { start: at + cut.runStart, end: at + cut.runEnd };
}

/** A stretch of the text in which something is inserted. */
function textWith(text: string, at: number, inserted: string, { start, end }: Span): string {
  const to = at + inserted.length;
  const among = inserted.slice(Math.max(0, start - at), Math.max(0, end - at));
  return (
    text.slice(Math.min(start, at), Math.min(end, at)) +
    among +
    text.slice(Math.max(start, to) - inserted.length, Math.max(end, to) - inserted.length)
  );
}

function lastIndexOf<T>(items: readonly T[], isWanted: (item: T) => boolean): number {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (item !== undefined && isWanted(item)) return index;
  }
  return -1;
}

/** Whether a cut was made at `at`, judged by what is left of its target. */
function isPlaceOf(cut: Cut, start: number, end: number, at: number): boolean {
  if (cut.part === 'start') return start === at;
  return cut.part === 'end' ? end === at : start === at && start === end;
}

/** The span after what was deleted stands again from `at` on. */
function undo(cut: Cut, start: number, end: number, at: number, length: number): Span {
  const edge = at + cut.offset;
  switch (cut.part) {
    case 'start':
      return { start: edge, end: end + length };
    case 'end':
      return { start, end: edge };
    case 'whole':
      return { start: edge, end: edge + cut.exact.length };
    case 'place':
      return { start: edge, end: edge };
  }
}
