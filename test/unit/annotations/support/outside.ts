import assert from 'node:assert/strict';
import {
  currentTargets,
  followTargets,
  isLost,
  newAnnotation,
  readSidecar,
  reanchorAnnotations,
  targetsOf,
  writeSidecar,
} from '../../../../server/src/annotations/index';
import type { Span } from '../../../../server/src/engine/index';
import type { Anchoring, Target } from '../../../../server/src/annotations/index';
import { originOf } from './tagged';
import type { Tagged } from './tagged';
import type { Followed, World } from './world';

/** How many annotations whose words and surroundings were all still there were found, for a look at what the rules cost. */
export interface Tally {
  intact: number;
  found: number;
  /** Looks at lost annotations while the text was edited, and those at which their text was back. */
  lost: number;
  missed: number;
}

/**
 * Saves the annotations, gives the document another text as another program would, and opens both again. Whatever is found has
 * to be right; what is lost may be lost.
 */
export function reopen(world: World, now: Tagged, knowsBefore: boolean, tally: Tally): void {
  const before = world.doc;
  const saved = currentTargets(world.live);
  const annotations = saved.map((target, index) =>
    newAnnotation({
      id: `a${String(index).padStart(3, '0')}`,
      layer: 'note',
      targets: [target],
      status: isLost(target) ? 'orphaned' : 'accepted',
    }),
  );
  const { text: file } = writeSidecar('', { annotations, suppressions: [] });
  assert.ok(file !== null);
  const read = readSidecar(file);
  assert.deepEqual(read.problems, []);
  const sorted = [...read.annotations].sort((a, b) => (a.id < b.id ? -1 : 1));
  assert.deepEqual(targetsOf(sorted), saved, 'what is saved is read again');

  const { anchorings } = reanchorAnnotations(sorted, now.text, knowsBefore ? before.text : undefined);
  anchorings.forEach((anchoring, index) => {
    const old = saved[index];
    const one = world.followed[index];
    assert.ok(old && one);
    checkFound(before, old, now, anchoring, one, tally);
  });
  world.doc = now;
  world.live = followTargets(
    now.text,
    anchorings.map(({ target }) => target),
  );
  world.check();
}

/** What was found in another text has to be right; what is lost may be lost, and is no longer followed. */
export function checkFound(
  before: Tagged,
  old: Target,
  now: Tagged,
  anchoring: Pick<Anchoring, 'target' | 'method'>,
  one: Followed,
  tally: Tally,
): void {
  const places = new Map(now.ids.map((id, index) => [id, index]));
  const { target } = anchoring;
  const isIntact = !isLost(old) && stands(before, old, places);
  if (isIntact) tally.intact += 1;
  if (anchoring.method === 'lost') {
    assert.ok(target.start === target.end && target.exact === old.exact);
    one.owned = new Set();
    return;
  }
  if (isIntact) tally.found += 1;
  assert.equal(target.exact, now.text.slice(target.start, target.end));
  assert.ok(
    isByIdentity(before, old, now, target, places, one.owned) ||
      isCopy(before, old, now, target, one.owned) ||
      isInNewCopy(before, old, now, target, places, one.owned) ||
      isSameInText(before.text, old, now.text, anchoring),
    describe(old, now.text, anchoring, before.text),
  );
  one.owned = new Set(now.ids.slice(target.start, target.end));
  one.texts.add(target.exact);
}

/** Whether the units of a target and 32 on each side stand together as they did. */
function stands(before: Tagged, old: Target, places: ReadonlyMap<number, number>): boolean {
  const ids = before.ids.slice(Math.max(0, old.start - 32), old.end + 32);
  const first = places.get(ids[0] ?? -1);
  return first !== undefined && ids.every((id, index) => places.get(id) === first + index);
}

/** It covers all of its units that are left, and beyond them only what was written between them and their surviving neighbours. */
function isByIdentity(
  before: Tagged,
  old: Target,
  now: Tagged,
  target: Target,
  places: ReadonlyMap<number, number>,
  owned: ReadonlySet<number>,
): boolean {
  // In the order of the text before; an empty line that was moved takes no words along, nor does a paragraph from the middle.
  const left = before.ids
    .filter((id) => owned.has(id))
    .flatMap((id) => places.get(id) ?? [])
    .filter((at) => !/[\r\n]/.test(now.text[at] ?? ''));
  const start = left[0];
  const last = left.at(-1);
  if (start === undefined || last === undefined || last < start) return false;
  const end = last + 1;
  if (target.start > start || target.end < end) return false;
  const isOurs = (at: number): boolean => {
    const id = now.ids[at] ?? -1;
    // A unit that was there before and was not the annotation's is somebody else's.
    return owned.has(id) || !before.ids.includes(id) || /[\r\n]/.test(now.text[at] ?? '');
  };
  for (let at = target.start; at < start; at += 1) if (!isOurs(at)) return false;
  for (let at = end; at < target.end; at += 1) if (!isOurs(at)) return false;
  const neighbourBefore = before.ids[old.start - 1];
  const neighbourAfter = before.ids[old.end];
  const isAfterNeighbour = neighbourBefore === undefined || (places.get(neighbourBefore) ?? -1) < target.start;
  const isBeforeNeighbour = neighbourAfter === undefined || (places.get(neighbourAfter) ?? Infinity) >= target.end;
  return isAfterNeighbour || isBeforeNeighbour;
}

/**
 * It is a copy of the words, and nobody can tell that it is: what is left of the words themselves is in it, so that they may as well have been moved, or they
 * stand in a line that is equal now.
 */
function isCopy(before: Tagged, old: Target, now: Tagged, target: Target, owned: ReadonlySet<number>): boolean {
  const isWord = (unit: string | undefined): boolean => !/[\r\n]/.test(unit ?? '\n');
  const origins = ({ text, ids }: Tagged, from: number, to: number): string =>
    ids
      .slice(from, to)
      .filter((_, at) => isWord(text[from + at]))
      .map(originOf)
      .join(' ');
  if (isLost(old) || origins(before, old.start, old.end) !== origins(now, target.start, target.end)) return false;
  // Each unit of its own is in it, or in a line that is equal to the one of its copy, at the same column: words over several lines have some here and some there.
  const copies = new Map(now.ids.slice(target.start, target.end).map((id, at) => [originOf(id), target.start + at]));
  return now.ids.every((id, at) => {
    if (!owned.has(id) || !isWord(now.text[at]) || (target.start <= at && at < target.end)) return true;
    const copy = copies.get(originOf(id));
    return copy !== undefined && isSameInLine(now.text, at, copy);
  });
}

/** Nothing of the words is left, but they were copied before they went: the copy is as good, and may have been changed as the words may. */
function isInNewCopy(
  before: Tagged,
  old: Target,
  now: Tagged,
  target: Target,
  places: ReadonlyMap<number, number>,
  owned: ReadonlySet<number>,
): boolean {
  if (isLost(old) || [...owned].some((id) => /[^\r\n]/.test(now.text[places.get(id) ?? -1] ?? ''))) return false;
  const there = new Set(before.ids);
  const originals = new Map(before.ids.slice(Math.max(0, old.start - 1), old.end + 1).map((id) => [originOf(id), id]));
  const ids = now.ids.map((id) => (there.has(id) ? id : (originals.get(originOf(id)) ?? id)));
  const copied = new Map(ids.map((id, index) => [id, index]));
  return isByIdentity(before, old, { text: now.text, ids }, target, copied, owned);
}

function isSameInLine(text: string, a: number, b: number): boolean {
  const [one, other] = [a, b].map((start) => ({ start, end: start + 1 }));
  return (
    one !== undefined &&
    other !== undefined &&
    lineOf(text, one) === lineOf(text, other) &&
    columnOf(text, one) === columnOf(text, other)
  );
}

/** It cannot be told from the old place by the text: the words and 32 units on both sides are the same, or the whole line is. */
function isSameInText(
  before: string,
  old: Target,
  now: string,
  { target, method }: Pick<Anchoring, 'target' | 'method'>,
): boolean {
  const fold = (text: string): string => text.replace(/\r\n?/g, '\n');
  // What stands between two sides that are the same is what became of the words; an equal copy may be what went.
  if (method !== 'approximate' && fold(old.exact) !== fold(target.exact)) return false;
  const around = (text: string, from: number, to: number): string => fold(text.slice(Math.max(0, from), to));
  // Where lost words stood, other text stands now: theirs is what was kept of it. Near the ends of a text there is less.
  const prefix = (isLost(old) ? fold(old.prefix) : around(before, old.start - 40, old.start)).slice(-32);
  const suffix = (isLost(old) ? fold(old.suffix) : around(before, old.end, old.end + 40)).slice(0, 32);
  const sides =
    around(now, target.start - 40, target.start).endsWith(prefix) &&
    around(now, target.end, target.end + 40).startsWith(suffix);
  if (isLost(old)) return sides;
  return sides || (lineOf(before, old) === lineOf(now, target) && columnOf(before, old) === columnOf(now, target));
}

function lineOf(text: string, { start, end }: Span): string {
  // A line end that belongs to the words is the end of their line.
  const to = text.indexOf('\n', Math.max(start, end - 1));
  // Words over several lines have line ends among them, which may have changed, too.
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, to < 0 ? text.length : to).replace(/\r(?=\n|$)/g, '');
}

function columnOf(text: string, { start }: Span): number {
  return start - text.lastIndexOf('\n', start - 1);
}

function describe(old: Target, text: string, anchoring: unknown, before: string): string {
  return `it is wrong: ${JSON.stringify({ old, anchoring })}\nbefore ${JSON.stringify(before)}\nnow ${JSON.stringify(text)}`;
}
