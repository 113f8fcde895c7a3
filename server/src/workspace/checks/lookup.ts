import type { FileRecord } from '../index/record';
import type { AcrossLookup } from './findings';
import { QuoteTable } from './quoteTable';

/** The files of the index by the words of their quotes and by their days. Follows the index, file by file. */
export class AcrossTables implements AcrossLookup {
  readonly #quotes = new QuoteTable();
  readonly #days = new Map<string, Set<string>>();
  readonly #dayOf = new Map<string, string>();

  /** Puts in a file, in the place of what was known of it. */
  put(record: FileRecord): void {
    this.remove(record.uri);
    this.#quotes.put(record.uri, record.quoteWords);
    if (record.date === null) return;
    this.#dayOf.set(record.uri, record.date);
    const files = this.#days.get(record.date) ?? new Set();
    this.#days.set(record.date, files);
    files.add(record.uri);
  }

  remove(uri: string): void {
    this.#quotes.remove(uri);
    const day = this.#dayOf.get(uri);
    if (day === undefined) return;
    this.#dayOf.delete(uri);
    const files = this.#days.get(day);
    files?.delete(uri);
    if (files?.size === 0) this.#days.delete(day);
  }

  filesLike(quote: string): string[] {
    return this.#quotes.filesLike(quote);
  }

  filesOf(day: string): readonly string[] {
    return [...(this.#days.get(day) ?? [])].sort();
  }
}
