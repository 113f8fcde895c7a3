/** A Markdown table; all columns but the first `left` are set right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], left = 1): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    `|${head.map((_, column) => (column < left ? '---' : '---:')).join('|')}|`,
    ...rows.map(line),
  ].join('\n');
}

/** `percent(0.5)` is `'50.0'`. */
export function percent(share: number): string {
  return (share * 100).toFixed(1);
}
