/** A value of a cell: what has a meaning in cells stands behind a backslash. A carriage return has no escape; see `countCarriageReturns`. */
export function escapeValue(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/->|[\\[\]|_;*\t\n]/g, (found) => `\\${found === '\t' ? 't' : found === '\n' ? 'n' : found}`);
}

/** The inverse. A backslash before anything else is itself. */
export function unescapeValue(value: string): string {
  return value.replace(/\\(->|[\\[\]|_;*tn])/g, (_, found: string) =>
    found === 't' ? '\t' : found === 'n' ? '\n' : found,
  );
}

/** One line of text. A carriage return is escaped, a line feed starts a new line of the file. */
export function escapeText(line: string): string {
  return line.replace(/[\0-\x09\x0b-\x1f\\]/g, (found) => `\\${TEXT_ESCAPES[found] ?? found}`);
}

/** The inverse. Up to version 3.1 escapes were those of Java, with `\uXXXX`. */
export function unescapeText(line: string, version: number): string {
  const one = (_: string, found: string): string => TEXT_UNESCAPES[found] ?? found;
  if (version >= 3.2) return line.replace(/\\([\0-\x07\x0e-\x1ftnfrb\\])/g, one);
  return line.replace(/\\(u[0-9a-fA-F]{4}|[tnfrb"'\\])/g, (all, found: string) =>
    found.length === 5 ? String.fromCharCode(Number.parseInt(found.slice(1), 16)) : one(all, found),
  );
}

/** `a|b\|c` has two parts. A separator behind a backslash is none, unless the backslash itself is escaped. */
export function splitUnescaped(cell: string, separator: '|' | ';'): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < cell.length; at += 1) {
    if (cell[at] === '\\') at += 1;
    else if (cell[at] === separator) {
      parts.push(cell.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, cell.slice(start)];
}

const TEXT_ESCAPES: Readonly<Record<string, string>> = { '\t': 't', '\f': 'f', '\r': 'r', '\b': 'b' };
const TEXT_UNESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', f: '\f', r: '\r', b: '\b' };
