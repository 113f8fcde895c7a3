import type { ParagraphFacts } from './paragraphFacts';
import type { Registry } from './registry/facts';

/**
 * The facts of one document's paragraphs by their exact text, from one version to the next. What the latest version does not hold is
 * dropped, so the cache never outgrows the document.
 */
export class ParagraphCache {
  #facts = new Map<string, ParagraphFacts>();
  #next = new Map<string, ParagraphFacts>();
  #registry: Registry | null = null;

  /** How many different paragraphs are kept. */
  get size(): number {
    return this.#facts.size;
  }

  /** Begins a version. What was found with another registry is forgotten. */
  startVersion(registry: Registry | null): void {
    if (registry !== this.#registry) this.#facts = new Map();
    this.#registry = registry;
  }

  /** The facts of a paragraph, computed where the last version did not hold it. */
  get(text: string, compute: (text: string) => ParagraphFacts): ParagraphFacts {
    const facts = this.#next.get(text) ?? this.#facts.get(text) ?? compute(text);
    this.#next.set(text, facts);
    return facts;
  }

  /** Ends a version: only the paragraphs asked for since the last call are kept. */
  endVersion(): void {
    this.#facts = this.#next;
    this.#next = new Map();
  }
}
