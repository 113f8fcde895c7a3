import type { Signature } from '../posts/find';
import { overlaps, sliceOf } from '../text/span';
import type { Span } from '../text/span';
import { lowerAt, spanOfTokens, tokenFrom, wordAt } from '../text/words';
import type { Words } from '../text/words';
import { listedName, plainName } from './candidate';
import type { NameCandidate } from './candidate';
import { MONTHS, WEEKDAYS } from '../dates/lexicon';
import { compoundNorps } from './compoundNorps';
import { isCurrency } from './currency';
import { findDateline } from './dateline';
import { isEponym } from './eponyms';
import { NEVER_START } from './lexicon/heads';
import { TITLES } from './lexicon/titles';
import { loweredNames } from './loweredNames';
import { mayBeMonth, PERSONAL_MONTHS } from './month';
import type { Gazetteer, GazetteerEntry } from './gazetteer';
import { numberedNames } from './numberedNames';
import { officeNames } from './officeNames';
import type { Tagger } from './tagger/tagger';
import { shoutedNames } from './shoutedNames';
import { taggedNames } from './taggedNames';
import { retypeTeams } from './teams';

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
  const tagged = tagger ? taggedNames(words, sentences, tagger, gazetteer) : [];
  const shapes = [
    [...findDateline(words.text, gazetteer), ...compoundNorps(words, gazetteer)],
    numberedNames(words, gazetteer),
    officeNames(words, gazetteer),
    loweredNames(words, gazetteer),
  ].reduce(merge);
  const shouted = merge(shapes, shoutedNames(words, sentences, gazetteer));
  const names = retypeTeams(words, merge(shouted, tagged), gazetteer);
  const all = merge(names, knownNames(words, gazetteer, tagger === null));
  return merge(all, uncertainNames(words)).map((name) => withAcronym(words, name, gazetteer));
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
    if (!mayBeginName(words, at)) continue;
    const match = gazetteer.match(words, at);
    if (!match || isCurrency(words, at) || !(all || isCertain(match.entry, words, at, match.last))) continue;
    names.push(listedName(spanOfTokens(words, at, match.last), match.entry, 0.8));
    at = match.last;
  }
  return names;
}

/** Cheap: no list has a name that begins with a small word, but for "al-Qaeda" and "eBay". */
function mayBeginName(words: Words, at: number): boolean {
  if (wordAt(words, at) !== lowerAt(words, at)) return true;
  // "10 Downing Street"
  return /^\d/.test(wordAt(words, at)) && wordAt(words, at + 1) !== lowerAt(words, at + 1);
}

/** Single capitalised words: names only where the document names the same elsewhere, which the whole document tells. */
function uncertainNames(words: Words): NameCandidate[] {
  const names: NameCandidate[] = [];
  for (const [at, token] of words.tokens.entries()) {
    const word = wordAt(words, at);
    if (token.kind !== 'word' || !CAPITALISED.test(word) || isNeverName(words, at)) continue;
    names.push({ ...plainName(spanOfTokens(words, at, at), 'organization', 0.3, 'capitalised'), uncertain: true });
  }
  return names;
}

function isNeverName(words: Words, at: number): boolean {
  const word = lowerAt(words, at);
  if (isEponym(words, at, at)) return true;
  if (PERSONAL_MONTHS.has(word)) return mayBeMonth(words, at) || isWish(words, at);
  return NEVER_START.has(word) || TITLES.has(word) || WEEKDAYS.has(word) || MONTHS.has(word);
}

/** "May he live", "May God help us". */
function isWish(words: Words, at: number): boolean {
  return (
    wordAt(words, at) === 'May' &&
    /^(?:God|Allah|the|he|she|i|I|we|you|they|it|his|her|our|your|this|that|all|peace)$/.test(wordAt(words, at + 1))
  );
}

function isCertain({ type, subtype, ambiguous }: GazetteerEntry, words: Words, at: number, last: number): boolean {
  const word = wordAt(words, at);
  const next = wordAt(words, last + 1);
  if ((subtype === 'international organization' && !ambiguous) || type === 'event') return true;
  // "Central European Time": an inner word of a longer name.
  if (type === 'norp' && CAPITALISED.test(next) && CAPITALISED.test(wordAt(words, at - 1))) return false;
  // "Western weapons": an adjective with its noun, not the beginning of a name.
  if (type === 'norp' && /^\p{Ll}/u.test(next)) return true;
  return (subtype === 'country' || type === 'norp') && !OFTEN_OTHERWISE.has(word);
}

/** An acronym in brackets right behind a name stands for it, where it is not a name of its own: "Seles (U.S.)", "ROME (AP)". */
function withAcronym(words: Words, name: NameCandidate, gazetteer: Gazetteer): NameCandidate {
  const open = tokenFrom(words, name.span.end);
  const acronym = wordAt(words, open + 1);
  if (wordAt(words, open) !== '(' || wordAt(words, open + 2) !== ')' || !ACRONYM.test(acronym)) return name;
  const known = gazetteer.match(words, open + 1)?.entry;
  const text = sliceOf(words.text, name.span);
  const isOther = known !== undefined && known.type !== name.type;
  // "Doctors Without Borders (MSF)": letters of another language, as organizations alone have them.
  const mayDiffer = name.type === 'organization' && text.includes(' ') && known === undefined;
  if (isOther || !(mayDiffer || holdsLetters(text, acronym))) return name;
  return { ...name, acronym: spanOfTokens(words, open + 1, open + 1) };
}

/** Whether the acronym's letters stand in the name in this order, the first at its start. */
function holdsLetters(name: string, acronym: string): boolean {
  const letters = acronym.toLowerCase().replaceAll('.', '');
  const words = name.toLowerCase().replace(/^the /, '');
  if (words.charAt(0) !== letters.charAt(0) || words === letters) return false;
  let at = 0;
  for (const letter of words) if (letter === letters.charAt(at)) at++;
  return at === letters.length;
}

const CAPITALISED = /^\p{Lu}(?:\p{Ll}|[\p{L}\p{N}'’-]{2,})$/u;
const ACRONYM = /^(?:\p{Lu}[\p{Lu}\d]{1,6}|(?:\p{Lu}\.){2,5}|\p{Lu}\p{Ll}?\p{Lu}{1,4}\p{Ll}?\p{Lu}{0,3})$/u;
/** Countries and peoples whose names are people's or things' as well. */
const OFTEN_OTHERWISE: ReadonlySet<string> = new Set(
  'Jordan Georgia Chad Turkey Israel India China Kenya Cuba Jersey Guinea Mali Niger Oman Peru Togo Polish Pole Poles Dane Finn English Welsh Orthodox Democratic Green Labour Conservative Western Hindu Baptist Jew Arab Catalan Hispanic Protestant Swiss Congo Nice Holland'.split(
    ' ',
  ),
);
