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
  const { words, first } = clause;
  let last = verb - 1;
  while (last >= first && isBetween(lowerAt(words, last))) last--;
  if (wordAt(words, last) === ',') last = behindApposition(words, last, first);
  if (last < first) return undefined;
  let start = last;
  while (start > first && !endsPhrase(clause, start - 1)) start--;
  return phrase(clause, start, last);
}

/** The same when they stand behind it: "said the minister", "explained James Cleverly on Twitter". */
export function subjectAfter(clause: Clause, verb: number): Span | undefined {
  const { words, names, end } = clause;
  const first = verb + 1;
  if (first >= end) return undefined;
  if (PRONOUNS.has(lowerAt(words, first))) return spanOfTokens(words, first, first);
  let last = first;
  while (
    last + 1 < end &&
    words.tokens[last + 1]?.kind !== 'punctuation' &&
    !NOMINAL_ENDS.has(lowerAt(words, last + 1))
  )
    last++;
  const range = spanOfTokens(words, first, last);
  const name = names.find(
    (found) => found.span.start >= range.start && found.span.end <= range.end && isSpeaker(found),
  );
  if (name && words.text.charAt(name.span.end) !== "'" && words.text.charAt(name.span.end) !== '’') return name.span;
  if (!DETERMINERS.has(lowerAt(words, first)) && !name) return undefined;
  return last - first > 8 ? undefined : range;
}

/** "Smith, 43, said": the token before the comma that opens what stands between. */
function behindApposition(words: Words, comma: number, first: number): number {
  for (let at = comma - 1; at > first && comma - at < 20; at--) if (wordAt(words, at) === ',') return at - 1;
  return first - 1;
}

function isBetween(word: string): boolean {
  return BETWEEN_SUBJECT_AND_VERB.has(word) || (word.length > 4 && word.endsWith('ly'));
}

function endsPhrase({ words, first }: Clause, at: number): boolean {
  const kind = words.tokens[at]?.kind;
  if (kind === 'punctuation' && !isAbbreviationDot(words, at)) return true;
  const word = lowerAt(words, at);
  if (word === 'and') return !(isCapitalised(wordAt(words, at - 1)) && isCapitalised(wordAt(words, at + 1)));
  return at < first || CLAUSE_BREAKS.has(word);
}

function isAbbreviationDot(words: Words, at: number): boolean {
  return wordAt(words, at) === '.' && wordAt(words, at - 1).length <= 4;
}

/** A name at the end of the words, else a pronoun, else the description from its determiner or possessive on. */
function phrase(clause: Clause, first: number, last: number): Span | undefined {
  const { words, names } = clause;
  const end = words.tokens[last]?.end ?? 0;
  const start = words.tokens[first]?.start ?? 0;
  const name = names.find((found) => found.span.end === end && found.span.start >= start);
  if (name) return headOf(clause, name, start);
  if (PRONOUNS.has(lowerAt(words, last))) return spanOfTokens(words, last, last);
  const possessor = names.find(
    (found) =>
      found.span.start >= start &&
      found.span.end < end &&
      words.text.slice(found.span.end, found.span.end + 2).match(/^['’]/),
  );
  if (possessor) return { start: possessor.span.start, end };
  for (let at = first; at <= last; at++) if (DETERMINERS.has(lowerAt(words, at))) return spanOfTokens(words, at, last);
  const plural = words.tokens[last]?.kind === 'word' && /[^s]s$/.test(wordAt(words, last)) && last - first < 4;
  return plural ? spanOfTokens(words, first, last) : undefined;
}

/** "Abdel Fattah el-Sisi of Egypt" is the man, "the president of Egypt" the whole description. */
function headOf({ words, names }: Clause, name: NameCandidate, start: number): Span {
  const at = tokenFrom(words, name.span.start);
  if (lowerAt(words, at - 1) !== 'of') return name.span;
  const of = words.tokens[at - 1]?.start ?? 0;
  const head = names.find((found) => found.span.end < of && of - found.span.end <= 1 && found.span.start >= start);
  if (head) return head.span;
  for (let before = at - 2; before >= 0 && (words.tokens[before]?.start ?? 0) >= start; before--)
    if (DETERMINERS.has(lowerAt(words, before))) return { start: words.tokens[before]?.start ?? 0, end: name.span.end };
  return name.span;
}

function isSpeaker(name: NameCandidate): boolean {
  return name.type === 'person' || name.type === 'organization' || name.type === 'place';
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
