import type { Span } from '../text/span';
import { lowerAt, spanOfTokens, tokenFrom, wordAt } from '../text/words';
import type { Words } from '../text/words';
import { MONTHS, WEEKDAYS } from '../dates/lexicon';
import { appositionClass } from './apposition';
import { listedName, plainName } from './candidate';
import type { NameCandidate } from './candidate';
import { isEponym } from './eponyms';
import { fineType } from './fineType';
import { outweighsContext } from './gazetteer';
import type { Gazetteer, GazetteerEntry, GazetteerMatch } from './gazetteer';
import { isCurrency } from './currency';
import { joinNames } from './joinNames';
import type { TaggedTokens } from './joinNames';
import { NEVER_START } from './lexicon/heads';
import { COMMON_ACRONYMS } from './lexicon/known';
import { GENERATIONS } from './lexicon/parts';
import { REPORTING_VERBS, TITLES } from './lexicon/titles';
import { mayBeMonth, PERSONAL_MONTHS } from './month';
import type { NameClass } from './tagger/labels';
import type { Tagger } from './tagger/tagger';
import { titleBefore } from './titleBefore';

/** The names that the trained tagger sees in a paragraph, with the types that words and lists give them. In order, without overlap. */
export function taggedNames(
  words: Words,
  sentences: readonly Span[],
  tagger: Tagger,
  gazetteer: Gazetteer,
): NameCandidate[] {
  const names: NameCandidate[] = [];
  for (const one of joinNames(words, tagged(words, sentences, tagger))) {
    const { first: from, last: to, nameClass, confidence } = asBeside(words, withoutInitials(words, one, gazetteer));
    const last = withoutAcronym(words, from, to);
    const whole = withoutArticle(words, from, last, gazetteer);
    const first = nameClass === 'PER' ? withoutTitles(words, whole, last) : whole;
    if (first > last || isNoName(words, first, last)) continue;
    if (nameClass === 'MISC' && isOfHeadline(words, first)) continue;
    names.push(candidate(words, first, last, spanOfTokens(words, first, last), nameClass, confidence, gazetteer));
  }
  return names;
}

function tagged(words: Words, sentences: readonly Span[], tagger: Tagger): TaggedTokens[] {
  const names: TaggedTokens[] = [];
  for (const sentence of sentences) {
    const from = tokenFrom(words, sentence.start);
    const to = tokenFrom(words, sentence.end);
    for (const { span, nameClass, confidence } of tagger.tag(words.tokens.slice(from, to), words.texts.slice(from, to)))
      names.push({
        first: tokenFrom(words, span.start),
        last: tokenFrom(words, span.end - 1),
        nameClass,
        confidence,
      });
  }
  return names;
}

function candidate(
  words: Words,
  first: number,
  last: number,
  span: Span,
  nameClass: NameClass,
  confidence: number,
  gazetteer: Gazetteer,
): NameCandidate {
  const match = gazetteer.match(words, first);
  const known = match?.last === last ? match.entries : [];
  const entry = known.find((one) => agrees(one, nameClass, words, first, last));
  if (entry) return listedName(span, entry, entry.ambiguous ? confidence : Math.max(confidence, 0.9));
  const { type, subtype } = fineType(words, first, last, nameClass);
  const name = { ...plainName(span, type, confidence, 'by the words in and around it'), subtype };
  return type === 'person' ? { ...name, role: titleBefore(words, first, gazetteer) } : name;
}

/** Whether what the list says of a name may stand beside, or against, the class that the context gave it. */
function agrees(entry: GazetteerEntry, nameClass: NameClass, words: Words, first: number, last: number): boolean {
  const several = first < last;
  // "US", "UN": capitals that the lists know are hardly ever somebody's name.
  if (CAPITALS.test(wordAt(words, first)) && !several && !entry.ambiguous) return true;
  switch (entry.type) {
    case 'place':
      // A country or capital that acts is still a place; another city of one word may be its team.
      return nameClass === 'LOC' || (nameClass !== 'PER' && outweighsContext(entry, words, first, last));
    case 'norp':
      return nameClass !== 'PER' || (!several && isAdjective(words, first));
    case 'organization':
      return nameClass === 'ORG' || outweighsContext(entry, words, first, last);
    default:
      return nameClass !== 'PER';
  }
}

/** "Western officials", not "English said". */
function isAdjective(words: Words, at: number): boolean {
  const next = wordAt(words, at + 1);
  return /^\p{Ll}{3}/u.test(next) && !REPORTING_VERBS.has(next) && !/^(?:was|has|had|who|did|and)$/.test(next);
}

const COUNTED = /^(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Both|All|Many|Most|Some|Several)$/;
const CAPITALS = /^(?:\p{Lu}{2,7}|(?:\p{Lu}\.){2,5})$/u;

/** "The UK" is the UK and "Six Rhine states" speak of the Rhine, but the Six Nations, The Hague and The Guardian are themselves. */
function withoutArticle(words: Words, first: number, last: number, gazetteer: Gazetteer): number {
  if (first === last || gazetteer.match(words, first)) return first;
  const article = wordAt(words, first) === 'The';
  if (article && first === 0) return first + 1;
  return (article || COUNTED.test(wordAt(words, first))) && isKnown(gazetteer.match(words, first + 1), last)
    ? first + 1
    : first;
}

/** Whether the rest of the name is known, or begins with a place or people: "The House of Mirth" begins with a company, and is none. */
function isKnown(match: GazetteerMatch | undefined, last: number): boolean {
  if (!match || match.entry.ambiguous) return false;
  return match.last === last || match.entry.type === 'place' || match.entry.type === 'norp';
}

/** A single word that looked like a person, and that the words behind it call something else. */
function asBeside(words: Words, name: TaggedTokens): TaggedTokens {
  if (name.nameClass !== 'PER' || name.first !== name.last) return name;
  const nameClass = appositionClass(words, name.last);
  return nameClass ? { ...name, nameClass, confidence: Math.max(name.confidence, 0.8) } : name;
}

/** "GPR fired": capitals among words in small letters are hardly ever a person, but for those at the start of an answer: "AL We agreed." */
function withoutInitials(words: Words, name: TaggedTokens, gazetteer: Gazetteer): TaggedTokens {
  const { first, last, nameClass } = name;
  if (nameClass !== 'PER' || first !== last || first === 0 || !/^\p{Lu}{2,5}$/u.test(wordAt(words, first))) return name;
  if (gazetteer.match(words, first)?.entry.type === 'person' || titleBefore(words, first, gazetteer)) return name;
  const around = [first - 2, first - 1, first + 1, first + 2].filter((at) => /^\p{Ll}{2}/u.test(wordAt(words, at)));
  return around.length < 2 ? name : { ...name, nameClass: 'ORG', confidence: Math.min(name.confidence, 0.5) };
}

/** "Iranian UAVs": the acronym of a common noun is no part of a name. */
function withoutAcronym(words: Words, first: number, last: number): number {
  const acronym = wordAt(words, last);
  // "World War II", "Press TV": what may end a name.
  if (first === last || !COMMON_ACRONYMS.has(acronym) || GENERATIONS.has(acronym) || acronym === 'TV') return last;
  return last - 1;
}

/** Titles at the start of a person's name are no part of it. */
function withoutTitles(words: Words, first: number, last: number): number {
  while (first < last && (TITLES.has(lowerAt(words, first)) || wordAt(words, first) === '.')) first++;
  return first;
}

/** Words that the tagger takes for names now and then, and that never are by themselves. */
function isNoName(words: Words, first: number, last: number): boolean {
  if (isEponym(words, first, last)) return true;
  if (first !== last) return isHeadings(words, first, last);
  const word = wordAt(words, first);
  const lower = word.toLowerCase();
  return (
    COMMON_ACRONYMS.has(word) ||
    WEEKDAYS.has(lower) ||
    (MONTHS.has(lower) && (!PERSONAL_MONTHS.has(lower) || mayBeMonth(words, first))) ||
    TITLES.has(lower) ||
    (COMPASS.test(lower) &&
      /^(?:and|or|to|than|of)$/.test(lowerAt(words, first + 1)) &&
      COMPASS.test(wordAt(words, first + 2))) ||
    isCurrency(words, first) ||
    (word === 'Parliament' && /^members? of$/.test(`${lowerAt(words, first - 2)} ${lowerAt(words, first - 1)}`)) ||
    !/\p{L}/u.test(word)
  );
}

/** "Storm Kills Three As Rivers Rise": where all words are capitalised, a small one is in no title of a work. */
function isOfHeadline(words: Words, first: number): boolean {
  const isSmall = (at: number) =>
    NEVER_START.has(lowerAt(words, at)) && isCapital(words, at) && isCapital(words, at - 1);
  return isSmall(first) || isSmall(first - 1);
}

function isCapital(words: Words, at: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(wordAt(words, at));
}

/** "P W D L F A Pts": the columns of a table. */
function isHeadings(words: Words, first: number, last: number): boolean {
  if (last - first < 2) return false;
  const single = words.texts.slice(first, last + 1).filter((text) => /^\p{Lu}$/u.test(text)).length;
  return 2 * single > last - first + 1 && wordAt(words, first + 1) !== '.';
}

const COMPASS = /^(?:north|south|east|west)$/;
