import assert from 'node:assert/strict';
import { AnnotationSession, isLost } from '../../../../server/src/annotations/index';
import type { Annotation, AnnotationChange, Hand, Target, TextEdit } from '../../../../server/src/annotations/index';
import { checkFound } from './outside';
import type { Tally } from './outside';
import type { NextId, Tagged } from './tagged';
import { World } from './world';

const HAND: Hand = { author: 'ann', now: '2024-03-05T10:00:00Z', layers: null };

/** A document whose annotations are in a session, with the same oracle. */
export class SessionWorld extends World {
  session: AnnotationSession;
  /** The annotation that each of the followed ones is, whether it is there or deleted. */
  readonly #ids: string[] = [];
  /** Sets of ids before each step that can be undone, and after each that can be done again. */
  #past: ReadonlySet<string>[] = [];
  #future: ReadonlySet<string>[] = [];

  constructor(text: string, next: NextId) {
    super(text, [], next);
    this.session = new AnnotationSession(text, '');
  }

  /** Makes a change; the annotations that are there after it have to be those that `expected` makes of those before. */
  change(change: AnnotationChange, expected: (ids: Set<string>, made: readonly string[]) => void): void {
    const before = this.#there();
    const { done, words, ids } = this.session.apply(change, HAND);
    const wanted = new Set(before);
    if (done) {
      expected(wanted, ids);
      this.#past.push(before);
      this.#future = [];
      assert.equal(this.session.undoWords, words);
    }
    assert.deepEqual(this.#there(), wanted, words);
    this.#followNew();
    this.check();
  }

  undo(): void {
    const before = this.#past.pop();
    if (!before) return;
    this.#future.push(this.#there());
    assert.ok(this.session.undo().done);
    assert.deepEqual(this.#there(), before);
    this.check();
  }

  redo(): void {
    const after = this.#future.pop();
    if (!after) return;
    this.#past.push(this.#there());
    assert.ok(this.session.redo().done);
    assert.deepEqual(this.#there(), after);
    this.check();
  }

  /** Another program writes the text anew; `closes` saves before, and opens what was saved after. */
  outside(now: Tagged, closes: boolean, tally: Tally): void {
    const before = this.doc;
    const old = new Map(this.session.annotations().map((annotation) => [annotation.id, annotation]));
    const { text: file } = this.session.toSidecar();
    assert.ok(file !== null);
    if (closes) this.session = new AnnotationSession(now.text, file);
    else this.session.outsideText(now.text);
    assert.ok(this.session.problems.every(({ code }) => code === 'annotation-span-outside'));
    this.doc = now;
    const found = this.#annotations();
    assert.deepEqual(new Set(found.keys()), new Set(old.keys()), 'none is lost without a word');
    this.#ids.forEach((id, index) => {
      const [was] = old.get(id)?.targets ?? [];
      const [target] = found.get(id)?.targets ?? [];
      const one = this.followed[index];
      if (was && target && one)
        checkFound(before, was, now, { target, method: isLost(target) ? 'lost' : 'context' }, one, tally);
    });
    this.#past = [];
    this.#future = [];
    this.check();
  }

  /** Ids of the annotations that are there, in the order of their places. */
  ids(): readonly string[] {
    return this.session.placed().map(({ annotation }) => annotation.id);
  }

  protected override move(edits: readonly TextEdit[]): void {
    this.session.edit(edits);
  }

  protected override targets(): readonly (Target | null)[] {
    assert.equal(this.session.text, this.doc.text);
    const found = this.#annotations();
    return this.#ids.map((id) => found.get(id)?.targets[0] ?? null);
  }

  #annotations(): ReadonlyMap<string, Annotation> {
    return new Map(this.session.annotations().map((annotation) => [annotation.id, annotation]));
  }

  #there(): ReadonlySet<string> {
    return new Set(this.ids());
  }

  #followNew(): void {
    for (const { id, targets } of this.session.annotations()) {
      const [target] = targets;
      if (!target || this.#ids.includes(id)) continue;
      this.#ids.push(id);
      this.followed.push({
        owned: new Set(this.doc.ids.slice(target.start, target.end)),
        texts: new Set([target.exact]),
      });
    }
  }
}
