import type { Signature } from '../posts/find';
import { overlaps } from '../text/span';
import type { Span } from '../text/span';
import { spanOfTokens, tokenFrom, wordAt } from '../text/words';
import type { Words } from '../text/words';
import { listedName, plainName } from './candidate';
import type { NameCandidate } from './candidate';
import { MONTHS, WEEKDAYS } from '../dates/lexicon';
import { findDateline } from './dateline';
import { NEVER_START } from './lexicon/heads';
import { TITLES } from './lexicon/titles';
import type { Gazetteer, GazetteerEntry } from './gazetteer';
import type { Tagger } from './tagger/tagger';
import { taggedNames } from './taggedNames';

/** What names are found with. Without a model there are still the names of the lists. */
export interface NameSources {
  readonly gazetteer: Gazetteer;
  readonly tagger: Tagger | null;
}

/** The possible names of a paragraph, in order and without overlap, from its words alone. */
export function findNames(
  words: Words,
  sentences: readonly Span[],
  { gazetteer, tagger }: NameSources,
): NameCandidate[] {
  const dateline = findDateline(words.text, gazetteer);
  const tagged = tagger ? taggedNames(words, sentences, tagger, gazetteer) : [];
  const names = merge(dateline ? [dateline] : [], tagged);
  const all = merge(names, knownNames(words, gazetteer, tagger === null));
  return merge(all, uncertainNames(words)).map((name) => withAcronym(words, name));
}

/** The names of a post with its author, whose name is certain because it signs the post. */
export function withAuthor(names: readonly NameCandidate[], { author, authorSpan }: Signature): NameCandidate[] {
  return merge([plainName(authorSpan, author.includes(' ') ? 'person' : 'organization', 0.97, 'signs a post')], names);
}

/** Both lists in one order; where names overlap, the first list's stays. */
function merge(first: readonly NameCandidate[], second: readonly NameCandidate[]): NameCandidate[] {
  const merged: NameCandidate[] = [];
  let next = 0;
  for (const name of second) {
    while (next < first.length && (first[next]?.span.end ?? 0) <= name.span.start) next++;
    const beside = first[next];
    if (!beside || !overlaps(beside.span, name.span)) merged.push(name);
  }
  return [...first, ...merged].sort((a, b) => a.span.start - b.span.start);
}

/** Names of the lists that need no context: all of them without a model, else only those that are hardly ever anything else. */
function knownNames(words: Words, gazetteer: Gazetteer, all: boolean): NameCandidate[] {
  const names: NameCandidate[] = [];
  for (let at = 0; at < words.tokens.length; at++) {
    const match = gazetteer.match(words, at);
    if (!match || !(all || isCertain(match.entry, wordAt(words, at), wordAt(words, match.last + 1)))) continue;
    names.push(listedName(spanOfTokens(words, at, match.last), match.entry, 0.8));
    at = match.last;
  }
  return names;
}

/** Single capitalised words: names only where the document names the same elsewhere, which the whole document tells. */
function uncertainNames(words: Words): NameCandidate[] {
  const names: NameCandidate[] = [];
  for (const [at, token] of words.tokens.entries()) {
    const word = wordAt(words, at);
    if (token.kind !== 'word' || !CAPITALISED.test(word) || isNeverName(word.toLowerCase())) continue;
    names.push({ ...plainName(spanOfTokens(words, at, at), 'organization', 0.3, 'capitalised'), uncertain: true });
  }
  return names;
}

function isNeverName(word: string): boolean {
  return NEVER_START.has(word) || TITLES.has(word) || WEEKDAYS.has(word) || MONTHS.has(word);
}

function isCertain({ type, subtype }: GazetteerEntry, word: string, next: string): boolean {
  if (subtype === 'international organization' || type === 'event') return true;
  // "Western weapons": an adjective with its noun, not the beginning of a name.
  if (type === 'norp' && /^\p{Ll}/u.test(next)) return true;
  return (subtype === 'country' || type === 'norp') && !OFTEN_OTHERWISE.has(word);
}

/** An acronym in brackets right behind a name stands for it. */
function withAcronym(words: Words, name: NameCandidate): NameCandidate {
  const open = tokenFrom(words, name.span.end);
  if (wordAt(words, open) !== '(' || wordAt(words, open + 2) !== ')' || !ACRONYM.test(wordAt(words, open + 1)))
    return name;
  return { ...name, acronym: spanOfTokens(words, open + 1, open + 1) };
}

const CAPITALISED = /^\p{Lu}[\p{L}\p{N}'’-]{2,}$/u;
const ACRONYM = /^(?:\p{Lu}[\p{Lu}\d]{1,6}|(?:\p{Lu}\.){2,5}|\p{Lu}\p{Ll}?\p{Lu}{1,4}\p{Ll}?\p{Lu}{0,3})$/u;
/** Countries and peoples whose names are people's or things' as well. */
const OFTEN_OTHERWISE: ReadonlySet<string> = new Set(
  'Jordan Georgia Chad Turkey Israel India China Kenya Cuba Jersey Guinea Mali Niger Oman Peru Togo Polish Pole Poles Dane Finn English Welsh Orthodox Democratic Green Labour Conservative Western Hindu Baptist Jew Arab Catalan Hispanic Protestant Swiss Congo Nice Holland'.split(
    ' ',
  ),
);
