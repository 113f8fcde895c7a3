import { WEIGHTS } from '../weights';

/** Takes the features of a candidate, each by the words of its name: "link", "comma", "say". */
export interface Features {
  /** The weights of all features so far. */
  readonly total: number;
  add(first: string, second?: string, third?: string, fourth?: string): void;
}

/** Adds up weights and keeps no names: building and looking up whole names would cost more than all the rest of ranking. */
export class Score implements Features {
  total = 0;

  add(first: string, second?: string, third?: string, fourth?: string): void {
    let node = NAMES.next.get(first);
    if (node && second !== undefined) node = node.next.get(second);
    if (node && third !== undefined) node = node.next.get(third);
    if (node && fourth !== undefined) node = node.next.get(fourth);
    if (node) this.total += node.weight;
  }
}

/** Keeps the names, as learning the weights needs them; weighs nothing. */
export class FeatureNames implements Features {
  readonly total = 0;
  readonly names: string[] = [];

  add(...words: readonly string[]): void {
    this.names.push(words.join(' '));
  }
}

/** The features whose names open with the same words. */
interface Node {
  weight: number;
  readonly next: Map<string, Node>;
}

function treeOf(weights: ReadonlyMap<string, number>): Node {
  const root: Node = { weight: 0, next: new Map() };
  for (const [name, weight] of weights) {
    let node = root;
    for (const word of name.split(' ')) {
      const known = node.next.get(word) ?? { weight: 0, next: new Map<string, Node>() };
      node.next.set(word, known);
      node = known;
    }
    node.weight = weight;
  }
  return root;
}

const NAMES = treeOf(WEIGHTS);
