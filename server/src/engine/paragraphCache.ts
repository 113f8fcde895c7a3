/** Facts of paragraphs by their exact text, for one document. */
export class ParagraphCache {
  readonly #facts = new Map<string, object>();

  get size(): number {
    return this.#facts.size;
  }
}
