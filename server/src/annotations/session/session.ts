import { addTargets, followTargets, moveTargets } from '../anchoring/live';
import type { LiveTargets } from '../anchoring/live';
import type { TextEdit } from '../anchoring/move';
import { reanchor } from '../anchoring/reanchor';
import type { Anchoring } from '../anchoring/reanchor';
import type { Annotation, AnnotationProblem, Target } from '../facts';
import { isLost } from '../facts';
import { sortByPlace } from '../sidecar/order';
import { outsideText } from '../sidecar/checkFile';
import { openSidecar } from '../sidecar/open';
import type { SidecarFile } from '../sidecar/open';
import type { WrittenSidecar } from '../sidecar/printDocument';
import type { Sidecar } from '../sidecar/read';
import { rewriteSidecar } from '../sidecar/rewrite';
import type { Suppression } from '../suppressions';
import { Descriptions } from './descriptions';
import { place } from './entries';
import type { Entry, SuppressionEntry } from './entries';
import type { AnnotationChange, Hand, Outcome, Placed, Plan, Scene } from './facts';
import { isChangedHere, mergeAnnotation } from './merge';
import { plan } from './plan';

/** What one change did, so that it can be taken back and made again. */
interface Step {
  readonly words: string;
  readonly entries: readonly { readonly id: string; readonly before: Entry | null; readonly after: Entry | null }[];
  readonly suppressions: {
    readonly before: readonly SuppressionEntry[];
    readonly after: readonly SuppressionEntry[];
  } | null;
}

/** Steps that can be taken back. */
const MOST_STEPS = 1000;

/**
 * The annotations of one file beside one article, while both are worked on: they follow each edit of the text, and each change of
 * them can be taken back, with the text edited in between.
 *
 * Nothing is read or written here: whoever has the session hands in texts, and asks for the file's new text. Files of other annotators have
 * sessions of their own, which get the same edits.
 */
export class AnnotationSession {
  #live: LiveTargets;
  #file: SidecarFile;
  /** What was written last and may be what the file has soon. */
  #written: SidecarFile | null = null;
  /** What the file said when it was read or written last, by id. */
  #filed: ReadonlyMap<string, Annotation>;
  #outside: readonly AnnotationProblem[] = [];
  #entries = new Map<string, Entry>();
  #suppressions: readonly SuppressionEntry[] = [];
  #found = new Map<number, Anchoring>();
  #past: Step[] = [];
  #future: Step[] = [];
  /** Of the current text; `null` until somebody asks. */
  #descriptions: Descriptions | null = null;
  #placed: readonly Placed[] | null = null;

  /** Opens an article and its file of annotations (`''` for none yet); the words are looked for where the text is another than the file knows. */
  constructor(text: string, source: string) {
    this.#live = followTargets(text, []);
    this.#file = openSidecar(source);
    const { annotations, suppressions } = this.#file.read;
    this.#filed = byId(annotations);
    this.#outside = outsideText(annotations, text.length, source);
    this.#take(annotations, suppressions);
  }

  /** The article's text that all places belong to. */
  get text(): string {
    return this.#live.text;
  }

  /** What is wrong with the file, at its places; with warnings of offsets that were outside the text when it was opened. */
  get problems(): readonly AnnotationProblem[] {
    return [...this.#file.read.problems, ...this.#outside];
  }

  /** Whether the file may be written; one with an error may not, and then no change is made either. */
  get isWritable(): boolean {
    return this.#file.read.isWritable;
  }

  /** What undo would take back and redo make again, in words; `null` for nothing. */
  get undoWords(): string | null {
    return this.#past.at(-1)?.words ?? null;
  }

  get redoWords(): string | null {
    return this.#future.at(-1)?.words ?? null;
  }

  /** All annotations as they stand, in order of their places; costs no look at their words. */
  placed(): readonly Placed[] {
    this.#placed ??= [...this.#entries.values()].map((entry) => place(entry, this.#live)).sort(byPlace);
    return this.#placed;
  }

  find(id: string): Placed | undefined {
    const entry = this.#entries.get(id);
    return entry && place(entry, this.#live);
  }

  /** All annotations, in the order of the file, described by the current text. */
  annotations(): readonly Annotation[] {
    const descriptions = this.#described();
    return sortByPlace([...this.#entries.values()].map((entry) => descriptions.annotation(entry, this.#live)));
  }

  /** Findings that are ignored here, as they stand; `unsuppress` speaks of them by their index. */
  suppressions(): readonly Suppression[] {
    // Asked for after every keystroke, and most articles have none.
    if (this.#suppressions.length === 0) return [];
    const targets = this.#described().targets(this.#live);
    return this.#suppressions.flatMap(({ suppression, slot }) => {
      const target = targets[slot];
      return target ? [{ ...suppression, target }] : [];
    });
  }

  /** How the words of an annotation were found when the text was last changed from outside: one for each target that had to be looked for. */
  anchoringsOf(id: string): readonly Anchoring[] {
    return (this.#entries.get(id)?.slots ?? []).flatMap((slot) => this.#found.get(slot) ?? []);
  }

  /** Follows one change of the text, as an editor tells it: its edits apply one after the other. */
  edit(edits: readonly TextEdit[]): void {
    this.#moved(moveTargets(this.#live, edits));
  }

  /** Makes a change, or says why not. Undo takes it back. */
  apply(change: AnnotationChange, hand: Hand): Outcome {
    if (!this.isWritable)
      return refusal('The file of annotations has an error, and is not changed until it is repaired.');
    const planned = plan(change, this.#scene(), hand);
    if ('refused' in planned) return refusal(planned.refused);
    const step = this.#carryOut(planned);
    this.#past = [...this.#past.slice(1 - MOST_STEPS), step];
    this.#future = [];
    return outcome(step);
  }

  /** Takes the last change back. The annotations come back where their words are now. */
  undo(): Outcome {
    const step = this.#past.pop();
    if (!step) return refusal('There is nothing to undo.');
    const turned = turn(step);
    if (!this.#make(turned)) return refusal(`“${step.words}” cannot be undone: the file was changed since.`);
    this.#future.push(step);
    return outcome(step);
  }

  redo(): Outcome {
    const step = this.#future.pop();
    if (!step) return refusal('There is nothing to redo.');
    if (!this.#make(step)) return refusal(`“${step.words}” cannot be made again: the file was changed since.`);
    this.#past.push(step);
    return outcome(step);
  }

  /** Another program gave the article another text: all words are looked for in it. */
  outsideText(text: string): void {
    const old = this.#described().targets(this.#live);
    const anchorings = reanchor(old, text, this.#live.text);
    const found = new Map(anchorings.map((anchoring, slot) => [slot, anchoring]));
    for (const { slots } of this.#entries.values()) disorder(slots, found);
    this.#found = found;
    this.#moved(
      followTargets(
        text,
        old.map((target, slot) => found.get(slot)?.target ?? target),
      ),
    );
  }

  /**
   * Another program changed the file of annotations: a merge, another editor. What it changed is taken over; what was changed only here since the file was last
   * written stays. A damaged file shows what can be read of it, and what it does not have stays as it was.
   */
  outsideSidecar(source: string): void {
    const opened = openSidecar(source);
    const file = opened.read;
    const mine = byId(this.annotations());
    const theirs = byId(file.annotations);
    const news: Annotation[] = [];
    for (const [id, annotation] of theirs) {
      const own = mine.get(id);
      const merged = mergeAnnotation(this.#filed.get(id), own, annotation);
      const entry = this.#entries.get(id);
      if (merged === null || merged === own) continue;
      if (own && entry && merged.targets === own.targets)
        this.#entries.set(id, { annotation: merged, slots: entry.slots });
      else news.push(merged);
    }
    for (const [id, annotation] of this.#filed) {
      const own = mine.get(id);
      // Deleted there: it goes, unless it was changed here in the meantime, or the file is damaged and it may be in what cannot be read.
      if (file.isWritable && own && !theirs.has(id) && !isChangedHere(annotation, own)) this.#entries.delete(id);
    }
    this.#file = opened;
    this.#outside = outsideText(file.annotations, this.text.length, source);
    this.#filed = file.isWritable ? theirs : new Map([...this.#filed, ...theirs]);
    this.#suppressions = file.isWritable ? [] : this.#suppressions;
    this.#take(news, file.isWritable ? file.suppressions : []);
  }

  /** The file's new text. Comments in it and the order of fields stay. */
  toSidecar(): WrittenSidecar {
    const { file, problems } = rewriteSidecar(this.#file, this.content());
    this.#written = file;
    return file ? { text: file.source, problems: null } : { text: null, problems };
  }

  /** What the file is to hold. */
  content(): Sidecar {
    return { annotations: this.annotations(), suppressions: this.suppressions() };
  }

  /** Says that the file now has this text, which `toSidecar` gave. */
  saved(source: string): void {
    if (source === this.#file.source) return;
    this.#file = this.#written?.source === source ? this.#written : openSidecar(source);
    this.#filed = byId(this.#file.read.annotations);
    this.#outside = [];
  }

  #scene(): Scene {
    return {
      text: this.text,
      find: (id) => this.find(id),
      all: () => this.placed(),
      suppressions: () => this.suppressions(),
    };
  }

  /** Takes annotations of a file in, wherever their words are in the current text. */
  #take(annotations: readonly Annotation[], suppressions: readonly Suppression[]): void {
    const targets = [...annotations.flatMap((one) => one.targets), ...suppressions.map(({ target }) => target)];
    const first = this.#live.starts.length;
    const found = new Map(reanchor(targets, this.text).map((anchoring, index) => [first + index, anchoring]));
    let slot = first;
    for (const annotation of annotations) {
      const slots = annotation.targets.map(() => slot++);
      disorder(slots, found);
      this.#entries.set(annotation.id, { annotation, slots });
    }
    this.#suppressions = [
      ...this.#suppressions,
      ...suppressions.map((suppression): SuppressionEntry => ({ suppression, slot: slot++ })),
    ];
    for (const [index, anchoring] of found) this.#found.set(index, anchoring);
    this.#live = addTargets(
      this.#live,
      [...found.values()].map(({ target }) => target),
    );
    this.#placed = null;
  }

  #carryOut({ words, entries, suppressions }: Plan): Step {
    const made = entries.map(({ id, annotation, spans }) => {
      const before = this.#entries.get(id) ?? null;
      if (!annotation) return { id, before, after: null };
      if (spans === 'keep') return { id, before, after: { annotation, slots: before?.slots ?? [] } };
      const targets =
        spans === 'own'
          ? annotation.targets
          : spans.map(({ start, end }) => ({ start, end, exact: this.text.slice(start, end), prefix: '', suffix: '' }));
      return { id, before, after: { annotation: { ...annotation, targets }, slots: this.#follow(targets) } };
    });
    const step: Step = {
      words,
      entries: made,
      suppressions: suppressions ? { before: this.#suppressions, after: this.#suppressionEntries(suppressions) } : null,
    };
    this.#make(step);
    return step;
  }

  #suppressionEntries(wanted: readonly Suppression[]): SuppressionEntry[] {
    const old = this.suppressions();
    return wanted.map((suppression) => {
      const at = old.findIndex((one) => isSameSuppression(one, suppression));
      const [slot = -1] = at < 0 ? this.#follow([suppression.target]) : [];
      return this.#suppressions[at] ?? { suppression, slot };
    });
  }

  #follow(targets: readonly Target[]): number[] {
    const first = this.#live.starts.length;
    this.#live = addTargets(this.#live, targets);
    return targets.map((_, index) => first + index);
  }

  /** Puts the entries of a step in place; `false` where others are there than it knows, and then nothing is done. */
  #make({ entries, suppressions }: Step): boolean {
    if (entries.some(({ id, before }) => (this.#entries.get(id) ?? null) !== before)) return false;
    if (suppressions && suppressions.before !== this.#suppressions) return false;
    for (const { id, after } of entries)
      if (after) this.#entries.set(id, after);
      else this.#entries.delete(id);
    if (suppressions) this.#suppressions = suppressions.after;
    this.#placed = null;
    return true;
  }

  #described(): Descriptions {
    this.#descriptions ??= new Descriptions(this.text);
    return this.#descriptions;
  }

  /** Places are others than before. */
  #moved(live: LiveTargets): void {
    this.#live = live;
    this.#placed = null;
    this.#descriptions = null;
  }
}

function byId(annotations: readonly Annotation[]): ReadonlyMap<string, Annotation> {
  return new Map(annotations.map((annotation) => [annotation.id, annotation]));
}

function turn({ words, entries, suppressions }: Step): Step {
  return {
    words,
    entries: entries.map(({ id, before, after }) => ({ id, before: after, after: before })),
    suppressions: suppressions && { before: suppressions.after, after: suppressions.before },
  };
}

function outcome({ words, entries }: Step): Outcome {
  return { done: true, words, ids: entries.map(({ id }) => id) };
}

function refusal(words: string): Outcome {
  return { done: false, words, ids: [] };
}

/** Parts of one annotation that were found in another order than they had are lost: at least one is wrong. */
function disorder(slots: readonly number[], found: Map<number, Anchoring>): void {
  const own = slots.flatMap((slot) => found.get(slot) ?? []);
  if (own.some(({ target }) => isLost(target))) return;
  if (own.every(({ target }, i) => i === 0 || (own[i - 1]?.target.end ?? 0) <= target.start)) return;
  for (const slot of slots) {
    const anchoring = found.get(slot);
    if (anchoring)
      found.set(slot, {
        target: { ...anchoring.target, end: anchoring.target.start },
        method: 'lost',
        score: 0,
        margin: 0,
        evidence: 'the parts of the annotation stand in another order',
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
