import { foldName } from '../../engine/index';

/** A way to write an entity, over all files. */
export interface FormEntry {
  readonly form: string;
  readonly folded: string;
  readonly key: string;
  count: number;
}

/** The forms of all entities, found by the beginning of each of their words. */
export class FormTable {
  readonly #entries = new Map<string, FormEntry>();
  /** By the first two units of each word; a form of two such words stands in one bucket once. */
  readonly #buckets = new Map<string, Set<FormEntry>>();

  add(key: string, form: string, by: number): void {
    const id = `${key}\n${form}`;
    const known = this.#entries.get(id);
    const entry = known ?? { form, folded: foldName(form), key, count: 0 };
    entry.count += by;
    if (!known) {
      this.#entries.set(id, entry);
      for (const bucket of bucketsOf(entry.folded)) this.#bucket(bucket).add(entry);
    } else if (entry.count === 0) {
      this.#entries.delete(id);
      for (const bucket of bucketsOf(entry.folded)) {
        const entries = this.#bucket(bucket);
        entries.delete(entry);
        if (entries.size === 0) this.#buckets.delete(bucket);
      }
    }
  }

  get all(): Iterable<FormEntry> {
    return this.#entries.values();
  }

  /** The forms with a word, or words in a row, that begin with `prefix`; without regard to case and accents. */
  startingWith(prefix: string): FormEntry[] {
    const folded = foldName(prefix);
    if (folded === '') return [];
    const start = folded.slice(0, 2);
    const buckets =
      start.length === 2
        ? [this.#buckets.get(start)]
        : [...this.#buckets].filter(([name]) => name.startsWith(start)).map(([, entries]) => entries);
    const found = new Set<FormEntry>();
    for (const entries of buckets)
      for (const entry of entries ?? []) if (wordStart(entry.folded, folded) >= 0) found.add(entry);
    return [...found];
  }

  #bucket(name: string): Set<FormEntry> {
    const known = this.#buckets.get(name);
    if (known) return known;
    const made = new Set<FormEntry>();
    this.#buckets.set(name, made);
    return made;
  }
}

/** Where in a folded form a word begins with the folded prefix, or -1. */
export function wordStart(folded: string, prefix: string): number {
  for (let at = folded.indexOf(prefix); at >= 0; at = folded.indexOf(prefix, at + 1))
    if (at === 0 || folded[at - 1] === ' ' || folded[at - 1] === '-') return at;
  return -1;
}

function bucketsOf(folded: string): Set<string> {
  return new Set(
    folded
      .split(/[ -]/)
      .map((_, index, words) => words.slice(index).join(' ').slice(0, 2))
      .filter((start) => start !== ''),
  );
}
