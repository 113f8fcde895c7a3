import assert from 'node:assert/strict';
import type { TextEdit } from '../../../server/src/annotations/index';
import { article, paragraph, rewrite } from './support/articles';
import { reopen } from './support/outside';
import type { Tally } from './support/outside';
import { createRandom, SEED } from './support/random';
import type { Random } from './support/random';
import { toBoundary } from './support/tagged';
import type { Tagged } from './support/tagged';
import { World } from './support/world';

/** `SEEDMARK_STEPS=100000` walks longer; see `npm run test:nightly`. */
const STEPS = Number(process.env['SEEDMARK_STEPS'] ?? 3000);
const STEPS_A_DOCUMENT = 60;

/** One entry of an editor's history: what undoes it and what does it again, with the identities that come back. */
interface Change {
  readonly undo: readonly TextEdit[];
  readonly undoIds: readonly (readonly number[] | null)[];
  readonly redo: readonly TextEdit[];
  readonly redoIds: readonly (readonly number[] | null)[];
}

describe('annotations through anything', () => {
  it(`are right or openly lost in ${STEPS} random steps`, function () {
    this.timeout(Math.max(60_000, STEPS * 100));
    const random = createRandom(SEED);
    const tally: Tally = { intact: 0, found: 0, lost: 0, missed: 0 };
    for (let step = 0; step < STEPS;) step += walk(random, tally);
    assert.ok(tally.missed <= tally.lost / 100, `${tally.missed} of ${tally.lost} were not found when they came back`);
    // The rules may lose words that a person would find, but they must not lose everything.
    assert.ok(tally.intact === 0 || tally.found / tally.intact > 0.97, `${tally.found} of ${tally.intact} found`);
    if (process.env['SEEDMARK_STEPS'])
      console.log(
        `      ${tally.found} of ${tally.intact} undisturbed ones found, ${tally.missed} of ${tally.lost} not brought back`,
      );
  });
});

function walk(random: Random, tally: Tally): number {
  let last = 0;
  const next = (): number => (last += 1);
  const text = article(random);
  const spans = Array.from({ length: 1 + random.below(16) }, () => {
    const start = toBoundary(text, random.below(text.length));
    return { start, end: Math.max(start + 1, toBoundary(text, start + 1 + random.below(random.pick([8, 30, 200])))) };
  }).filter(({ end }) => end <= text.length);
  const world = new World(text, spans, next);
  let past: Change[] = [];
  let future: Change[] = [];
  let clipboard = paragraph(random);
  for (let step = 0; step < STEPS_A_DOCUMENT; step += 1) {
    const dice = random.below(100);
    if (dice < 25) {
      const change = past.pop();
      if (change) {
        world.edit(change.undo, change.undoIds);
        future.push(change);
      }
    } else if (dice < 37) {
      const change = future.pop();
      if (change) {
        world.edit(change.redo, change.redoIds);
        past.push(change);
      }
    } else if (dice < 44) {
      reopen(world, rewrite(world.doc, random, next), random.below(2) === 0, tally);
      past = [];
      future = [];
    } else {
      const before = world.doc;
      const events = draw(random, before.text, clipboard);
      const [first] = events[0] ?? [];
      if (first && first.deleted > 3) clipboard = before.text.slice(first.offset, first.offset + first.deleted);
      past.push(apply(world, events));
      future = [];
    }
  }
  tally.lost += world.checks;
  tally.missed += world.missed;
  return STEPS_A_DOCUMENT;
}

/** What a person does next, as the events that an editor sends for it: most often one, for a run of keys several. */
function draw(random: Random, text: string, clipboard: string): TextEdit[][] {
  const at = toBoundary(text, random.below(text.length + 1));
  const until = toBoundary(text, at + random.below(random.pick([3, 12, 80, 400])));
  const length = Math.max(0, until - at);
  const typed = random.pick(['x', ' ', 'é', '🇬🇧', '\n', 'word ', 'e\u0301', '.', '\r\n']);
  switch (random.below(8)) {
    case 0:
      return [[{ offset: at, deleted: 0, inserted: typed }]];
    case 1:
      return [[{ offset: at, deleted: length, inserted: '' }]];
    case 2:
      return [[{ offset: at, deleted: length, inserted: typed }]];
    case 3:
      return [[{ offset: at, deleted: random.below(2) * length, inserted: clipboard }]];
    case 4:
      return [cursors(random, text, typed)];
    case 5: {
      // Letters typed one after the other are one step of the history.
      const letters = Array.from({ length: 1 + random.below(5) }, () => random.pick(['a', 'b', ' ']));
      return letters.map((inserted, index) => [{ offset: at + index, deleted: 0, inserted }]);
    }
    case 6: {
      const edits: TextEdit[][] = [];
      for (let end = until; end > at && edits.length < 12;) {
        const start = toBoundary(text, end - 1);
        edits.push([{ offset: start, deleted: end - start, inserted: '' }]);
        end = start;
      }
      return edits;
    }
    default: {
      // A line goes down: it is taken out and put in again after the next one.
      const start = text.lastIndexOf('\n', at - 1) + 1;
      const end = text.indexOf('\n', at) + 1;
      const after = text.indexOf('\n', end) + 1;
      if (end === 0 || after === 0) return [];
      const line = text.slice(start, end);
      return [
        [
          { offset: after, deleted: 0, inserted: line },
          { offset: start, deleted: end - start, inserted: '' },
        ],
      ];
    }
  }
}

/** The same at several places, the last first, so that no edit moves another. */
function cursors(random: Random, text: string, typed: string): TextEdit[] {
  const offsets = Array.from({ length: 2 + random.below(4) }, () => toBoundary(text, random.below(text.length + 1)));
  const sorted = [...new Set(offsets)].sort((a, b) => b - a);
  const deletes = random.below(2) === 0;
  return sorted.map((offset, index) => {
    const next = sorted[index - 1] ?? text.length;
    const end = deletes ? toBoundary(text, Math.min(next, offset + 2)) : offset;
    return { offset, deleted: Math.max(0, end - offset), inserted: typed };
  });
}

/** Applies events and returns the one step of the history that they make. */
function apply(world: World, events: readonly (readonly TextEdit[])[]): Change {
  const before = world.doc;
  const undo: TextEdit[] = [];
  const undoIds: (readonly number[] | null)[] = [];
  const redoIds: (readonly number[] | null)[] = [];
  for (const edits of events) {
    let doc = world.doc;
    for (const { offset, deleted, inserted } of edits) {
      undo.unshift({ offset, deleted: inserted.length, inserted: doc.text.slice(offset, offset + deleted) });
      undoIds.unshift(doc.ids.slice(offset, offset + deleted));
      const ids = doc.ids.slice();
      ids.splice(offset, deleted, ...Array.from({ length: inserted.length }, () => 0));
      doc = { text: doc.text.slice(0, offset) + inserted + doc.text.slice(offset + deleted), ids };
    }
    world.edit(edits);
  }
  if (events.length > 1) return merged(before, world.doc, events);
  for (const { offset, inserted } of events[0] ?? [])
    redoIds.push(idsAfter(world.doc, events[0] ?? [], offset, inserted));
  return { undo, undoIds, redo: events[0] ?? [], redoIds };
}

/** The identities that an edit inserted, read from the text after all edits of its event. */
function idsAfter(doc: Tagged, edits: readonly TextEdit[], offset: number, inserted: string): readonly number[] {
  let at = offset;
  const own = edits.findIndex((edit) => edit.offset === offset && edit.inserted === inserted);
  for (const edit of edits.slice(own + 1)) if (edit.offset < at) at += edit.inserted.length - edit.deleted;
  return doc.ids.slice(at, at + inserted.length);
}

/** A run of keys as one edit and its inverse. */
function merged(before: Tagged, after: Tagged, events: readonly (readonly TextEdit[])[]): Change {
  const edits = events.flat();
  const start = edits.map(({ offset }) => offset).reduce((a, b) => Math.min(a, b));
  const deleted = edits.map((edit) => edit.deleted).reduce((a, b) => a + b, 0);
  const inserted = edits.map((edit) => edit.inserted.length).reduce((a, b) => a + b, 0);
  return {
    undo: [{ offset: start, deleted: inserted, inserted: before.text.slice(start, start + deleted) }],
    undoIds: [before.ids.slice(start, start + deleted)],
    redo: [{ offset: start, deleted, inserted: after.text.slice(start, start + inserted) }],
    redoIds: [after.ids.slice(start, start + inserted)],
  };
}
