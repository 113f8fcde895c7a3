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

/** The names of the table that begin with a word; the lines are read when somebody asks. */
export interface NameTable {
  readonly beginningWith: (word: string) => TableName[];
}

/**
 * Reads the bytes of `names.tsv`; `undefined` where they are no such table. The table begins with its kinds, `#code⇥type⇥subtype`; then comes
 * one name a line, `name⇥code⇥countries⇥full⇥region⇥population⇥rank⇥elsewhere` with a `?` behind the code of an ambiguous one. Names with the same first
 * word stand together, so that only the place of the first has to be kept: reading the table makes no object for each of its names.
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
  if (kinds.size === 0 || !text.endsWith('\n')) return undefined;
  const starts = new Map<string, number>();
  let last = '';
  for (; at < text.length; at = endOfLine(text, at) + 1) {
    const word = leadingWord(text, at);
    if (word === last) continue;
    if (starts.has(word)) return undefined;
    starts.set(word, at);
    last = word;
  }
  return { beginningWith: (word) => linesFrom(text, starts.get(word) ?? text.length, word, kinds) };
}

/** The letters and digits at an offset: `7-Eleven` gives `7`, `U.S.` gives `U`. */
export function leadingWord(text: string, start: number): string {
  let end = start;
  for (let code = text.charCodeAt(end); isLetter(code) || isDigit(code); code = text.charCodeAt(++end));
  return text.slice(start, end);
}

function linesFrom(
  text: string,
  start: number,
  word: string,
  kinds: ReadonlyMap<string, readonly [EntityType, string]>,
): TableName[] {
  const names: TableName[] = [];
  for (let at = start; at < text.length && leadingWord(text, at) === word; at = endOfLine(text, at) + 1) {
    const [name = '', code = '', iso = '', full = '', region = '', population = '', rank = '', elsewhere = ''] = text
      .slice(at, endOfLine(text, at))
      .split('\t');
    const ambiguous = code.endsWith('?');
    const kind = kinds.get(ambiguous ? code.slice(0, -1) : code);
    if (!kind) continue;
    const [type, subtype] = kind;
    names.push({ name, type, subtype, ambiguous, iso, full, region, population, rank, elsewhere });
  }
  return names;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function isType(type: string | undefined): type is EntityType {
  return type === 'place' || type === 'organization';
}
