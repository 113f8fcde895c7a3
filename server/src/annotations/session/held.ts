import type { TextEdit } from '../anchoring/move';
import type { Anchoring } from '../anchoring/reanchor';
import type { Annotation } from '../facts';
import { sortByPlace } from '../sidecar/order';
import type { Suppression } from '../suppressions';
import type { Entry, SuppressionEntry } from './entries';
import type { Placed, Plan, Scene } from './facts';
import type { FileMerge } from './merge';
import { Places } from './places';
import type { Step } from './steps';

/** The annotations and suppressions that a session holds, as they stand in its text. */
export class Held {
  readonly #places: Places;
  readonly #entries = new Map<string, Entry>();
  #suppressions: readonly SuppressionEntry[] = [];
  #placed: readonly Placed[] | null = null;

  constructor(text: string) {
    this.#places = new Places(text);
  }

  get text(): string {
    return this.#places.text;
  }

  /** What operations look at. */
  scene(): Scene {
    return {
      text: this.text,
      find: (id) => this.find(id),
      all: () => this.all(),
      suppressions: () => this.suppressions(),
    };
  }

  find(id: string): Placed | undefined {
    const entry = this.#entries.get(id);
    return entry && this.#places.place(entry);
  }

  /** In order of their places. */
  all(): readonly Placed[] {
    this.#placed ??= [...this.#entries.values()].map((entry) => this.#places.place(entry)).sort(byPlace);
    return this.#placed;
  }

  /** In the order of the file, described by the current text. */
  annotations(): readonly Annotation[] {
    return sortByPlace([...this.#entries.values()].map((entry) => this.#places.annotation(entry)));
  }

  suppressions(): readonly Suppression[] {
    // Asked for after every keystroke, and most articles have none.
    if (this.#suppressions.length === 0) return [];
    const targets = this.#places.targets();
    return this.#suppressions.flatMap(({ suppression, slot }) => {
      const target = targets[slot];
      return target ? [{ ...suppression, target }] : [];
    });
  }

  anchoringsOf(id: string): readonly Anchoring[] {
    return (this.#entries.get(id)?.slots ?? []).flatMap((slot) => this.#places.anchoring(slot) ?? []);
  }

  edit(edits: readonly TextEdit[]): void {
    this.#places.edit(edits);
    this.#placed = null;
  }

  /** Looks for all words in another text. */
  replaceText(text: string): void {
    this.#places.replaceText(
      text,
      [...this.#entries.values()].map(({ slots }) => slots),
    );
    this.#placed = null;
  }

  /** Takes annotations and suppressions of a file in, wherever their words are in the current text. */
  take(annotations: readonly Annotation[], suppressions: readonly Suppression[]): void {
    const groups = [...annotations.map(({ targets }) => targets), ...suppressions.map(({ target }) => [target])];
    const slots = this.#places.seek(groups);
    annotations.forEach((annotation, index) => {
      this.#entries.set(annotation.id, { annotation, slots: slots[index] ?? [] });
    });
    const added = suppressions.map((suppression, index): SuppressionEntry => {
      const [slot = -1] = slots[annotations.length + index] ?? [];
      return { suppression, slot };
    });
    this.#suppressions = [...this.#suppressions, ...added];
    this.#placed = null;
  }

  /** Takes over what a file says now; `suppressions` are all that are left, or `null` where those here stay. */
  merge({ revised, sought, deleted }: FileMerge, suppressions: readonly Suppression[] | null): void {
    for (const annotation of revised) {
      const entry = this.#entries.get(annotation.id);
      this.#entries.set(annotation.id, { annotation, slots: entry?.slots ?? [] });
    }
    for (const id of deleted) this.#entries.delete(id);
    if (suppressions) this.#suppressions = [];
    this.take(sought, suppressions ?? []);
  }

  /** Carries a plan out; the step is what it did. */
  carryOut({ words, entries, suppressions }: Plan): Step {
    const made = entries.map(({ id, annotation, spans }) => {
      const before = this.#entries.get(id) ?? null;
      if (!annotation) return { id, before, after: null };
      if (spans === 'keep') return { id, before, after: { annotation, slots: before?.slots ?? [] } };
      const targets =
        spans === 'own'
          ? annotation.targets
          : spans.map(({ start, end }) => ({ start, end, exact: this.text.slice(start, end), prefix: '', suffix: '' }));
      return { id, before, after: { annotation: { ...annotation, targets }, slots: this.#places.follow(targets) } };
    });
    const step: Step = {
      words,
      entries: made,
      suppressions: suppressions ? { before: this.#suppressions, after: this.#suppressionEntries(suppressions) } : null,
    };
    this.make(step);
    return step;
  }

  /** Puts the entries of a step in place; `false` where others are there than it knows, and then nothing is done. */
  make({ entries, suppressions }: Step): boolean {
    if (entries.some(({ id, before }) => (this.#entries.get(id) ?? null) !== before)) return false;
    if (suppressions && suppressions.before !== this.#suppressions) return false;
    for (const { id, after } of entries)
      if (after) this.#entries.set(id, after);
      else this.#entries.delete(id);
    if (suppressions) this.#suppressions = suppressions.after;
    this.#placed = null;
    return true;
  }

  #suppressionEntries(wanted: readonly Suppression[]): SuppressionEntry[] {
    const old = this.suppressions();
    return wanted.map((suppression) => {
      const at = old.findIndex((one) => isSameSuppression(one, suppression));
      const [slot = -1] = at < 0 ? this.#places.follow([suppression.target]) : [];
      return this.#suppressions[at] ?? { suppression, slot };
    });
  }
}

function byPlace(a: Placed, b: Placed): number {
  const [first] = a.spans;
  const [second] = b.spans;
  const last = Number.MAX_SAFE_INTEGER;
  return (
    (first?.start ?? last) - (second?.start ?? last) ||
    (second?.end ?? 0) - (first?.end ?? 0) ||
    (a.annotation.id < b.annotation.id ? -1 : 1)
  );
}

function isSameSuppression(a: Suppression, b: Suppression): boolean {
  return (
    a.code === b.code && a.target.start === b.target.start && a.target.end === b.target.end && a.reason === b.reason
  );
}
