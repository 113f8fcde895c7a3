import { REPORTING_VERBS } from '../entities/lexicon/titles';
import { lowerAt, spanOfTokens, wordAt } from '../text/words';
import type { Words } from '../text/words';
import type { Description } from './facts';
import { fold } from './fold';
import { genderOfNoun, kindOfNoun, RELATIONS } from './lexicon/nouns';
import type { NounKind } from './lexicon/nouns';
import {
  DEFINITE,
  DESCRIPTION_PREPOSITIONS,
  FOLLOWERS,
  INDEFINITE,
  OWN,
  PREPOSITIONS,
  STOPS,
  VERBS,
} from './lexicon/words';
import { isBeside, placeOf } from './tokens';
import type { Tokens } from './tokens';

/** A description, and the token of its noun. */
export interface LocatedDescription {
  readonly description: Description;
  readonly last: number;
}

/** The descriptions of a paragraph by nouns that are known to mean people, organizations and places, in order. */
export function findDescriptions(tokens: Tokens): LocatedDescription[] {
  const { words } = tokens;
  const found: LocatedDescription[] = [];
  for (let at = 0; at < words.tokens.length; at++) {
    const noun = nounAt(tokens, at);
    if (!noun || (nounAt(tokens, at + 1) && isBeside(tokens, at + 1, at))) continue;
    const description = describe(tokens, at, noun);
    if (description) found.push({ description, last: at });
  }
  return found;
}

interface Noun {
  readonly word: string;
  readonly kind: NounKind;
  readonly plural: boolean;
}

function nounAt({ words, name }: Tokens, at: number): Noun | undefined {
  if (words.tokens[at]?.kind !== 'word' || name[at] !== -1) return undefined;
  const word = lowerAt(words, at);
  const kind = kindOfNoun(word);
  if (kind) return { word, kind, plural: false };
  if (!word.endsWith('s')) return undefined;
  const singular = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  const pluralKind = kindOfNoun(singular);
  return pluralKind && { word: singular, kind: pluralKind, plural: true };
}

function describe(tokens: Tokens, noun: number, { word, kind, plural }: Noun): Description | undefined {
  const { words } = tokens;
  const first = firstOf(tokens, noun);
  const opening = lowerAt(words, first);
  const determiner = possessed(tokens, first, noun)
    ? 'of-name'
    : DEFINITE.has(opening)
      ? 'definite'
      : INDEFINITE.has(opening)
        ? 'indefinite'
        : OWN.has(opening)
          ? 'own'
          : 'none';
  const beside = apposedName(tokens, first, noun, kind, determiner);
  const goesOn = beside === undefined && !endsNoun(tokens, noun);
  if (goesOn && nameBehind(tokens, noun) === undefined) return undefined;
  const last = beside?.last ?? noun;
  const bare =
    determiner === 'definite' || determiner === 'indefinite' || (determiner === 'own' && !RELATIONS.has(word));
  return {
    span: spanOfTokens(words, first, last),
    role: spanOfTokens(words, Math.min(bare ? first + 1 : first, noun), last),
    noun: word,
    modifiers: modifiersOf(words, bare ? first + 1 : first, noun, Math.max(last, endOfComplement(tokens, noun))),
    kind,
    gender: genderOfNoun(word),
    determiner,
    pointing: opening !== 'the' && determiner === 'definite',
    plural,
    name: plural ? null : (beside?.name ?? null),
    subject: !isBeside(tokens, first - 1, first) || !PREPOSITIONS.has(lowerAt(words, first - 1)),
    isTitle: isBeside(tokens, noun + 1, noun) && isInName(tokens, noun + 1),
    predicate: isBeside(tokens, first - 1, first) && PREDICATES.has(lowerAt(words, first - 1)),
    ...placeOf(tokens, first),
  };
}

/** The first token of the phrase: back over adjectives, nouns and names to a determiner or a possessor. */
function firstOf(tokens: Tokens, noun: number): number {
  const { words, name, spans } = tokens;
  let first = noun;
  for (let at = noun - 1; at > noun - LONGEST_LEFT && isBeside(tokens, at, noun); at--) {
    const word = lowerAt(words, at);
    if (DEFINITE.has(word) || INDEFINITE.has(word) || OWN.has(word)) return at;
    const token = words.tokens[at];
    const owner = name[at - 1] ?? -1;
    if (token?.kind === 'possessive' && owner >= 0) {
      const start = spans[owner]?.first ?? at;
      return DEFINITE.has(lowerAt(words, start - 1)) && isBeside(tokens, start - 1, noun) ? start - 1 : start;
    }
    if (token?.kind !== 'word' || STOPS.has(word) || REPORTING_VERBS.has(word)) break;
    const inName = name[at] ?? -1;
    if (inName >= 0 && !isModifier(tokens, inName)) break;
    first = at;
  }
  return first;
}

/** Names that stand before a noun as adjectives do: "British foreign secretary", "US president". */
function isModifier({ names }: Tokens, index: number): boolean {
  const type = names[index]?.type;
  return type === 'norp' || type === 'place' || type === 'organization';
}

function possessed({ words, name }: Tokens, first: number, noun: number): boolean {
  for (let at = first; at < noun; at++) if (words.tokens[at]?.kind === 'possessive' && name[at - 1] !== -1) return true;
  return false;
}

/** Whether the noun ends its phrase, so that it is not an adjective of the next word: "the company lost", not "the company car". */
export function endsNoun(tokens: Tokens, noun: number): boolean {
  const { words } = tokens;
  const next = words.tokens[noun + 1];
  if (!next || !isBeside(tokens, noun + 1, noun) || next.kind !== 'word') return true;
  const word = lowerAt(words, noun + 1);
  return FOLLOWERS.has(word) || REPORTING_VERBS.has(word) || /(?:ed|ly)$/.test(word);
}

function nameBehind({ names, name }: Tokens, noun: number): number | undefined {
  const index = name[noun + 1] ?? -1;
  return index >= 0 && names[index]?.type === 'person' ? index : undefined;
}

interface Beside {
  readonly name: number;
  /** Last token of the description. */
  readonly last: number;
}

/** The name that the description explains: "Ann Lee, the mayor of Ode," and "the mayor of Ode, Ann Lee,". */
function apposedName(
  tokens: Tokens,
  first: number,
  noun: number,
  kind: NounKind,
  determiner: Description['determiner'],
): Beside | undefined {
  const { words, name, spans } = tokens;
  const end = endOfComplement(tokens, noun);
  const closing = wordAt(words, end + 1);
  const closed = !isBeside(tokens, end + 1, noun) || /^[,.;:)—–]$/.test(closing) || RELATIVE.has(closing);
  const before = nameBefore(tokens, first);
  const stated = kind === 'person' || determiner !== 'none';
  if (stated && closed && before !== undefined && fits(tokens, before, kind)) return { name: before, last: end };
  const behind = name[end + 2] ?? -1;
  if (closing !== ',' || behind < 0 || determiner === 'indefinite' || determiner === 'none') return undefined;
  if (!isBeside(tokens, end + 2, noun) || !fits(tokens, behind, kind) || tokens.names[behind]?.type !== 'person')
    return undefined;
  const after = (spans[behind]?.last ?? 0) + 1;
  const ends =
    !isBeside(tokens, after, noun) || /^[,.;:()—–"”]$/.test(wordAt(words, after)) || RELATIVE.has(wordAt(words, after));
  return ends ? { name: behind, last: end } : undefined;
}

/** The name before ", " or ", 43, ". */
function nameBefore(tokens: Tokens, first: number): number | undefined {
  const { words, name } = tokens;
  let comma = first - 1;
  if (wordAt(words, comma) !== ',' || !isBeside(tokens, comma, first)) return undefined;
  if (words.tokens[comma - 1]?.kind === 'number' && wordAt(words, comma - 2) === ',') comma -= 2;
  const index = name[comma - 1] ?? -1;
  return index >= 0 ? index : undefined;
}

function fits({ names }: Tokens, index: number, kind: NounKind): boolean {
  const type = names[index]?.type;
  return (
    type === kind ||
    (kind === 'organization' && type === 'facility') ||
    (kind === 'person' && names[index]?.uncertain === true)
  );
}

/** Last token of the phrase with what a preposition adds: "mayor of Ode". The noun itself where that does not end soon. */
function endOfComplement(tokens: Tokens, noun: number): number {
  const { words } = tokens;
  if (!DESCRIPTION_PREPOSITIONS.has(lowerAt(words, noun + 1))) return noun;
  for (let at = noun + 1; at < noun + LONGEST_RIGHT; at++) {
    if (!isBeside(tokens, at, noun)) return at - 1;
    const word = lowerAt(words, at);
    if (
      words.tokens[at]?.kind === 'punctuation' &&
      !(word === '.' && isBeside(tokens, at + 1, noun) && isInName(tokens, at + 1))
    )
      return at - 1;
    if (RELATIVE.has(word)) return at - 1;
    if (VERBS.has(word) || REPORTING_VERBS.has(word)) return noun;
  }
  return noun;
}

function isInName({ name }: Tokens, at: number): boolean {
  return (name[at] ?? -1) >= 0;
}

function modifiersOf(words: Words, first: number, noun: number, last: number): string[] {
  const found: string[] = [];
  for (let at = first; at <= last; at++) {
    const word = lowerAt(words, at);
    if (at !== noun && words.tokens[at]?.kind === 'word' && !SMALL.has(word) && !OWN.has(word)) found.push(fold(word));
  }
  return found;
}

const PREDICATES: ReadonlySet<string> = new Set(
  'is are was were be been being as become becomes became formerly elected appointed remained'.split(' '),
);
const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'where', 'and', 'but']);
const SMALL: ReadonlySet<string> = new Set('of for at in to from on with behind and the a an'.split(' '));
const LONGEST_LEFT = 9;
const LONGEST_RIGHT = 14;
