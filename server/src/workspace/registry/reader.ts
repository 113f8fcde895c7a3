import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair } from 'yaml';
import { span } from '../../engine/index';
import type { Span } from '../../engine/index';
import type { Placed, RegistryProblem, RegistryProblemCode } from './facts';

/** Reads nodes as the values that are expected, and takes note of what is something else. */
export class Reader {
  readonly #length: number;
  readonly #problems: RegistryProblem[];

  constructor(text: string, problems: RegistryProblem[]) {
    this.#length = text.length;
    this.#problems = problems;
  }

  report(code: RegistryProblemCode, at: Span, message: string, severity: RegistryProblem['severity'] = 'error'): void {
    this.#problems.push({ code, severity, span: at, message });
  }

  spanOf(node: Node): Span {
    const [start, end] = node.range ?? [0, 0];
    return span(Math.min(start, this.#length), Math.min(Math.max(start, end), this.#length));
  }

  pairs(node: {
    readonly items: readonly Pair[];
  }): { readonly key: Placed; readonly value: Node | null; readonly node: Node | null }[] {
    return node.items.flatMap(({ key, value }) => {
      const name = isNode(key) ? this.text(key) : null;
      const held = isNode(value) ? value : null;
      return name === null ? [] : [{ key: name, value: held, node: held }];
    });
  }

  list(node: Node, problem: string): Node[] {
    if (isSeq(node)) return node.items.filter(isNode);
    if (!(isScalar(node) && node.value === null)) this.report('registry-shape', this.spanOf(node), problem);
    return [];
  }

  /** One text; numbers count as they are written. */
  text(node: Node | null): Placed | null {
    if (node === null) return null;
    const at = this.spanOf(node);
    if (isAlias(node)) this.report('registry-refused', at, 'A registry has no aliases of YAML: write the value out.');
    else if (!isScalar(node)) this.report('registry-shape', at, 'A text stands here.');
    else if (typeof node.value === 'string') return { text: node.value.replace(/\s+/g, ' ').trim(), span: at };
    else if (node.value !== null) return { text: node.source ?? '', span: at };
    return null;
  }

  /** A list of texts; one text alone is a list of one. */
  texts(node: Node | null): Placed[] {
    if (!isSeq(node)) return [this.text(node)].filter((one) => one !== null && one.text !== '') as Placed[];
    return node.items.flatMap((item) => {
      const read = isNode(item) ? this.text(item) : null;
      return read && read.text !== '' ? [read] : [];
    });
  }
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);
}
