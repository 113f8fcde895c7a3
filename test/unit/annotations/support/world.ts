import assert from 'node:assert/strict';
import {
  describeSpans,
  followTargets,
  currentTargets,
  isLost,
  moveTargets,
} from '../../../../server/src/annotations/index';
import type { LiveTargets, Target, TextEdit } from '../../../../server/src/annotations/index';
import { written } from './articles';
import { splice } from './tagged';
import type { NextId, Tagged } from './tagged';

/** What an annotation should cover, by the identities of characters, beside where it says it is. */
export interface Followed {
  /** The units that belong to it: those it started with, and those typed between them. */
  owned: Set<number>;
  /** Texts it covered at some time. Where one of them comes back in new characters, they are as good as the old ones. */
  readonly texts: Set<string>;
}

/** A document with annotations, and an oracle that knows each character. */
export class World {
  doc: Tagged;
  live: LiveTargets;
  readonly followed: Followed[];
  /** Looks at a lost annotation, and those at which its text was there again. */
  checks = 0;
  missed = 0;
  readonly #next: NextId;
  readonly #log: string[] = [];

  constructor(text: string, spans: readonly { start: number; end: number }[], next: NextId) {
    this.#next = next;
    this.doc = { text, ids: written(text, { text: '', ids: [] }, next) };
    const targets = describeSpans(text, spans);
    this.live = followTargets(text, targets);
    this.followed = targets.map((target) => ({
      owned: new Set(this.doc.ids.slice(target.start, target.end)),
      texts: new Set([target.exact]),
    }));
  }

  /** Applies edits as an editor would tell them; `ids` are those of inserted units that had one before (undo). */
  edit(edits: readonly TextEdit[], ids: readonly (readonly number[] | null)[] = []): void {
    this.#log.push(`${JSON.stringify(this.doc.text)} ${JSON.stringify(edits)}`);
    edits.forEach((edit, index) => {
      // What is replaced by itself is not changed.
      if (this.doc.text.slice(edit.offset, edit.offset + edit.deleted) === edit.inserted) return;
      const inserted = ids[index] ?? written(edit.inserted, this.doc, this.#next);
      for (const { owned } of this.followed) {
        const cover = this.#cover(owned);
        // A replacement takes away first; what is inserted belongs to those that go on at both its sides.
        const after = edit.offset + edit.deleted;
        if (cover && cover.start < edit.offset && after < cover.end) for (const id of inserted) owned.add(id);
      }
      this.doc = splice(this.doc, edit, inserted);
    });
    this.move(edits);
    this.check();
  }

  protected move(edits: readonly TextEdit[]): void {
    this.live = moveTargets(this.live, edits);
  }

  /** Where annotations say they are; `null` for one that is not there now. */
  protected targets(): readonly (Target | null)[] {
    assert.equal(this.live.text, this.doc.text);
    return currentTargets(this.live);
  }

  /** Every annotation covers what it should, or is lost because nothing of it is left. */
  check(): void {
    const targets = this.targets();
    this.followed.forEach((one, index) => {
      const target = targets[index];
      assert.ok(target !== undefined);
      if (target === null) return;
      const cover = this.#cover(one.owned);
      if (isLost(target) || target.start === target.end) {
        // Lost is never wrong, but what came back where it was should be found: it is counted.
        this.checks += 1;
        if (cover !== null) this.missed += 1;
        one.owned = cover === null ? one.owned : new Set();
        return;
      }
      if (cover && cover.start === target.start && cover.end === target.end) {
        one.texts.add(target.exact);
        return;
      }
      // The same words in other characters: retyped, pasted, or replaced by themselves.
      assert.ok(one.texts.has(target.exact), this.#describe(index, target, 'covers what it never covered'));
      one.owned = new Set([...one.owned, ...this.doc.ids.slice(target.start, target.end)]);
      const now = this.#cover(one.owned);
      if (!now || now.start !== target.start || now.end !== target.end)
        one.owned = new Set(this.doc.ids.slice(target.start, target.end));
    });
  }

  /** The stretch from the first to the last unit that belongs to an annotation, or `null` where none is left. */
  #cover(owned: ReadonlySet<number>): { start: number; end: number } | null {
    const { ids } = this.doc;
    let start = 0;
    while (start < ids.length && !owned.has(ids[start] ?? -1)) start += 1;
    if (start === ids.length) return null;
    let end = ids.length;
    while (!owned.has(ids[end - 1] ?? -1)) end -= 1;
    return { start, end };
  }

  #describe(index: number, target: Target, what: string): string {
    const cover = this.#cover(this.followed[index]?.owned ?? new Set());
    const should = cover
      ? `${cover.start}–${cover.end} ${JSON.stringify(this.doc.text.slice(cover.start, cover.end))}`
      : 'nothing';
    const is = `${target.start}–${target.end} ${JSON.stringify(target.exact)}`;
    return `annotation ${index} ${what}: it is ${is}, and should be ${should} in ${JSON.stringify(this.doc.text)} after\n${this.#log.slice(-8).join('\n')}`;
  }
}
