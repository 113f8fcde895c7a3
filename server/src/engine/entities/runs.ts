import { isSpace, isUpper } from '../text/characters';
import type { Span } from '../text/span';
import { lowerAt, wordAt } from '../text/words';
import type { Words } from '../text/words';
import { AMBIGUOUS_MONTHS, MONTHS, WEEKDAYS } from '../dates/lexicon';
import { NEVER_START, ORGANIZATION_HEADS, PLACE_HEADS } from './lexicon/heads';
import { TITLES } from './lexicon/titles';

/** A run of capitalised words, both ends included. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** Whether it stands where any word is capitalised. */
  readonly opens: boolean;
}

/** The runs of capitalised words in a paragraph, with the small words that join them. */
export function findRuns(words: Words, sentences: readonly Span[]): Run[] {
  const runs: Run[] = [];
  let sentence = 0;
  for (let at = 0; at < words.tokens.length; at++) {
    if (!isNameWord(words, at)) continue;
    const start = words.tokens[at]?.start ?? 0;
    while ((sentences[sentence]?.end ?? Infinity) <= start) sentence++;
    const opens = opensSentence(words, at, sentences[sentence]?.start ?? 0);
    if (NEVER_START.has(lowerAt(words, at)) && !isAcronym(wordAt(words, at))) continue;
    const last = endOfRun(words, at);
    runs.push({ first: at, last, opens });
    at = last;
  }
  return runs;
}

/** Two to six capitals, with or without dots: "UN", "U.S.". */
export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}[\p{Lu}\d]{1,5}|(?:\p{Lu}\.){2,5})$/u.test(word);
}

function isNameWord(words: Words, at: number): boolean {
  const token = words.tokens[at];
  if (token?.kind !== 'word') return false;
  if (!isUpper(words.text.charCodeAt(token.start))) return ARTICLED.test(wordAt(words, at));
  const word = lowerAt(words, at);
  if (WEEKDAYS.has(word)) return false;
  if (!MONTHS.has(word)) return true;
  return AMBIGUOUS_MONTHS.has(word) && !isMonth(words, at);
}

/** "May 3", "3 May", "in May", "May 2019" are months; "Theresa May" is not. */
function isMonth(words: Words, at: number): boolean {
  const beside = (index: number): boolean => words.tokens[index]?.kind === 'number';
  const before = lowerAt(words, at - 1);
  const next = wordAt(words, at + 1) === '.' ? at + 2 : at + 1;
  return (
    beside(at - 1) || beside(next) || /^(?:in|since|by|until|during|of|last|next|this|early|late|mid)$/.test(before)
  );
}

function opensSentence(words: Words, at: number, sentenceStart: number): boolean {
  const token = words.tokens[at];
  const before = words.tokens[at - 1];
  if (!token || !before || before.start < sentenceStart) return true;
  const mark = words.text.charAt(before.start);
  return (
    /["“‘«([:—–•*-]/.test(mark) && before.kind !== 'word' && (/[“‘«([:—–•*-]/.test(mark) || before.end === token.start)
  );
}

function endOfRun(words: Words, first: number): number {
  let last = first;
  for (;;) {
    const next = extend(words, last, first);
    if (next === undefined) return last;
    last = next;
  }
}

function extend(words: Words, last: number, first: number): number | undefined {
  const next = last + 1;
  if (isNameWord(words, next) && isBeside(words, last)) return next;
  const word = wordAt(words, next);
  if (word === '.' && isBeside(words, next) && isNameWord(words, next + 1) && isAbbreviation(wordAt(words, last)))
    return next + 1;
  if (!isBeside(words, last)) return undefined;
  if (word === '&' && isNameWord(words, next + 1)) return next + 1;
  if (PARTICLES.has(word)) {
    const after = PARTICLES.has(wordAt(words, next + 1)) ? next + 2 : next + 1;
    return isNameWord(words, after) ? after : undefined;
  }
  return extendByOf(words, last, first);
}

/** "Bank of England", "Department of Health and Human Services", "President of Ukraine". */
function extendByOf(words: Words, last: number, first: number): number | undefined {
  const joint = wordAt(words, last + 1);
  const after = wordAt(words, last + 2) === 'the' ? last + 3 : last + 2;
  if (!isNameWord(words, after)) return undefined;
  const word = lowerAt(words, last);
  if (joint === 'of')
    return ORGANIZATION_HEADS.has(word) || OF_PLACES.has(word) || PLACE_HEADS.has(word) || TITLES.has(word)
      ? after
      : undefined;
  if (joint === 'for') return ORGANIZATION_HEADS.has(word) ? after : undefined;
  if (joint !== 'and' || after !== last + 2) return undefined;
  const insideOf = words.texts.slice(first, last).some((text) => text === 'of' || text === 'for');
  return insideOf && ORGANIZATION_HEADS.has(lowerAt(words, first)) && !TITLES.has(lowerAt(words, after))
    ? after
    : undefined;
}

/** Nothing but blanks, and no line end, between a token and the next. */
function isBeside(words: Words, at: number): boolean {
  const from = words.tokens[at]?.end ?? 0;
  const to = words.tokens[at + 1]?.start ?? from;
  if (to - from > 2) return false;
  for (let i = from; i < to; i++) {
    const code = words.text.charCodeAt(i);
    if (!isSpace(code) || code === 10 || code === 13) return false;
  }
  return true;
}

function isAbbreviation(word: string): boolean {
  return (
    word.length === 1 ||
    /^(?:Jr|Sr|St|Mt|Ft|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Cpl|Maj|Adm|Sen|Rep|Gov|Rev|Hon|Supt|Det|Insp|Brig|Cmdr)$/.test(
      word,
    )
  );
}

/** Arabic names whose article is joined by a hyphen: "al-Muhandis". */
const ARTICLED = /^(?:al|el|ul|as|ash|ad|an|at|az|ar)-\p{Lu}/u;
const PARTICLES: ReadonlySet<string> = new Set(
  'de da di del della der den dos du van von bin ibn al el la le y bint ter ten zu'.split(' '),
);
const OF_PLACES: ReadonlySet<string> = new Set(
  'republic kingdom islands state states city province region strait sea bay university'.split(' '),
);
