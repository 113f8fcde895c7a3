import type { Span } from '../text/span';
import { lowerAt, spanOfTokens, tokenFrom, wordAt } from '../text/words';
import type { Words } from '../text/words';
import { MONTHS, WEEKDAYS } from '../dates/lexicon';
import { listedName, plainName } from './candidate';
import type { NameCandidate } from './candidate';
import { fineType } from './fineType';
import type { Gazetteer, GazetteerEntry } from './gazetteer';
import { COMMON_ACRONYMS } from './lexicon/known';
import { TITLES } from './lexicon/titles';
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
  for (const sentence of sentences) {
    const from = tokenFrom(words, sentence.start);
    const to = tokenFrom(words, sentence.end);
    for (const { span, nameClass, confidence } of tagger.tag(
      words.tokens.slice(from, to),
      words.texts.slice(from, to),
    )) {
      const last = withoutAcronym(words, tokenFrom(words, span.start), tokenFrom(words, span.end - 1));
      const whole = withoutArticle(words, tokenFrom(words, span.start), last, gazetteer);
      const first = nameClass === 'PER' ? withoutTitles(words, whole, last) : whole;
      if (first > last || isNoName(words, first, last)) continue;
      names.push(candidate(words, first, last, spanOfTokens(words, first, last), nameClass, confidence, gazetteer));
    }
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
  const entry = match?.last === last ? match.entry : undefined;
  if (entry && agrees(entry, nameClass, first < last)) return listedName(span, entry, Math.max(confidence, 0.9));
  const { type, subtype } = fineType(words, first, last, nameClass);
  const name = { ...plainName(span, type, confidence, 'by the words in and around it'), subtype };
  return type === 'person' ? { ...name, role: titleBefore(words, first, gazetteer) } : name;
}

/** Whether what the list says of a name may stand beside, or against, the class that the context gave it. */
function agrees(entry: GazetteerEntry, nameClass: NameClass, several: boolean): boolean {
  switch (entry.type) {
    case 'place':
      // A country or capital that acts is still a place; another city of one word may be its team.
      return (
        nameClass === 'LOC' ||
        (nameClass !== 'PER' && (several || entry.subtype === 'country' || entry.knowledge !== null))
      );
    case 'norp':
      return nameClass !== 'PER';
    default:
      return nameClass === 'ORG';
  }
}

/** "The UK" is the UK, but The Hague and The Guardian are themselves. */
function withoutArticle(words: Words, first: number, last: number, gazetteer: Gazetteer): number {
  const article = first < last && wordAt(words, first) === 'The' && !gazetteer.match(words, first);
  return article && (first === 0 || gazetteer.match(words, first + 1) !== undefined) ? first + 1 : first;
}

/** "Iranian UAVs": the acronym of a common noun is no part of a name. */
function withoutAcronym(words: Words, first: number, last: number): number {
  return first < last && COMMON_ACRONYMS.has(wordAt(words, last)) ? last - 1 : last;
}

/** Titles at the start of a person's name are no part of it. */
function withoutTitles(words: Words, first: number, last: number): number {
  while (first < last && (TITLES.has(lowerAt(words, first)) || wordAt(words, first) === '.')) first++;
  return first;
}

/** Words that the tagger takes for names now and then, and that never are by themselves. */
function isNoName(words: Words, first: number, last: number): boolean {
  if (first !== last) return false;
  const word = wordAt(words, first);
  const lower = word.toLowerCase();
  return (
    COMMON_ACRONYMS.has(word) ||
    WEEKDAYS.has(lower) ||
    (MONTHS.has(lower) && !['may', 'april', 'june', 'august', 'jan', 'mar', 'dec'].includes(lower)) ||
    TITLES.has(lower) ||
    !/\p{L}/u.test(word)
  );
}
