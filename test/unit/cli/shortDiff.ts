const MOST = 24;

/** The lines that only one of two texts has, with the number of the expected line before each group; at most 24 lines. */
export function shortDiff(expected: string, actual: string): string {
  const before = expected.split('\n');
  const after = actual.split('\n');
  const common = commonLengths(before, after);
  const lines: string[] = [];
  for (let i = 0, j = 0, inGroup = false; i < before.length || j < after.length;) {
    if (i < before.length && before[i] === after[j]) {
      inGroup = false;
      i++;
      j++;
      continue;
    }
    if (!inGroup) lines.push(`@ line ${i + 1}`);
    inGroup = true;
    const removed = j >= after.length || (i < before.length && at(common, i + 1, j) >= at(common, i, j + 1));
    lines.push(removed ? `- ${before[i++] ?? ''}` : `+ ${after[j++] ?? ''}`);
  }
  return [...lines.slice(0, MOST), ...(lines.length > MOST ? [`… ${lines.length - MOST} more`] : [])].join('\n');
}

/** How many lines the texts behind two positions have in common, in order. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const row = table[i] ?? [];
      row[j] =
        before[i] === after[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  return table;
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
