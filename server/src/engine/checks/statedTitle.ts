import type { Span } from '../text/span';

/** A title that stands with a name. */
export interface StatedTitle {
  /** In lower case, as the lookup knows it. */
  readonly title: string;
  readonly span: Span;
  /** Whether the text says that its time is over. */
  readonly isFormer: boolean;
}

/**
 * The longest title that `knows` knows right before a name, or behind it between commas: “Foreign Secretary James Cleverly”, “James Cleverly, the
 * British foreign secretary, said”. `undefined` where there is none, or where a word beside it makes it another office, such as “shadow”, or says that
 * it is of another time, such as “then”.
 */
export function statedTitle(text: string, name: Span, knows: (title: string) => boolean): StatedTitle | undefined {
  return titleBefore(text, name, knows) ?? titleBehind(text, name, knows);
}

function titleBefore(text: string, name: Span, knows: (title: string) => boolean): StatedTitle | undefined {
  const from = Math.max(0, name.start - LONGEST);
  if (text[name.start - 1] !== ' ') return undefined;
  const words = wordsIn(text, from, name.start);
  for (let first = Math.max(0, words.length - MOST_WORDS); first < words.length; first++) {
    const found = titleOf(words.slice(first), knows);
    const before = words.slice(Math.max(0, first - 2), first);
    // "the foreign secretary, James Cleverly", and no list of people.
    const isApart = words.at(-1)?.word.endsWith(',') === true;
    const isAbout = DEFINITE.test(before.at(-1)?.word ?? '') && !/['’]/.test(text.charAt(name.end));
    if (found) return isApart && !isAbout ? undefined : qualified(found, before);
  }
  return undefined;
}

function titleBehind(text: string, name: Span, knows: (title: string) => boolean): StatedTitle | undefined {
  if (!text.startsWith(', ', name.end)) return undefined;
  const end = text.slice(name.end + 2, name.end + LONGEST).search(/[,.;:()"“”\n]/);
  if (end <= 0) return undefined;
  const words = wordsIn(text, name.end + 2, name.end + 2 + end);
  for (let first = 0; first < Math.min(words.length, MOST_BEFORE); first++) {
    const found = titleOf(words.slice(first), knows);
    if (found) return qualified(found, words.slice(0, first));
    if (!ARTICLE.test(words[first]?.word ?? '')) return undefined;
  }
  return undefined;
}

interface Word {
  readonly word: string;
  readonly span: Span;
}

function wordsIn(text: string, from: number, to: number): Word[] {
  return [...text.slice(from, to).matchAll(/[^\s]{1,40}/g)].map(({ 0: word, index }) => ({
    word,
    span: { start: from + index, end: from + index + word.length },
  }));
}

/** All the words as one title. */
function titleOf(words: readonly Word[], knows: (title: string) => boolean): Omit<StatedTitle, 'isFormer'> | undefined {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return undefined;
  const comma = last.word.endsWith(',') ? 1 : 0;
  const span = { start: first.span.start, end: last.span.end - comma };
  const all = words.map(({ word }) => word.toLowerCase()).join(' ');
  const title = all.slice(0, all.length - comma);
  return knows(title) ? { title, span } : undefined;
}

function qualified(found: Omit<StatedTitle, 'isFormer'>, before: readonly Word[]): StatedTitle | undefined {
  const words = before.map(({ word }) => word.toLowerCase());
  if (words.some((word) => OTHER.has(word))) return undefined;
  return { ...found, isFormer: words.some((word) => FORMER.has(word)) };
}

const LONGEST = 100;
/** Of a title. */
const MOST_WORDS = 8;
/** Words between a comma and the title, as in “the British”. */
const MOST_BEFORE = 4;
const ARTICLE = /^(?:the|a|an|former|\p{Lu}[\p{L}'’.-]{0,30})$/u;
const DEFINITE = /(?:^the|['’]s|['’])$/i;
const FORMER: ReadonlySet<string> = new Set(['former', 'ex', 'onetime', 'one-time']);
/** What makes it another office, or one of another time. */
const OTHER: ReadonlySet<string> = new Set(
  'then outgoing incoming future next shadow deputy acting vice assistant associate junior late interim designate successor predecessor as when ousted deposed exiled would-be'.split(
    ' ',
  ),
);
