const INDENT = '  ';

/** JSON for people: what fits into a line of `width` columns stays on it, the rest is indented by two spaces. */
export function prettyJson(value: unknown, width = 120, margin = ''): string {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || margin.length + flat.length <= width) return flat;
  const inner = margin + INDENT;
  const lines = Array.isArray(value)
    ? value.map((item) => prettyJson(item, width, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${prettyJson(item, width, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open ?? ''}\n${inner}${lines.join(`,\n${inner}`)}\n${margin}${close ?? ''}`;
}
