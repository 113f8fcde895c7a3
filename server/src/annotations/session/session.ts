import type { TextEdit } from '../anchoring/move';
import type { Anchoring } from '../anchoring/reanchor';
import type { Annotation, AnnotationProblem } from '../facts';
import { outsideText } from '../sidecar/checkFile';
import { openSidecar } from '../sidecar/open';
import type { SidecarFile } from '../sidecar/open';
import type { WrittenSidecar } from '../sidecar/printDocument';
import type { Sidecar } from '../sidecar/read';
import { rewriteSidecar } from '../sidecar/rewrite';
import type { Suppression } from '../suppressions';
import type { AnnotationChange, Hand, Outcome, Placed } from './facts';
import { Held } from './held';
import { mergeFile } from './merge';
import { plan } from './plan';
import { History, refusal } from './steps';

/**
 * The annotations of one file beside one article, while both are worked on: they follow each edit of the text, and each change of
 * them can be taken back, with the text edited in between.
 *
 * Nothing is read or written here: whoever has the session hands in texts, and asks for the file's new text. Files of other annotators have
 * sessions of their own, which get the same edits.
 */
export class AnnotationSession {
  readonly #held: Held;
  readonly #history = new History();
  #file: SidecarFile;
  /** What was written last and may be what the file has soon. */
  #written: SidecarFile | null = null;
  /** What the file said when it was read or written last, by id. */
  #filed: ReadonlyMap<string, Annotation>;
  #outside: readonly AnnotationProblem[] = [];

  /** Opens an article and its file of annotations (`''` for none yet); the words are looked for where the text is another than the file knows. */
  constructor(text: string, source: string) {
    this.#held = new Held(text);
    this.#file = openSidecar(source);
    const { annotations, suppressions } = this.#file.read;
    this.#filed = byId(annotations);
    this.#outside = outsideText(annotations, text.length, source);
    this.#held.take(annotations, suppressions);
  }

  /** The article's text that all places belong to. */
  get text(): string {
    return this.#held.text;
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
    return this.#history.undoWords;
  }

  get redoWords(): string | null {
    return this.#history.redoWords;
  }

  /** All annotations as they stand, in order of their places; costs no look at their words. */
  placed(): readonly Placed[] {
    return this.#held.all();
  }

  find(id: string): Placed | undefined {
    return this.#held.find(id);
  }

  /** All annotations, in the order of the file, described by the current text. */
  annotations(): readonly Annotation[] {
    return this.#held.annotations();
  }

  /** Findings that are ignored here, as they stand; `unsuppress` speaks of them by their index. */
  suppressions(): readonly Suppression[] {
    return this.#held.suppressions();
  }

  /** How the words of an annotation were found when the text was last changed from outside: one for each target that had to be looked for. */
  anchoringsOf(id: string): readonly Anchoring[] {
    return this.#held.anchoringsOf(id);
  }

  /** Follows one change of the text, as an editor tells it: its edits apply one after the other. */
  edit(edits: readonly TextEdit[]): void {
    this.#held.edit(edits);
  }

  /** Makes a change, or says why not. Undo takes it back. */
  apply(change: AnnotationChange, hand: Hand): Outcome {
    if (!this.isWritable)
      return refusal('The file of annotations has an error, and is not changed until it is repaired.');
    const planned = plan(change, this.#held.scene(), hand);
    if ('refused' in planned) return refusal(planned.refused);
    return this.#history.add(this.#held.carryOut(planned));
  }

  /** Takes the last change back. The annotations come back where their words are now. */
  undo(): Outcome {
    return this.#history.undo((step) => this.#held.make(step));
  }

  redo(): Outcome {
    return this.#history.redo((step) => this.#held.make(step));
  }

  /** Another program gave the article another text: all words are looked for in it. */
  outsideText(text: string): void {
    this.#held.replaceText(text);
  }

  /**
   * Another program changed the file of annotations: a merge, another editor. What it changed is taken over; what was changed only here since the file was last
   * written stays. A damaged file shows what can be read of it, and what it does not have stays as it was.
   */
  outsideSidecar(source: string): void {
    const opened = openSidecar(source);
    const { annotations, suppressions, isWritable } = opened.read;
    const theirs = byId(annotations);
    const merged = mergeFile(this.#filed, byId(this.annotations()), theirs, isWritable);
    this.#file = opened;
    this.#outside = outsideText(annotations, this.text.length, source);
    this.#filed = isWritable ? theirs : new Map([...this.#filed, ...theirs]);
    this.#held.merge(merged, isWritable ? suppressions : null);
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
}

function byId(annotations: readonly Annotation[]): ReadonlyMap<string, Annotation> {
  return new Map(annotations.map((annotation) => [annotation.id, annotation]));
}
