import { tokenFrom } from '../../text/words';
import type { Words } from '../../text/words';
import type { Span } from '../../text/span';
import type { Token } from '../../text/tokens';

/** One word of a quote or a source. */
export interface PassageWord {
  /** In the text of the passage. */
  readonly start: number;
  readonly end: number;
  /** As it is written, with straight apostrophes and without brackets: `[W]e` is `We`. */
  readonly form: string;
  /** What words are compared by: `form` in lower case. */
  readonly key: string;
  /** The square brackets in which the writer has put or changed the word, or `null`. */
  readonly bracket: Span | null;
  /** "…", "..." or "[...]" before it, where words of the source are left out. */
  readonly ellipsis: Span | null;
}

/** The words of a quote or a source, in a text that may be that of another file. */
export interface Passage {
  readonly text: string;
  readonly words: readonly PassageWord[];
  readonly end: number;
}

/** A part of a paragraph that stands at `offset` in the text. */
export interface PassagePart {
  readonly words: Words;
  readonly offset: number;
  /** Relative to the paragraph. */
  readonly range: Span;
}

/** The words of the parts one behind the other, such as the pieces of a quote over several paragraphs. */
export function passageOf(text: string, parts: readonly PassagePart[]): Passage {
  const words = parts.flatMap(wordsOfPart);
  const last = parts.at(-1);
  return { text, words, end: last ? last.offset + last.range.end : 0 };
}

type Draft = { -readonly [Key in keyof PassageWord]: PassageWord[Key] };

function wordsOfPart({ words, offset, range }: PassagePart): PassageWord[] {
  const found: Draft[] = [];
  let ellipsis: Span | null = null;
  let bracket = -1;
  let bracketEnd = -1;
  for (let at = tokenFrom(words, range.start); at < words.tokens.length; at++) {
    const token = words.tokens[at];
    if (!token || token.end > range.end) break;
    const text = words.texts[at] ?? '';
    const last = found.at(-1);
    const dots = ellipsisAt(words, at);
    if (dots > 0) {
      ellipsis = { start: token.start + offset, end: (words.tokens[at + dots - 1] ?? token).end + offset };
      at += dots - 1;
    } else if (text === '[') bracket = token.start;
    else if (text === ']' && bracket >= 0) {
      if (ellipsis?.start === bracket + 1 + offset) ellipsis = { start: bracket + offset, end: token.end + offset };
      else closeBracket(found, bracket + offset, token.end + offset);
      bracketEnd = token.end;
      bracket = -1;
    } else if (last && isGlued(last, token, bracket, bracketEnd, offset)) {
      last.form += straightened(text);
      last.key = last.form.toLowerCase();
      last.end = token.end + offset;
      if (bracketEnd === token.start && last.bracket) last.bracket = { start: last.bracket.start, end: last.end };
    } else if (isWord(token)) {
      const form = straightened(text);
      const end = token.end + offset;
      found.push({ start: token.start + offset, end, form, key: form.toLowerCase(), bracket: null, ellipsis });
      ellipsis = null;
    }
  }
  return found;
}

function isWord({ kind }: Token): boolean {
  return kind !== 'punctuation' && kind !== 'symbol';
}

/** `Count[ies]` and `[W]e` are one word each. */
function isGlued(last: Draft, token: Token, bracket: number, bracketEnd: number, offset: number): boolean {
  if (token.kind !== 'word') return false;
  if (bracket >= 0 && token.start === bracket + 1) return last.end === bracket + offset;
  return token.start === bracketEnd && last.bracket?.end === bracketEnd + offset;
}

/** Marks the words between the brackets, and the word that the first bracket cuts. */
function closeBracket(found: readonly Draft[], start: number, end: number): void {
  for (let index = found.length - 1; index >= 0; index--) {
    const word = found[index];
    if (!word || word.end <= start) return;
    word.bracket = { start: Math.min(start, word.start), end };
  }
}

/** How many tokens from `at` make an ellipsis: one for "…", three or more for dots, with spaces between or not; 0 for none. */
function ellipsisAt({ tokens, texts }: Words, at: number): number {
  if (texts[at] === '…') return 1;
  let count = 0;
  while (texts[at + count] === '.' && count < MOST_DOTS && gapBefore(tokens, at + count, count) <= 1) count++;
  return count >= FEWEST_DOTS ? count : 0;
}

function gapBefore(tokens: readonly Token[], at: number, count: number): number {
  return count === 0 ? 0 : (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0);
}

/** Typographic apostrophes are a matter of style. */
function straightened(text: string): string {
  return text.includes('’') ? text.replaceAll('’', "'") : text;
}

const FEWEST_DOTS = 3;
const MOST_DOTS = 6;
