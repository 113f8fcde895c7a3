import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair } from 'yaml';

/** Where the last value within a node ends: collections of YAML reach over the comments behind them. */
export function leafEnd(node: Node): number {
  if (isSeq(node) || isMap(node)) {
    if (node.flow === true || node.items.length === 0) return endOf(node);
    const last = node.items.at(-1) as Node | Pair;
    if (!('key' in last)) return leafEnd(last);
    const value = last.value as Node | null;
    return value && !(isScalar(value) && value.value === null) ? leafEnd(value) : endOf(last.key as Node);
  }
  return endOf(node);
}

export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

export function endOf(node: Node): number {
  return node.range?.[1] ?? 0;
}
