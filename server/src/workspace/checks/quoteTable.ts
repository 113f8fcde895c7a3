import { trigramsOf } from './quoteText';

/**
 * Which files have quotes with the same words in a row: some of the rows of three words, as numbers, in two flat arrays. An entry takes eight bytes and
 * is taken out with its file when half of all entries are dead. What a question finds may share the words by chance, and has to be looked at.
 */
export class QuoteTable {
  readonly #uris: string[] = [];
  /** The number under which the entries of a file stand that count. */
  readonly #current = new Map<string, number>();
  readonly #sizes: number[] = [];
  #hashes = new Int32Array(SMALLEST);
  /** The number of the file and one more; 0 where nothing stands. */
  #files = new Int32Array(SMALLEST);
  #used = 0;
  #dead = 0;

  /** Puts in the quotes of a file, in the place of what it had. */
  put(uri: string, quotes: readonly string[]): void {
    this.remove(uri);
    const hashes = new Set(quotes.flatMap(trigramsOf));
    if (hashes.size === 0) return;
    const number = this.#uris.push(uri) - 1;
    this.#current.set(uri, number);
    this.#sizes[number] = 0;
    for (const hash of hashes) this.#add(hash, number);
  }

  remove(uri: string): void {
    const number = this.#current.get(uri);
    if (number === undefined) return;
    this.#current.delete(uri);
    this.#dead += this.#sizes[number] ?? 0;
  }

  /** The files that share a row of words with a quote, those that share most first. */
  filesLike(quote: string): string[] {
    const shared = new Map<string, number>();
    for (const hash of new Set(trigramsOf(quote)))
      for (let at = this.#slot(hash); this.#files[at] !== 0; at = (at + 1) & (this.#files.length - 1)) {
        const number = (this.#files[at] ?? 0) - 1;
        const uri = this.#uris[number] ?? '';
        if (this.#hashes[at] === hash && this.#isLive(number)) shared.set(uri, (shared.get(uri) ?? 0) + 1);
      }
    return [...shared].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([uri]) => uri);
  }

  #add(hash: number, number: number): void {
    if (this.#used * 2 >= this.#files.length) this.#grow();
    let same = 0;
    let at = this.#slot(hash);
    for (; this.#files[at] !== 0; at = (at + 1) & (this.#files.length - 1)) {
      if (this.#hashes[at] !== hash) continue;
      if (!this.#isLive((this.#files[at] ?? 0) - 1)) {
        this.#dead--;
        break;
      }
      // What so many files say tells nothing, and would have to be passed over by all that come behind.
      if (++same >= MOST_FILES) return;
    }
    if (this.#files[at] === 0) this.#used++;
    this.#hashes[at] = hash;
    this.#files[at] = number + 1;
    this.#sizes[number] = (this.#sizes[number] ?? 0) + 1;
  }

  /** Makes room, by leaving out what is dead and, where that is not enough, with a larger table. */
  #grow(): void {
    const [hashes, files] = [this.#hashes, this.#files];
    const size = this.#dead * 2 > this.#used ? files.length : files.length * 2;
    this.#hashes = new Int32Array(size);
    this.#files = new Int32Array(size);
    this.#used = 0;
    this.#dead = 0;
    for (const [at, file] of files.entries()) {
      if (file === 0 || !this.#isLive(file - 1)) continue;
      let free = this.#slot(hashes[at] ?? 0);
      while (this.#files[free] !== 0) free = (free + 1) & (size - 1);
      this.#hashes[free] = hashes[at] ?? 0;
      this.#files[free] = file;
      this.#used++;
    }
  }

  #isLive(number: number): boolean {
    return this.#current.get(this.#uris[number] ?? '') === number;
  }

  #slot(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) & (this.#files.length - 1);
  }
}

/** A power of two. */
const SMALLEST = 1024;
const MOST_FILES = 40;
