import { namesWithin } from '../entities/candidate';
import type { NameCandidate } from '../entities/candidate';
import type { Span } from '../text/span';
import { lowerAt, spanOfTokens, tokenFrom, wordAt } from '../text/words';
import type { Words } from '../text/words';
import { BETWEEN_SUBJECT_AND_VERB, CLAUSE_BREAKS, DETERMINERS, NOMINAL_ENDS, PRONOUNS } from './lexicon';

/** The part of a paragraph in which a subject is looked for: tokens `[first, end)`, with the names of the paragraph. */
export interface Clause {
  readonly words: Words;
  readonly names: readonly NameCandidate[];
  readonly first: number;
  readonly end: number;
}

/** The words that name the subject of the verb at `verb` when they stand before it: a name, a pronoun or a description. */
export function subjectBefore(clause: Clause, verb: number): Span | undefined {
  const { words } = clause;
  const first = Math.max(clause.first, verb - LONGEST_SUBJECT);
  let last = verb - 1;
  while (last >= first && isBetween(lowerAt(words, last))) last--;
  if (wordAt(words, last) === ',') last = behindApposition(words, last, first);
  if (last < first) return undefined;
  let start = last;
  while (start > first && !endsPhrase(words, start - 1)) start--;
  return phrase(clause, start, last);
}

/** The same when they stand behind it: "said the minister", "explained James Cleverly on Twitter". */
export function subjectAfter({ words, names, end }: Clause, verb: number): Span | undefined {
  const first = verb + 1;
  if (first >= end) return undefined;
  if (PRONOUNS.has(lowerAt(words, first))) return spanOfTokens(words, first, first);
  let last = first;
  while (last + 1 < Math.min(end, first + LONGEST_SUBJECT) && !endsNominal(words, last + 1)) last++;
  const range = spanOfTokens(words, first, last);
  const name = namesWithin(names, range).find(isSpeaker);
  if (name && !isPossessor(words, name)) return name.span;
  if (!DETERMINERS.has(lowerAt(words, first)) && !name) return undefined;
  return last - first > LONGEST_DESCRIPTION ? undefined : range;
}

function endsNominal(words: Words, at: number): boolean {
  return (
    (words.tokens[at]?.kind === 'punctuation' && !isAbbreviationDot(words, at)) || NOMINAL_ENDS.has(lowerAt(words, at))
  );
}

/** "Smith, 43, said": the token before the comma that opens what stands between. */
function behindApposition(words: Words, comma: number, first: number): number {
  for (let at = comma - 1; at > first; at--) if (wordAt(words, at) === ',') return at - 1;
  return first - 1;
}

function isBetween(word: string): boolean {
  return BETWEEN_SUBJECT_AND_VERB.has(word) || (word.length > 4 && word.endsWith('ly'));
}

function endsPhrase(words: Words, at: number): boolean {
  const kind = words.tokens[at]?.kind;
  if (kind === 'punctuation' && !isAbbreviationDot(words, at)) return true;
  const word = lowerAt(words, at);
  if (word === 'and') return !(isCapitalised(wordAt(words, at - 1)) && isCapitalised(wordAt(words, at + 1)));
  return CLAUSE_BREAKS.has(word);
}

function isAbbreviationDot(words: Words, at: number): boolean {
  return wordAt(words, at) === '.' && wordAt(words, at - 1).length <= 4;
}

/** A name at the end of the words, else a pronoun, else the description from its determiner or possessive on. */
function phrase({ words, names }: Clause, first: number, last: number): Span | undefined {
  const range = spanOfTokens(words, first, last);
  const within = namesWithin(names, range);
  const name = within.at(-1);
  if (name?.span.end === range.end) return headOf(words, within, name, first);
  if (PRONOUNS.has(lowerAt(words, last))) return spanOfTokens(words, last, last);
  const possessor = within.find((found) => isPossessor(words, found));
  if (possessor) return { start: possessor.span.start, end: range.end };
  const determiner = determinerFrom(words, first, last);
  if (determiner !== undefined) return spanOfTokens(words, determiner, last);
  const plural = words.tokens[last]?.kind === 'word' && /[^s]s$/.test(wordAt(words, last)) && last - first < 4;
  return plural ? range : undefined;
}

/** "Abdel Fattah el-Sisi of Egypt" is the man, "the president of Egypt" the whole description. */
function headOf(words: Words, within: readonly NameCandidate[], name: NameCandidate, first: number): Span {
  const of = tokenFrom(words, name.span.start) - 1;
  if (lowerAt(words, of) !== 'of') return name.span;
  const head = within.find((found) => tokenFrom(words, found.span.end) === of);
  if (head) return head.span;
  const determiner = determinerFrom(words, first, of);
  return determiner === undefined ? name.span : { ...name.span, start: words.tokens[determiner]?.start ?? 0 };
}

function determinerFrom(words: Words, first: number, last: number): number | undefined {
  for (let at = first; at <= last; at++) if (DETERMINERS.has(lowerAt(words, at))) return at;
  return undefined;
}

function isPossessor(words: Words, name: NameCandidate): boolean {
  const mark = words.text.charAt(name.span.end);
  return mark === "'" || mark === '’';
}

function isSpeaker(name: NameCandidate): boolean {
  return name.type === 'person' || name.type === 'organization' || name.type === 'place';
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** In tokens. News sentences hold longer subjects, but what stands so far from the verb is as a rule another clause. */
const LONGEST_SUBJECT = 40;
const LONGEST_DESCRIPTION = 8;
