const MOST = 12;

/** The lines that differ between two texts behind their common start and before their common end, at most 12 a side. */
export function shortDiff(expected: string, actual: string): string {
  const before = expected.split('\n');
  const after = actual.split('\n');
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  let end = 0;
  const room = Math.min(before.length, after.length) - start;
  while (end < room && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [
    `@ line ${start + 1}`,
    ...side('-', before.slice(start, before.length - end)),
    ...side('+', after.slice(start, after.length - end)),
  ].join('\n');
}

function side(sign: string, lines: readonly string[]): string[] {
  const rest = lines.length - MOST;
  return [...lines.slice(0, MOST).map((line) => `${sign} ${line}`), ...(rest > 0 ? [`${sign} … ${rest} more`] : [])];
}
