import { isMap, isScalar, isSeq } from 'yaml';
import type { Document, Node } from 'yaml';
import { shift, sliceOf } from '../../engine/index';
import { checkEntries } from './check';
import { readEntry } from './entry';
import type { Placed, RegistryFile, RegistryPiece, RegistryProblem, WrittenEntry } from './facts';
import { splitRegistry } from './parts';
import type { RegistryParts } from './parts';
import { Reader } from './reader';
import { MOST_ERRORS, LARGEST_REGISTRY, readYamlDocument } from './yaml';

/**
 * Reads a registry: a list of entries, or a map with the list under `entries` and strings that are nobody's name under `never`. Never throws; what
 * cannot be used is left out and told with its place. Aliases of YAML are refused, so no text is larger than it looks.
 *
 * `before` is what an earlier text of the file gave: entries that are written as they were there are not read again, and the answer is the same.
 */
export function parseRegistry(text: string, before?: RegistryFile): RegistryFile {
  // A lone CR ends a line for an editor but not for the library; a line feed in its place keeps every offset.
  const source = text.replace(/\r(?!\n)/g, '\n');
  const parts = text.length > LARGEST_REGISTRY ? null : splitRegistry(source);
  return (parts && inParts(source, parts, before?.pieces ?? NOTHING)) ?? parseWhole(source);
}

/** The same in one piece, which takes long where a registry is large. Lines end with LF or CR LF. */
export function parseWhole(text: string): RegistryFile {
  const problems: RegistryProblem[] = [];
  const document = readYamlDocument(text, problems);
  const reader = new Reader(text, problems);
  const { list, never } = readRoot(reader, document);
  const entries = list === null ? [] : reader.list(list, 'The entries are a list: each begins with a hyphen.');
  const written = entries.flatMap((node) => readEntry(reader, node) ?? []);
  return fileOf(written, never, problems, document === null, NOTHING);
}

/** The same, entry by entry; `null` where the parts may mean something else than the whole. */
function inParts(
  text: string,
  { head, items, tail, keyed }: RegistryParts,
  known: ReadonlyMap<string, RegistryPiece>,
): RegistryFile | null {
  const start = sliceOf(text, head);
  if (!isHead(start, keyed)) return null;
  const pieces = new Map<string, RegistryPiece>();
  const problems: RegistryProblem[] = [];
  const written: WrittenEntry[] = [];
  for (const item of items) {
    const words = sliceOf(text, item);
    const piece = known.get(words) ?? pieces.get(words) ?? readPiece(words);
    if (piece === null) return null;
    pieces.set(words, piece);
    for (const one of piece.problems) problems.push({ ...one, span: shift(one.span, item.start) });
    if (piece.written) written.push(moved(piece.written, item.start));
    // An entry that is not closed may go on in what looks like the end of the list.
    if (item === items.at(-1) && isBroken(piece.problems) && !/^(?:[a-z]{1,40}:\s|$)/.test(sliceOf(text, tail)))
      return null;
  }
  const around: RegistryProblem[] = [];
  const rest = start + sliceOf(text, tail);
  const document = readYamlDocument(rest, around);
  if (document === null) return null;
  const reader = new Reader(rest, around);
  const { list, never } = readRoot(reader, document);
  if (!keyed && document.contents !== null) return null;
  if (keyed && !(list && isScalar(list) && list.value === null && (list.range?.[0] ?? 0) <= head.end)) return null;
  for (const one of around)
    problems.push(one.span.start < head.end ? one : { ...one, span: shift(one.span, tail.start - head.end) });
  return fileOf(written, never, problems, false, pieces);
}

/** Whether the text before a list is what it looks like: comments, and keys of which the last is `entities`, without a value. */
function isHead(head: string, keyed: boolean): boolean {
  const problems: RegistryProblem[] = [];
  const root = readYamlDocument(head, problems)?.contents ?? null;
  if (problems.length > 0) return false;
  if (!keyed) return root === null;
  const last = isMap(root) ? root.items.at(-1) : undefined;
  return isScalar(last?.key) && last.key.value === 'entities' && isScalar(last.value) && last.value.value === null;
}

/** An entry by itself is a list of one. */
function readPiece(text: string): RegistryPiece | null {
  const problems: RegistryProblem[] = [];
  const root = readYamlDocument(text, problems)?.contents ?? null;
  const [node] = isSeq(root) ? root.items : [];
  if (!isSeq(root) || root.items.length !== 1) return null;
  const reader = new Reader(text, problems);
  const [entry] = reader.list(root, '');
  const written = node === entry && entry ? (readEntry(reader, entry) ?? null) : null;
  return { written, problems };
}

function readRoot(
  reader: Reader,
  document: Document | null,
): { readonly list: Node | null; readonly never: readonly Placed[] } {
  const root = document?.contents ?? null;
  if (!isMap(root)) return { list: root, never: [] };
  let [list, never]: [Node | null, Placed[]] = [null, []];
  for (const { key, value } of reader.pairs(root)) {
    if (key.text === 'entities') list = value;
    else if (key.text === 'never') never = reader.texts(value);
    else reader.report('registry-key', key.span, `A registry has the keys entities and never, not ${key.text}.`);
  }
  return { list, never };
}

function fileOf(
  entries: readonly WrittenEntry[],
  never: readonly Placed[],
  found: readonly RegistryProblem[],
  refused: boolean,
  pieces: ReadonlyMap<string, RegistryPiece>,
): RegistryFile {
  const problems = [...found, ...checkEntries(entries)].sort((a, b) => a.span.start - b.span.start);
  let errors = 0;
  return {
    entries,
    never: never.map(({ text }) => text),
    problems: problems.filter(({ code }) => code !== 'registry-syntax' || ++errors <= MOST_ERRORS),
    broken: refused || isBroken(found),
    pieces,
  };
}

function isBroken(problems: readonly RegistryProblem[]): boolean {
  return problems.some(({ code }) => code === 'registry-syntax');
}

function moved({ entry, span, id, names, type }: WrittenEntry, by: number): WrittenEntry {
  const place = ({ text, span: at }: Placed): Placed => ({ text, span: shift(at, by) });
  return { entry, span: shift(span, by), id: place(id), names: names.map(place), type: type && place(type) };
}

const NOTHING: ReadonlyMap<string, RegistryPiece> = new Map();
