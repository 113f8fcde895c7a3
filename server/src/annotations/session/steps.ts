import type { Entry, SuppressionEntry } from './entries';
import type { Outcome } from './facts';

/** What one change did, so that it can be taken back and made again. */
export interface Step {
  readonly words: string;
  readonly entries: readonly { readonly id: string; readonly before: Entry | null; readonly after: Entry | null }[];
  readonly suppressions: {
    readonly before: readonly SuppressionEntry[];
    readonly after: readonly SuppressionEntry[];
  } | null;
}

/** Steps that can be taken back. */
const MOST_STEPS = 1000;

/** The steps that were made, and those that were taken back. A step that cannot be carried out any more is dropped. */
export class History {
  #past: Step[] = [];
  #future: Step[] = [];

  /** What undo would take back and redo make again, in words; `null` for nothing. */
  get undoWords(): string | null {
    return this.#past.at(-1)?.words ?? null;
  }

  get redoWords(): string | null {
    return this.#future.at(-1)?.words ?? null;
  }

  add(step: Step): Outcome {
    this.#past = [...this.#past.slice(1 - MOST_STEPS), step];
    this.#future = [];
    return outcome(step);
  }

  /** `make` carries a step out, or does nothing and says `false`. */
  undo(make: (step: Step) => boolean): Outcome {
    const step = this.#past.pop();
    if (!step) return refusal('There is nothing to undo.');
    if (!make(turn(step))) return refusal(`“${step.words}” cannot be undone: the file was changed since.`);
    this.#future.push(step);
    return outcome(step);
  }

  redo(make: (step: Step) => boolean): Outcome {
    const step = this.#future.pop();
    if (!step) return refusal('There is nothing to redo.');
    if (!make(step)) return refusal(`“${step.words}” cannot be made again: the file was changed since.`);
    this.#past.push(step);
    return outcome(step);
  }
}

/** The outcome of a change that was not made; `words` say why. */
export function refusal(words: string): Outcome {
  return { done: false, words, ids: [] };
}

function outcome({ words, entries }: Step): Outcome {
  return { done: true, words, ids: entries.map(({ id }) => id) };
}

function turn({ words, entries, suppressions }: Step): Step {
  return {
    words,
    entries: entries.map(({ id, before, after }) => ({ id, before: after, after: before })),
    suppressions: suppressions && { before: suppressions.after, after: suppressions.before },
  };
}
