import { foldName, isNearMiss } from '../../engine/index';
import { Tally } from './tally';

/** A way to write entities, over all files. */
export interface FormEntry<T> {
  readonly form: string;
  readonly folded: string;
  /** Whose form it is, and how often. */
  readonly owners: Tally<T>;
}

/** The forms of all entities, found by the beginning of each of their words. */
export class FormTable<T> {
  readonly #entries = new Map<string, FormEntry<T>>();
  /**
   * By the first two units of each word; a form of two such words stands in one bucket once. Made when somebody first asks, because reading
   * many files is the faster without.
   */
  #buckets: Map<string, Set<FormEntry<T>>> | undefined;

  add(owner: T, form: string, by: number): void {
    if (by === 0) return;
    const known = this.#entries.get(form);
    const entry = known ?? { form, folded: foldName(form), owners: new Tally<T>() };
    entry.owners.add(owner, by);
    if (!known) {
      this.#entries.set(form, entry);
      if (this.#buckets) enter(this.#buckets, entry);
    } else if (entry.owners.size === 0) {
      this.#entries.delete(form);
      if (this.#buckets) leave(this.#buckets, entry);
    }
  }

  has(form: string): boolean {
    return this.#entries.has(form);
  }

  get all(): Iterable<FormEntry<T>> {
    return this.#entries.values();
  }

  /** The forms with a word, or words in a row, that begin with `prefix`; without regard to case and accents. */
  startingWith(prefix: string): FormEntry<T>[] {
    const folded = foldName(prefix);
    if (folded === '') return [];
    const all = this.#filledBuckets();
    const start = folded.slice(0, 2);
    const buckets =
      start.length === 2
        ? [all.get(start)]
        : [...all].filter(([name]) => name.startsWith(start)).map(([, entries]) => entries);
    const found = new Set<FormEntry<T>>();
    for (const entries of buckets)
      for (const entry of entries ?? []) if (wordStart(entry.folded, folded) >= 0) found.add(entry);
    return [...found];
  }

  /**
   * The forms that are written as `name`, without regard to case and accents, or of which it may be a slip of the pen. The slip leaves
   * the beginning of the first word or of the last one as it is.
   */
  similarTo(name: string): FormEntry<T>[] {
    const folded = foldName(name);
    const all = this.#filledBuckets();
    const found = new Set<FormEntry<T>>();
    for (const word of [folded, folded.slice(folded.lastIndexOf(' ') + 1)])
      for (const entry of all.get(word.slice(0, 2)) ?? [])
        if (entry.folded === folded || isNearMiss(entry.folded, folded)) found.add(entry);
    return [...found];
  }

  #filledBuckets(): Map<string, Set<FormEntry<T>>> {
    if (this.#buckets) return this.#buckets;
    const buckets = new Map<string, Set<FormEntry<T>>>();
    for (const entry of this.#entries.values()) enter(buckets, entry);
    return (this.#buckets = buckets);
  }
}

/** Where in a folded form a word begins with the folded prefix, or -1. */
export function wordStart(folded: string, prefix: string): number {
  for (let at = folded.indexOf(prefix); at >= 0; at = folded.indexOf(prefix, at + 1))
    if (at === 0 || folded[at - 1] === ' ' || folded[at - 1] === '-') return at;
  return -1;
}

function enter<T>(buckets: Map<string, Set<FormEntry<T>>>, entry: FormEntry<T>): void {
  for (const name of bucketsOf(entry.folded)) {
    const bucket = buckets.get(name);
    if (bucket) bucket.add(entry);
    else buckets.set(name, new Set([entry]));
  }
}

function leave<T>(buckets: Map<string, Set<FormEntry<T>>>, entry: FormEntry<T>): void {
  for (const name of bucketsOf(entry.folded)) {
    const bucket = buckets.get(name);
    bucket?.delete(entry);
    if (bucket?.size === 0) buckets.delete(name);
  }
}

function bucketsOf(folded: string): Set<string> {
  const starts = new Set<string>();
  for (let at = 0; at < folded.length; at++)
    if (folded[at] !== ' ' && folded[at] !== '-' && (at === 0 || folded[at - 1] === ' ' || folded[at - 1] === '-'))
      starts.add(folded.slice(at, at + 2));
  return starts;
}
