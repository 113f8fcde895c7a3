import { fold } from '../coreference/fold';
import { partsOf } from '../coreference/nameParts';
import { SpellingTable } from '../spelling/table';
import { wordAt, wordsOf } from '../text/words';
import type { Words } from '../text/words';
import type { Registry, RegistryEntry, RegistryMatch, RegistryName } from './facts';

/** What a row of words is: a name of an entry, or, with `never`, a string in which no name of those entries counts. */
interface Pattern {
  readonly texts: readonly string[];
  entry: RegistryEntry | null;
  readonly never: Set<string>;
  /** Whether it is nobody's name. */
  nobody: boolean;
}

/**
 * Makes the matcher of a registry. Where two entries claim one name, the first keeps it. `noNames` are the strings that are nobody's name. Takes as
 * long as the names are, and finding them in a paragraph as long as the paragraph, times the words of the longest name that a word begins.
 */
export function compileRegistry(entries: readonly RegistryEntry[], noNames: readonly string[] = []): Registry {
  const patterns = new Map<string, Map<string, Pattern>>();
  const handles = new Map<string, RegistryEntry>();
  const byId = new Map<string, RegistryEntry>();
  for (const entry of entries) {
    if (byId.has(entry.id)) continue;
    byId.set(entry.id, entry);
    for (const name of [entry.name, ...entry.aliases]) {
      const pattern = patternOf(patterns, name);
      if (pattern) pattern.entry ??= entry;
    }
    for (const text of entry.never) patternOf(patterns, text)?.never.add(entry.id);
    for (const handle of entry.handles)
      if (!handles.has(handle.toLowerCase())) handles.set(handle.toLowerCase(), entry);
  }
  for (const text of noNames) {
    const pattern = patternOf(patterns, text);
    if (pattern) pattern.nobody = true;
  }
  const longest = new Map([...patterns].map(([word, group]) => [word, lengthOf(group)]));
  return {
    entries: [...byId.values()],
    byId,
    find: (words) => findAll(words, patterns, longest, handles),
    byHandle: (handle) => handles.get(handle.toLowerCase()),
    ...spellingsOf([...byId.values()]),
  };
}

function spellingsOf(entries: readonly RegistryEntry[]): Pick<Registry, 'has' | 'near'> {
  const names = new Set<string>();
  const table = new SpellingTable<RegistryName>();
  for (const entry of entries)
    for (const name of [entry.name, ...entry.aliases]) {
      names.add(name);
      const { parts } = partsOf(name);
      table.add(parts.join(' '), { entry, name });
      const surname = parts.at(-1) ?? '';
      const written = name.split(' ').find((word) => fold(word) === surname);
      if (entry.type !== 'person' || parts.length < 2 || written === undefined) continue;
      names.add(written);
      table.add(surname, { entry, name: written });
    }
  return { has: (name) => names.has(name), near: (name) => table.near(partsOf(name).parts.join(' ')) };
}

function patternOf(patterns: Map<string, Map<string, Pattern>>, name: string): Pattern | undefined {
  const { texts } = wordsOf(name);
  const [first] = texts;
  if (first === undefined) return undefined;
  const group = patterns.get(first) ?? new Map<string, Pattern>();
  patterns.set(first, group);
  const key = texts.join(' ');
  const pattern = group.get(key) ?? { texts, entry: null, never: new Set(), nobody: false };
  group.set(key, pattern);
  return pattern;
}

function lengthOf(group: ReadonlyMap<string, Pattern>): number {
  let longest = 0;
  for (const { texts } of group.values()) longest = Math.max(longest, texts.length);
  return Math.min(longest, LONGEST_NAME);
}

function findAll(
  words: Words,
  patterns: ReadonlyMap<string, ReadonlyMap<string, Pattern>>,
  longest: ReadonlyMap<string, number>,
  handles: ReadonlyMap<string, RegistryEntry>,
): RegistryMatch[] {
  const found: RegistryMatch[] = [];
  // Up to which token a string that is not the entity reaches, by its id.
  const blocked = new Map<string, number>();
  let free = 0;
  for (let at = 0; at < words.texts.length; at++) {
    const word = wordAt(words, at);
    const group = patterns.get(word);
    const handle = words.tokens[at]?.kind === 'handle' ? handles.get(word.toLowerCase()) : undefined;
    // The handle that signs a post belongs to the author's name.
    if (handle && wordAt(words, at - 1) !== '(') found.push({ entry: handle, first: at, last: at });
    if (!group) continue;
    const fitting = matchesAt(words, at, group, longest.get(word) ?? 0);
    for (const { texts, never } of fitting)
      for (const id of never) blocked.set(id, Math.max(blocked.get(id) ?? -1, at + texts.length - 1));
    if (at < free) continue;
    const pattern = fitting.find(
      ({ entry, texts, nobody }) => nobody || (entry !== null && (blocked.get(entry.id) ?? -1) < at + texts.length - 1),
    );
    if (!pattern) continue;
    free = at + pattern.texts.length;
    found.push({ entry: pattern.entry, first: at, last: free - 1 });
  }
  return found;
}

/** The longest first. */
function matchesAt(words: Words, at: number, group: ReadonlyMap<string, Pattern>, longest: number): Pattern[] {
  const matches: Pattern[] = [];
  for (let length = Math.min(longest, words.texts.length - at); length > 0; length--) {
    const key = length === 1 ? wordAt(words, at) : words.texts.slice(at, at + length).join(' ');
    const pattern = group.get(key);
    if (pattern) matches.push(pattern);
  }
  return matches;
}

/** In tokens. Names of books are long; what is longer was never a name. */
const LONGEST_NAME = 40;
