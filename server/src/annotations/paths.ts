/** Whether a path with `/` fits a pattern: `matchesPath('news/*.txt', 'news/a.txt')`. Linear in the pattern times the path. */
export function matchesPath(pattern: string, path: string): boolean {
  return matchesParts(pattern.split('/'), path.split('/'));
}

/** `**` may stand for no folder, so each pattern part keeps the set of path parts that it can start from. */
function matchesParts(pattern: readonly string[], path: readonly string[]): boolean {
  let starts = new Set([0]);
  for (const part of pattern) {
    const next = new Set<number>();
    for (const start of starts) {
      if (part === '**') for (let at = start; at <= path.length; at += 1) next.add(at);
      else if (start < path.length && matchesName(part, path[start] ?? '')) next.add(start + 1);
    }
    starts = next;
  }
  return starts.has(path.length);
}

/** `*` in a name: the pieces between the stars have to follow each other, the first and the last at the edges. */
function matchesName(pattern: string, name: string): boolean {
  const pieces = pattern.split('*');
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  if (pieces.length === 1) return pattern === name;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = name.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= name.length - last.length;
}
