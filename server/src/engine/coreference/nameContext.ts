import { TITLES } from '../entities/lexicon/titles';
import { isUpper } from '../text/characters';
import { sliceOf } from '../text/span';
import type { Span } from '../text/span';
import { lowerAt, spanOfTokens, wordAt } from '../text/words';
import type { Words } from '../text/words';
import { endsNoun } from './descriptions';
import type { LocatedDescription } from './descriptions';
import type { NameContext } from './facts';
import { genderOfNoun, PERSON_NOUNS, RELATIONS } from './lexicon/nouns';
import { HONORIFICS, PREPOSITIONS } from './lexicon/words';
import { partsOf } from './nameParts';
import { isBeside, placeOf } from './tokens';
import type { Tokens } from './tokens';

/** What stands around name number `index`. */
export function contextOf(tokens: Tokens, index: number, descriptions: readonly LocatedDescription[]): NameContext {
  const { words, names, spans } = tokens;
  const { first, last } = spans[index] ?? { first: 0, last: 0 };
  const before = isBeside(tokens, first - 1, first) ? titleBefore(words, first) : undefined;
  const inside = wordOf(words, first);
  const title = HONORIFICS.has(inside) ? inside : before;
  const known = descriptionBefore(descriptions, first);
  const gender = (title === undefined ? null : genderOfTitle(title)) ?? known?.gender ?? null;

  return {
    parts: partsOf(
      sliceOf(words.text, names[index]?.span ?? spanOfTokens(words, first, last)),
      wordAt(words, last + 1),
    ),
    gender,
    role: roleBefore(words, names[index]?.role ?? null, known?.role ?? null),
    relative: isRelative(tokens, index, first, descriptions),
    titled: title !== undefined || known?.kind === 'person',
    subject: !isBeside(tokens, first - 1, first) || !PREPOSITIONS.has(lowerAt(words, first - 1)),
    topic: opensClause(tokens, first, last),
    possessor: words.tokens[last + 1]?.kind === 'possessive' || APOSTROPHES.has(wordAt(words, last + 1)),
    ...placeOf(tokens, first),
  };
}

/** "Boeing said …", "The IAEA has …": the name stands first, with at most its article, and its phrase ends there. */
function opensClause(tokens: Tokens, first: number, last: number): boolean {
  const { words } = tokens;
  const start = isBeside(tokens, first - 1, first) && lowerAt(words, first - 1) === 'the' ? first - 1 : first;
  if (isBeside(tokens, start - 1, start) && !CLAUSE_OPENERS.has(lowerAt(words, start - 1))) return false;
  return words.tokens[last + 1]?.kind === 'word' && endsNoun(tokens, last);
}

/** The longer one of what the recogniser and what the description before the name say. */
function roleBefore(words: Words, given: Span | null, described: Span | null): Span | null {
  const role = given && !isHonorific(words, given.start) ? given : null;
  if (!role || !described) return role ?? described;
  return described.start < role.start ? { start: described.start, end: role.end } : role;
}

/** "his brother Jack", "Ruth, her aunt," and "their parents, Jack and Ruth". */
function isRelative(
  tokens: Tokens,
  index: number,
  first: number,
  descriptions: readonly LocatedDescription[],
): boolean {
  const before = firstFrom(descriptions, first - RELATIVES_REACH);
  for (let at = before; at < descriptions.length && at < before + RELATIVES_REACH; at++) {
    const { description, last } = descriptions[at] ?? {};
    if (!description || last === undefined || last > first + RELATIVES_REACH) return false;
    if (!RELATIONS.has(description.noun) || !isBeside(tokens, last, first)) continue;
    if (description.name === index || (last < first && description.determiner === 'own')) return true;
  }
  return false;
}

/** The title right before a token: `Ms` in "Ms. Sandell", `king` in "King Charles". */
function titleBefore(words: Words, first: number): string | undefined {
  const title = wordOf(words, wordAt(words, first - 1) === '.' ? first - 2 : first - 1);
  if (HONORIFICS.has(title)) return title;
  const before = wordAt(words, first - 1);
  const capital = isUpper(before.charCodeAt(0)) || before === '.';
  return capital && (TITLES.has(title) || PERSON_NOUNS.has(title)) ? title : undefined;
}

function wordOf(words: Words, at: number): string {
  const word = lowerAt(words, at);
  return word.includes('.') ? word.replaceAll('.', '') : word;
}

function genderOfTitle(title: string): NameContext['gender'] {
  return HONORIFICS.get(title) ?? genderOfNoun(title);
}

function isHonorific(words: Words, start: number): boolean {
  return HONORIFICS.has(
    words.text
      .slice(start, start + 9)
      .split(/[\s.]/, 1)[0]
      ?.toLowerCase() ?? '',
  );
}

/** The description that the name follows at once: "chief executive Karin Sandell". Binary search: descriptions are in order of their ends. */
function descriptionBefore(descriptions: readonly LocatedDescription[], first: number) {
  const found = descriptions[firstFrom(descriptions, first - 1)];
  return found?.last === first - 1 && !found.description.plural ? found.description : undefined;
}

/** Number of the first description whose noun is token `at` or stands behind it. */
function firstFrom(descriptions: readonly LocatedDescription[], at: number): number {
  let low = 0;
  let high = descriptions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((descriptions[middle]?.last ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const APOSTROPHES: ReadonlySet<string> = new Set("'’");
const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  '" “ , ; — – that and but as when while because after although though if since until where'.split(' '),
);
/** In tokens. */
const RELATIVES_REACH = 8;
