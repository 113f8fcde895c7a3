import type { Fields } from './fields';

/**
 * The part of YAML that this program writes, read and written without a parser: entries of a list as block mappings and block lists, indented by two, with
 * plain or double-quoted values of one line. Everything else, such as comments, aliases, block texts and lists in brackets, is left to the library.
 */

/** Reads one entry, `  - id: a` and the lines below it, as plain data; `undefined` where it is written in another way. Never says other than the library. */
export function readPlain(text: string): unknown {
  const lines: Line[] = [];
  for (const raw of text.split('\n')) {
    let indent = 0;
    while (raw.charCodeAt(indent) === SPACE) indent += 1;
    if (indent === raw.length) {
      if (raw === '') continue;
      return undefined;
    }
    lines.push({ indent, content: raw.slice(indent) });
  }
  const reader: Reader = { lines, at: 0 };
  const [first] = lines;
  const items = first ? readItems(reader, first.indent, DEEPEST) : undefined;
  return items?.length === 1 && reader.at === lines.length ? items[0] : undefined;
}

const SPACE = 32;
/** Levels below an entry. */
const DEEPEST = 24;

interface Line {
  indent: number;
  content: string;
}

interface Reader {
  readonly lines: Line[];
  at: number;
}

function readItems(reader: Reader, indent: number, depth: number): unknown[] | undefined {
  const items: unknown[] = [];
  for (let line = reader.lines[reader.at]; line?.indent === indent; line = reader.lines[reader.at]) {
    if (!line.content.startsWith('- ') || depth === 0) return undefined;
    const content = line.content.slice(2);
    let item: unknown;
    if (KEY.test(content)) {
      line.indent += 2;
      line.content = content;
      item = readFields(reader, indent + 2, depth - 1);
    } else {
      reader.at += 1;
      item = readScalar(content);
    }
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

const NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,100}$/;
const KEY = /^([A-Za-z_][A-Za-z0-9_-]{0,100}):(?: (?! )|$)/;

function readFields(reader: Reader, indent: number, depth: number): Fields | undefined {
  const entries = new Map<string, unknown>();
  for (let line = reader.lines[reader.at]; line?.indent === indent; line = reader.lines[reader.at]) {
    const match = KEY.exec(line.content);
    const key = match?.[1];
    if (!match || key === undefined || entries.has(key) || RESERVED.has(key.toLowerCase()) || depth === 0)
      return undefined;
    reader.at += 1;
    const rest = line.content.slice(match[0].length);
    const value = rest === '' ? readBelow(reader, indent + 2, depth - 1) : readValue(key, rest);
    if (value === undefined) return undefined;
    entries.set(key, value);
  }
  return Object.fromEntries(entries);
}

function readBelow(reader: Reader, indent: number, depth: number): unknown {
  const line = reader.lines[reader.at];
  if (line?.indent !== indent) return undefined;
  return line.content.startsWith('- ') ? readItems(reader, indent, depth) : readFields(reader, indent, depth);
}

function readValue(key: string, rest: string): unknown {
  const at = key === 'at' ? OFFSETS.exec(rest) : null;
  return at ? [Number(at[1]), Number(at[2])] : readScalar(rest);
}

const OFFSETS = /^\[(0|[1-9]\d{0,14}), (0|[1-9]\d{0,14})\]$/;

function readScalar(text: string): unknown {
  if (text.startsWith('"')) return readQuoted(text);
  if (NUMBER.test(text)) return Number(text);
  if (isPlainText(text)) return text;
  return text === 'true' ? true : text === 'false' ? false : text === 'null' ? null : undefined;
}

/** JSON's double-quoted texts mean in YAML what they mean in JSON; YAML has more escapes, which are not read here. */
function readQuoted(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

const NUMBER = /^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,8})\.\d{0,6}[1-9])$/;
const TIME = /^\d{4}-\d{2}-\d{2}T[\d:]{5,8}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;
const WORDS = /^[\p{L}_](?:[\p{L}\p{N}_.,;()/'+-]|:(?=[\p{L}\p{N}])| (?=[\p{L}\p{N}(])){0,300}$/u;
/** What the core schema of YAML 1.2 takes for something else than a text, in lower case. */
const RESERVED: ReadonlySet<string> = new Set(['null', 'true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n']);

/** Whether a text can stand without quotation marks, for any reader of YAML. */
export function isPlainText(text: string): boolean {
  return TIME.test(text) || (WORDS.test(text) && !RESERVED.has(text.toLowerCase()));
}

/** Texts from the article are always quoted, so that nothing in them is hidden. */
const QUOTED: ReadonlySet<string> = new Set(['exact', 'prefix', 'suffix']);

/** An entry of a list as `readPlain` reads it, with a line end; `null` where it holds what cannot be written in this way. */
export function printPlain(fields: Fields): string | null {
  const lines: string[] = [];
  if (!printFields(fields, '    ', lines, DEEPEST)) return null;
  const [first = '', ...rest] = lines;
  return `${['  - ' + first.slice(4), ...rest].join('\n')}\n`;
}

function printFields(fields: Fields, indent: string, lines: string[], depth: number): boolean {
  const entries = Object.entries(fields);
  if (entries.length === 0 || depth === 0) return false;
  return entries.every(([key, value]) => {
    if (!NAME.test(key) || RESERVED.has(key.toLowerCase())) return false;
    if (typeof value === 'object' && value !== null && key !== 'at') {
      lines.push(`${indent}${key}:`);
      return Array.isArray(value)
        ? printItems(value, `${indent}  `, lines, depth - 1)
        : printFields(value as Fields, `${indent}  `, lines, depth - 1);
    }
    const printed = key === 'at' ? printOffsets(value) : printScalar(value, QUOTED.has(key));
    if (printed !== null) lines.push(`${indent}${key}: ${printed}`);
    return printed !== null;
  });
}

function printItems(items: readonly unknown[], indent: string, lines: string[], depth: number): boolean {
  if (items.length === 0 || depth === 0) return false;
  return items.every((item) => {
    if (Array.isArray(item)) return false;
    if (typeof item !== 'object' || item === null) {
      const printed = printScalar(item, false);
      if (printed !== null) lines.push(`${indent}- ${printed}`);
      return printed !== null;
    }
    const at = lines.length;
    if (!printFields(item as Fields, `${indent}  `, lines, depth - 1)) return false;
    lines[at] = `${indent}- ${(lines[at] ?? '').slice(indent.length + 2)}`;
    return true;
  });
}

function printOffsets(value: unknown): string | null {
  if (!Array.isArray(value)) return printScalar(value, false);
  const printed = `[${value.join(', ')}]`;
  return OFFSETS.test(printed) ? printed : null;
}

function printScalar(value: unknown, isQuoted: boolean): string | null {
  if (typeof value === 'string') return !isQuoted && isPlainText(value) ? value : JSON.stringify(value);
  if (typeof value === 'boolean' || value === null) return String(value);
  if (typeof value !== 'number' || Object.is(value, -0)) return null;
  const printed = String(value);
  return NUMBER.test(printed) ? printed : null;
}
