import { BEFORE_NAME, BEFORE_NUMBER, MAY_END, MONTHS, OPENERS } from './abbreviations';
import { isDigit, isLetter, isLower, isSpace, isUpper } from './characters';
import { span } from './span';
import type { Span } from './span';

/**
 * Splits a paragraph into sentences, in order, without the white space between them. Linear in the text's length.
 * `splitSentences('He met Gen. Mark Milley. "Why?" he asked.')` gives `[0, 24)` and `[25, 41)`.
 * With `lines`, every line ends a sentence too, as in a list.
 */
export function splitSentences(text: string, options: { readonly lines: boolean } = { lines: false }): Span[] {
  const found: Span[] = [];
  let start = skipSpace(text, 0);
  let bracketEnd = -1;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === PARENTHESIS && at > start && at > bracketEnd) bracketEnd = endOfAside(text, at);
    if (options.lines && (code === 10 || code === 13)) {
      if (at > start) found.push(trimmed(text, start, at));
      start = skipSpace(text, at);
      at = start - 1;
    } else if (isTerminal(code)) {
      const end = endOfTerminal(text, at);
      if (end > bracketEnd && endsSentence(text, start, at, end)) {
        found.push(span(start, end));
        start = skipSpace(text, end);
        at = start - 1;
      } else at = end - 1;
    }
  }
  if (start < text.length) found.push(trimmed(text, start, text.length));
  return found;
}

/** The sentence at an offset, or the first behind it; an empty span where there is none. Binary search. */
export function sentenceAt(sentences: readonly Span[], offset: number): Span {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return sentences[low] ?? span(offset, offset);
}

/** The closing parenthesis of an aside inside a sentence, which never ends it; -1 where none follows soon. */
function endOfAside(text: string, open: number): number {
  const length = text.slice(open, open + LONGEST_ASIDE).indexOf(')');
  return length < 0 ? -1 : open + length;
}

function trimmed(text: string, start: number, end: number): Span {
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return span(start, end);
}

/** Behind the terminal marks, the quotes and brackets that close with them, and reference marks such as `[1]`. */
function endOfTerminal(text: string, at: number): number {
  let end = at + 1;
  while (isTerminal(text.charCodeAt(end))) end++;
  for (;;) {
    const code = text.charCodeAt(end);
    if (CLOSERS.has(code) && !opensHere(text, end)) end++;
    // French sets a space before the mark: « Je n’ai pas respiré. »
    else if (isSpace(code) && text.charCodeAt(end + 1) === CLOSE_FRENCH) end += 2;
    else if (code === 91 && isReference(text, end)) end = text.indexOf(']', end) + 1;
    else return end;
  }
}

/** A straight quote behind white space opens; one behind the terminal mark closes. */
function opensHere(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at - 1));
}

function isReference(text: string, at: number): boolean {
  return /^\[\d{1,3}\]/.test(text.slice(at, at + 5));
}

function endsSentence(text: string, start: number, at: number, end: number): boolean {
  if (end >= text.length) return true;
  const code = text.charCodeAt(at);
  if (CJK_TERMINALS.has(code)) return true;
  if (!isSpace(text.charCodeAt(end))) return false;
  const next = skipSpace(text, end);
  const following = text.charCodeAt(skipOpeners(text, next));
  if (isTerminal(text.charCodeAt(next)) || isLower(following) || isContinuation(text.charCodeAt(next))) return false;
  const closed = end > at + 1 && CLOSERS.has(text.charCodeAt(end - 1));
  // A report behind a full stop is a sentence of its own: '"It is over." He added that …'.
  if (closed && code !== DOT && isReport(text, next)) return false;
  if (code !== DOT || text.charCodeAt(at + 1) === DOT || closed) return true;
  return dotEndsSentence(text, start, at, next);
}

/** Decides for a single dot with white space and no closing mark behind it. */
function dotEndsSentence(text: string, start: number, dot: number, next: number): boolean {
  let wordStart = dot;
  while (wordStart > start && isWordUnit(text.charCodeAt(wordStart - 1)) && dot - wordStart < 40) wordStart--;
  const word = text.slice(wordStart, dot);
  const following = wordAt(text, next);
  const opener = OPENERS.has(following);
  if (wordStart === start && word.length <= 3 && isDigit(text.charCodeAt(start))) return false;
  if (BEFORE_NAME.has(word)) return false;
  if (MONTHS.has(word)) return !isDigit(text.charCodeAt(next));
  if (BEFORE_NUMBER.has(word) && isDigit(text.charCodeAt(next))) return false;
  if (word.length === 1 && isUpper(word.charCodeAt(0))) return opener;
  if (word.includes('.') && DOTTED.test(word)) return opener || (word.endsWith('m') && isQuote(text.charCodeAt(next)));
  if (MAY_END.has(word)) return opener;
  return true;
}

/** "Smith said" or "President Smith told …" behind a closing quote: the sentence goes on. */
function isReport(text: string, at: number): boolean {
  const report = REPORT.exec(text.slice(at, at + 80));
  return report !== null;
}

function wordAt(text: string, at: number): string {
  const start = skipOpeners(text, at);
  let end = start;
  while (end < text.length && end - start < 24 && isLetter(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function skipOpeners(text: string, at: number): number {
  while (OPENING.has(text.charCodeAt(at))) at++;
  return at;
}

function isWordUnit(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === DOT;
}

function isTerminal(code: number): boolean {
  if (code < 128) return code === DOT || code === 33 || code === 63;
  return code === 0x2026 || CJK_TERMINALS.has(code) || code === 0x61f;
}

/** A dash, comma or semicolon behind a terminal mark carries the sentence on. */
function isContinuation(code: number): boolean {
  return code === 44 || code === 59 || code === 0x2014 || code === 0x2013;
}

function isQuote(code: number): boolean {
  return code === 34 || code === 0x201c;
}

const DOT = 46;
const PARENTHESIS = 40;
const CLOSE_FRENCH = 0xbb;
const LONGEST_ASIDE = 240;
const CJK_TERMINALS: ReadonlySet<number> = new Set([0x3002, 0xff01, 0xff1f, 0x964]);
const CLOSERS: ReadonlySet<number> = new Set(Array.from('"\'”’»)]}', (mark) => mark.charCodeAt(0)));
const OPENING: ReadonlySet<number> = new Set(Array.from('"\'“‘«([', (mark) => mark.charCodeAt(0)));
const DOTTED = /^(?:[A-Za-z]\.){1,5}[A-Za-z]$|^Ph\.D$/;
const REPORT =
  /^(?:\p{Lu}[\p{L}'’.-]{0,24} ){1,4}(?:said|says|asked|asks|added|adds|told|wrote|writes|tweeted|replied|explained|continued|recalled|insisted|argued|shouted|warned)\b/u;
