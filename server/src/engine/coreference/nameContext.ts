import { TITLES } from '../entities/lexicon/titles';
import { lowerAt, wordAt } from '../text/words';
import type { Words } from '../text/words';
import type { LocatedDescription } from './descriptions';
import type { NameContext } from './facts';
import { genderOfNoun, PERSON_NOUNS } from './lexicon/nouns';
import type { Gender } from './lexicon/nouns';
import { HONORIFICS, PREPOSITIONS } from './lexicon/words';
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
  const role = names[index]?.role ?? null;
  return {
    gender,
    role: role && !isHonorific(words, role.start) ? role : (known?.role ?? null),
    titled: title !== undefined || known?.kind === 'person',
    subject: !isBeside(tokens, first - 1, first) || !PREPOSITIONS.has(lowerAt(words, first - 1)),
    possessor: words.tokens[last + 1]?.kind === 'possessive' || /^['’]$/.test(wordAt(words, last + 1)),
    ...placeOf(tokens, first),
  };
}

/** The title right before a token: `Ms` in "Ms. Sandell", `king` in "King Charles". */
function titleBefore(words: Words, first: number): string | undefined {
  const title = wordOf(words, wordAt(words, first - 1) === '.' ? first - 2 : first - 1);
  if (HONORIFICS.has(title)) return title;
  const capital = /^\p{Lu}/u.test(wordAt(words, first - 1)) || wordAt(words, first - 1) === '.';
  return capital && (TITLES.has(title) || PERSON_NOUNS.has(title)) ? title : undefined;
}

function wordOf(words: Words, at: number): string {
  return lowerAt(words, at).replaceAll('.', '');
}

function genderOfTitle(title: string): Gender | null {
  return HONORIFICS.get(title) ?? genderOfNoun(title);
}

function isHonorific(words: Words, start: number): boolean {
  return /^(?:mr|mister|mrs|ms|miss|mx)\b/i.test(words.text.slice(start, start + 8));
}

/** The description that the name follows at once: "chief executive Karin Sandell". Binary search: descriptions are in order of their ends. */
function descriptionBefore(descriptions: readonly LocatedDescription[], first: number) {
  let low = 0;
  let high = descriptions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((descriptions[middle]?.last ?? Infinity) < first - 1) low = middle + 1;
    else high = middle;
  }
  const found = descriptions[low];
  return found?.last === first - 1 && !found.description.plural ? found.description : undefined;
}
