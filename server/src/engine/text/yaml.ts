// What every reader of YAML needs before and after the library.
import type { CST } from 'yaml';

/**
 * Whether a token has more than `limit` levels of lists and maps in one another; the document itself is none. Without calling itself: the
 * library's composer does for every level, and a stack that overflows ends the process.
 */
export function isDeeperThan(root: CST.Token, limit: number): boolean {
  const open: { readonly token: CST.Token; readonly depth: number }[] = [{ token: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (depth > limit) return true;
    if (token.type === 'document' && token.value) open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      if (key) open.push({ token: key, depth: depth + 1 });
      if (value) open.push({ token: value, depth: depth + 1 });
    }
  }
  return false;
}

/** The library's message as one sentence of bounded length: `"Missing , or :\n at"` is `"Missing , or : at."`. */
export function yamlSentence(message: string): string {
  return message
    .replace(/\s+/g, ' ')
    .slice(0, 200)
    .replace(/[.:]?$/, '.');
}
