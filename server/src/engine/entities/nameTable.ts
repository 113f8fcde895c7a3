import { isDigit, isLetter } from '../text/characters';
import { decodeUtf8 } from '../text/decode';
import type { EntityType } from './facts';

/** A line of `names.tsv`. Texts that the line does not give are empty. */
export interface TableName {
  readonly name: string;
  readonly type: EntityType;
  readonly subtype: string;
  /** Whether the name is often something else. */
  readonly ambiguous: boolean;
  /** Codes of countries, with commas between. */
  readonly iso: string;
  /** The full or usual name, where this is another one of it. */
  readonly full: string;
  /** A city's first-level region. */
  readonly region: string;
  readonly population: string;
  /** `C` for the capital of its country, `R` for that of its region. */
  readonly rank: string;
  /** Codes of other countries that have a large city of the same name. */
  readonly elsewhere: string;
}

/** The names of the table that begin with a word: found by halving, and read when somebody asks. */
export interface NameTable {
  readonly beginningWith: (word: string) => TableName[];
  /** The names of nearly the length of `name` that begin with the same two letters, and whose one half is the same: all that one edit can reach. */
  readonly similar: (name: string) => TableName[];
}

type Kinds = ReadonlyMap<string, readonly [EntityType, string]>;

/**
 * Reads the bytes of `names.tsv`; `undefined` where they are no such table. The table begins with its kinds, `#code⇥type⇥subtype`; then comes
 * one name a line, `name⇥code⇥countries⇥full⇥region⇥population⇥rank⇥elsewhere` with a `?` behind the code of an ambiguous one. The lines are sorted by
 * the first word of the name, so that nothing has to be made from them before they are asked for.
 */
export function readNameTable(bytes: Uint8Array): NameTable | undefined {
  const text = decodeUtf8(bytes);
  const kinds = new Map<string, readonly [EntityType, string]>();
  let at = 0;
  while (text.charAt(at) === '#') {
    const end = endOfLine(text, at);
    const [code, type, subtype] = text.slice(at + 1, end).split('\t');
    if (code === undefined || !isType(type) || subtype === undefined) return undefined;
    kinds.set(code, [type, subtype]);
    at = end + 1;
  }
  if (kinds.size === 0 || at >= text.length || !text.endsWith('\n')) return undefined;
  const lines = { text, start: at, kinds };
  return {
    beginningWith: (word) => linesFrom(lines, firstLine(lines, word), word),
    similar: (name) => similarLines(lines, name),
  };
}

interface Lines {
  readonly text: string;
  /** Of the first name. */
  readonly start: number;
  readonly kinds: Kinds;
}

/** The start of the first line whose first word is not before `word`. */
function firstLine({ text, start }: Lines, word: string): number {
  let low = start;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = Math.max(start, text.lastIndexOf('\n', middle - 1) + 1);
    if (leadingWord(text, line) < word) low = endOfLine(text, middle) + 1;
    else high = line;
  }
  return low;
}

/** The letters and digits at an offset: `7-Eleven` gives `7`, `U.S.` gives `U`. */
export function leadingWord(text: string, start: number): string {
  let end = start;
  for (let code = text.charCodeAt(end); isLetter(code) || isDigit(code); code = text.charCodeAt(++end));
  // A new string would be hashed anew wherever it is looked up.
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

function linesFrom({ text, kinds }: Lines, start: number, word: string): TableName[] {
  const names: TableName[] = [];
  for (let at = start; at < text.length && leadingWord(text, at) === word; at = endOfLine(text, at) + 1) {
    const name = readLine(text.slice(at, endOfLine(text, at)), kinds);
    if (name) names.push(name);
  }
  return names;
}

function similarLines(lines: Lines, name: string): TableName[] {
  const { text, kinds } = lines;
  const start = name.slice(0, SAME_START);
  const half = (name.length - 2) >> 1;
  const [first, last] = [name.slice(0, half), name.slice(name.length - half)];
  const names: TableName[] = [];
  for (let at = firstLine(lines, start); text.startsWith(start, at); at = endOfLine(text, at) + 1) {
    const end = text.indexOf('\t', at);
    if (Math.abs(end - at - name.length) > 1) continue;
    // Nearly all lines are passed over, so that no string is made for them.
    if (!text.startsWith(first, at) && !text.startsWith(last, end - half)) continue;
    const line = readLine(text.slice(at, endOfLine(text, at)), kinds);
    if (line) names.push(line);
  }
  return names;
}

function readLine(line: string, kinds: Kinds): TableName | undefined {
  const [name = '', code = '', iso = '', full = '', region = '', population = '', rank = '', elsewhere = ''] =
    line.split('\t');
  const ambiguous = code.endsWith('?');
  const kind = kinds.get(ambiguous ? code.slice(0, -1) : code);
  if (!kind) return undefined;
  const [type, subtype] = kind;
  return { name, type, subtype, ambiguous, iso, full, region, population, rank, elsewhere };
}

/** Letters that a slip of the pen is taken to leave as they are. */
export const SAME_START = 2;

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function isType(type: string | undefined): type is EntityType {
  return type === 'place' || type === 'organization';
}
